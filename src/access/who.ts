import type { Role } from '../database/client/client.ts'
import type { Scope } from '../database/database.ts'
import { allows, type Permission } from './permissions.ts'

/** Somebody who is known: by the session of a browser or the token of a program. */
export interface Who {
  readonly account: string
  readonly district: string
  readonly role: Role
  readonly name: string
  /** The one school that they see; null: the whole district. */
  readonly school: string | null
  /** The adult that they are, where they are one. */
  readonly staff: string | null
  /** Students whose family they are. */
  readonly children: readonly string[]
  readonly lang: 'zh' | 'en'
  /** A password that somebody else gave them must be changed before anything else is done. */
  readonly mustChange: boolean
  /** Permissions that a token is limited to; null: a session, which is not. */
  readonly scopes: readonly string[] | null
  /** Token of the session that every change must carry; null: a program, which sends no cookies. */
  readonly csrf: string | null
}

export const scopeOf = ({ district, school }: Who): Scope => ({ district, school })

/** Whether somebody may do something: their role may, and so may the token that they use. */
export const may = ({ role, scopes }: Who, permission: Permission): boolean =>
  allows(permission, role) && (scopes === null || scopes.includes(permission))
