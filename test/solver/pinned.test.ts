import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkWeek } from '../../models/checks/index.ts'
import type { Session } from '../../models/plan.ts'
import { type Week, type WeekInput, week as weekSchema } from '../../models/week.ts'
import { type CaseName, generate } from '../../solver/generate/index.ts'
import { settled } from './settled.ts'

type Pin = WeekInput['pins'][number]

const withPins = (week: Week, pins: readonly Omit<Pin, 'id' | 'by' | 'reason'>[]): Week =>
  weekSchema.parse({
    ...week,
    pins: pins.map((pin, at) => ({ ...pin, id: `pin-${at}`, by: 'office', reason: '' })),
  })

const errorsIn = (week: Week): string[] =>
  checkWeek(week)
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code)

/** A pin of some of what a session has. */
const pinOf = (session: Session, pick: readonly number[]): Omit<Pin, 'id' | 'by' | 'reason'> => {
  const [block = 0, room = 0, staff = 0, student = 0] = pick
  const adults = [session.lead, ...session.assistants]
  const adult = staff % 3 === 0 ? null : (adults[staff % adults.length] ?? session.lead)
  return {
    school: session.school,
    date: session.date,
    activity: session.activity,
    block: session.blocks[block % session.blocks.length] ?? '',
    room: room % 2 === 0 ? null : session.room,
    staff: adult,
    role: adult === null || staff % 2 === 0 ? null : adult === session.lead ? 'lead' : 'assist',
    student: student % 2 === 0 ? null : (session.students[student % session.students.length] ?? null),
  }
}

const CASES: readonly CaseName[] = ['tiny-12', 'tiny-29', 'tiny-44', 'tiny-61', 'tiny-88', 'school-S']

describe.each(CASES)('pins of %s', (name) => {
  test('that a valid roster keeps are never refused', async () => {
    const bare = weekSchema.parse({ ...generate(name), pins: [], bans: [], disturbance: null })
    const { roster, certificate } = await settled(bare)
    expect(certificate.valid).toBe(true)
    const { sessions } = roster.plan
    const picks = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat(), fc.nat()), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(picks, (drawn) => {
        const pins = drawn.flatMap(([at, ...pick]) => {
          const session = sessions[at % sessions.length]
          return session === undefined ? [] : [pinOf(session, pick)]
        })
        expect(errorsIn(withPins(bare, pins))).toEqual([])
      }),
      { numRuns: name === 'school-S' ? 20 : 60 },
    )
  })
})

describe.each(CASES.slice(0, 5))('any pins of %s', (name) => {
  test('are refused or kept, or told as not kept with every other rule kept', async () => {
    const bare = weekSchema.parse({ ...generate(name), pins: [], bans: [], disturbance: null })
    const blocks = bare.schools.flatMap((school) => school.blocks)
    const one = fc.record({
      school: fc.constantFrom(...bare.schools.map(({ id }) => id)),
      date: fc.constant(bare.monday),
      activity: fc.constantFrom(...bare.activities.map(({ id }) => id)),
      block: fc.constantFrom(...blocks.map(({ code }) => code)),
      room: fc.option(fc.constantFrom(...bare.rooms.map(({ id }) => id))),
      staff: fc.option(fc.constantFrom(...bare.staff.map(({ id }) => id))),
      student: fc.option(fc.constantFrom(...bare.students.map(({ id }) => id))),
    })
    const pins = fc.array(one, { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(pins, async (drawn) => {
        const week = withPins(bare, drawn)
        if (errorsIn(week).length > 0) return
        const { certificate, unkept, retreated } = await settled(week)
        const broken = certificate.rules.filter((rule) => rule.broken > 0)
        expect(broken.map(({ code }) => code)).toEqual(unkept.length === 0 ? [] : ['H19'])
        expect([certificate.faults, retreated]).toEqual([[], []])
      }),
      { numRuns: 20 },
    )
  })
})
