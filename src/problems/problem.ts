import type { runningErrors } from '../../models/errors/running.ts'
import type { serviceErrors } from '../../models/errors/service.ts'
import { errorIndex, fill } from '../../models/errors.ts'
import type { Fault } from '../../models/faults.ts'
import { type Lang, say } from '../../models/text.ts'
import { faultData } from '../messages/explained.ts'
import type { ProblemBody } from './shape.ts'

export type ServiceCode = keyof typeof serviceErrors | keyof typeof runningErrors

/** Status of the answer, by code. */
const statuses: Readonly<Record<ServiceCode, number>> = {
  NOT_SIGNED_IN: 401,
  SIGN_IN_REFUSED: 401,
  ACCOUNT_LOCKED: 429,
  PASSWORD_TO_CHANGE: 403,
  PASSWORD_WEAK: 422,
  CSRF_MISSING: 403,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  REQUEST_INVALID: 400,
  ENTRY_FAULTY: 422,
  FILE_FAULTY: 422,
  BODY_TOO_LARGE: 413,
  MEDIA_TYPE: 415,
  TOO_MANY_REQUESTS: 429,
  VERSION_MISSING: 428,
  VERSION_STALE: 412,
  KEY_MISSING: 400,
  KEY_REUSED: 422,
  ALREADY_EXISTS: 409,
  LOGIN_TAKEN: 409,
  STILL_REFERRED: 409,
  JOBS_OPEN: 409,
  JOB_ENDED: 409,
  IMPORT_NOT_READ: 409,
  JOB_FAILED: 500,
  WEEK_CHANGED: 409,
  ROSTER_NOT_LATEST: 409,
  ROSTER_WORSE_NOW: 409,
  WEEK_NOT_EMPTY: 409,
  WEEK_ARCHIVED: 409,
  ROSTER_INVALID_TO_PUBLISH: 409,
  UNSERVED_NOT_EXCUSED: 409,
  ABSENCE_TOLD: 409,
  ROSTER_NOT_DRAFT: 409,
  LOAN_OVER: 409,
  LOAN_PAST: 409,
  DATABASE_GONE: 503,
  DATABASE_BUSY: 503,
  SERVICE_BUSY: 503,
  ERASURE_BEGUN: 503,
  DATABASE_MISSING: 500,
  DATABASE_NEWER: 500,
  DATABASE_ROLE: 500,
  DATABASE_RIGHTS: 500,
  SETTINGS_INVALID: 500,
  PORT_TAKEN: 500,
  SERVICE_FAILED: 500,
}

type Params = Readonly<Record<string, string | number>>

/** Why a request is not done: thrown by whoever finds out, told by the problems plugin, and undoing the unit of work it leaves. */
export class Problem extends Error {
  readonly code: ServiceCode
  readonly status: number
  readonly params: Params
  /** What is wrong with the data, where that is the reason. */
  readonly faults: readonly Fault[]

  constructor(code: ServiceCode, params: Params = {}, faults: readonly Fault[] = []) {
    super(code)
    this.code = code
    this.status = statuses[code]
    this.params = params
    this.faults = faults
  }
}

/** Words of a problem in one language. `instance` names the request in the log. */
export function problemBody(
  { code, status, params, faults }: Problem,
  instance: string,
  lang: Lang,
): ProblemBody {
  const { cause, action } = errorIndex[code]
  return {
    type: `/v1/problems/${code}`,
    title: say(fill(cause, params), lang),
    detail: say(fill(action, params), lang),
    status,
    code,
    instance,
    ...(faults.length === 0 ? {} : { faults: faults.map((fault) => faultData(fault, lang)) }),
  }
}
