import { describe, expect, test } from 'vitest'
import type { SchoolId } from '../../models/ids.ts'
import type { Roster } from '../../models/roster.ts'
import { type Week, type WeekInput, week as weekSchema } from '../../models/week.ts'
import { generate } from '../../solver/generate/index.ts'
import type { Settled } from '../../solver/index.ts'
import { type Certificate, verify } from '../../solver/verify/index.ts'
import { settled } from './settled.ts'

const WORDS = new Set(['category', 'kinds', 'roomKinds', 'skills', 'skill', 'source', 'kind', 'code'])

/** The school of a tiny week, and beside it the same school again under other ids. */
function twoSchools(): Week {
  const week = generate('tiny-12')
  const lists = [week.schools, week.rooms, week.staff, week.activities, week.students]
  const ids = new Set<string>([
    ...lists.flat().map(({ id }) => id),
    ...week.schools.flatMap(({ homerooms }) => homerooms.map(({ id }) => id)),
  ])
  const again = (value: unknown, key: string): unknown => {
    if (WORDS.has(key)) return value
    if (typeof value === 'string') return ids.has(value) ? `${value}-2` : value
    if (Array.isArray(value)) return value.map((member) => again(member, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, again(inner, name)]))
  }
  const other = again(week, '') as WeekInput
  return weekSchema.parse({
    ...week,
    schools: [...week.schools, ...other.schools],
    rooms: [...week.rooms, ...other.rooms],
    staff: [...week.staff, ...other.staff],
    activities: [...week.activities, ...other.activities],
    students: [...week.students, ...other.students],
  })
}

/** A verifier that finds fault with a school as long as it serves anybody after so many judgements were made. */
function faultFinder(school: string, times: number): (roster: Roster) => Certificate {
  let left = times
  return (roster) => {
    const certificate = verify(roster)
    if (left-- <= 0) return certificate
    const breach = { rule: 'H08' as const, school, params: { reason: 'above_maximum' } }
    const rules = certificate.rules.map((rule) =>
      rule.code === 'H08' ? { ...rule, broken: 1, breaches: [breach] } : rule,
    )
    return { ...certificate, valid: false, rules }
  }
}

const sessionsOf = ({ roster }: Settled, school: string) =>
  roster.plan.sessions.filter((session) => session.school === school)

describe('a school in which the verifier finds fault', () => {
  const week = twoSchools()

  test('is left as it is where there is none', async () => {
    const { certificate, retreated, unkept } = await settled(week)
    expect(certificate).toMatchObject({ valid: true, complete: true })
    expect([retreated, unkept]).toEqual([[], []])
  })

  test('falls back to its first roster, the other keeps its own', async () => {
    const calm = await settled(week)
    const fallen = await settled(week, faultFinder('T-2', 1))
    expect(fallen.certificate.valid).toBe(true)
    expect(fallen.retreated).toEqual(['T-2'])
    expect(sessionsOf(fallen, 'T-2').length).toBeGreaterThan(0)
    expect(sessionsOf(fallen, 'T')).toEqual(sessionsOf(calm, 'T'))
  })

  test('ends with nobody served where that has faults too, and the roster is valid', async () => {
    const fallen = await settled(week, faultFinder('T-2', 2))
    expect(fallen.certificate).toMatchObject({ valid: true, complete: false })
    expect(sessionsOf(fallen, 'T-2')).toEqual([])
    expect(fallen.roster.causes.length).toBe(fallen.roster.score.unserved)
  })

  test('keeps what it has where only loans beside an unkept pin are wrong', async () => {
    const calm = await settled(week)
    let first = true
    const judge = (roster: Roster): Certificate => {
      const certificate = verify(roster)
      if (!first) return certificate
      first = false
      const params = { reason: 'without_loans_invalid', code: 'H19', count: 1 }
      const rules = certificate.rules.map((rule) =>
        rule.code === 'H15'
          ? { ...rule, broken: 1, breaches: [{ rule: 'H15' as const, school: 'T', params }] }
          : rule,
      )
      return { ...certificate, valid: false, rules }
    }
    const again = await settled(week, judge)
    expect(again.certificate.valid).toBe(true)
    expect(again.retreated).toEqual([])
    expect(again.roster.plan).toEqual(calm.roster.plan)
  })

  test('does not go round for ever when the verifier never relents', async () => {
    const fallen = await settled(week, faultFinder('T', 100))
    expect(fallen.certificate.valid).toBe(false)
    expect(sessionsOf(fallen, 'T')).toEqual([])
    expect(sessionsOf(fallen, 'T-2').length).toBeGreaterThan(0)
  })
})

test('pins that no roster can keep are told, and every other rule is kept', async () => {
  const week = generate('tiny-12')
  const [school, activity, student] = [week.schools[0], week.activities[0], week.students[0]]
  if (school === undefined || activity === undefined || student === undefined) throw new Error('not empty')
  const pins = ['B1', 'B2'].map((block) => ({ ...PIN, id: `pin-${block}`, block, activity: activity.id }))
  const poor = weekSchema.parse({
    ...week,
    schools: [{ ...school, weeklyBudget: 70 }],
    staff: week.staff.map((adult) => ({ ...adult, pay: 50 })),
    pins: pins.map((pin) => ({ ...pin, school: school.id })),
  })
  const { roster, certificate, retreated, unkept } = await settled(poor)
  expect(unkept.map(({ id }) => id)).toHaveLength(1)
  expect(certificate.rules.filter(({ broken }) => broken > 0).map(({ code }) => code)).toEqual(['H19'])
  expect(certificate.faults).toEqual([])
  expect(retreated).toEqual([] satisfies SchoolId[])
  expect(roster.plan.sessions).toHaveLength(1)
})

const PIN = { by: 'office', reason: '', date: '2026-11-23' }
