import type { RuleCode } from '../../models/policy/rules.ts'
import type { Text } from '../../models/text.ts'

type Reasons = Readonly<Record<string, Text>>

const coverage: Reasons = {
  neither: { zh: '既没有安排，也没有列入未安排名单', en: 'in no session and not in the unserved list' },
  both: { zh: '既已安排，又列入未安排名单', en: 'in a session and in the unserved list' },
  not_required: { zh: '列入未安排名单，但本不应参加', en: 'in the unserved list, though not required' },
}

/** Which part of a rule is broken, by the verifier's own word for it. */
const reasons: Readonly<Partial<Record<RuleCode, Reasons>>> = {
  H01: coverage,
  H03: {
    timetable: { zh: '课次早于学生放学', en: 'before the timetable of a student has ended' },
    lesson: { zh: '课次早于服务人员最后一节课结束', en: 'before the last lesson of an adult has ended' },
  },
  H04: coverage,
  H05: {
    ...coverage,
    category: {
      zh: '晚自习安排了自习和补习辅导以外的项目',
      en: 'in an evening block, but neither self-study nor tutoring',
    },
  },
  H06: {
    not_required: { zh: '学生不应在此时段参加', en: 'the student is not required there' },
    not_ranked: { zh: '学生没有填报该项目', en: 'the student did not rank the activity' },
    no_written_homework: { zh: '该年级没有书面作业', en: 'the grade has no written homework' },
    self_study_block: {
      zh: '自习安排在晚自习和作业时段之外',
      en: 'self-study outside evening and homework blocks',
    },
  },
  H07: {
    student_twice: { zh: '学生同时在两个课次', en: 'a student in two sessions at once' },
    overlap: { zh: '服务人员同时在两处', en: 'an adult in two places at once' },
    travel: { zh: '服务人员路途时间不够', en: 'not enough time for an adult to travel' },
    unknown_travel: { zh: '两地之间没有登记路途时间', en: 'no travel time is recorded between the sites' },
    walk: { zh: '学生步行时间不够', en: 'not enough time for students to walk there' },
    unknown_walk: { zh: '没有登记步行时间', en: 'no walking time is recorded' },
  },
  H08: {
    above_maximum: { zh: '人数超过项目上限', en: 'more students than the activity admits' },
    below_minimum: { zh: '人数低于项目下限', en: 'fewer students than the activity needs' },
    room_full: { zh: '场地超员', en: 'more students than the room holds' },
  },
  H09: {
    too_few: { zh: '服务人员不足', en: 'too few adults' },
    duty_source: {
      zh: '值守岗位由不符合来源的人员承担',
      en: 'a site duty is held by somebody who may not hold it',
    },
    duty_short: { zh: '值守岗位人数不足', en: 'too few adults on a site duty' },
    no_teacher_in_service: { zh: '没有在职教师在场', en: 'no teacher in service is there' },
  },
  H10: {
    another_school: { zh: '不是本校的服务人员', en: 'of another school' },
    unavailable: { zh: '不在可排时间内', en: 'not available' },
    not_vetted: { zh: '准入查询无效', en: 'no vetting in force' },
    skill: { zh: '主教不具备所需特长', en: 'the lead lacks the skill' },
    lead_source: { zh: '主教的来源不符', en: 'a source that may not lead' },
    assist_source: { zh: '协助人员的来源不符', en: 'a source that may not assist' },
    twice: { zh: '同一人在一个课次出现两次', en: 'twice in one session' },
    day_limit: { zh: '超过每日课时上限', en: 'over the daily limit' },
    week_limit: { zh: '超过每周课时上限', en: 'over the weekly limit' },
  },
  H11: {
    no_institution: { zh: '没有登记机构', en: 'no institution on record' },
    subject_institution: { zh: '机构为学科类', en: 'an institution for subjects' },
    not_listed: { zh: '机构不在遴选名单内', en: 'an institution not on the selection list' },
    not_approved: { zh: '机构未获批准', en: 'an institution without approval' },
    subject_activity: { zh: '项目为学科类', en: 'an activity with subject content' },
    category: { zh: '项目类别不适用', en: 'not a category for outside instructors' },
    own_staff_suffices: {
      zh: '学校未申报师资不足',
      en: 'the school did not declare that its own staff is insufficient',
    },
    in_service: { zh: '在职教师通过机构任教', en: 'a teacher in service engaged through an institution' },
    share: { zh: '校外师资课次超过比例', en: 'more sessions led by outside instructors than their share' },
  },
  H13: {
    not_willing: { zh: '学生不愿意参加辅导', en: 'the student is not willing' },
    not_flagged: { zh: '学生不需要学业辅导', en: 'the student is not flagged for tutoring' },
  },
  H14: {
    category: {
      zh: '作业时段安排了其他项目',
      en: 'in a homework block, but neither homework, tutoring nor self-study',
    },
  },
  H15: {
    source: { zh: '派出的不是本校教师', en: 'lent, but no own teacher' },
    not_loanable: { zh: '该教师不可支援', en: 'not loanable' },
    own_school: { zh: '支援的是本校', en: 'lent to the own school' },
    host_not_weak: { zh: '接收学校不是师资薄弱学校', en: 'the host is no weak school' },
    home_refused: { zh: '派出学校不同意', en: 'the home school refused' },
    home_recalled: { zh: '派出学校已撤回同意', en: 'the home school recalled its consent' },
    teacher_refused: { zh: '教师不同意', en: 'the teacher refused' },
    teacher_recalled: { zh: '教师已撤回同意', en: 'the teacher recalled their consent' },
    two_hosts: { zh: '同一天支援两所学校', en: 'lent to two hosts on one day' },
    elsewhere: { zh: '支援当天在别处任教', en: 'serves elsewhere on the day of the loan' },
    teacher_limit: { zh: '教师支援天数超过上限', en: 'more loan days than a teacher may have' },
    home_limit: { zh: '学校派出天数超过上限', en: 'more loan days than a home school may give' },
    without_loans_missing: { zh: '缺少不含支援的方案', en: 'the plan without loans is missing' },
    without_loans_invalid: { zh: '不含支援的方案不合规', en: 'the plan without loans is not valid' },
    home_worse: { zh: '派出学校因此多了未安排', en: 'the home school has more unserved than without loans' },
    loan_without_loans: { zh: '不含支援的方案里有支援', en: 'a loan in the plan without loans' },
  },
  H16: {
    another_site: {
      zh: '场地不在本校，也无步行记录',
      en: 'neither at the school nor within a recorded walk',
    },
    kind: { zh: '场地类型不符', en: 'not a kind of room for the activity' },
    safety_check: { zh: '安全检查已过期', en: 'the safety check has run out' },
    unavailable: { zh: '场地不可用', en: 'the room is not available' },
    parallel: { zh: '同时进行的课次过多', en: 'more sessions at once than the room holds' },
  },
  H17: { over: { zh: '超过每周经费额度', en: 'over the weekly budget' } },
  H18: { short: { zh: '休息时间不够', en: 'not enough rest' } },
  H19: {
    pin: { zh: '锁定没有遵守', en: 'a pin is not kept' },
    ban: { zh: '禁排没有遵守', en: 'a ban is not kept' },
    students_disturbed: { zh: '受影响学生超过上限', en: 'more students disturbed than allowed' },
    adults_disturbed: { zh: '受影响服务人员超过上限', en: 'more adults disturbed than allowed' },
    past_session: { zh: '改动了已经开始的课次', en: 'a session that had begun was changed' },
    past_student: { zh: '改动了学生已经过去的时段', en: 'a past block of a student was changed' },
    past_duty: { zh: '改动了已经开始的值守', en: 'a site duty that had begun was changed' },
  },
  H20: { together: { zh: '须分开编组的学生在同一组', en: 'students to be kept apart are in one group' } },
  H21: {
    run: { zh: '时段不是该项目的连续时段', en: 'the blocks are no run of the activity' },
    grade: { zh: '学生年级不在项目范围内', en: 'the activity is not for the grade' },
    run_of_grade: { zh: '时段不适用于学生年级', en: 'the run is not one for the grade' },
    two_activities: { zh: '同一组属于两个项目', en: 'one group of two activities' },
    twice_a_day: { zh: '同一组一天有两个课次', en: 'two sessions of a group on one day' },
    sessions: { zh: '活动组的课次数不对', en: 'a group with the wrong number of sessions' },
    members_differ: { zh: '各课次成员不同', en: 'members differ between sessions' },
    groups_per_student: {
      zh: '学生参加该项目的组数过多',
      en: 'a student in too many groups of the activity',
    },
    twice_on_one_day: { zh: '学生一天两次参加该项目', en: 'a student twice in the activity on one day' },
    homeroom_groups: { zh: '行政班分成过多的作业组', en: 'a homeroom spread over too many homework groups' },
    merged_homerooms: {
      zh: '不可合班的项目合了班',
      en: 'homerooms merged where the activity does not allow it',
    },
    two_homework_activities: { zh: '学生参加两个作业辅导项目', en: 'a student in two homework activities' },
    standing_activity: { zh: '固定活动组换了项目', en: 'a standing group changed its activity' },
    published_activity: {
      zh: '已公布的活动组换了项目',
      en: 'a group of the published roster changed its activity',
    },
    standing_member: { zh: '固定活动组少了成员', en: 'a standing group lost a member' },
    standing_left: {
      zh: '已退出固定活动组的学生仍在组内',
      en: 'a student who has left a standing group is still in it',
    },
    standing_closed: {
      zh: '固定活动组停办，其成员却编入该项目的其他组',
      en: 'a member of a standing group that closed is in another group of the activity',
    },
  },
}

/** The words for a breach; a reason that is not known stands for itself. */
export const breachWords = (rule: RuleCode, reason: string): Text =>
  reasons[rule]?.[reason] ?? { zh: reason, en: reason }

/** Every text of this part of the catalogue. */
export const breachTexts: readonly Text[] = Object.values(reasons).flatMap((texts) => Object.values(texts))
