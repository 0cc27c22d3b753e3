import type { ErrorArea } from './entry.ts'

/** What can be wrong with the changes of a rebalance. */
export const changeErrors = {
  EVENT_IN_THE_PAST: {
    cause: {
      zh: '变动“{id}”从{date}开始，早于调课调班的起点{from}：已经开始的安排不再改动，当天已有时段开始的，全天的变动也不能从当天算起。',
      en: 'The event {id} begins on {date}, before the moment {from} from which the rebalance may change anything; what counts for a whole day cannot begin on one of which a block has begun.',
    },
    action: {
      zh: '把变动的开始日期改到起点当天（全天的变动改到第二天）或之后，或者改早起点。',
      en: 'Let the event begin on the day of that moment (one for whole days on the next) or later, or give an earlier moment.',
    },
  },
  LOCK_IN_THE_PAST: {
    cause: {
      zh: '锁定或禁排“{id}”（{date}{block}）早于调课调班的起点{from}：已经开始的安排不再改动，对它锁定或禁排没有意义。',
      en: 'The pin or ban {id} ({date} {block}) lies before the moment {from} from which the rebalance may change anything: what has begun stays as it is.',
    },
    action: {
      zh: '去掉这一项，改为起点之后的日期和时段，或者改早起点。',
      en: 'Take it away, give it a day and block after that moment, or give an earlier moment.',
    },
  },
  EVENT_OUTSIDE_WEEK: {
    cause: {
      zh: '变动“{id}”（{date}）不在排班表所在的一周（{monday}起）之内。',
      en: 'The event {id} ({date}) lies outside the week of the roster, which begins on {monday}.',
    },
    action: {
      zh: '改正日期，或使用那一周的排班表。',
      en: 'Correct the date, or take the roster of that week.',
    },
  },
  MOMENT_OUTSIDE_WEEK: {
    cause: {
      zh: '起点{from}不在排班表所在的一周（{monday}起）之内。',
      en: 'The moment {from} lies outside the week of the roster, which begins on {monday}.',
    },
    action: {
      zh: '改为该周内的时刻，例如 {monday}T12:00。',
      en: 'Give a moment of that week, such as {monday}T12:00.',
    },
  },
  MOMENT_BEFORE_EARLIER: {
    cause: {
      zh: '起点{from}早于上一次调课调班的起点{earlier}：那之前的安排已经开始，不再改动。',
      en: 'The moment {from} lies before {earlier}, from which an earlier rebalance counted: what was before has begun and stays.',
    },
    action: {
      zh: '把起点改为{earlier}或之后，或者不填起点。',
      en: 'Give {earlier} or a later moment, or none.',
    },
  },
  REBALANCE_OVER_BUDGET: {
    cause: {
      zh: '受影响人数上限之内没有可行的调整：找到的最少影响是学生 {students} 人、服务人员 {adults} 人（{proof:proof}）。已证明任何调整至少影响学生 {leastStudents} 人、服务人员 {leastAdults} 人。',
      en: 'There is no repair within the budget of disturbance: the least found disturbs students: {students}, adults: {adults} ({proof:proof}). It is proved that every repair disturbs at least students: {leastStudents}, adults: {leastAdults}.',
    },
    action: {
      zh: '放宽上限，或取消一部分锁定。',
      en: 'Allow more people to be disturbed, or take some pins away.',
    },
  },
  PAY_OVER_BUDGET: {
    cause: {
      zh: '没有找到在经费额度之内的调整：“{school}”找到的最省的一周报酬为 {pay} 元，额度为 {budget} 元。已经开始的安排照付。',
      en: 'No repair was found within the budget: the cheapest week found for {school} is paid {pay} yuan, the budget is {budget}. What has begun is paid as it is.',
    },
    action: {
      zh: '提高额度，改早起点，或取消一部分锁定。',
      en: 'Raise the budget, give an earlier moment, or take some pins away.',
    },
  },
  PIN_NOT_REPAIRED: {
    cause: {
      zh: '锁定“{id}”（{school}，{date}{block}）没有遵守：没有找到既遵守它、又不违反其他规则和锁定的调整。',
      en: 'The pin {id} ({school}, {date}, {block}) is not kept: no repair was found that keeps it with every rule and the other pins.',
    },
    action: {
      zh: '取消或放宽这项锁定，再调整一次；这次什么都没有写。',
      en: 'Take this pin away or loosen it, and repair again; nothing was written.',
    },
  },
  REPAIR_OF_OTHERS: {
    cause: {
      zh: '这次变动的每种调整都要改动其他学校的安排或跨校支援。',
      en: 'Every repair of what happened changes the roster of another school, or a loan.',
    },
    action: {
      zh: '请区教育局调整。',
      en: 'Ask the bureau to repair the roster.',
    },
  },
  CHANGE_NOBODY: {
    cause: {
      zh: '选项 {option} 中的“{read}”既不是排班表中的编号，也不是其中的姓名或名称。',
      en: 'In the option {option}, {read} is neither an id nor a name that the roster knows.',
    },
    action: { zh: '检查写法，或改用编号。', en: 'Check the spelling, or use the id.' },
  },
  CHANGE_AMBIGUOUS: {
    cause: {
      zh: '选项 {option} 中的“{read}”不止一个：{expected}。',
      en: 'In the option {option}, {read} means more than one: {expected}.',
    },
    action: { zh: '改用编号。', en: 'Use the id.' },
  },
  ROSTER_NOT_PUBLISHABLE: {
    cause: {
      zh: '这份排班表没有通过核验（{rules}），不能作为已公布的排班表。',
      en: 'The roster does not pass verification ({rules}), so it cannot be taken as published.',
    },
    action: {
      zh: '用 kehou verify 查看原因，改正后再用。',
      en: 'See kehou verify for the reasons, and put them right first.',
    },
  },
} as const satisfies ErrorArea
