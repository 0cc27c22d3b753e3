import type { ErrorArea } from './entry.ts'

/** Students: homeroom, sign-up, consent, choices, company. */
export const studentErrors = {
  HOMEROOM_OF_ANOTHER_SCHOOL: {
    cause: {
      zh: '学生“{id}”在学校“{school}”，但行政班“{homeroom}”属于学校“{owner}”。',
      en: 'The student {id} is at {school}, but the homeroom {homeroom} is one of {owner}.',
    },
    action: { zh: '改正学校或行政班。', en: 'Correct the school or the homeroom.' },
  },
  GRADE_NOT_OF_HOMEROOM: {
    cause: {
      zh: '学生“{id}”为{grade}年级，但行政班“{homeroom}”是{expected}年级。',
      en: 'The student {id} is in grade {grade}, but the homeroom {homeroom} is one of grade {expected}.',
    },
    action: { zh: '改正年级或行政班。', en: 'Correct the grade or the homeroom.' },
  },
  UNTIL_NOT_REGULAR: {
    cause: {
      zh: '{entity:word}“{id}”{weekday:weekday}的离校时段{block}不是常规课后服务时段（是{kind:word}）。',
      en: 'The {entity:word} {id} leaves on {weekday:weekday} after {block}, which is no regular block but {kind:word}.',
    },
    action: {
      zh: '离校时段只能是常规时段；延时托管和晚自习请写在“加报时段”。',
      en: 'Name a regular block; extended and evening blocks are signed up for as extra ones.',
    },
  },
  EXTRA_IS_REGULAR: {
    cause: {
      zh: '{entity:word}“{id}”{weekday:weekday}的加报时段{block}是常规时段，不需要加报。',
      en: 'The {entity:word} {id} signs up for {block} on {weekday:weekday} as an extra block, but it is a regular one.',
    },
    action: {
      zh: '从加报时段中删除；需要留到更晚的，改离校时段。',
      en: 'Delete it; a later leaving time is said by the leaving block.',
    },
  },
  CONSENT_MISSING: {
    cause: {
      zh: '学生“{id}”报名了{dates}，但没有自愿参加确认，不安排。',
      en: 'The student {id} is signed up for {dates} without a consent on record: not placed.',
    },
    action: { zh: '收回家长告知书回执并登记。', en: 'Have the family confirm, and record the date.' },
  },
  CONSENT_WITHDRAWN: {
    cause: {
      zh: '学生“{id}”报名了{dates}，但已于{withdrawn}退出，不安排。',
      en: 'The student {id} is signed up for {dates}, but consent was withdrawn as of {withdrawn}: not placed.',
    },
    action: {
      zh: '确认退出；仍要参加的，重新登记自愿参加确认。',
      en: 'Nothing to do if that is meant; else record a new consent.',
    },
  },
  CONSENT_LATER: {
    cause: {
      zh: '学生“{id}”报名了{dates}，但自愿参加确认从{given}起才有效，此前不安排。',
      en: 'The student {id} is signed up for {dates}, but consent counts from {given}: not placed before.',
    },
    action: { zh: '核对确认日期。', en: 'Check the date of the consent.' },
  },
  WITHDRAWAL_DATE_FAR: {
    cause: {
      zh: '学生“{student}”的退出日期{date}不在{from}至{to}之间：不能早于自愿参加确认，也不能距本周一年以上。',
      en: 'The withdrawal of the student {student} is dated {date}, not between {from} and {to}: not before the consent, nor more than a year from the week.',
    },
    action: { zh: '核对退出日期，特别是年份。', en: 'Check the date, its year above all.' },
  },
  SIGN_UP_FOR_NO_BLOCK: {
    cause: {
      zh: '学生“{id}”报名了{weekday:weekday}，但到离校时段（{until}）为止没有放学后的时段，当天没有安排。',
      en: 'The student {id} is signed up for {weekday:weekday}, but no block after the timetable is left before they leave ({until}).',
    },
    action: {
      zh: '核对离校时段和该年级的放学时间。',
      en: 'Check the leaving block and the end of the timetable of the grade.',
    },
  },
  CHOICE_OF_ANOTHER_SCHOOL: {
    cause: {
      zh: '学生“{id}”的志愿“{name}”（{activity}）是学校“{school}”的服务项目，不是本校的。',
      en: 'The student {id} chose {name} ({activity}), an activity of another school, {school}.',
    },
    action: { zh: '改选本校的服务项目。', en: 'Choose an activity of the student’s own school.' },
  },
  CHOICE_NOT_RANKED: {
    cause: {
      zh: '学生“{id}”的志愿“{name}”（{activity}）属于{category:word}，不参加志愿排序。',
      en: 'The student {id} chose {name} ({activity}), which is {category:word} and not ranked.',
    },
    action: {
      zh: '从志愿中删除；这类服务按需要安排。',
      en: 'Delete the choice; such places are given as they are needed.',
    },
  },
  CHOICE_NOT_FOR_GRADE: {
    cause: {
      zh: '学生“{id}”的志愿“{name}”（{activity}）不面向{grade}年级，该志愿不起作用。',
      en: 'The student {id} chose {name} ({activity}), which is not for grade {grade}: the choice has no effect.',
    },
    action: {
      zh: '请家长改选，或改正项目面向的年级。',
      en: 'Let the family choose again, or correct the grades of the activity.',
    },
  },
  MOST_WANTED_NOT_CHOSEN: {
    cause: {
      zh: '学生“{id}”最想参加的“{activity}”不在志愿中。',
      en: 'The most wanted activity of the student {id}, {activity}, is not among the choices.',
    },
    action: { zh: '把它列入志愿，或改正最想参加的项目。', en: 'Add it to the choices, or correct it.' },
  },
  FRIEND_OF_ONESELF: {
    cause: {
      zh: '学生“{id}”的同组意愿写了自己。',
      en: 'The student {id} wishes to be with themselves.',
    },
    action: { zh: '改正或删除同组意愿。', en: 'Correct or delete the wish.' },
  },
  FRIEND_KEPT_APART: {
    cause: {
      zh: '学生“{id}”与“{friend}”既有同组意愿，又须分开编组。',
      en: 'The student {id} wishes to be with {friend}, from whom they must be kept apart.',
    },
    action: {
      zh: '由学校确认后保留其中一项；须分开编组优先。',
      en: 'Let the school decide which stands; keeping apart comes first.',
    },
  },
  FRIEND_AT_ANOTHER_SCHOOL: {
    cause: {
      zh: '学生“{id}”的同组意愿“{friend}”在另一所学校，不起作用。',
      en: 'The student {id} wishes to be with {friend}, who is at another school: no effect.',
    },
    action: { zh: '改正或删除同组意愿。', en: 'Correct or delete the wish.' },
  },
  FRIEND_NOT_MUTUAL: {
    cause: {
      zh: '学生“{id}”希望与“{friend}”同组，但对方没有写同样的意愿，不起作用。',
      en: 'The student {id} wishes to be with {friend}, who does not say the same: no effect.',
    },
    action: { zh: '双方都写明同组意愿才会考虑。', en: 'A wish counts when both families say it.' },
  },
  APART_FROM_ONESELF: {
    cause: {
      zh: '学生“{id}”须分开编组的名单中有自己。',
      en: 'The student {id} is to be kept apart from themselves.',
    },
    action: { zh: '改正或删除该项。', en: 'Correct or delete the entry.' },
  },
  APART_NOT_MUTUAL: {
    cause: {
      zh: '学生“{id}”须与“{other}”分开编组，但“{other}”的名单中没有“{id}”；仍按须分开处理。',
      en: 'The student {id} is to be kept apart from {other}, whose list does not name {id}: they are kept apart all the same.',
    },
    action: { zh: '核对后在另一方补上，或两边都删除。', en: 'Add it to the other list, or delete both.' },
  },
} as const satisfies ErrorArea
