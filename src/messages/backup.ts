import { catalogue } from './message.ts'

/** What backup, restore and audit say. */
export const backupWords = catalogue({
  written: { zh: '已备份{rows}行到“{file}”。', en: '{rows} rows were backed up to {file}.' },
  restored: { zh: '已从“{file}”恢复{rows}行。', en: '{rows} rows were restored from {file}.' },
  audited: {
    zh: '{district}：{rows}条操作记录与写入时一致。请另处记下末尾：{end}',
    en: '{district}: {rows} deeds are as they were put down. To be noted elsewhere: {end}',
  },
})
