import type { SchoolId } from '../../models/ids.ts'
import { homeOf } from '../loans/world.ts'
import type { State } from '../state.ts'
import type { Mended, Scene } from './admit.ts'
import { freeLoans, isUnderWay, loansLeft } from './loans.ts'

/**
 * Whether other schools could change what a repair of one school comes to: a loan to it that could be made, one from it that
 * could be called back, somebody or a site that it shares with another school which uses them on a day to come. Where they
 * could, a proof about the school by itself says nothing about the district.
 */
export function mayOthersHelp({ week, open, opened }: Scene, { loans }: Mended, { problem }: State): boolean {
  const { id } = problem.school
  const lent = freeLoans(week, loans, open).some((loan) => homeOf(week, loan) === id)
  if (lent || loansLeft(week, loans, id, open).length > 0) return true
  const guests = new Set<string>(loans.map(({ staff, date }) => `${staff} ${date}`))
  const adults = new Set<string>(problem.adults.map((row) => row.id))
  const sites = new Set<string>(problem.rooms.map(({ site }) => site))
  sites.delete(id)
  const siteOf = new Map<string, string>(week.rooms.map((row) => [row.id, row.site]))
  return opened.roster.plan.sessions.some(
    ({ school, date, room, lead, assistants }) =>
      isOther(school, id, open) &&
      !isUnderWay(week, date) &&
      (sites.has(siteOf.get(room) ?? '') ||
        [lead, ...assistants].some((staff) => adults.has(staff) && !guests.has(`${staff} ${date}`))),
  )
}

const isOther = (school: SchoolId, id: SchoolId, open: ReadonlySet<SchoolId>): boolean =>
  school !== id && open.has(school)
