import { catalogue } from './message.ts'

/** What backup and restore say. */
export const backupWords = catalogue({
  written: { zh: '已备份{rows}行到“{file}”。', en: '{rows} rows were backed up to {file}.' },
  restored: { zh: '已从“{file}”恢复{rows}行。', en: '{rows} rows were restored from {file}.' },
})
