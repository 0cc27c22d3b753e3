import type { ErrorArea } from './entry.ts'

/** Files that hold all that the service keeps. */
export const backupErrors = {
  BACKUP_FORMAT: {
    cause: { zh: '“{file}”不是课后服务的备份文件。', en: '{file} is not a backup of Kehou.' },
    action: {
      zh: '选择由 kehou backup 写出的文件。',
      en: 'Choose a file that `kehou backup` wrote.',
    },
  },
  BACKUP_DAMAGED: {
    cause: {
      zh: '备份文件“{file}”不完整或已损坏，未恢复任何内容。',
      en: 'The backup {file} is not whole or is damaged; nothing was restored.',
    },
    action: { zh: '重新取得该文件，或换用另一份备份。', en: 'Fetch the file again, or take another backup.' },
  },
  RECORD_BROKEN: {
    cause: {
      zh: '{district}的操作记录从第{seq}条起与写入时不一致：有记录被修改、插入或删除。',
      en: 'The record of {district} is not as it was put down from deed {seq} on: something was changed, put in or taken out.',
    },
    action: {
      zh: '与备份逐条核对，并查明谁能直接改动数据库。',
      en: 'Compare it with a backup, and find out who could reach the database itself.',
    },
  },
  BACKUP_VERSION: {
    cause: {
      zh: '备份文件“{file}”由其他版本的程序写出，未恢复任何内容。',
      en: 'The backup {file} was written by another version of the program; nothing was restored.',
    },
    action: {
      zh: '用写出它的版本恢复，再升级程序。',
      en: 'Restore it with the version that wrote it, then upgrade.',
    },
  },
  DATABASE_NOT_EMPTY: {
    cause: {
      zh: '数据库里已有内容，未恢复任何内容。',
      en: 'The database is not empty; nothing was restored.',
    },
    action: {
      zh: '换一个空数据库（DATABASE_URL 或 KEHOU_DATA）。',
      en: 'Choose an empty one (DATABASE_URL or KEHOU_DATA).',
    },
  },
} as const satisfies ErrorArea
