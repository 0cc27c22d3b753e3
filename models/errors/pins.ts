import type { ErrorArea } from './entry.ts'

/** Pins that contradict a rule, a ban or each other. */
export const pinErrors = {
  PIN_NOT_ON_A_SERVICE_DAY: {
    cause: {
      zh: '锁定“{id}”的日期{date}不是该校本周的服务日。',
      en: 'The pin {id} is on {date}, no service day of the school in this week.',
    },
    action: { zh: '改正日期，或取消锁定。', en: 'Correct the date, or take the pin away.' },
  },
  PIN_ACTIVITY_OF_ANOTHER_SCHOOL: {
    cause: {
      zh: '锁定“{id}”的服务项目“{activity}”不是学校“{school}”的。',
      en: 'The activity {activity} of the pin {id} is not one of {school}.',
    },
    action: { zh: '改正学校或服务项目。', en: 'Correct the school or the activity.' },
  },
  PIN_OUTSIDE_ACTIVITY_BLOCKS: {
    cause: {
      zh: '锁定“{id}”要求“{name}”在{date}的{block}开展，但该项目当天不能用这个时段。',
      en: 'The pin {id} wants {name} on {date} in {block}, a block the activity cannot use that day.',
    },
    action: {
      zh: '改选可用时段，或调整项目的可用时段。',
      en: 'Choose another block, or change those of the activity.',
    },
  },
  PIN_BANNED: {
    cause: {
      zh: '锁定“{id}”与禁排“{ban}”冲突。',
      en: 'The pin {id} is forbidden by the ban {ban}.',
    },
    action: { zh: '取消其中一项。', en: 'Take one of the two away.' },
  },
  PIN_ROLE_WITHOUT_ADULT: {
    cause: {
      zh: '锁定“{id}”写了{role:word}，却没有写服务人员。',
      en: 'The pin {id} gives a role ({role:word}) without an adult.',
    },
    action: { zh: '补上服务人员，或清空角色。', en: 'Name the adult, or leave the role empty.' },
  },
  PIN_ADULT_OF_ANOTHER_SCHOOL: {
    cause: {
      zh: '锁定“{id}”的“{staff}”不在学校“{school}”服务，当天也不能跨校支援。',
      en: '{staff}, of the pin {id}, does not serve {school} and cannot be lent to it that day.',
    },
    action: { zh: '改选本校人员，或取消锁定。', en: 'Choose somebody of the school, or take the pin away.' },
  },
  PIN_ADULT_SOURCE: {
    cause: {
      zh: '锁定“{id}”：“{activity}”不接受“{staff}”这类人员来源。',
      en: 'The pin {id}: {activity} does not admit the source of {staff}.',
    },
    action: {
      zh: '改选人员或角色，或放宽项目的人员来源。',
      en: 'Choose another person or role, or admit the source.',
    },
  },
  PIN_ADULT_SKILL: {
    cause: {
      zh: '锁定“{id}”：“{staff}”没有主教“{activity}”所需的特长。',
      en: 'The pin {id}: {staff} lacks the skill to lead {activity}.',
    },
    action: { zh: '改选人员，或登记其特长。', en: 'Choose another person, or record the skill.' },
  },
  PIN_ADULT_NOT_VETTED: {
    cause: {
      zh: '锁定“{id}”：“{staff}”在{date}没有有效的准入查询记录。',
      en: 'The pin {id}: {staff} has no vetting record in force on {date}.',
    },
    action: {
      zh: '完成准入查询后更新有效期，或取消锁定。',
      en: 'Have the person vetted, or take the pin away.',
    },
  },
  PIN_ADULT_NOT_APPROVED: {
    cause: {
      zh: '锁定“{id}”：“{staff}”在{date}不能在“{school}”开展“{activity}”（机构名单、批准、非学科类、本校师资不足的申报或在职身份不符）。',
      en: 'The pin {id}: {staff} may not be engaged for {activity} at {school} on {date} (selection list, approval, non-subject content, the school’s declaration, or service elsewhere).',
    },
    action: {
      zh: '核对机构和批准，或取消锁定。',
      en: 'Check institution and approval, or take the pin away.',
    },
  },
  PIN_ADULT_TEACHES: {
    cause: {
      zh: '锁定“{id}”：“{staff}”{date}的课要到{block}开始之后才结束。',
      en: 'The pin {id}: on {date} {staff} still teaches after {block} has begun.',
    },
    action: {
      zh: '改选时段或人员，或核对上课时间。',
      en: 'Choose another block or person, or check the lessons.',
    },
  },
  PIN_ADULT_NOT_AVAILABLE: {
    cause: {
      zh: '锁定“{id}”：“{staff}”在{date}{block}不可排（可排时间或请假）。',
      en: 'The pin {id}: {staff} is not available on {date} in {block}.',
    },
    action: {
      zh: '改选时段或人员，或核对可排时间和请假。',
      en: 'Choose another block or person, or check availability and absences.',
    },
  },
  PIN_ROOM_ELSEWHERE: {
    cause: {
      zh: '锁定“{id}”：学校“{school}”不能使用场地“{room}”。',
      en: 'The pin {id}: {school} cannot use the room {room}.',
    },
    action: { zh: '改选场地，或补上到该场所的步行时间。', en: 'Choose another room, or record the walk.' },
  },
  PIN_ROOM_KIND: {
    cause: {
      zh: '锁定“{id}”：场地“{room}”的类型不适合“{activity}”。',
      en: 'The pin {id}: the kind of {room} does not fit {activity}.',
    },
    action: { zh: '改选场地，或放宽场地类型。', en: 'Choose another room, or admit its kind.' },
  },
  PIN_ROOM_NOT_SAFE: {
    cause: {
      zh: '锁定“{id}”：场地“{room}”在{date}安全检查已过期。',
      en: 'The pin {id}: the safety check of {room} has run out on {date}.',
    },
    action: { zh: '完成隐患排查后更新有效期，或改选场地。', en: 'Have the room checked, or choose another.' },
  },
  PIN_ROOM_NOT_AVAILABLE: {
    cause: {
      zh: '锁定“{id}”：场地“{room}”在{date}{block}不可用。',
      en: 'The pin {id}: the room {room} is not available on {date} in {block}.',
    },
    action: { zh: '改选场地或时段。', en: 'Choose another room or block.' },
  },
  PIN_ROOM_TOO_SMALL: {
    cause: {
      zh: '锁定“{id}”：场地“{room}”容纳不下“{activity}”的最少人数。',
      en: 'The pin {id}: the room {room} is too small for the smallest group of {activity}.',
    },
    action: { zh: '改选更大的场地，或调低人数下限。', en: 'Choose a larger room, or lower the minimum.' },
  },
  PIN_STUDENT_OF_ANOTHER_SCHOOL: {
    cause: {
      zh: '锁定“{id}”的学生“{student}”不是学校“{school}”的。',
      en: 'The student {student} of the pin {id} is not of {school}.',
    },
    action: { zh: '改正学生或学校。', en: 'Correct the student or the school.' },
  },
  PIN_STUDENT_GRADE: {
    cause: {
      zh: '锁定“{id}”：“{activity}”在{date}{block}不面向{grade}年级，学生“{student}”不能参加。',
      en: 'The pin {id}: on {date} in {block} {activity} is not for grade {grade}, that of the student {student}.',
    },
    action: {
      zh: '改选项目或时段，或取消锁定。',
      en: 'Choose another activity or block, or take the pin away.',
    },
  },
  PIN_STUDENT_NOT_REQUIRED: {
    cause: {
      zh: '锁定“{id}”：学生“{student}”在{date}{block}没有报名（或没有自愿参加确认，或已离校）。',
      en: 'The pin {id}: the student {student} is not signed up for {block} on {date}, has left by then, or consent is not in force.',
    },
    action: {
      zh: '核对报名和自愿参加确认，或取消锁定。',
      en: 'Check sign-up and consent, or take the pin away.',
    },
  },
  PIN_STUDENT_NOT_ADMITTED: {
    cause: {
      zh: '锁定“{id}”：学生“{student}”在{date}{block}不能安排到“{activity}”（没有填报志愿、当时为作业时段、没有书面作业或不需要补习辅导）。',
      en: 'The pin {id}: on {date} in {block} the student {student} may not be in {activity}: not chosen, a homework block, no written homework, or no tutoring asked for.',
    },
    action: {
      zh: '改选项目或时段，或补上志愿。',
      en: 'Choose another activity or block, or add the choice.',
    },
  },
  PIN_STUDENT_TWICE: {
    cause: {
      zh: '锁定{pins}要求学生“{subject}”在{date}{block}同时在两个课次。',
      en: 'The pins {pins} want the student {subject} in two sessions at once on {date} in {block}.',
    },
    action: { zh: '取消其中一项。', en: 'Take one of them away.' },
  },
  PIN_ADULT_TWICE: {
    cause: {
      zh: '锁定{pins}要求服务人员“{subject}”在{date}{block}同时在两个课次。',
      en: 'The pins {pins} want the adult {subject} in two sessions at once on {date} in {block}.',
    },
    action: { zh: '取消其中一项。', en: 'Take one of them away.' },
  },
  PIN_ADULT_OVER_DAY: {
    cause: {
      zh: '锁定{pins}要求“{subject}”在{date}承担{read}个课次，超过每日课时上限（{limit}）。',
      en: 'The pins {pins} want {read} sessions of {subject} on {date}; the daily limit is {limit}.',
    },
    action: { zh: '取消部分锁定，或调高上限。', en: 'Take some away, or raise the limit.' },
  },
  PIN_ADULT_OVER_WEEK: {
    cause: {
      zh: '锁定{pins}要求“{subject}”本周承担{read}个课次，超过每周课时上限（{limit}）。',
      en: 'The pins {pins} want {read} sessions of {subject} this week; the weekly limit is {limit}.',
    },
    action: { zh: '取消部分锁定，或调高上限。', en: 'Take some away, or raise the limit.' },
  },
  PIN_ROOM_OVER_PARALLEL: {
    cause: {
      zh: '锁定{pins}要求场地“{subject}”在{date}{block}同时容纳{read}个课次，超过可同时容纳的课次（{limit}）。',
      en: 'The pins {pins} want {read} sessions at once in the room {subject} on {date} in {block}; it holds {limit}.',
    },
    action: { zh: '取消部分锁定，或改选场地。', en: 'Take some away, or choose other rooms.' },
  },
  PIN_ROOM_OVER_CAPACITY: {
    cause: {
      zh: '锁定{pins}要求场地“{subject}”在{date}{block}同时容纳{read}名学生，超过容纳人数（{limit}）。',
      en: 'The pins {pins} want {read} students in the room {subject} on {date} in {block}; it holds {limit}.',
    },
    action: { zh: '取消部分锁定，或改选场地。', en: 'Take some away, or choose other rooms.' },
  },
  PIN_STUDENTS_KEPT_APART: {
    cause: {
      zh: '锁定{pins}把须分开编组的学生{subject}放在{date}{block}的同一课次。',
      en: 'The pins {pins} put the students {subject}, who are kept apart, into one session on {date} in {block}.',
    },
    action: { zh: '取消其中一项。', en: 'Take one of them away.' },
  },
} as const satisfies ErrorArea
