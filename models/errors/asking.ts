import type { ErrorArea } from './entry.ts'

/** What can be wrong with a question about a roster. */
export const askingErrors = {
  ASK_FORM: {
    cause: { zh: '“{read}”不是这样写的。', en: '{read} is not written so.' },
    action: { zh: '写作 {expected:form}。', en: 'Write {expected:form}.' },
  },
  ASK_DATE: {
    cause: { zh: '“{read}”不是这一周的日期。', en: '{read} is no date of the week.' },
    action: { zh: '写 {expected} 之间的日期。', en: 'Write a date of {expected}.' },
  },
  ASK_SESSION: {
    cause: { zh: '排班表中没有课次或值守“{read}”。', en: 'The roster has no session or site duty {read}.' },
    action: {
      zh: '写作 活动组@日期 时段，例如 chess-1@2026-11-25 B1；值守写作 值守@日期。',
      en: 'Write GROUP@DATE BLOCK, such as chess-1@2026-11-25 B1; a site duty as DUTY@DATE.',
    },
  },
  ASK_STUDENT: {
    cause: {
      zh: '排班表中没有学生“{read}”，或该时段不需要安排。',
      en: 'The roster has no student {read}, or the block is not required.',
    },
    action: { zh: '写作 学生@日期 时段。', en: 'Write STUDENT@DATE BLOCK.' },
  },
  ASK_CHILD: {
    cause: { zh: '排班表中没有学生“{read}”。', en: 'The roster has no student {read}.' },
    action: { zh: '写作 学生=项目，学生写编号。', en: 'Write STUDENT=ACTIVITY, the student by id.' },
  },
  ASK_SELF: {
    cause: {
      zh: '“{read}”不能与自己互换。',
      en: '{read} cannot be exchanged with itself.',
    },
    action: {
      zh: '写另一人的课次或值守，或另一名学生；只用 --swap 可列出能与谁互换。',
      en: 'Name a post of somebody else, or another student; see with --swap, left empty, with whom a post could be exchanged.',
    },
  },
  ASK_STAFF: {
    cause: {
      zh: '“{read}”不是排班表中的服务人员，或不在该课次或值守任职。',
      en: '{read} is no adult of the roster, or does not hold that post.',
    },
    action: {
      zh: '写编号或姓名；一个岗位有几人的，在后面加 =姓名。',
      en: 'Write an id or a name; where several hold a post, add =NAME.',
    },
  },
  ASK_ACTIVITY: {
    cause: { zh: '该生的学校没有服务项目“{read}”。', en: 'The student’s school has no activity {read}.' },
    action: { zh: '写作 学生=项目（编号或名称）。', en: 'Write STUDENT=ACTIVITY, by id or name.' },
  },
  ASK_SCHOOL: {
    cause: {
      zh: '排班表中没有学校“{read}”，或该校未予受理。',
      en: 'The roster has no school {read}, or it was refused.',
    },
    action: { zh: '写学校编号或名称。', en: 'Write the id or the name of a school.' },
  },
  ASK_ROOM: {
    cause: { zh: '排班表中没有场地“{read}”。', en: 'The roster has no room {read}.' },
    action: { zh: '写场地编号。', en: 'Write the id of a room.' },
  },
  ASK_AMBIGUOUS: {
    cause: { zh: '“{read}”可以指几个：{expected}。', en: '{read} may mean several: {expected}.' },
    action: { zh: '写编号。', en: 'Write the id.' },
  },
  ASK_NOTHING: {
    cause: { zh: '没有说明要问什么。', en: 'Nothing was asked.' },
    action: { zh: '用 kehou --help 查看用法。', en: 'See kehou --help.' },
  },
  ASK_TOGETHER: {
    cause: { zh: '{read} 不能一起问。', en: '{read} cannot be asked together.' },
    action: { zh: '一次问一件。', en: 'Ask one thing at a time.' },
  },
  EXCHANGE_MISSING: {
    cause: {
      zh: '没有写明与谁互换，没有可写出的排班表。',
      en: 'No exchange is named, so there is nothing to write.',
    },
    action: {
      zh: '--out 与 --swap 对方（课次、值守或学生）一起使用。',
      en: 'Use --out with --swap OTHER, a post or a student.',
    },
  },
  EXCHANGE_FORBIDDEN: {
    cause: {
      zh: '这次互换违反规则 {rules}，没有办理。',
      en: 'The exchange would break {rules} and was not made.',
    },
    action: {
      zh: '用 --swap（不写对方）列出能与谁互换。',
      en: 'See with --swap, left empty, with whom it could be exchanged.',
    },
  },
  EXPLAIN_STUCK: {
    cause: {
      zh: '{school} 的一周没有能重新排成：某条规则始终无法满足。',
      en: 'The week of {school} could not be solved again: a rule stays broken.',
    },
    action: { zh: '用 kehou verify 查看是哪一条。', en: 'See which one with kehou verify.' },
  },
  ASK_EARLIER: {
    cause: {
      zh: '“{read}”不是 {expected} 之前的另一周。',
      en: '{read} is no other, earlier week than {expected}.',
    },
    action: {
      zh: '--earlier 只给同一城区更早各周的排班表，每周一份。',
      en: 'Give --earlier rosters of earlier weeks of the same district, one a week.',
    },
  },
  COMPARE_OTHER_WEEK: {
    cause: {
      zh: '两份排班表不是同一个区同一周的：{read}；{expected}。',
      en: 'The two rosters are not of the same district and week: {read}; {expected}.',
    },
    action: { zh: '比较同一周的两份排班表。', en: 'Compare two rosters of one week.' },
  },
} as const satisfies ErrorArea
