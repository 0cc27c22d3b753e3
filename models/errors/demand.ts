import type { ErrorArea } from './entry.ts'

/** Demands that are counted out before solving. Each is a count that any roster must keep, loans aside. */
export const demandErrors = {
  DEMAND_ADULTS: {
    cause: {
      zh: '学校“{school}”{date}{block}有{students}名学生，至少需要{needed}名服务人员（含值守岗位{duties}人），可用的有{exist}名（不计跨校支援）。',
      en: 'On {date} {block} of {school} has {students} students and needs {needed} adults at least ({duties} of them for site duties); {exist} exist, loans aside.',
    },
    action: {
      zh: '增加人员或可排时间，提高师生比上限，或申请跨校支援；否则有学生未安排。',
      en: 'Add adults or hours, raise the students per adult, or ask for loans; else somebody stays unserved.',
    },
  },
  DEMAND_WEEK_SESSIONS: {
    cause: {
      zh: '学校“{school}”本周至少需要{needed}个人次的服务，全体人员的每日、每周课时上限合计只有{exist}个（不计跨校支援）。',
      en: 'The week of {school} needs {needed} adult-sessions at least; the daily and weekly limits of its people add up to {exist}, loans aside.',
    },
    action: {
      zh: '增加人员或调高课时上限，或申请跨校支援；否则有学生未安排。',
      en: 'Add people or raise the limits, or ask for loans; else somebody stays unserved.',
    },
  },
  DEMAND_PLACES: {
    cause: {
      zh: '学校“{school}”{date}{block}有{students}名学生，可用场地合计只能容纳{exist}人。',
      en: 'On {date} {block} of {school} has {students} students; its rooms have {exist} places in all.',
    },
    action: { zh: '增加场地；否则有学生未安排。', en: 'Add rooms; else somebody stays unserved.' },
  },
  DEMAND_TEACHER_IN_SERVICE: {
    cause: {
      zh: '学校“{school}”{date}{block}有{students}名学生，但没有一名在职教师可在场（不计跨校支援），该时段无法开展服务。',
      en: 'On {date} {block} of {school} has {students} students and no teacher in service who could be there, loans aside: nothing can be held.',
    },
    action: { zh: '调整课表或可排时间，或申请跨校支援。', en: 'Change lessons or hours, or ask for a loan.' },
  },
  DEMAND_SITE_DUTIES: {
    cause: {
      zh: '学校“{school}”{date}{block}的值守岗位共需{needed}名教师，可用的有{exist}名（不计跨校支援），该时段无法开展服务。',
      en: 'On {date} the site duties of {block} at {school} need {needed} teachers; {exist} exist, loans aside: nothing can be held.',
    },
    action: { zh: '调整值守岗位人数或教师可排时间。', en: 'Change the duties, or the hours of teachers.' },
  },
  DEMAND_HOMEWORK: {
    cause: {
      zh: '学校“{school}”{date}{block}有{students}名学生处于作业时段，作业辅导、补习辅导和自习最多可容纳{exist}人（不计跨校支援）。',
      en: 'On {date} {students} students of {school} have a homework block in {block}; homework, tutoring and self-study can hold {exist} at most, loans aside.',
    },
    action: {
      zh: '增加可带作业辅导的人员或场地，或改设作业时段；否则有学生未安排。',
      en: 'Add people or rooms for homework, or mark other blocks; else somebody stays unserved.',
    },
  },
  DEMAND_NOTHING_OFFERED: {
    cause: {
      zh: '学校“{school}”{date}{block}有{students}名学生没有任何能够开展的服务项目可参加（须当时可开展，有主教人员和场地）（不计跨校支援）。',
      en: 'On {date} in {block} {students} students of {school} may take part in nothing that could be held then, with a lead and a room, loans aside.',
    },
    action: {
      zh: '增设看护、自习或作业辅导等项目，扩大可用时段，或补充人员和场地；否则这些学生未安排。',
      en: 'Offer care, self-study or homework in that block, or add people and rooms; else they stay unserved.',
    },
  },
  DEMAND_SKILL: {
    cause: {
      zh: '学校“{school}”有{wanted}名学生填报“{name}”，能主教的只有{adults}人，本周最多{seats}个名额。',
      en: '{wanted} students of {school} chose {name}; {adults} adults may lead it, for {seats} places this week at most.',
    },
    action: {
      zh: '增加有此特长的人员；名额不足时按志愿、公平和抽签号安排。',
      en: 'Add people with the skill; scarce places go by choice, fairness and lottery number.',
    },
  },
  DEMAND_FIRST_CHOICE: {
    cause: {
      zh: '学校“{school}”有{wanted}名学生把“{name}”列为第一志愿，场地最多{seats}个名额。',
      en: '{wanted} students of {school} chose {name} first; its rooms and blocks have {seats} places at most.',
    },
    action: {
      zh: '增加场地或时段；名额不足时按志愿、公平和抽签号安排。',
      en: 'Add rooms or blocks; scarce places go by choice, fairness and lottery number.',
    },
  },
  DEMAND_BUDGET: {
    cause: {
      zh: '学校“{school}”本周至少需要{needed}元，经费额度为{budget}元。',
      en: 'The week of {school} costs {needed} yuan at least; its budget is {budget}.',
    },
    action: {
      zh: '调高经费额度，或增加不计酬的志愿者；否则有学生未安排。',
      en: 'Raise the budget, or add volunteers; else somebody stays unserved.',
    },
  },
  DEMAND_OUTSIDE_SHARE: {
    cause: {
      zh: '学校“{school}”有{activities}个项目只能由校外培训机构师资主教，但其课次最多占{share}%，按最多{sessions}个课次计，一个也开不出。',
      en: '{activities} activities of {school} can be led by outside instructors alone, whose sessions may be {share} % at most: out of {sessions} sessions at most, that is none.',
    },
    action: {
      zh: '改由本校教师主教，或撤下这些项目。',
      en: 'Let own teachers lead them, or take them back.',
    },
  },
} as const satisfies ErrorArea
