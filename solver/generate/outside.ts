import type { Random } from '../random.ts'
import { afternoons } from './guests.ts'
import { at, type InstitutionInput, padded, type StaffInput } from './input.ts'
import { INSTITUTIONS, personName, REFUSED_INSTITUTIONS } from './names.ts'
import type { Offered } from './offers.ts'
import type { SchoolPart } from './school.ts'

const LISTED = { from: '2026-09-01', to: '2027-07-31' }
const EXPIRED = { from: '2025-09-01', to: '2026-10-31' }
const TERM = { from: '2026-09-01', to: '2027-01-22' }
const VETTED = '2027-08-31'

/** Institutions fit to be engaged on the list of a small district. */
const FIT = 5

/** The activities of a school for which it declared that its own staff cannot meet the need, most wanted first. */
const wantedOf = (part: SchoolPart): readonly Offered[] =>
  part.offered.filter(({ row }) => row.ownStaffInsufficient === true).sort((a, b) => b.weight - a.weight)

/**
 * The bureau's selection list (遴选机构名单) and the instructors it sends: each teaches one activity at up to four
 * schools that said they need it. One institution is of the subject kind, one no longer listed, one not approved.
 * @param instructors how many adults come through institutions
 */
export function institutionsFor(
  parts: readonly SchoolPart[],
  instructors: number,
  random: Random,
): { institutions: InstitutionInput[]; staff: StaffInput[] } {
  const fit = INSTITUTIONS.slice(0, parts.length < 20 ? FIT : INSTITUTIONS.length)
  const listed = [...fit.map(({ name }) => name), ...REFUSED_INSTITUTIONS]
  const [unapproved, expired, subject] = [fit.length, fit.length + 1, fit.length + 2]
  const names = new Set<string>()
  const approvals = listed.map(() => new Map<string, { school: string; activity: string }>())
  const needs = new Map<string, SchoolPart[]>()
  for (const part of parts)
    for (const name of new Set(wantedOf(part).map(({ offer }) => offer.name)))
      if (!part.shape.weak) needs.set(name, [...(needs.get(name) ?? []), part])
  const skills = [...needs.keys()].sort(
    (a, b) => (needs.get(b)?.length ?? 0) - (needs.get(a)?.length ?? 0) || (a < b ? -1 : 1),
  )
  const staff: StaffInput[] = []
  for (let i = 0; i < instructors && skills.length > 0; i++) {
    const skill = at(skills, i % skills.length)
    const hosts = needs.get(skill) ?? []
    const first = (Math.floor(i / skills.length) * 3) % hosts.length
    const serves = hosts.slice(first, first + (parts.length === 1 ? 1 : random.int(2, 4)))
    const teaching = fit.flatMap(({ skills: taught }, n) => (taught.includes(skill) ? [n] : []))
    const institution =
      i < 3 && instructors > 5 ? fit.length + i : (teaching[i % Math.max(1, teaching.length)] ?? 0)
    for (const { shape, offered } of serves)
      for (const { row } of offered)
        if (row.skill === skill && row.ownStaffInsufficient === true && institution !== unapproved)
          approvals[institution]?.set(`${shape.id} ${row.id}`, { school: shape.id, activity: row.id })
    const late = parts.some((part) => part.shape.offWork === 'all-year')
    const days = random.int(2, 4)
    staff.push({
      id: `O${padded(i + 1, 3)}`,
      name: personName(random, names),
      source: 'outside_instructor',
      inService: false,
      school: null,
      serves: serves.map((part) => part.shape.id),
      organiser: at(listed, institution),
      institution: `I${padded(institution + 1, 2)}`,
      skills: [skill],
      availability: afternoons(random, days, late).availability,
      maxPerDay: 2,
      maxPerWeek: days * 2 - 1,
      pay: 120,
      vettedUntil: VETTED,
    })
  }
  return {
    staff,
    institutions: listed.map((name, n) => ({
      id: `I${padded(n + 1, 2)}`,
      name,
      subject: n === subject,
      listed: [n === expired ? EXPIRED : LISTED],
      approvals: [...(approvals[n]?.values() ?? [])].map((entry) => ({ ...entry, ...TERM })),
    })),
  }
}
