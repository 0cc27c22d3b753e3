import type { Role } from '../database/client/client.ts'

const everybody = ['bureau', 'school', 'staff', 'parent', 'auditor'] as const satisfies readonly Role[]
const planners = ['bureau', 'school'] as const satisfies readonly Role[]
const readers = ['bureau', 'school', 'auditor'] as const satisfies readonly Role[]
const bureau = ['bureau'] as const satisfies readonly Role[]

/**
 * Who may do what. Every route under /v1 names one of these; which rows they reach by it, row-level security says: a school
 * its own, staff and parents what is theirs.
 */
export const permissions = {
  /** Own account: who am I, password, sign out, tokens. */
  'account.own': everybody,
  'accounts.read': planners,
  'accounts.write': planners,
  /** Weeks, scenarios, and what stands in them. */
  'weeks.read': readers,
  'weeks.write': bureau,
  'data.read': readers,
  'data.write': planners,
  'import.preview': planners,
  'import.commit': planners,
  /** Long work. */
  'jobs.read': readers,
  'jobs.write': planners,
  'rosters.read': readers,
  'rosters.write': planners,
  'rosters.publish': planners,
  /** A roster as a file, judged by the verifier. */
  'rosters.verify': readers,
  'explain.read': readers,
  'recommend.read': planners,
  'loans.read': readers,
  /** Agreeing to a loan: the home school, and the teacher whose day it is. */
  'loans.consent': ['bureau', 'school', 'staff'],
  'exports.read': readers,
  'ledger.read': readers,
  /** Own week, wishes, absences, calendar. */
  'staff.own': ['staff'],
  /** The week of one's children: choices, consent, withdrawal, letter, calendar. */
  'children.own': ['parent'],
  'feeds.own': ['bureau', 'school', 'staff', 'parent'],
  'audit.read': ['bureau', 'auditor'],
  'privacy.erase': bureau,
} as const satisfies Readonly<Record<string, readonly Role[]>>

export type Permission = keyof typeof permissions

/** What a route asks of whoever calls it; `anybody`: not even to be signed in. */
export type May = Permission | 'anybody'

export const allows = (permission: Permission, role: Role): boolean =>
  permissions[permission].some((allowed) => allowed === role)

export const isPermission = (word: string): word is Permission => Object.hasOwn(permissions, word)
