import type { Random } from '../random.ts'

const SURNAMES = [
  ...'韦黄李陈覃张莫刘罗梁王杨周谭蒙吴蓝农林陆卢潘何邓廖曾谢唐蒋石欧甘容粟龙秦苏龚邱施温柏骆滕闭侬卜',
]
const GIVEN_FIRST = [...'志文建国玉秀晓美海春丽少家光永明庆雪月凤兰桂小思子雅静婉昱若梓泽俊宏振世启']
const GIVEN_LAST = [...'华明芳英强军平红梅兰珍林峰辉玲燕萍琳婷宁洁敏超勇涛斌磊鹏慧云霞娟莹源诚琪彤然安']

/** A made-up name of an adult; nobody in the list `used` has it, and it is added to them. */
export function personName(random: Random, used: Set<string>): string {
  for (;;) {
    const first = random.chance(82) ? random.pick(GIVEN_FIRST) : ''
    const last = random.pick(GIVEN_LAST)
    const name = random.pick(SURNAMES) + (first === last ? '' : first) + last
    if (used.has(name)) continue
    used.add(name)
    return name
  }
}

const PLACE_FIRST = [...'云榕望清松鹭竹石龙凤青白南北金翠鹤梅']
const PLACE_LAST = [...'溪江岭湖坪塘桥台山湾洲']

/** Made-up place names, each once, in an order of the seed's. */
export const placeNames = (random: Random): string[] =>
  random.shuffle(PLACE_FIRST.flatMap((first) => PLACE_LAST.map((last) => first + last)))

/** Institutions that no register knows, with what they teach. */
export const INSTITUTIONS: readonly { readonly name: string; readonly skills: readonly string[] }[] = [
  {
    name: '星苗体育培训中心',
    skills: ['篮球', '足球', '羽毛球', '乒乓球', '跳绳', '武术', '田径', '啦啦操'],
  },
  {
    name: '蓝羽科技活动中心',
    skills: ['机器人', '创意编程', '3D打印', '无人机', '航模', '天文观察', '科学小实验'],
  },
  {
    name: '彩云艺术培训中心',
    skills: ['合唱', '民族舞', '葫芦丝', '国画', '创意美术', '软笔书法', '硬笔书法', '校园广播站'],
  },
  {
    name: '巧手劳动实践工作室',
    skills: ['木工', '烹饪（螺蛳粉等）', '缝纫与壮锦编织', '剪纸', '种植与自然观察', '山歌与非遗'],
  },
  { name: '云子棋院', skills: ['围棋', '象棋', '经典诵读', '绘本阅读', '整本书共读'] },
  { name: '绿茵少儿体育俱乐部', skills: ['足球', '篮球', '田径', '羽毛球'] },
  { name: '雏鹰模型俱乐部', skills: ['无人机', '航模', '3D打印', '机器人'] },
  { name: '童声艺术中心', skills: ['合唱', '民族舞', '啦啦操', '葫芦丝'] },
  { name: '墨香书画工作室', skills: ['国画', '软笔书法', '硬笔书法', '创意美术'] },
]

/** Three that may not be engaged: not approved, no longer listed, of the subject kind. */
export const REFUSED_INSTITUTIONS = ['新芽素质拓展中心', '金种子少儿活动中心', '启航教育培训学校'] as const
