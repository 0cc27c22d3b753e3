import type { ErrorArea } from './entry.ts'

/** Input rules that refuse a school, and what they warn of. Codes name the rule. */
export const policyErrors = {
  REFUSED_H02_NO_REGULAR_BLOCK: {
    cause: {
      zh: '学校“{school}”{grade}年级{date}有学生报名，但当天没有常规课后服务时段。',
      en: 'On {date} students of grade {grade} of {school} are signed up, but the grade has no regular block that day.',
    },
    action: {
      zh: '为该年级增设当天的常规课后服务时段，最后一个时段的结束时间不早于正常下班时间。',
      en: 'Give the grade regular blocks on that day, the last of which ends at or after the normal off-work time.',
    },
  },
  REFUSED_H02_ENDS_EARLY: {
    cause: {
      zh: '学校“{school}”{grade}年级{date}的常规课后服务于{end}结束，早于当日正常下班时间{offWork}。',
      en: 'On {date} the regular service of grade {grade} of {school} ends at {end}, before the normal off-work time of that date, {offWork}.',
    },
    action: {
      zh: '把该年级最后一个常规课后服务时段的结束时间调整到{offWork}或之后，或由教育行政部门登记豁免。',
      en: 'Move the end of the last regular block of the grade to {offWork} or later, or have the bureau record an exemption.',
    },
  },
  REFUSED_H02_LONG_BREAK: {
    cause: {
      zh: '学校“{school}”{grade}年级{date}从{from}到{to}间隔{minutes}分钟，超过上限{limit}分钟。',
      en: 'On {date} grade {grade} of {school} has a break of {minutes} minutes from {from} to {to}; the limit is {limit}.',
    },
    action: {
      zh: '调整服务时段的起止时间或增设时段，使每次间隔不超过{limit}分钟。',
      en: 'Move the blocks or add one, so that no break is longer than {limit} minutes.',
    },
  },
  REFUSED_H04_NO_EXTENDED_BLOCK: {
    cause: {
      zh: '学校“{school}”{grade}年级有{count}名学生的家长提出{weekday:weekday}需要延时托管，但该年级当天没有延时托管时段。',
      en: 'The families of {count} students of grade {grade} of {school} declared the need of extended care on {weekday:weekday}, but the grade has no extended block that day.',
    },
    action: {
      zh: '为该年级{weekday:weekday}增设延时托管时段；家长已不再需要的，请更正报名信息。',
      en: 'Give the grade an extended block on {weekday:weekday}, or correct the sign-ups where the need is no longer there.',
    },
  },
  REFUSED_H05_GRADE: {
    cause: {
      zh: '学校“{school}”{weekday:weekday}的晚自习时段{block}包含{grade}年级，晚自习只能面向七至九年级。',
      en: 'The evening block {block} of {school} on {weekday:weekday} is for grade {grade}; evening blocks are for grades 7 to 9 alone.',
    },
    action: {
      zh: '把{grade}年级移出该时段；确有需要的，改为延时托管。',
      en: 'Take grade {grade} out of the block; where care is needed, offer extended care instead.',
    },
  },
  REFUSED_H05_ACTIVITY: {
    cause: {
      zh: '学校“{school}”的服务项目“{activity}”（{category:word}）申报在晚自习时段开展，晚自习只能安排自习和补习辅导。',
      en: 'The activity {activity} ({category:word}) of {school} is declared for evening blocks, which hold only self-study and tutoring.',
    },
    action: {
      zh: '把该项目改到常规课后服务或延时托管时段。',
      en: 'Move the activity to regular or extended blocks.',
    },
  },
  REFUSED_H12_TAG: {
    cause: {
      zh: '学校“{school}”的服务项目“{activity}”标注为{tag:word}，不得用课后服务时间开展。',
      en: 'The activity {activity} of {school} is tagged as {tag:word}, which after-school service time shall not be used for.',
    },
    action: {
      zh: '撤下该项目，或改为符合规定的内容后重新申报。',
      en: 'Withdraw the activity, or change its content to what is allowed and declare it again.',
    },
  },
  REFUSED_H12_WORD: {
    cause: {
      zh: '学校“{school}”的服务项目“{activity}”的名称或申报内容含有禁用词“{word}”。',
      en: 'The name or the declared content of the activity {activity} of {school} holds the forbidden word {word}.',
    },
    action: {
      zh: '撤下该项目，或改为符合规定的内容后重新申报；只改名称而内容不变的，仍属违规。',
      en: 'Withdraw the activity, or change its content to what is allowed and declare it again; another name for the same content is still a breach.',
    },
  },
  REFUSED_H12_SUBJECT: {
    cause: {
      zh: '学校“{school}”的服务项目“{activity}”为学科类内容，却申报为{category:word}。',
      en: 'The activity {activity} of {school} has subject content but is declared as {category:word}.',
    },
    action: {
      zh: '学科类内容只能申报为作业辅导、补习辅导、拓展学习或自习；确属非学科类的，请更正申报。',
      en: 'Declare subject content as homework, tutoring, extended learning or self-study; where it is none, correct the declaration.',
    },
  },
  REFUSED_H14_GRADES_1_2: {
    cause: {
      zh: '学校“{school}”为{grade}年级申报了{minutes}分钟书面作业，一、二年级不布置书面作业。',
      en: '{school} declared {minutes} minutes of written homework for grade {grade}; grades 1 and 2 have none.',
    },
    action: {
      zh: '把该年级的书面作业改为0分钟；可在校内适当安排巩固练习。',
      en: 'Set the written homework of the grade to 0 minutes; practice in school may be arranged.',
    },
  },
  REFUSED_H14_OVER_CAP: {
    cause: {
      zh: '学校“{school}”{grade}年级申报的书面作业平均{minutes}分钟，超过上限{cap}分钟。',
      en: '{school} declared {minutes} minutes of written homework on average for grade {grade}; the cap is {cap}.',
    },
    action: {
      zh: '压减作业总量，使该年级书面作业平均完成时间不超过{cap}分钟。',
      en: 'Reduce the homework of the grade to {cap} minutes on average or less.',
    },
  },
  WARNED_H14_SHORT_BLOCKS: {
    cause: {
      zh: '学校“{school}”{grade}年级{weekday:weekday}的作业时段共{available}分钟，少于应在校内完成的{needed}分钟（书面作业{minutes}分钟的{share}%）。',
      en: 'The homework blocks of grade {grade} of {school} on {weekday:weekday} are {available} minutes long, less than the {needed} to be done in school ({share} % of {minutes} minutes of written homework).',
    },
    action: {
      zh: '为该年级{weekday:weekday}增设或延长作业时段，或压减书面作业；不影响排班。',
      en: 'Mark more or longer homework blocks for the grade on {weekday:weekday}, or reduce the written homework; the roster is made all the same.',
    },
  },
} as const satisfies ErrorArea
