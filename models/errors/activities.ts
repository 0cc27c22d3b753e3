import type { ErrorArea } from './entry.ts'

/** Activities, what earlier weeks leave behind, and events. */
export const activityErrors = {
  GROUP_SIZE_REVERSED: {
    cause: {
      zh: '服务项目“{name}”（{id}）的人数下限{min}大于上限{max}。',
      en: 'The activity {name} ({id}) has a minimum of {min}, above its maximum of {max}.',
    },
    action: { zh: '改正人数上下限。', en: 'Correct the group sizes.' },
  },
  FLEXIBLE_WITH_SESSIONS: {
    cause: {
      zh: '服务项目“{name}”（{id}）属于{category:word}，每周课次只能是1，写了{sessions}。',
      en: 'The activity {name} ({id}) is {category:word}, whose groups have one session a week, not {sessions}.',
    },
    action: {
      zh: '改为1；每天的成员可以不同，不需要设多次。',
      en: 'Set it to 1; its members may differ from day to day.',
    },
  },
  FLEXIBLE_STANDING: {
    cause: {
      zh: '服务项目“{name}”（{id}）属于{category:word}，不能设为固定活动组。',
      en: 'The activity {name} ({id}) is {category:word}, whose groups do not stand.',
    },
    action: { zh: '取消固定活动组。', en: 'Do not mark it as standing.' },
  },
  ACTIVITY_GRADES_OFF_LEVEL: {
    cause: {
      zh: '服务项目“{name}”（{id}）面向{grades}年级，而学校（{level:word}）只有{from}至{to}年级，多出的年级不起作用。',
      en: 'The activity {name} ({id}) is for grades {grades}, which a {level:word} school (grades {from} to {to}) does not have: no effect.',
    },
    action: { zh: '核对面向的年级或学校的学段。', en: 'Check the grades, or the level of the school.' },
  },
  ACTIVITY_WITHOUT_RUN: {
    cause: {
      zh: '服务项目“{name}”（{id}）一周内没有可用的连续{run}个时段，无法开展。',
      en: 'The activity {name} ({id}) has no {run} consecutive blocks on any weekday and can never run.',
    },
    action: { zh: '核对可用时段、连续时段数和面向的年级。', en: 'Check its blocks, its run and its grades.' },
  },
  ACTIVITY_MORE_SESSIONS_THAN_DAYS: {
    cause: {
      zh: '服务项目“{name}”（{id}）要求每名学生每周最多{wanted}次，但只有{days}天可以开展。',
      en: 'The activity {name} ({id}) asks for up to {wanted} sessions of a student a week and can run on {days} days.',
    },
    action: {
      zh: '减少每周课次或每名学生的组数，或增加可用时段。',
      en: 'Lower its sessions or groups a student, or give it more blocks.',
    },
  },
  ACTIVITY_WITHOUT_STUDENTS: {
    cause: {
      zh: '服务项目“{name}”（{id}）面向{grades}年级，学校没有这些年级的学生。',
      en: 'The activity {name} ({id}) is for grades {grades}, of which the school has no student.',
    },
    action: { zh: '改正面向的年级，或撤下该项目。', en: 'Correct the grades, or take the activity back.' },
  },
  CHOICES_OF_NOBODY: {
    cause: {
      zh: '“{name}”的{students}名学生都没有填报志愿。',
      en: 'None of the {students} students of {name} made a choice.',
    },
    action: {
      zh: '在“志愿”中填写；没有志愿的学生只安排作业辅导和看护。',
      en: 'Fill in the choices: without them there is homework and care alone.',
    },
  },
  ACTIVITY_WANTED_BY_NOBODY: {
    cause: {
      zh: '服务项目“{name}”（{id}）面向{students}名学生，没有人填报。',
      en: 'The activity {name} ({id}) is open to {students} students, and nobody chose it.',
    },
    action: {
      zh: '不会开班；可考虑调整项目内容或撤下。',
      en: 'It does not open; change what is offered, or take it back.',
    },
  },
  ACTIVITY_WITHOUT_ASSISTANTS: {
    cause: {
      zh: '服务项目“{name}”（{id}）人数下限{min}，每名服务人员最多带{studentsPerAdult}人，却不允许任何人员协助，无法开班。',
      en: 'The activity {name} ({id}) needs {min} students, an adult may have {studentsPerAdult}, and nobody may assist: it can never open.',
    },
    action: {
      zh: '写明可协助的人员来源，或调整人数。',
      en: 'Say which sources may assist, or change the sizes.',
    },
  },
  ACTIVITY_WITHOUT_LEAD: {
    cause: {
      zh: '服务项目“{name}”（{id}）没有可主教的人员（所需特长：{skill}，人员来源也须符合）。',
      en: 'Nobody at the school may lead the activity {name} ({id}) (skill {skill}, and a source it admits).',
    },
    action: {
      zh: '补充人员或特长，放宽来源，或撤下该项目。',
      en: 'Add people or skills, admit other sources, or take the activity back.',
    },
  },
  ACTIVITY_WITHOUT_ROOM: {
    cause: {
      zh: '服务项目“{name}”（{id}）没有可用场地（类型：{kinds}；至少容纳{needed}人）。',
      en: 'No room takes the activity {name} ({id}) (kinds {kinds}, {needed} places or more).',
    },
    action: {
      zh: '补充场地或到校外场所的步行时间，或放宽场地类型。',
      en: 'Add a room or the walk to a venue, or admit other kinds.',
    },
  },
  STANDING_ACTIVITY_OF_ANOTHER_SCHOOL: {
    cause: {
      zh: '固定活动组“{id}”属于学校“{school}”，其服务项目“{activity}”却属于另一所学校。',
      en: 'The standing group {id} of {school} is of the activity {activity}, which is another school’s.',
    },
    action: { zh: '改正学校或服务项目。', en: 'Correct the school or the activity.' },
  },
  STANDING_ACTIVITY_DOES_NOT_STAND: {
    cause: {
      zh: '固定活动组“{id}”的服务项目“{name}”没有设为固定活动组。',
      en: 'The standing group {id} is of the activity {name}, whose groups do not stand.',
    },
    action: {
      zh: '把该项目设为固定活动组，或从上周记录中删除该组。',
      en: 'Mark the activity as standing, or delete the group from the earlier weeks.',
    },
  },
  STANDING_GROUP_TOO_LARGE: {
    cause: {
      zh: '固定活动组“{id}”（{name}）有{members}名成员，超过人数上限{max}。',
      en: 'The standing group {id} ({name}) has {members} members, more than its maximum of {max}.',
    },
    action: { zh: '调高人数上限，或登记退出活动组。', en: 'Raise the maximum, or record who leaves.' },
  },
  STANDING_MEMBER_OF_ANOTHER_SCHOOL: {
    cause: {
      zh: '学生“{student}”不是固定活动组“{group}”所在学校的学生。',
      en: 'The student {student} is not of the school of the standing group {group}.',
    },
    action: { zh: '改正学生或活动组。', en: 'Correct the student or the group.' },
  },
  STANDING_IN_TOO_MANY_GROUPS: {
    cause: {
      zh: '学生“{student}”在“{name}”的{groups}中，每名学生最多参加{limit}个组。',
      en: 'The student {student} is in the groups {groups} of {name}; a student may be in {limit}.',
    },
    action: {
      zh: '登记退出其中的组，或调高每名学生的组数。',
      en: 'Record which group they leave, or raise the limit.',
    },
  },
  PUBLISHED_OF_ANOTHER_WEEK: {
    cause: {
      zh: '已公示的排班中，{entity:word}“{id}”的日期{date}不在本周。',
      en: 'The published roster has a {entity:word} {id} on {date}, which is not in this week.',
    },
    action: { zh: '提供本周已公示的排班表。', en: 'Give the published roster of this very week.' },
  },
  DISTURBANCE_WITHOUT_PUBLISHED: {
    cause: {
      zh: '设置了受影响人数上限，但没有已公示的排班可以比较，该上限不起作用。',
      en: 'A limit on whom a rebalance may disturb is set, but there is no published roster to compare with: no effect.',
    },
    action: {
      zh: '提供已公示的排班表，或取消该上限。',
      en: 'Give the published roster, or take the limit away.',
    },
  },
  EVENT_WITHOUT_EFFECT: {
    cause: {
      zh: '变动“{id}”（{kind:word}）不起作用：学生已在（或本不在）该活动组，或未报名、未填报其全部活动日。',
      en: 'The event {id} ({kind:word}) has no effect: the student is in the group already, never was, or has not signed up for all its days or not chosen it on them.',
    },
    action: { zh: '核对学生和活动组，或删除该变动。', en: 'Check student and group, or delete the event.' },
  },
} as const satisfies ErrorArea
