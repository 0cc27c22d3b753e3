import { catalogue } from './message.ts'

/** What a week changes against an earlier one. */
export const previewWords = catalogue({
  last: { zh: '与上次读入的数据（{folder}）相比：', en: 'Against what was read last ({folder}):' },
  same: { zh: '与对照的数据相同。', en: 'The same as what it is compared with.' },
  counts: {
    zh: '{list}：新增 {added}，减少 {removed}，变动 {changed}',
    en: '{list}: {added} added, {removed} removed, {changed} changed',
  },
  changed: { zh: '  ~ {id}：{fields}', en: '  ~ {id}: {fields}' },
  more: { zh: '  ~ ……另有 {count} 项', en: '  ~ … {count} more' },
  andMore: { zh: '{shown}……另有 {count} 项', en: '{shown}, … {count} more' },
})
