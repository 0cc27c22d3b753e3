import type { ErrorArea } from './entry.ts'

/** What keeps the service itself from working, or from being started. */
export const runningErrors = {
  DATABASE_GONE: {
    cause: { zh: '暂时无法连接数据库。', en: 'The database cannot be reached at the moment.' },
    action: {
      zh: '稍后重试；仍不行的，请检查数据库服务。',
      en: 'Try again shortly; then check the database server.',
    },
  },
  SERVICE_BUSY: {
    cause: {
      zh: '等待处理的请求已满，本次请求没有执行。',
      en: 'As many requests wait to be worked on as may; nothing of this was done.',
    },
    action: { zh: '请稍后重试。', en: 'Try again shortly.' },
  },
  DATABASE_BUSY: {
    cause: {
      zh: '另一项操作正在使用同一份数据，等待超时，本次操作没有生效。',
      en: 'Something else holds the same data for too long; nothing of this was done.',
    },
    action: {
      zh: '请稍后重试；一直如此的，请检查数据库服务是否过于繁忙。',
      en: 'Try again shortly; if it stays so, see whether the database server is overloaded.',
    },
  },
  DATABASE_MISSING: {
    cause: { zh: '没有适用于本机的内置数据库。', en: 'No embedded database comes for this machine.' },
    action: {
      zh: '设置 DATABASE_URL，指向一个 PostgreSQL 数据库。',
      en: 'Set DATABASE_URL to a PostgreSQL database.',
    },
  },
  DATABASE_NEWER: {
    cause: {
      zh: '数据库版本与程序不一致（{migration}）。',
      en: 'The database is not of this version of the program ({migration}).',
    },
    action: {
      zh: '使用与数据库版本一致的程序，或从备份恢复。',
      en: 'Run the version that made it, or restore a backup.',
    },
  },
  DATABASE_ROLE: {
    cause: {
      zh: 'DATABASE_URL 所用的数据库角色是超级用户，或可绕过行级安全，无法隔离各区、各校的数据。',
      en: 'The role in DATABASE_URL is a superuser or bypasses row-level security: districts and schools would see each other.',
    },
    action: {
      zh: '换用普通角色（NOSUPERUSER NOBYPASSRLS），并让它拥有该数据库。',
      en: 'Name an ordinary role (NOSUPERUSER NOBYPASSRLS) that owns the database.',
    },
  },
  DATABASE_RIGHTS: {
    cause: {
      zh: 'DATABASE_URL 所用的数据库角色无权在该数据库中建表。',
      en: 'The role in DATABASE_URL may not make tables in that database.',
    },
    action: {
      zh: '为它新建一个归其所有的数据库（CREATE DATABASE … OWNER …），并在 DATABASE_URL 中写明。',
      en: 'Make it a database of its own (CREATE DATABASE … OWNER …) and name that in DATABASE_URL.',
    },
  },
  SETTINGS_INVALID: {
    cause: { zh: '环境设置有误：{names}。', en: 'Settings of the environment are wrong: {names}.' },
    action: { zh: '按 docs/settings.md 改正。', en: 'Correct them as docs/settings.md says.' },
  },
  PORT_TAKEN: {
    cause: { zh: '端口{port}已被占用。', en: 'Port {port} is taken.' },
    action: {
      zh: '停止占用它的程序，或用 KEHOU_PORT 换一个端口。',
      en: 'Stop what uses it, or choose another by KEHOU_PORT.',
    },
  },
  SERVICE_FAILED: {
    cause: {
      zh: '服务出现内部错误，请求编号{request}。',
      en: 'The service failed by an error of its own in request {request}.',
    },
    action: {
      zh: '请重试；仍失败的，请把请求编号{request}告知技术人员。',
      en: 'Try again; if it fails again, report request {request}.',
    },
  },
} as const satisfies ErrorArea
