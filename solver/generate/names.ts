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

const PLACE_FIRST = [...'云榕望清松鹭竹石龙凤青白江长南北金翠鹤梅']
const PLACE_LAST = [...'溪江岭湖坪塘桥台山湾洲']

/** Made-up place names, each once, in an order of the seed's. */
export const placeNames = (random: Random): string[] =>
  random.shuffle(PLACE_FIRST.flatMap((first) => PLACE_LAST.map((last) => first + last)))

/** Institutions that no register knows. */
export const INSTITUTION_NAMES = [
  '星苗体育培训中心',
  '小木匠创客工作室',
  '彩云艺术培训中心',
  '蓝羽科技活动中心',
  '山茶花舞蹈工作室',
  '墨香书画工作室',
  '雏鹰模型俱乐部',
  '绿茵少儿足球俱乐部',
  '童声合唱艺术中心',
  '巧手非遗传习所',
] as const
