import type { Text } from '../text.ts'
import type { ClauseKey } from './clauses/clause.ts'

export const TERM_CODES = [
  'S01',
  'S02',
  'S03',
  'S04',
  'S05',
  'S06',
  'S07',
  'S08',
  'S09',
  'S10',
  'S11',
  'S12',
  'S13',
] as const
export type TermCode = (typeof TERM_CODES)[number]

export interface TermEntry<Code extends TermCode = TermCode> {
  readonly code: Code
  /** Name of the files that hold the term: `student-fairness`. */
  readonly slug: string
  /** Weight in the preset `balanced`. */
  readonly weight: number
  readonly name: Text
  /** What the term counts, in one sentence. */
  readonly sentence: Text
  /** What one point of its cost is, before the weight. */
  readonly unit: Text
  /** Clauses it serves; may be empty. */
  readonly clauses: readonly ClauseKey[]
}

/** The catalogue of objective terms, whose weighted sum is Z: search, verifier, page and documents all read it. */
export const terms: { readonly [Code in TermCode]: TermEntry<Code> } = {
  S01: {
    code: 'S01',
    slug: 'choice',
    weight: 20,
    name: { zh: '志愿满足', en: 'Choice' },
    sentence: {
      zh: '让学生参加志愿靠前的服务项目：按志愿顺序计分，应得而未得志愿项目的时段、整周未参加最想参加的项目、需学业辅导且自愿而整周未得补习辅导的，另行计分。',
      en: 'Students get what they ranked high: points by rank for every block in a ranked activity, and more for a block without one that could have had one, for going all week without the activity most wanted, and for a flagged and willing student without tutoring all week.',
    },
    unit: {
      zh: '志愿分（每低一个志愿加1至5分，缺一个时段20分）',
      en: 'choice points (1 to 5 a rank, 20 a missed block)',
    },
    clauses: [],
  },
  S02: {
    code: 'S02',
    slug: 'student-fairness',
    weight: 5,
    name: { zh: '学生公平', en: 'Fairness among students' },
    sentence: {
      zh: '不让同一名学生整周或连续几周都不如愿：每名学生本周志愿分与台账结转之和越大，计分增长越快。',
      en: 'Nobody is unlucky all week, or week after week: the cost of a student grows with the square of this week’s choice points and those carried in the ledger.',
    },
    unit: { zh: '志愿分的平方÷20', en: 'choice points squared ÷ 20' },
    clauses: [],
  },
  S03: {
    code: 'S03',
    slug: 'load-fairness',
    weight: 1,
    name: { zh: '工作量公平', en: 'Fair load' },
    sentence: {
      zh: '按合同工作量比例分担课后服务：每名本校教师和退休教师本周服务分钟数与台账结转之和越大，计分增长越快。',
      en: 'Work is shared in proportion to contract: the cost of each own and retired teacher grows with the square of this week’s minutes of duty and those carried in the ledger.',
    },
    unit: { zh: '服务分钟数的平方÷合同比例（%）', en: 'minutes of duty squared ÷ contract share in percent' },
    clauses: [],
  },
  S04: {
    code: 'S04',
    slug: 'late-fairness',
    weight: 5,
    name: { zh: '晚班公平', en: 'Fair late duty' },
    sentence: {
      zh: '延时托管和晚自习时段的值守由大家分担：计算方法与工作量公平相同，只计这些时段的分钟数。',
      en: 'Late and evening duties are shared: as fair load, with the minutes in extended and evening blocks alone.',
    },
    unit: { zh: '晚班分钟数的平方÷合同比例（%）', en: 'late minutes squared ÷ contract share in percent' },
    clauses: [],
  },
  S05: {
    code: 'S05',
    slug: 'own-first',
    weight: 20,
    name: { zh: '本校教师优先', en: 'Own teachers first' },
    sentence: {
      zh: '课后服务一般由本校教师承担：由其他来源人员主教的，每个时段计1分；跨校支援教师视同本校教师。',
      en: 'Own teachers carry the service where they can: 1 for every block led by another source; a teacher on loan counts as own.',
    },
    unit: { zh: '非本校教师主教的时段', en: 'blocks led by another source' },
    clauses: ['3.2.3'],
  },
  S06: {
    code: 'S06',
    slug: 'cost',
    weight: 1,
    name: { zh: '经费支出', en: 'Pay' },
    sentence: {
      zh: '节约经费：本周按课次发放的补助和劳务费，每元计1分。',
      en: 'Money is saved: 1 for every yuan of the pay for the sessions of the week.',
    },
    unit: { zh: '元', en: 'yuan' },
    clauses: [],
  },
  S07: {
    code: 'S07',
    slug: 'travel',
    weight: 5,
    name: { zh: '支援路途', en: 'Travel on loan' },
    sentence: {
      zh: '跨校支援要少、要近、要轮流：每个支援日按往返路途分钟数计分，同一名教师支援越多，计分增长越快。',
      en: 'Loans are few, near and fairly shared: the minutes both ways for every loan-day, and for each lent teacher a cost that grows with the square of the loans of this week and those carried.',
    },
    unit: { zh: '往返路途分钟数', en: 'minutes of travel both ways' },
    clauses: [],
  },
  S08: {
    code: 'S08',
    slug: 'continuity',
    weight: 20,
    name: { zh: '编组延续', en: 'Continuity' },
    sentence: {
      zh: '活动组的主教、场地和时间保持不变，作业辅导由熟悉本班的教师承担：每多一名主教计2分、多一处场地计1分，固定活动组每个改了时间的课次计2分，主教不任教组内任何班级的作业辅导课次计1分。',
      en: 'A group keeps its lead, room and time, and homework goes to a teacher who knows the class: 2 for each further lead, 1 for each further room, 2 for each session of a standing group at another time than last week, 1 for each homework session led by someone who teaches none of its homerooms.',
    },
    unit: { zh: '变动分', en: 'points of change' },
    clauses: [],
  },
  S09: {
    code: 'S09',
    slug: 'stability',
    weight: 300,
    name: { zh: '少改动', en: 'Stability' },
    sentence: {
      zh: '调课调班尽量少改动已公布的排班表：学生每个变了活动组或变了是否安排的时段计3分，每个时段每名变动的服务人员计5分，每个换场地的课次计1分。',
      en: 'A rebalance changes as little as possible of the published roster: 3 for a student-block whose group or served state differs, 5 for each adult that differs per block and session, 1 for a session whose room differs.',
    },
    unit: { zh: '改动分', en: 'points of change against the published roster' },
    clauses: [],
  },
  S10: {
    code: 'S10',
    slug: 'wishes',
    weight: 20,
    name: { zh: '人员时间意愿', en: 'Wishes of staff' },
    sentence: {
      zh: '照顾服务人员的时间意愿：排在不希望的时段，每个时段计3分；希望而未排上的，每个时段计1分。',
      en: 'The times staff wish for are heeded: 3 for a block unwanted, 1 for a block wanted and not had.',
    },
    unit: { zh: '意愿分', en: 'wish points' },
    clauses: [],
  },
  S11: {
    code: 'S11',
    slug: 'equity',
    weight: 20,
    name: { zh: '校际均衡', en: 'Equity among schools' },
    sentence: {
      zh: '不让薄弱学校落后：各校每百个应参加时段的志愿分高于上次公布的全区平均值的，超出越多，计分增长越快。',
      en: 'Weak schools are not left behind: a school whose choice points per hundred required blocks lie above the last published mean of the district costs the square of the excess.',
    },
    unit: { zh: '超出平均值的平方÷100', en: 'excess over the mean squared ÷ 100' },
    clauses: ['3.3.1'],
  },
  S12: {
    code: 'S12',
    slug: 'together',
    weight: 5,
    name: { zh: '同组与均衡', en: 'Together and even' },
    sentence: {
      zh: '互有同组意愿的学生编在一组，各组人数相近：两人都填报的项目可以开展而未同组的，每个时段计2分；同一项目同一时段最大组与最小组的人数之差计分（作业辅导除外）。',
      en: 'Friends are together and groups are even: 2 for each block in which an activity that mutual friends both ranked may run and they are not in one group, and for each activity, day and block the difference between its largest and its smallest group (homework excepted).',
    },
    unit: { zh: '同组分', en: 'points of parted friends and uneven groups' },
    clauses: [],
  },
  S13: {
    code: 'S13',
    slug: 'predictable',
    weight: 10,
    name: { zh: '安排可预期', en: 'Predictable weeks' },
    sentence: {
      zh: '服务人员本周的安排与上周相近：不在上周安排内的每个值守时段计1分，同一天两次任务之间每空一个时段计2分。',
      en: 'The week of an adult is like the last one: 1 for each duty block that is not in last week’s pattern, 2 for each idle block between two duties on one day.',
    },
    unit: { zh: '变化分', en: 'points of surprise' },
    clauses: [],
  },
}
