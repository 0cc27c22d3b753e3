import { catalogue } from '../message.ts'

/** A week and its rosters. */
export const weekWords = catalogue({
  overview: { zh: '概览', en: 'Overview' },
  rosters: { zh: '排班与公布', en: 'Solve and publish' },
  loans: { zh: '跨校支援', en: 'Loans' },
  quality: { zh: '公平与质量', en: 'Fairness' },
  data: { zh: '数据', en: 'Data' },
  print: { zh: '打印张贴', en: 'Print and post' },
  roster: { zh: '排班表', en: 'Roster' },
  draft: { zh: '草稿', en: 'draft' },
  published: { zh: '已公布', en: 'published' },
  superseded: { zh: '已替换', en: 'superseded' },
  solve: { zh: '排班', en: 'solve' },
  repair: { zh: '调课调班', en: 'repair' },
  edit: { zh: '手工调整', en: 'edit' },
  import: { zh: '导入', en: 'import' },
  back: { zh: '全区概览', en: 'All schools' },
  places: { zh: '本周各页', en: 'Pages of this week' },
  unserved: { zh: '未安排 {count}', en: '{count} unserved' },
  allServed: { zh: '全部安排', en: 'all served' },
  replaced: {
    zh: '这份排班表已被替换，现行的是“{name}”。',
    en: 'This roster is superseded; “{name}” is in force.',
  },
  gone: {
    zh: '链接里的排班表已不在（可能已被删除），现在显示的是“{name}”。',
    en: 'The roster of this link is not there any more (it may have been removed); “{name}” is shown.',
  },
  lookNow: { zh: '查看现行的', en: 'Look at the one in force' },
  whole: { zh: '全区：', en: 'the whole district:' },
  value: { zh: '目标值 {value}', en: 'value {value}' },
  gap: { zh: '最优的至多再低 {gap} %', en: 'the best is at most {gap} % lower' },
  noGap: { zh: '未证明差距', en: 'no gap proved' },
  valid: { zh: '核验通过', en: 'verified' },
  invalid: { zh: '核验未通过', en: 'not valid' },
})
