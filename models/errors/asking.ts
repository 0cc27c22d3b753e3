import type { ErrorArea } from './entry.ts'

/** What can be wrong with a question about a roster. */
export const askingErrors = {
  ASK_SESSION: {
    cause: { zh: '排班表中没有课次“{read}”。', en: 'The roster has no session {read}.' },
    action: {
      zh: '写作 活动组@日期 时段，例如 chess-1@2026-11-25 B1。',
      en: 'Write GROUP@DATE BLOCK, such as chess-1@2026-11-25 B1.',
    },
  },
  ASK_STUDENT: {
    cause: {
      zh: '排班表中没有学生“{read}”，或该时段不需要安排。',
      en: 'The roster has no student {read}, or the block is not required.',
    },
    action: { zh: '写作 学生@日期 时段。', en: 'Write STUDENT@DATE BLOCK.' },
  },
  ASK_NOTHING: {
    cause: { zh: '没有说明要问什么。', en: 'Nothing was asked.' },
    action: { zh: '用 kehou --help 查看用法。', en: 'See kehou --help.' },
  },
  COMPARE_OTHER_WEEK: {
    cause: {
      zh: '两份排班表不是同一个区同一周的。',
      en: 'The two rosters are not of the same district and week.',
    },
    action: { zh: '比较同一周的两份排班表。', en: 'Compare two rosters of one week.' },
  },
} as const satisfies ErrorArea
