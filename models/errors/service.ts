import type { ErrorArea } from './entry.ts'

/** What the service answers where it does not do what a request asks. */
export const serviceErrors = {
  NOT_SIGNED_IN: {
    cause: { zh: '您尚未登录，或登录已过期。', en: 'You are not signed in, or your session has ended.' },
    action: { zh: '请重新登录。', en: 'Sign in again.' },
  },
  SIGN_IN_REFUSED: {
    cause: { zh: '账号或密码不正确。', en: 'The login or the password is wrong.' },
    action: {
      zh: '检查后重试；忘记密码的，请由区教育局或学校重置。',
      en: 'Check both and try again; a forgotten password is set anew by the bureau or the school.',
    },
  },
  ACCOUNT_LOCKED: {
    cause: {
      zh: '密码多次输入错误，账号暂停登录{minutes}分钟。',
      en: 'The password was wrong too often; this account cannot sign in for {minutes} minutes.',
    },
    action: { zh: '稍后再试，或请管理员重置密码。', en: 'Wait, or have the password set anew.' },
  },
  PASSWORD_TO_CHANGE: {
    cause: { zh: '当前使用的是初始密码。', en: 'You use a password that somebody else has given you.' },
    action: { zh: '请先修改密码，再继续操作。', en: 'Change it first, then go on.' },
  },
  PASSWORD_WEAK: {
    cause: {
      zh: '新密码过于简单：至少{least}个字符，且不得与账号或旧密码相同。',
      en: 'The new password is too weak: it needs {least} characters or more, and differs from the login and the old one.',
    },
    action: { zh: '换一个更长的密码。', en: 'Choose a longer one.' },
  },
  CSRF_MISSING: {
    cause: {
      zh: '请求缺少页面校验码，或校验码已失效。',
      en: 'The request does not carry the token of its session, or an old one.',
    },
    action: { zh: '刷新页面后重试。', en: 'Load the page again and retry.' },
  },
  FORBIDDEN: {
    cause: { zh: '您的账号没有此项权限。', en: 'Your account may not do this.' },
    action: {
      zh: '如确有需要，请联系区教育局或学校管理员。',
      en: 'Ask the bureau or your school if you need it.',
    },
  },
  NOT_FOUND: {
    cause: {
      zh: '所请求的内容不存在，或不在您的查看范围内。',
      en: 'There is no such thing, or not for you.',
    },
    action: {
      zh: '检查地址或编号；内容可能已被删除。',
      en: 'Check the address or the id; it may have been deleted.',
    },
  },
  REQUEST_INVALID: {
    cause: {
      zh: '提交的内容有误（{where}），没有执行。',
      en: 'What was sent is wrong ({where}); nothing was done.',
    },
    action: {
      zh: '检查所填内容后重试；由程序提交的，对照接口说明改正。',
      en: 'Look over what you entered and try again; a program keeps to the description of the API.',
    },
  },
  ENTRY_FAULTY: {
    cause: {
      zh: '所填内容有{count}处错误，没有保存。',
      en: 'What was entered has {count} faults: not saved.',
    },
    action: { zh: '按所列各处改正后重新提交。', en: 'Correct what is listed, then send it again.' },
  },
  FILE_FAULTY: {
    cause: { zh: '文件有{count}处错误。', en: 'The file has {count} faults.' },
    action: { zh: '按所列错误逐项改正后重新提交。', en: 'Correct each of them and send it again.' },
  },
  BODY_TOO_LARGE: {
    cause: { zh: '提交的内容超过大小上限。', en: 'What was sent is larger than is taken.' },
    action: { zh: '拆分后分次提交，或使用文件导入。', en: 'Send it in parts, or import it as a file.' },
  },
  MEDIA_TYPE: {
    cause: { zh: '不支持所提交内容的格式。', en: 'What was sent is in a format that is not taken here.' },
    action: {
      zh: '请使用接口说明中列出的格式。',
      en: 'Use one of those that the description of the API names.',
    },
  },
  TOO_MANY_REQUESTS: {
    cause: {
      zh: '请求过于频繁，{seconds}秒内不再受理。',
      en: 'There were too many requests; none is taken for {seconds} seconds.',
    },
    action: { zh: '请在{seconds}秒后重试。', en: 'Try again in {seconds} seconds.' },
  },
  VERSION_MISSING: {
    cause: {
      zh: '修改请求缺少版本标识（If-Match）。',
      en: 'The change does not say which version it is of (If-Match).',
    },
    action: {
      zh: '先读取当前内容，并附上其版本标识。',
      en: 'Read the current version first and name its ETag.',
    },
  },
  VERSION_STALE: {
    cause: { zh: '内容已被他人修改。', en: 'Somebody else has changed this in the meantime.' },
    action: { zh: '查看最新内容后重新修改。', en: 'Look at the current version and change that.' },
  },
  KEY_MISSING: {
    cause: { zh: '请求缺少幂等键（Idempotency-Key）。', en: 'The request has no Idempotency-Key.' },
    action: { zh: '为每次新的提交附上一个唯一的键。', en: 'Give each new request a key of its own.' },
  },
  KEY_REUSED: {
    cause: { zh: '同一个幂等键已用于另一项请求。', en: 'This Idempotency-Key was used for another request.' },
    action: { zh: '为新的请求换一个键。', en: 'Give a new request a new key.' },
  },
  ALREADY_EXISTS: {
    cause: { zh: '“{id}”已经存在。', en: 'There is already a {id}.' },
    action: { zh: '修改已有的内容，或换一个编号。', en: 'Change the one that is there, or take another id.' },
  },
  LOGIN_TAKEN: {
    cause: { zh: '账号“{login}”已经有人使用。', en: 'The login {login} is taken.' },
    action: { zh: '换一个账号。', en: 'Take another one.' },
  },
  STILL_REFERRED: {
    cause: {
      zh: '仍有其他内容引用“{id}”，不能删除。',
      en: '{id} is still referred to and cannot be deleted.',
    },
    action: { zh: '先改正引用它的内容。', en: 'Change first what refers to it.' },
  },
  JOBS_OPEN: {
    cause: { zh: '还有{count}项任务没有结束。', en: '{count} jobs have not ended.' },
    action: { zh: '等待它们结束，或先取消。', en: 'Wait for them to end, or cancel them first.' },
  },
  ERASURE_BEGUN: {
    cause: {
      zh: '该学生的数据已从各周删除，以前的排班表中还没有全部替换。',
      en: 'The child is gone from every week, but not yet from every roster of before.',
    },
    action: {
      zh: '稍后再删除一次，即可接着完成；否则数小时内由系统自行完成。',
      en: 'Erase again a little later, which goes on with it; else the service ends it by itself within hours.',
    },
  },
  JOB_ENDED: {
    cause: { zh: '任务已经结束。', en: 'The job has ended.' },
    action: {
      zh: '查看任务结果；需要时重新提交。',
      en: 'Look at its result; submit a new one where needed.',
    },
  },
  IMPORT_NOT_READ: {
    cause: {
      zh: '该文件尚未读取完毕，或读取已取消，或文件有错误，不能确认导入。',
      en: 'This file has not been read to its end, its reading was cancelled, or it has faults: there is nothing to take over.',
    },
    action: {
      zh: '等待预览完成；文件有错误的，改正后重新上传。',
      en: 'Wait for its preview to end; where it has faults, correct them and send it again.',
    },
  },
  JOB_FAILED: {
    cause: { zh: '任务因内部错误未能完成。', en: 'The job failed by an error of the program.' },
    action: {
      zh: '重新提交；仍失败的，请把任务编号告知技术人员。',
      en: 'Submit it again; if it fails again, report its id.',
    },
  },
  WEEK_CHANGED: {
    cause: {
      zh: '排班表生成之后，本周数据已被修改。',
      en: 'The data of the week have changed since this roster was made.',
    },
    action: {
      zh: '用最新数据重新排班后再公布。',
      en: 'Solve again with the data as they are now, then publish.',
    },
  },
  ROSTER_WORSE_NOW: {
    cause: {
      zh: '这份草稿生成之后，本周数据或上报情况有变化：按现在的情况，它在现行排班表没有问题的地方违反了规则（{rules}）。',
      en: 'Since this draft was made the data of the week have changed, or something has happened: as things are now it breaks rules where the roster in force does not ({rules}).',
    },
    action: {
      zh: '又有新的上报时，重新查找调整方案再公布；人员、场地等数据改过的，用最新数据重新排班后再公布。',
      en: 'Where something else has happened, look for repairs anew; where people, rooms or other data were changed, solve again with them. Then publish.',
    },
  },
  ROSTER_NOT_LATEST: {
    cause: {
      zh: '这份草稿生成之后，又公布了同一周的其他调整，草稿中没有。',
      en: 'Another change of this roster was published since the draft was made, and is not in it.',
    },
    action: {
      zh: '从最新公布的排班表重新调整后再公布。',
      en: 'Make the change again, of the roster that is in force now, then publish.',
    },
  },
  WEEK_NOT_EMPTY: {
    cause: { zh: '本周已有数据。', en: 'The week has data already.' },
    action: { zh: '先预览差异，再确认导入。', en: 'Look at what the import would change, then confirm it.' },
  },
  WEEK_ARCHIVED: {
    cause: { zh: '本周已归档，不能再修改。', en: 'The week is archived and cannot be changed.' },
    action: { zh: '先取消归档，或复制一份再修改。', en: 'Take it up again first, or change a copy.' },
  },
  ROSTER_INVALID_TO_PUBLISH: {
    cause: {
      zh: '排班表有{count}处不符合规则，不能公布。',
      en: 'The roster breaks rules in {count} places and cannot be published.',
    },
    action: { zh: '按核验报告改正后再公布。', en: 'Mend what its certificate names.' },
  },
  UNSERVED_NOT_EXCUSED: {
    cause: {
      zh: '还有{count}个未安排的学生时段没有说明原因。',
      en: '{count} student-blocks are unserved and not excused.',
    },
    action: { zh: '逐项写明原因，或重新排班。', en: 'Give a reason for each, or solve again.' },
  },
  LOAN_OVER: {
    cause: { zh: '这次支援已被拒绝或撤回。', en: 'This loan has been refused or taken back.' },
    action: {
      zh: '仍需支援的，请由新的排班表重新提出。',
      en: 'Where it is still wanted, a new roster has to propose it again.',
    },
  },
  LOAN_PAST: {
    cause: {
      zh: '{date}已经过去，这次支援不能再答复。',
      en: 'The day of this loan, {date}, lies behind: it is not answered any more.',
    },
    action: {
      zh: '以当天结束时的答复为准；还需要支援的，请在以后的日子重新安排。',
      en: 'What had been said by the end of that day stands. Where a teacher is still needed, plan a loan of a later day.',
    },
  },
  ABSENCE_TOLD: {
    cause: {
      zh: '{from}至{to}的请假已经提交过。',
      en: 'That you are away from {from} to {to} has been told already.',
    },
    action: {
      zh: '只提交其余的日子；日期要改的，先销假，再重新提交。',
      en: 'Tell only of the other days. Where the days are wrong, take that absence back and tell of it anew.',
    },
  },
  ROSTER_NOT_DRAFT: {
    cause: {
      zh: '该排班表已公布或已被替换，不能再修改。',
      en: 'This roster is published or superseded and cannot be changed.',
    },
    action: { zh: '从它另建一份草稿。', en: 'Make a draft of it.' },
  },
} as const satisfies ErrorArea
