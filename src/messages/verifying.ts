import { catalogue } from './message.ts'

/** How a certificate is shown. */
export const verifyingWords = catalogue({
  facts: { zh: '核对 {checked} 项', en: '{checked} checked' },
  broken: { zh: '违反 {broken} 项', en: '{broken} broken' },
  nothing: { zh: '本周无此事项', en: 'nothing to judge' },
  valid: { zh: '核验通过：没有违反任何规则。', en: 'Valid: no rule is broken.' },
  invalid: { zh: '核验不通过：{what}。', en: 'Not valid: {what}.' },
  complete: { zh: '应参加的学生时段全部安排。', en: 'Every required student-block is served.' },
  incomplete: {
    zh: '有 {count} 个学生时段未安排，均已列明。',
    en: '{count} student-blocks are unserved, all of them listed.',
  },
  score: {
    zh: '重新计算：未安排 {unserved}，最差学校 {worst}‰，加权 {weighted}。',
    en: 'Recomputed: unserved {unserved}, worst school {worst} ‰, weighted {weighted}.',
  },
  refused: { zh: '不予受理的学校：{schools}。', en: 'Refused schools: {schools}.' },
  wroteRoster: { zh: '已写出 {file}', en: 'Wrote {file}' },
  more: { zh: '……另有 {count} 项', en: '… {count} more' },
  ROSTER_INPUT_HASH: { zh: '内含的输入数据与其校验值不符', en: 'the input it holds does not match its hash' },
  ROSTER_SCORE: {
    zh: '所写的分值与重新计算的不符',
    en: 'the value it claims differs from the recomputed one',
  },
  ROSTER_BOUND: {
    zh: '所写的下界高于排班表本身的结果',
    en: 'the bound it claims is above what it reaches itself',
  },
  ROSTER_UNSERVED: { zh: '未安排名单与排班表不符', en: 'the unserved list does not match the roster' },
  ROSTER_LOTTERY: { zh: '未按抽签号次序', en: 'the lottery order is not kept' },
  ROSTER_REFERENCE: {
    zh: '提到了不存在的人、场地、项目或时段',
    en: 'it names people, rooms, activities or blocks that are not there',
  },
  ROSTER_REFUSED: { zh: '不予受理的学校名单不符', en: 'the list of refused schools does not match' },
  ROSTER_DUPLICATE: { zh: '有重复的内容', en: 'something stands in it twice' },
})
