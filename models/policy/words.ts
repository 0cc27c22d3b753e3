import { z } from 'zod'
import type { Text } from '../text.ts'
import { inListForm } from './characters.ts'

/** Tags of a content declaration that have an activity refused (H12) [3.2.2: 新课、补课和考试训练]. */
export const forbiddenTag = z.enum(['new_lesson', 'extra_tuition', 'exam_drill'])
type ForbiddenTag = z.infer<typeof forbiddenTag>

/** A word that has an activity refused when its name or its text holds it (H12). */
export interface ForbiddenWord {
  readonly word: string
  /** What the word stands for. */
  readonly tag: ForbiddenTag
  readonly reason: Text
  /** Longer words that hold this one by chance and mean something else: within them it does not count. */
  readonly except: readonly string[]
}

const entry = (
  tag: ForbiddenTag,
  word: string,
  zh: string,
  en: string,
  ...except: string[]
): ForbiddenWord => ({
  word,
  tag,
  reason: { zh, en },
  except,
})

const OLYMPIAD = [
  '属于学科竞赛培训，超出课程标准、提高难度',
  'Olympiad training: beyond the curriculum standards',
] as const
const AHEAD = [
  '属于提前教学，即讲新课',
  'teaching ahead of the timetable: a new lesson by another name',
] as const
const COURSE = [
  '属于学科类校外培训课程，另起教材讲授新内容',
  'a commercial subject course that teaches new content from its own books',
] as const
const SCORES = ['以提高考试分数为目的', 'its aim is higher exam marks'] as const
const EXAMS = ['以升学或考试为目的的训练', 'training for an examination or for entrance'] as const

/** The list of forbidden words, each with the reason why it stands here. The first three are the policy's own. */
export const forbiddenWords: readonly ForbiddenWord[] = [
  entry(
    'new_lesson',
    '新课',
    '文件明令不得讲新课',
    'forbidden by the policy itself',
    '新课标',
    '新课程标准',
    '新课程改革',
    '新课程理念',
    '新课堂',
    '新课桌',
    '新课表',
    '新课间',
    '新课余',
    '新课后服务',
    '全新课',
    '最新课',
    '创新课',
    '更新课',
  ),
  entry(
    'extra_tuition',
    '补课',
    '文件明令不得补课',
    'forbidden by the policy itself',
    '候补课',
    '互补课',
    '弥补课',
    '补课间',
  ),
  entry('exam_drill', '考试训练', '文件明令不得进行考试训练', 'forbidden by the policy itself'),

  entry('new_lesson', '超前学习', ...AHEAD),
  entry('new_lesson', '超前教学', ...AHEAD),
  entry('new_lesson', '提前授课', ...AHEAD),
  entry('new_lesson', '剑桥英语', ...COURSE),
  entry('new_lesson', '新概念英语', ...COURSE),

  entry('extra_tuition', '奥数', ...OLYMPIAD, '深奥数'),
  entry('extra_tuition', '奥林匹克数学', ...OLYMPIAD),
  entry('extra_tuition', '数学奥林匹克', ...OLYMPIAD),
  entry('extra_tuition', '数学奥赛', ...OLYMPIAD),
  entry('extra_tuition', '数学竞赛', ...OLYMPIAD),
  entry('extra_tuition', '学科竞赛', ...OLYMPIAD, '非学科竞赛', '跨学科竞赛'),
  entry(
    'extra_tuition',
    '作文提高',
    '属于语文学科的集体补习，不是作业辅导、补习辅导或阅读活动',
    'group tuition in Chinese, and neither homework, tutoring nor reading',
  ),
  entry(
    'extra_tuition',
    '学科培训',
    '属于学科类培训，不得进入课后服务',
    'subject training has no place in the service',
    '非学科培训',
  ),

  entry(
    'exam_drill',
    '刷题',
    '属于机械、重复的应考练习',
    'mechanical, repetitive practice for examinations',
    '印刷题',
  ),
  entry(
    'exam_drill',
    '题海',
    '属于机械、重复的应考练习',
    'mechanical, repetitive practice for examinations',
    '主题海',
    '专题海',
    '问题海',
    '话题海',
    '课题海',
    '命题海',
  ),
  entry(
    'exam_drill',
    '提分',
    ...SCORES,
    '前提分',
    '提分享',
    '提分工',
    '提分析',
    '提分类',
    '提分别',
    '提分组',
  ),
  entry('exam_drill', '应试', ...SCORES, '反应试', '效应试', '感应试', '适应试', '响应试', '供应试'),
  entry('exam_drill', '押题', ...EXAMS),
  entry('exam_drill', '小升初', ...EXAMS),
  entry('exam_drill', '中考冲刺', ...EXAMS),
  entry('exam_drill', '中考复习', ...EXAMS),
  entry('exam_drill', '考前冲刺', ...EXAMS),
  entry('exam_drill', '期中冲刺', ...EXAMS),
  entry('exam_drill', '期末冲刺', ...EXAMS),
  entry('exam_drill', '备考', ...EXAMS, '设备考', '装备考', '储备考', '备考察', '备考古', '备考核', '备考级'),
  entry('exam_drill', '模拟考试', ...EXAMS),
  entry('exam_drill', '分班考', ...EXAMS),
]

/** Signs that end a clause (after NFKC): a word does not go on beyond them. Other signs within a word only disguise it. */
const NOT_OF_A_WORD = /[^\P{P},;:!?。、]|[\p{M}\p{S}\s\p{C}]/gu

/**
 * Compatibility forms (full width, circled …) made plain, letters lower-cased, characters in the form of the list; white
 * space, invisible characters, marks and every sign within a clause gone: 奥·数, 「奧」數 and 奥 数 all read 奥数.
 */
const plain = (text: string): string =>
  inListForm(text.normalize('NFKC').toLowerCase()).replace(NOT_OF_A_WORD, '')

/** Whether the word at this place is only a part of one of its exceptions. */
const excepted = (text: string, at: number, { word, except }: ForbiddenWord): boolean =>
  except.some((longer) => {
    const offset = longer.indexOf(word)
    return at >= offset && text.startsWith(longer, at - offset)
  })

function holds(text: string, forbidden: ForbiddenWord): boolean {
  for (let at = text.indexOf(forbidden.word); at >= 0; at = text.indexOf(forbidden.word, at + 1))
    if (!excepted(text, at, forbidden)) return true
  return false
}

/** The forbidden words that a name or a text holds, in the order of the list; none: an empty list. */
export function forbiddenWordsIn(text: string): string[] {
  const read = plain(text)
  return forbiddenWords.filter((forbidden) => holds(read, forbidden)).map(({ word }) => word)
}
