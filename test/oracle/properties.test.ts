import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plan as planSchema } from '../../models/plan.ts'
import { week as schema, type Week } from '../../models/week.ts'
import { CASES, type CaseName, generate } from '../../solver/generate/index.ts'
import { judge } from './judge.ts'
import { type Optimum, optimum } from './mip/index.ts'
import { relabelled, relabelledWeek } from './relabel.ts'

/** A week of some tiny variant from a seed of its own; those of a refused school have no value. */
const SMALL: readonly CaseName[] = CASES.map(({ name }) => name).filter(
  (name) => name.startsWith('tiny-') && name !== 'tiny-114' && generate(name).students.length <= 4,
)
const SHORT = CASES.filter(({ name, short }) => short && SMALL.includes(name)).map(({ name }) => name)
const anySeed = fc.integer({ min: 1, max: 1_000_000 })
const anyWeek = fc.record({ name: fc.constantFrom(...SMALL), seed: anySeed })
/** Half of the weeks leave somebody unserved, so that there is something to gain. */
const anyShortWeek = fc.record({ name: fc.constantFrom(...SHORT), seed: anySeed })

/** The best of a week; null where another seed made pins that nothing keeps. */
async function bestOf(week: Week): Promise<Optimum | null> {
  try {
    return await optimum(week)
  } catch (error) {
    if (error instanceof Error && error.message === 'no roster is valid') return null
    throw error
  }
}

/** One more own teacher with every skill there is. */
const withAdult = (week: Week): Week =>
  schema.parse({
    ...week,
    staff: [
      ...week.staff,
      {
        id: 'A99',
        name: '新教师',
        source: 'own_teacher',
        inService: true,
        school: 'T',
        skills: [...new Set(week.activities.flatMap(({ skill }) => skill ?? []))],
        pay: 50,
        vettedUntil: '2027-08-31',
      },
    ],
  })

/** One more room of every kind there is. */
const withRoom = (week: Week): Week =>
  schema.parse({
    ...week,
    rooms: [
      ...week.rooms,
      {
        id: 'R99',
        name: 'R99',
        site: 'T',
        capacity: 10,
        kinds: [...new Set(['classroom', ...week.activities.flatMap(({ roomKinds }) => roomKinds)])],
        safetyUntil: '2027-08-31',
      },
    ],
  })

describe('at the proved optimum of a tiny week', () => {
  test.each([
    ['an adult', withAdult],
    ['a room', withRoom],
  ] as const)('%s more never serves fewer', async (_, grown) => {
    let helped = 0
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyWeek, anyShortWeek), async ({ name, seed }) => {
        const week = generate(name, seed)
        const before = await bestOf(week)
        fc.pre(before !== null)
        const after = await bestOf(grown(week))
        expect(after).not.toBeNull()
        expect(after?.unserved).toBeLessThanOrEqual(before?.unserved ?? 0)
        if ((after?.unserved ?? 0) < (before?.unserved ?? 0)) helped++
      }),
      { seed: 7, numRuns: 24 },
    )
    expect(helped).toBeGreaterThan(0)
  })

  test('ids given to others of their kind change no value', async () => {
    const permuted = fc.record({ name: fc.constantFrom(...SMALL), seed: anySeed, by: anySeed })
    await fc.assert(
      fc.asyncProperty(permuted, async ({ name, seed, by }) => {
        const week = generate(name, seed)
        const names = namesFor(week, by)
        const best = await bestOf(week)
        fc.pre(best !== null)
        const other = relabelledWeek(week, names)
        const { unserved, worstShare, weighted } = (await bestOf(other)) ?? { unserved: -1 }
        expect({ unserved, worstShare, weighted }).toEqual({
          unserved: best?.unserved,
          worstShare: best?.worstShare,
          weighted: best?.weighted,
        })
        // The roster itself, its ids changed likewise, is judged as before.
        const judged = judge(other, planSchema.parse(relabelled(best?.plan, names)))
        expect(judged.score).toEqual(judge(week, planSchema.parse(best?.plan)).score)
        expect(judged.rules.filter(({ broken }) => broken > 0)).toEqual([])
      }),
      { seed: 11, numRuns: 24 },
    )
  })
})

/** Students, adults and rooms under each other's ids, and groups under new ones; an id of two kinds stays. */
function namesFor(week: Week, by: number): ReadonlyMap<string, string> {
  const kinds = [week.students, week.staff, week.rooms].map((rows) => rows.map(({ id }): string => id))
  const all = [...kinds.flat(), ...week.activities.flatMap(({ id, skill }) => [id, skill ?? ''])]
  const free = (id: string): boolean => all.filter((other) => other === id).length === 1
  const names = new Map<string, string>()
  for (const ids of kinds) {
    const own = ids.filter(free)
    own.forEach((id, at) => {
      names.set(id, own[(at + by) % own.length] ?? id)
    })
  }
  const { standing, published } = week.history
  for (const id of [
    ...standing.map(({ id: of }) => of),
    ...(published?.sessions ?? []).map(({ group }) => group),
  ])
    names.set(id, `${id}-${by}`)
  return names
}
