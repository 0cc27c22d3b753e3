import type { ActivityInput } from './input.ts'

/** A kind of ranked activity that schools offer. */
export interface Offer {
  /** Tail of its id. */
  readonly key: string
  /** Its name on screen, and the skill its lead needs. */
  readonly name: string
  readonly category: ActivityInput['category']
  readonly max: number
  readonly min: number
  /** First and last grade. */
  readonly grades: readonly [number, number]
  readonly kinds: readonly string[]
  readonly studentsPerAdult: number
  /** Sessions of a group a week; two make it a group for the term. */
  readonly sessions: number
  readonly run: number
  readonly groupsPerStudent: number
  /** How much children are drawn to it, 0–100. */
  readonly appeal: number
}

const GROUND = ['sports_ground']
const CLASS = ['classroom']
const indoor = (...kinds: string[]) => ['hall', ...kinds]

type Extra = Partial<Pick<Offer, 'min' | 'studentsPerAdult' | 'sessions' | 'run' | 'groupsPerStudent'>>
const offer = (
  key: string,
  name: string,
  category: Offer['category'],
  max: number,
  grades: readonly [number, number],
  kinds: readonly string[],
  appeal: number,
  extra: Extra = {},
): Offer => ({
  key,
  name,
  category,
  max,
  min: max >= 24 ? 8 : 6,
  grades,
  kinds,
  studentsPerAdult: max,
  sessions: 1,
  run: 1,
  groupsPerStudent: 1,
  appeal,
  ...extra,
})

/** The ranked activities of a real district, with their largest groups. */
export const OFFERS: readonly Offer[] = [
  offer('lab', '科学小实验', 'science', 24, [1, 9], ['laboratory'], 62),
  offer('aero', '航模', 'science', 18, [3, 9], indoor('laboratory'), 58),
  offer('astro', '天文观察', 'science', 25, [3, 9], ['laboratory', 'library', ...CLASS], 40),
  offer('robot', '机器人', 'club', 16, [3, 9], ['computer', 'laboratory'], 90, { sessions: 2 }),
  offer('code', '创意编程', 'science', 24, [3, 9], ['computer'], 66, { sessions: 2 }),
  offer('print3d', '3D打印', 'science', 16, [4, 9], ['computer'], 55),
  offer('drone', '无人机', 'club', 16, [4, 9], indoor(...GROUND), 74),
  offer('garden', '种植与自然观察', 'labour', 25, [1, 9], [...GROUND, ...CLASS], 34),
  offer('basket', '篮球', 'sports', 24, [2, 9], GROUND, 84, { sessions: 2 }),
  offer('soccer', '足球', 'sports', 26, [1, 9], GROUND, 86, { groupsPerStudent: 2 }),
  offer('shuttle', '羽毛球', 'sports', 20, [3, 9], indoor(...GROUND), 70),
  offer('table', '乒乓球', 'sports', 20, [1, 9], indoor(...GROUND), 56, { groupsPerStudent: 2 }),
  offer('rope', '跳绳', 'sports', 36, [1, 6], GROUND, 42, { groupsPerStudent: 3 }),
  offer('wushu', '武术', 'sports', 36, [1, 9], indoor(...GROUND), 45, { groupsPerStudent: 2 }),
  offer('track', '田径', 'sports', 30, [3, 9], GROUND, 30, { groupsPerStudent: 2 }),
  offer('cheer', '啦啦操', 'sports', 30, [1, 9], indoor(...GROUND), 44),
  offer('choir', '合唱', 'arts', 50, [2, 9], indoor('music'), 46, {
    sessions: 2,
    studentsPerAdult: 25,
    min: 16,
  }),
  offer('dance', '民族舞', 'arts', 28, [1, 9], indoor('music'), 57, { sessions: 2 }),
  offer('hulusi', '葫芦丝', 'arts', 28, [3, 9], ['music', ...CLASS], 33),
  offer('pen', '硬笔书法', 'arts', 35, [1, 9], CLASS, 48, { groupsPerStudent: 2 }),
  offer('brush', '软笔书法', 'arts', 28, [3, 9], ['art', ...CLASS], 38),
  offer('ink', '国画', 'arts', 28, [3, 9], ['art', ...CLASS], 41),
  offer('paint', '创意美术', 'arts', 30, [1, 9], ['art', ...CLASS], 68, { groupsPerStudent: 2 }),
  offer('paper', '剪纸', 'arts', 28, [1, 9], ['art', ...CLASS], 47),
  offer('cook', '烹饪（螺蛳粉等）', 'labour', 20, [3, 9], ['workshop'], 88, { studentsPerAdult: 10 }),
  offer('sew', '缝纫与壮锦编织', 'labour', 20, [3, 9], ['workshop', 'art', ...CLASS], 36),
  offer('wood', '木工', 'labour', 16, [1, 2], ['workshop', 'art'], 64, { run: 2, studentsPerAdult: 8 }),
  offer('picture', '绘本阅读', 'reading', 35, [1, 3], ['library', ...CLASS], 50, { groupsPerStudent: 3 }),
  offer('classics', '经典诵读', 'reading', 35, [1, 9], CLASS, 26, { groupsPerStudent: 2 }),
  offer('book', '整本书共读', 'reading', 30, [3, 9], ['library', ...CLASS], 32, { groupsPerStudent: 2 }),
  offer('go', '围棋', 'club', 28, [1, 9], CLASS, 52, { sessions: 2 }),
  offer('chess', '象棋', 'club', 28, [1, 9], CLASS, 49, { groupsPerStudent: 2 }),
  offer('radio', '校园广播站', 'club', 15, [4, 9], ['music', ...CLASS], 35, { sessions: 2 }),
  offer('song', '山歌与非遗', 'club', 30, [1, 9], indoor('music', ...CLASS), 31),
  offer('explore', '拓展探究小组', 'extension', 25, [3, 9], CLASS, 37),
]

/** Skills that a teacher of a subject may have; the first ones more often. */
export const SKILLS_OF: Readonly<Record<string, readonly string[]>> = {
  语文: ['经典诵读', '整本书共读', '绘本阅读', '硬笔书法', '校园广播站', '软笔书法'],
  数学: ['拓展探究小组', '象棋', '围棋', '硬笔书法'],
  英语: ['绘本阅读', '校园广播站', '拓展探究小组', '整本书共读'],
  体育: ['篮球', '足球', '跳绳', '田径', '羽毛球', '乒乓球', '武术', '啦啦操'],
  音乐: ['合唱', '民族舞', '山歌与非遗', '葫芦丝', '啦啦操'],
  美术: ['创意美术', '国画', '剪纸', '软笔书法', '硬笔书法'],
  科学: ['科学小实验', '种植与自然观察', '天文观察', '航模', '拓展探究小组'],
  信息: ['创意编程', '机器人', '3D打印', '无人机'],
  劳动: ['烹饪（螺蛳粉等）', '缝纫与壮锦编织', '木工', '种植与自然观察'],
  物理: ['科学小实验', '航模', '拓展探究小组', '无人机'],
  化学: ['科学小实验', '烹饪（螺蛳粉等）', '拓展探究小组'],
  生物: ['种植与自然观察', '科学小实验', '拓展探究小组'],
  历史: ['经典诵读', '整本书共读', '山歌与非遗', '象棋'],
  道法: ['校园广播站', '整本书共读', '山歌与非遗'],
  地理: ['天文观察', '拓展探究小组', '围棋'],
}

/** What any teacher may also be good at. */
export const HOBBIES: readonly string[] = [
  '象棋',
  '跳绳',
  '硬笔书法',
  '乒乓球',
  '绘本阅读',
  '剪纸',
  '羽毛球',
  '围棋',
  '缝纫与壮锦编织',
  '种植与自然观察',
]

/** How many of a hundred own teachers teach a subject. A weak village school has the first three alone. */
export const PRIMARY_SUBJECTS: readonly (readonly [string, number])[] = [
  ['语文', 38],
  ['数学', 20],
  ['英语', 9],
  ['体育', 10],
  ['音乐', 6],
  ['美术', 6],
  ['科学', 5],
  ['信息', 3],
  ['劳动', 3],
]
export const JUNIOR_SUBJECTS: readonly (readonly [string, number])[] = [
  ['语文', 15],
  ['数学', 15],
  ['英语', 14],
  ['物理', 7],
  ['化学', 4],
  ['生物', 5],
  ['历史', 6],
  ['道法', 6],
  ['地理', 5],
  ['体育', 9],
  ['音乐', 4],
  ['美术', 4],
  ['信息', 4],
  ['劳动', 2],
]
