import type { RuleEntries } from './rule.ts'

/** Where students sit and with whom: one place at a time, group sizes, rooms, groups through the week, locks. */
export const placementRules: RuleEntries<'H07' | 'H08' | 'H16' | 'H19' | 'H20' | 'H21'> = {
  H07: {
    code: 'H07',
    slug: 'one-place',
    kinds: ['roster'],
    standings: [],
    name: { zh: '同一时间只在一处', en: 'One place at a time' },
    sentence: {
      zh: '同一时间，一名学生或服务人员只能在一个课次（或一处值守岗位）；服务人员在不同地点的课次、值守和上课之间，至少留出路途时间；在校外开展的课次，最早在学生前一个应参加的时段结束（或放学）并走完路程之后开始，带队服务人员从那时起即视为有任务。',
      en: 'A student, and likewise an adult, is in one session (or site duty) at a time; between an adult’s sessions, duties and lessons at different sites lies at least the travel time; and a session off the school’s site starts no sooner than the walk after the end of its students’ previous required block or timetable, its adults being busy from that end on.',
    },
  },
  H08: {
    code: 'H08',
    slug: 'capacity',
    kinds: ['roster'],
    standings: [
      { standing: 'derived', clauses: ['3.2.5'], part: null },
      { standing: 'project', clauses: [], part: { zh: '人数下限', en: 'minimum' } },
    ],
    name: { zh: '人数与容纳人数', en: 'Group size and room capacity' },
    sentence: {
      zh: '课次人数不得超过服务项目的人数上限，也不得少于人数下限（作业辅导、补习辅导、自习、看护不设下限）；同时使用同一场地的各课次，人数之和不得超过该场地的容纳人数。',
      en: 'The size of a session is at most the maximum of its activity and at least its minimum (homework, tutoring, self-study and care have none); and the sizes of the sessions in a room together are at most its capacity.',
    },
  },
  H16: {
    code: 'H16',
    slug: 'rooms',
    kinds: ['roster'],
    standings: [{ standing: 'derived', clauses: ['3.2.3', '3.2.5'], part: null }],
    name: { zh: '场地', en: 'Rooms' },
    sentence: {
      zh: '场地类型须适合服务项目，同一时间的课次数不得超过该场地可同时容纳的课次数，安全检查当日须在有效期内，且该场地当时可用。',
      en: 'The kind of the room fits the activity, the room holds at most the number of sessions it can take at once, its safety check is in force on the date, and it is available.',
    },
  },
  H19: {
    code: 'H19',
    slug: 'pins',
    kinds: ['roster'],
    standings: [],
    name: { zh: '锁定与禁排', en: 'Pins and bans' },
    sentence: {
      zh: '锁定和禁排必须遵守；调课调班设有受影响人数上限的，不得超过该上限。',
      en: 'Pins and bans hold, and so does, where one is given, the budget of disturbance: the most people a rebalance may affect.',
    },
  },
  H20: {
    code: 'H20',
    slug: 'keep-apart',
    kinds: ['roster'],
    standings: [{ standing: 'derived', clauses: ['3.2.5'], part: null }],
    name: { zh: '须分开编组', en: 'Kept apart' },
    sentence: {
      zh: '为安全起见须分开编组的学生，不得编入同一活动组；两人同属一个行政班的，在该班的作业辅导组内不受此限。',
      en: 'Students kept apart for their safety never share a group, except two of one homeroom in its homework group.',
    },
  },
  H21: {
    code: 'H21',
    slug: 'pattern',
    kinds: ['roster'],
    standings: [{ standing: 'project', clauses: ['3.2.2'], part: null }],
    name: { zh: '编组与课次规格', en: 'Pattern of groups' },
    sentence: {
      zh: '课次及其活动组须符合服务项目的规定：年级、可用时段、单双周、每课次的连续时段数、每周课次数、各课次成员相同、每名学生可参加的组数（作业辅导、补习辅导、看护、自习不限，其他项目同一天内不得参加同一项目的两个组）、每个行政班一个作业辅导组，以及固定活动组成员的延续。',
      en: 'A session and its group keep what is prescribed by their activity, its grades, blocks, odd or even weeks, run and sessions a week, by the same members in all sessions, the number of its groups a student may be in (no limit for homework, tutoring, care and self-study; of any other activity never two groups on one day), one homework group a homeroom, and standing membership.',
    },
  },
}
