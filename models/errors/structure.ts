import type { ErrorArea } from './entry.ts'

/** Ids, references, dates and hours: faults that any entity may have. */
export const structureErrors = {
  DUPLICATE_ID: {
    cause: {
      zh: '{entity:word}编号“{id}”重复。',
      en: 'The id {id} of a {entity:word} stands more than once.',
    },
    action: {
      zh: '每个编号只用一次：改正重复行的编号，或删除多余的一行。',
      en: 'Use each id once: correct the id of the later row, or delete the row.',
    },
  },
  DUPLICATE_ENTRY: {
    cause: {
      zh: '{entity:word}“{id}”的一列内容中，“{entry}”重复。',
      en: 'In a list of the {entity:word} {id}, {entry} stands more than once.',
    },
    action: { zh: '删除重复的一项。', en: 'Delete the entry that is repeated.' },
  },
  UNKNOWN_REFERENCE: {
    cause: {
      zh: '{entity:word}“{id}”引用了不存在的{kind:word}“{ref}”。',
      en: 'The {entity:word} {id} names the {kind:word} {ref}, which the file does not have.',
    },
    action: {
      zh: '改正编号，或补上缺少的{kind:word}。',
      en: 'Correct the id, or add the {kind:word} that is missing.',
    },
  },
  DATES_REVERSED: {
    cause: {
      zh: '{entity:word}“{id}”的起止日期颠倒：{from} 至 {to}。',
      en: 'The dates of the {entity:word} {id} run backwards: {from} to {to}.',
    },
    action: {
      zh: '改正起止日期，使开始日期不晚于结束日期。',
      en: 'Correct the dates, so that the first is not after the last.',
    },
  },
  TIMES_REVERSED: {
    cause: {
      zh: '{entity:word}“{id}”的结束时间不晚于开始时间：{start} 至 {end}。',
      en: 'The hours of the {entity:word} {id} end before they start, or at once: {start} to {end}.',
    },
    action: {
      zh: '改正起止时间，使结束时间晚于开始时间。',
      en: 'Correct the hours, so that the end is after the start.',
    },
  },
} as const satisfies ErrorArea
