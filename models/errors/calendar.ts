import type { ErrorArea } from './entry.ts'

/** The calendar of the district and the days of the week. */
export const calendarErrors = {
  WEEK_NOT_MONDAY: {
    cause: {
      zh: '周起始日期{monday}是{weekday:weekday}，不是星期一；该周的星期一是{begins}。',
      en: 'The week begins on {monday}, a {weekday:weekday}, not a Monday; the Monday of that week is {begins}.',
    },
    action: { zh: '改为该周的星期一：{begins}。', en: 'Give the Monday of that week: {begins}.' },
  },
  WEEK_OUTSIDE_TERM: {
    cause: {
      zh: '{monday}开始的一周不在任何学期内。',
      en: 'The week that begins on {monday} lies in no term.',
    },
    action: {
      zh: '核对周起始日期，或在校历中补上该学期。',
      en: 'Check the date, or add the term to the calendar.',
    },
  },
  WEEK_WITHOUT_SCHOOL_DAYS: {
    cause: {
      zh: '{monday}开始的一周没有上课日，不产生课次。',
      en: 'The week that begins on {monday} has no school day: no session is planned.',
    },
    action: {
      zh: '确为放假周的，无须处理；否则核对校历。',
      en: 'Nothing to do if it is a holiday; else check the calendar.',
    },
  },
  TERMS_OVERLAP: {
    cause: {
      zh: '学期“{id}”从{from}开始，与到{to}才结束的学期“{other}”重叠。',
      en: 'The term {id} begins on {from}, before the term {other} ends on {to}.',
    },
    action: {
      zh: '改正学期的起止日期，使各学期互不重叠。',
      en: 'Correct the dates, so that no two terms share a day.',
    },
  },
  OFF_WORK_OVERLAP: {
    cause: {
      zh: '第{id}条正常下班时间从{from}开始，与到{to}才结束的第{other}条重叠。',
      en: 'Entry {id} of the off-work times begins on {from}, before entry {other} ends on {to}.',
    },
    action: {
      zh: '改正起止日期，使每一天只有一个正常下班时间。',
      en: 'Correct the dates, so that every day has one off-work time.',
    },
  },
  OFF_WORK_MISSING: {
    cause: {
      zh: '{date}是上课日，但没有规定正常下班时间。',
      en: '{date} is a school day without an off-work time.',
    },
    action: {
      zh: '补上覆盖这一天的正常下班时间。',
      en: 'Add an off-work time for a range that holds this day.',
    },
  },
  SCHOOL_DAY_ON_HOLIDAY: {
    cause: {
      zh: '{date}既列为上课日，又是{kind:word}。',
      en: '{date} is given as a school day and is a {kind:word}.',
    },
    action: {
      zh: '核对校历，只保留正确的一项。',
      en: 'Check the calendar, and keep the entry that is right.',
    },
  },
  CALENDAR_DATE_TWICE: {
    cause: {
      zh: '校历中{date}出现了不止一次。',
      en: 'The calendar holds {date} more than once.',
    },
    action: { zh: '每个日期只保留一行。', en: 'Keep one row for each date.' },
  },
  SCHOOL_DAY_OUTSIDE_TERM: {
    cause: {
      zh: '{date}列为{kind:word}，但不在任何学期内，无法确定单双周。',
      en: '{date} is given as a {kind:word} but lies in no term, so that its week has no number.',
    },
    action: { zh: '改正日期，或调整学期的起止日期。', en: 'Correct the date, or the dates of the term.' },
  },
  MAKE_UP_ON_SCHOOL_DAY: {
    cause: {
      zh: '{date}是学期内的{weekday:weekday}，本来就是上课日，不应列为调休上课日。',
      en: '{date} is a {weekday:weekday} in a term, a school day already, and no make-up day.',
    },
    action: {
      zh: '改正日期；如只是改上另一天的课表，请列为“上课日”并写明所按的星期。',
      en: 'Correct the date; if the day only follows another timetable, make it a school day that names the weekday.',
    },
  },
  FOLLOWS_ON_HOLIDAY: {
    cause: {
      zh: '{date}是{kind:word}，却写了按{follows:weekday}的课表上课，该项不起作用。',
      en: '{date} is a {kind:word} and yet follows the timetable of {follows:weekday}: this has no effect.',
    },
    action: {
      zh: '删除所按的星期；确要上课的，改正日期类型。',
      en: 'Delete the weekday, or correct the kind of day if there is school.',
    },
  },
  HOLIDAY_NOT_LISTED: {
    cause: {
      zh: '{date}是法定节假日，校历中没有列出，目前按上课日排班。',
      en: '{date} is a public holiday that the calendar does not list: it is planned as a school day.',
    },
    action: { zh: '在校历中把这一天列为法定节假日。', en: 'List the date as a public holiday.' },
  },
  FOLLOWS_WITHOUT_BLOCKS: {
    cause: {
      zh: '{date}按{follows:weekday}的课表上课，但没有学校在{follows:weekday}设有服务时段。',
      en: '{date} follows the timetable of {follows:weekday}, on which no school has a block.',
    },
    action: {
      zh: '写明这一天按星期几的课表上课，或补上服务时段。',
      en: 'Name the weekday that the date follows, or add blocks.',
    },
  },
} as const satisfies ErrorArea
