import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { category } from '../../../models/activity.ts'
import { district } from '../../../models/district.ts'
import { event } from '../../../models/events.ts'
import { people } from '../../../models/policy/glossary/people.ts'
import { places } from '../../../models/policy/glossary/places.ts'
import { service } from '../../../models/policy/glossary/service.ts'
import { type GlossaryKey, glossary, weekdayName, wordFor } from '../../../models/policy/glossary.ts'
import { forbiddenTag } from '../../../models/policy/words.ts'
import { unservedCause } from '../../../models/roster.ts'
import { blockKind, school } from '../../../models/school.ts'
import { source } from '../../../models/staff.ts'
import { parity } from '../../../models/time.ts'

const KEYS = Object.keys(glossary) as GlossaryKey[]

/** The policy's own words, which the screens use exactly. */
const POLICY_WORDS: Partial<Record<GlossaryKey, string>> = {
  bureau: '区教育局',
  education_authorities: '教育行政部门',
  school: '学校',
  primary: '小学',
  junior: '初中',
  town_and_above: '镇及以上',
  below_town: '镇以下',
  public: '公办',
  boarding: '寄宿制',
  weak_school: '师资力量薄弱的学校',
  class: '班级',
  grade: '年级',
  term: '学期',
  off_work_time: '正常下班时间',
  extended: '延时托管',
  evening_class: '自习班',
  holiday_care: '寒暑假托管',
  venue: '校外活动场所',
  youth_palace: '少年宫',
  youth_centre: '青少年活动中心',
  hazard_check: '隐患排查',
  own_teacher: '本校教师',
  retired_teacher: '退休教师',
  professional: '社会专业人员',
  volunteer: '志愿者',
  outside_instructor: '校外培训机构师资',
  institution: '非学科类校外培训机构',
  selection: '遴选',
  approval: '批准',
  pay_teacher: '补助',
  pay_outside: '劳务费',
  activity: '服务项目',
  tutoring: '补习辅导',
  answering: '答疑',
  extension: '拓展学习',
  science: '科普',
  arts: '艺术',
  labour: '劳动',
  reading: '阅读',
  self_study: '自习',
  subject: '学科类',
  non_subject: '非学科类',
  new_lesson: '新课',
  extra_tuition: '补课',
  exam_drill: '考试训练',
  flexible_hours: '弹性上下班',
  plan_per_school: '课后服务实施方案',
  one_plan_per_school: '一校一案',
  filing: '审核备案',
  publication: '公示',
  made_public: '公开',
  closing: '销号',
  service_fee: '服务性收费',
  collected_fee: '代收费',
  subsidy: '补助',
  budget: '经费',
}

/** The other words of the screens that are fixed. */
const OWN_WORDS: Partial<Record<GlossaryKey, string>> = {
  county: '县（市、区）',
  district: '城区',
  nine_year: '九年一贯制学校',
  ownership: '办学性质',
  private: '民办',
  weak: '师资薄弱',
  homeroom: '行政班',
  school_day: '上课日',
  make_up: '调休上课日',
  timetable_end: '放学时间',
  leaving_time: '离校时间',
  block: '服务时段',
  regular: '常规课后服务',
  evening: '晚自习',
  room: '场地',
  capacity: '容纳人数',
  safety_check: '安全检查',
  valid_until: '有效期至',
  staff: '服务人员',
  selection_list: '遴选机构名单',
  skills: '特长',
  teaches: '可任教项目',
  vetting: '准入查询',
  availability: '可排时间',
  weekly_limit: '每周课时上限',
  activity_parents: '课程 / 社团',
  homework: '作业辅导',
  sports: '体育',
  club: '社团活动、兴趣小组',
  care: '看护',
  content_declaration: '内容申报',
  consent: '自愿参加确认',
  consent_form: '家长告知书回执',
  withdrawal: '退出',
  sign_up: '报名',
  ranked_choice: '志愿',
  first_choice: '第一志愿',
  lottery_number: '抽签号',
  keep_apart: '须分开编组',
  friend_wish: '同组意愿',
  tutoring_flag: '需学业辅导',
  session: '课次',
  group: '活动组',
  roster: '排班表',
  roster_school: '课后服务安排表',
  roster_parent: '课表',
  lead: '主教',
  assist: '协助',
  supervise: '看护',
  late_duty: '晚班值守',
  loan: '跨校支援',
  lender: '派出学校',
  borrower: '接收学校',
  travel_time: '路途时间',
  ledger: '工作量台账',
  rectification_ledger: '整改台账',
  complaint: '投诉举报',
  indicators: '评价指标',
  participation_rate: '参与率',
  fee: '课后服务费',
  hard_rule: '刚性规则',
  objective_term: '优化目标',
  pin: '锁定',
  ban: '禁排',
  rebalance: '调课调班（重排）',
  unserved: '未安排',
  certificate: '核验报告',
  gap: '与最优的最大差距',
}

describe('glossary', () => {
  const source_ = readFileSync(new URL('../../fixtures/policy.txt', import.meta.url), 'utf8').replace(
    /\s/g,
    '',
  )

  test('says the policy’s own words exactly as the policy does', () => {
    for (const [key, word] of Object.entries(POLICY_WORDS)) {
      expect(wordFor(key).zh).toBe(word)
      expect(source_).toContain(word)
    }
  })

  test('says the other fixed words exactly', () => {
    for (const [key, word] of Object.entries(OWN_WORDS)) expect(wordFor(key).zh).toBe(word)
  })

  test('knows every code word of the models', () => {
    const codes = [
      ...category.options,
      ...source.options,
      ...blockKind.options,
      ...parity.options,
      ...forbiddenTag.options,
      ...school.shape.level.options,
      ...school.shape.ownership.unwrap().options,
      ...school.shape.location.unwrap().options,
      ...district.shape.calendar.unwrap().element.shape.kind.options,
      ...event.options.map((option) => option.shape.kind.value),
      ...unservedCause.options.map((cause) => `cause_${cause}`),
      ...[
        'error',
        'refused',
        'warning',
        'lead',
        'assist',
        'consent_pending',
        'consent_given',
        'consent_refused',
        'consent_recalled',
      ],
    ]
    expect(codes.filter((code) => !Object.hasOwn(glossary, code))).toEqual([])
  })

  test('gives every code one entry, in Chinese and in English', () => {
    const parts = [people, places, service].map((part) => Object.keys(part).length)
    expect(KEYS.length).toBe(parts.reduce((sum, count) => sum + count, 0))
    for (const key of KEYS) {
      expect(glossary[key].zh).toMatch(/\p{Script=Han}/u)
      expect(glossary[key].en).toMatch(/^[A-Za-z][A-Za-z ,-]*$/)
    }
  })

  test('never uses the words that label a child, nor 补课 for tutoring', () => {
    for (const key of KEYS) {
      expect(glossary[key].zh).not.toMatch(/差生|学困生/)
      if (key !== 'extra_tuition') expect(glossary[key].zh).not.toContain('补课')
    }
  })

  test('leaves an unknown code as it is', () => {
    expect(wordFor('B1')).toEqual({ zh: 'B1', en: 'B1' })
    expect(wordFor('toString')).toEqual({ zh: 'toString', en: 'toString' })
  })

  test('names weekdays', () => {
    expect([1, 5, 7].map((day) => weekdayName(day).zh)).toEqual(['星期一', '星期五', '星期日'])
    expect(weekdayName(3).en).toBe('Wednesday')
    expect(weekdayName(8).en).toBe('8')
  })
})
