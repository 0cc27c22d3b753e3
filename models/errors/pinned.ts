import type { ErrorArea } from './entry.ts'

/** Pins that leave a session without what it needs, or ask the impossible of a day or the week. */
export const pinnedErrors = {
  PIN_TOO_FEW_STUDENTS: {
    cause: {
      zh: '锁定“{id}”：{date}{block}只有{count}名学生可以参加“{activity}”，不够最少人数（{needed}）。',
      en: 'The pin {id}: on {date} in {block} only {count} students could be in {activity}; a group needs {needed}.',
    },
    action: {
      zh: '取消锁定，调低人数下限，或核对报名和志愿。',
      en: 'Take the pin away, lower the minimum, or check sign-ups and choices.',
    },
  },
  PIN_TOO_FEW_ADULTS: {
    cause: {
      zh: '锁定“{id}”：{date}{block}可以承担“{activity}”的服务人员只有{count}人（需要{needed}，其中一人主教）。',
      en: 'The pin {id}: on {date} in {block} {count} adults could take {activity}; it needs {needed}, one of them as lead.',
    },
    action: {
      zh: '取消锁定，改选时段，或核对特长、来源、可排时间、准入查询和禁排。',
      en: 'Take the pin away, choose another block, or check skills, sources, availability, vetting and bans.',
    },
  },
  PIN_WITHOUT_ROOM: {
    cause: {
      zh: '锁定“{id}”：{date}{block}没有一处场地能用于“{activity}”（类型、容纳人数、安全检查、可用时间或禁排）。',
      en: 'The pin {id}: on {date} in {block} no room can take {activity}: kind, capacity, safety check, availability or a ban.',
    },
    action: {
      zh: '取消锁定，改选时段，或核对场地。',
      en: 'Take the pin away, choose another block, or check the rooms.',
    },
  },
  PIN_WITHOUT_TEACHER: {
    cause: {
      zh: '锁定“{id}”：{date}{block}没有一名在职教师有空在场，“{activity}”不能开展。',
      en: 'The pin {id}: on {date} in {block} no teacher in service is free to be there, so that {activity} cannot be held.',
    },
    action: {
      zh: '取消锁定，改选时段，或核对教师的可排时间和请假。',
      en: 'Take the pin away, choose another block, or check availability and absences of the teachers.',
    },
  },
  PIN_NEVER_AT_ONCE: {
    cause: {
      zh: '锁定“{id}”：“{activity}”在{date}含{block}的各种连排中，没有一种能同时满足所写的场地、服务人员、学生和最少人数。',
      en: 'The pin {id}: no run of {activity} on {date} that holds {block} has room, adult, students and all else that is asked at once.',
    },
    action: { zh: '取消锁定，或少写一项。', en: 'Take the pin away, or name less in it.' },
  },
  PIN_ADULT_REST: {
    cause: {
      zh: '锁定“{id}”：“{subject}”{date}{block}值晚班后，到下一节课之前休息时间不够，也没有批准弹性上下班。',
      en: 'The pin {id}: after {block} on {date} {subject} has too little rest before the next lesson, and no later start is granted.',
    },
    action: {
      zh: '改选人员或时段，或登记弹性上下班。',
      en: 'Choose another person or block, or record a later start.',
    },
  },
  PIN_ADULT_TRAVEL: {
    cause: {
      zh: '锁定{pins}：“{subject}”{date}{block}来不及从另一处赶到。',
      en: 'The pins {pins}: {subject} cannot come in time from another site for {block} on {date}.',
    },
    action: {
      zh: '改选时段、场地或人员，或核对路途时间。',
      en: 'Choose another block, room or person, or check the travel time.',
    },
  },
  PIN_STUDENT_WALK: {
    cause: {
      zh: '锁定“{id}”：学生“{subject}”{date}来不及在{block}开始前步行到该场所。',
      en: 'The pin {id}: on {date} the student {subject} cannot walk there before {block} begins.',
    },
    action: {
      zh: '改选场地或时段，或核对步行时间。',
      en: 'Choose another room or block, or check the walk.',
    },
  },
  PIN_GROUP_TOO_LARGE: {
    cause: {
      zh: '锁定{pins}在{date}{block}为“{subject}”的一个课次写了{read}名学生，超过人数上限（{limit}）。',
      en: 'The pins {pins} name {read} students for one session of {subject} on {date} in {block}; it takes {limit}.',
    },
    action: { zh: '取消部分锁定，或调高上限。', en: 'Take some away, or raise the maximum.' },
  },
  PIN_STUDENT_OVER_GROUPS: {
    cause: {
      zh: '锁定{pins}要求学生“{subject}”参加同一项目的{read}个课次，超过每名学生可参加的数量（{limit}）。',
      en: 'The pins {pins} want the student {subject} in {read} sessions of one activity; a student may have {limit}.',
    },
    action: {
      zh: '取消部分锁定，或调高每名学生可参加组数。',
      en: 'Take some away, or raise the groups per student.',
    },
  },
  PIN_OVER_BUDGET: {
    cause: {
      zh: '锁定{pins}的课次至少要{read}元，超过学校“{subject}”本周经费（{limit}）。',
      en: 'The sessions that the pins {pins} ask for cost at least {read} yuan; the week’s budget of {subject} is {limit}.',
    },
    action: {
      zh: '取消部分锁定，改选补助较低的人员，或增加经费。',
      en: 'Take some away, choose people who cost less, or raise the budget.',
    },
  },
  PIN_OVER_OUTSIDE_SHARE: {
    cause: {
      zh: '锁定{pins}要求校外人员“{subject}”主教，但本区校外人员主教课次的比例上限为零。',
      en: 'The pins {pins} want the outside instructor {subject} to lead, but in this district their share of the sessions is nought.',
    },
    action: { zh: '改选人员，或调高比例上限。', en: 'Choose somebody else, or raise the share.' },
  },
} as const satisfies ErrorArea
