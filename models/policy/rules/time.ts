import type { RuleEntries } from './rule.ts'

/** When service is given, to whom, and what is taught in it: days, hours, choice, content, homework. */
export const timeRules: RuleEntries<
  'H01' | 'H02' | 'H03' | 'H04' | 'H05' | 'H06' | 'H12' | 'H13' | 'H14' | 'H18'
> = {
  H01: {
    code: 'H01',
    slug: 'five-days',
    kinds: ['coverage'],
    standings: [{ standing: 'text', clauses: ['3.2.1', '4.1.1'], part: null }],
    name: { zh: '每周开设5天', en: 'Five days a week' },
    sentence: {
      zh: '一周内的每个上课日，各校都为已报名的学生提供常规课后服务，学生应参加的每个常规课后服务时段，要么恰好安排在一个课次，要么列入未安排名单；无人报名的学校予以报告。',
      en: 'On every school day of the week every school serves those who signed up: each regular block a student is required in is either in exactly one session or in the unserved list, and a school without sign-ups is reported.',
    },
  },
  H02: {
    code: 'H02',
    slug: 'end-time',
    kinds: ['input'],
    standings: [
      { standing: 'text', clauses: ['3.2.1'], part: null },
      { standing: 'project', clauses: [], part: { zh: '间隔', en: 'breaks' } },
    ],
    name: { zh: '结束时间', en: 'End time' },
    sentence: {
      zh: '每个服务日，当天有学生报名的每个年级，最后一个常规课后服务时段的结束时间不得早于城区当日的正常下班时间，教育行政部门已登记豁免的除外；从放学时间到该年级常规课后服务和延时托管全部结束，每次间隔都不得超过规定上限。',
      en: 'On each service day, for every grade with a sign-up that day, the last regular block ends no earlier than the normal off-work time of the district on that date, unless the bureau recorded an exemption; and from the end of the timetable through the regular and extended blocks of the grade no break is longer than the limit.',
    },
  },
  H03: {
    code: 'H03',
    slug: 'after-class',
    kinds: ['roster'],
    standings: [
      { standing: 'text', clauses: ['3.2.2'], part: null },
      { standing: 'project', clauses: [], part: { zh: '服务人员', en: 'adults' } },
    ],
    name: { zh: '放学后开展', en: 'After the timetable' },
    sentence: {
      zh: '任何课次的开始时间，不得早于其中每名学生当天的放学时间，也不得早于其中每名服务人员当天最后一节课的结束时间。',
      en: 'No session starts before the timetable of each of its students has ended that day, nor before the last lesson of that day of any of its adults.',
    },
  },
  H04: {
    code: 'H04',
    slug: 'extended-care',
    kinds: ['input', 'coverage'],
    standings: [{ standing: 'text', clauses: ['3.2.1'], part: null }],
    name: { zh: '延时托管', en: 'Extended care' },
    sentence: {
      zh: '有家长提出延时托管需要的学校，应设置延时托管时段；学生已报名的每个延时托管时段直到结束，要么恰好安排在一个课次，要么列入未安排名单。',
      en: 'A school where a family declared the need has extended blocks; and each extended block a student signed up for is, to its end, either in exactly one session or in the unserved list.',
    },
  },
  H05: {
    code: 'H05',
    slug: 'evening',
    kinds: ['input', 'coverage'],
    standings: [{ standing: 'text', clauses: ['3.2.1'], part: null }],
    name: { zh: '晚自习', en: 'Evening' },
    sentence: {
      zh: '晚自习只面向七至九年级，只在上课日开设，只安排自习和补习辅导；学生已报名的每个晚自习时段，要么恰好安排在一个课次，要么列入未安排名单。',
      en: 'Evening blocks are for grades 7 to 9, on school days, and hold only self-study and tutoring; and each evening block a student signed up for is either in exactly one session or in the unserved list.',
    },
  },
  H06: {
    code: 'H06',
    slug: 'voluntary',
    kinds: ['roster'],
    standings: [{ standing: 'text', clauses: ['3.2.2', '3.2.4'], part: null }],
    name: { zh: '自愿选择', en: 'Voluntary' },
    sentence: {
      zh: '不得在学生应参加的时段之外安排学生；拓展学习、科普、体育、艺术、劳动、阅读、社团活动只安排当天志愿中填报了该项目的学生；作业辅导（限有书面作业的年级）、看护（自主阅读看护）、自习（限晚自习时段和作业时段）、补习辅导（限需学业辅导且自愿的学生）无须填报志愿。',
      en: 'Nobody is placed outside their required blocks; extension, science, sports, arts, labour, reading and clubs take a student only if they ranked the activity for that day; homework (where the grade has written homework), care (supervised reading), self-study (in evening and homework blocks) and tutoring (for students who are flagged and willing) need no choice.',
    },
  },
  H12: {
    code: 'H12',
    slug: 'content',
    kinds: ['input'],
    standings: [
      { standing: 'text', clauses: ['3.2.2'], part: null },
      {
        standing: 'derived',
        clauses: [],
        part: { zh: '学科类内容的限定', en: 'where subject content may stand' },
      },
    ],
    name: { zh: '服务内容', en: 'Content' },
    sentence: {
      zh: '标注为新课、补课或考试训练，或者名称、申报内容含有禁用词（如奥数）的服务项目，不予受理；学科类内容只能以作业辅导、补习辅导、拓展学习或自习的形式开展。',
      en: 'An activity tagged as new lesson, extra tuition or exam drill, or whose name or text holds a word of the list of forbidden words (Olympiad mathematics among them), is refused; and subject content is admitted only as homework, tutoring, extension or self-study.',
    },
  },
  H13: {
    code: 'H13',
    slug: 'tutoring',
    kinds: ['roster'],
    standings: [{ standing: 'derived', clauses: ['3.2.2', '3.1.3'], part: null }],
    name: { zh: '补习辅导与答疑', en: 'Tutoring' },
    sentence: {
      zh: '补习辅导只安排已标注需学业辅导且自愿参加的学生；每个作业辅导组都包含答疑。',
      en: 'Tutoring takes only students who are flagged for it and willing; answering questions is part of every homework group.',
    },
  },
  H14: {
    code: 'H14',
    slug: 'homework',
    kinds: ['input', 'roster'],
    standings: [{ standing: 'text', clauses: ['3.1.1', '3.1.3', '3.2.2'], part: null }],
    name: { zh: '作业总量与作业时段', en: 'Homework' },
    sentence: {
      zh: '申报的书面作业不得超过上限（一、二年级不布置书面作业，可在校内安排巩固练习；三至六年级平均不超过60分钟，七至九年级平均不超过90分钟）；在作业时段，学生只安排作业辅导、补习辅导或自习；所设作业时段短于申报时长与应在校内完成比例之积的，检查时予以提示。',
      en: 'Declared written homework is within the caps (grades 1 and 2 none, though practice in school is allowed; grades 3 to 6 at most 60 minutes and grades 7 to 9 at most 90, on average); in a homework block a student is in homework, tutoring or self-study; and where the marked blocks are shorter than the declared minutes times the share to be done in school, the check warns.',
    },
  },
  H18: {
    code: 'H18',
    slug: 'rest',
    kinds: ['roster'],
    standings: [{ standing: 'project', clauses: ['3.2.1'], part: null }],
    name: { zh: '晚班后休息', en: 'Rest after late duty' },
    sentence: {
      zh: '城区设定休息时数的，晚班结束后不足该时数就有下一节课的教师，不得安排延时托管和晚自习时段的值守，已获准在该日弹性上下班、推迟到岗的除外；每使用一次推迟到岗，计入30分钟晚班时长。',
      en: 'Where the district sets rest hours, extended and evening duty is closed to a teacher whose next lesson comes sooner than that, unless a later start is granted for the date of that lesson; a later start that is used adds 30 late minutes.',
    },
  },
}
