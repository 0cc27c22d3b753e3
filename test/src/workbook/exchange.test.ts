import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draft, exchange } from '../../../src/workbook/roster/exchange.ts'

/** Children by class, as `class/number`, and the session each of them is in. */
const lesson = fc
  .array(fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 })
  .map((classes) =>
    classes.flatMap((sessions, of) =>
      sessions.map((session, at) => ({ id: `${of}/${at}`, homeroom: String(of), session })),
    ),
  )

describe('children of sessions that are told by classes and numbers', () => {
  it('are found for all of them, in whichever order they were begun with', () => {
    fc.assert(
      fc.property(lesson, fc.infiniteStream(fc.nat()), (children, numbers) => {
        const placed = new Map<string, number>()
        const drafts = [0, 1, 2, 3, 4].map((one): Draft<number> => {
          const own = children.filter(({ session }) => session === one)
          const homerooms = [...new Set(own.map(({ homeroom }) => homeroom))]
          const asked = [{ homerooms, count: own.length }]
          return { one, asked, students: new Set(), found: new Map(), isChosen: false }
        })
        const free = (_: number, homerooms: readonly string[]): string[] =>
          children
            .filter(({ id, homeroom }) => homerooms.includes(homeroom) && !placed.has(id))
            .map(({ id }) => id)
        // Some are put where they may be, as the choices or numbers of children have it.
        for (const draft of drafts)
          for (const want of draft.asked) {
            const able = free(draft.one, want.homerooms)
            for (let more = (numbers.next().value ?? 0) % 4; more > 0 && want.count > 0; more--) {
              const [id] = able.splice((numbers.next().value ?? 0) % Math.max(1, able.length), 1)
              if (id === undefined) break
              placed.set(id, draft.one)
              draft.students.add(id)
              draft.found.set(id, want)
              want.count--
            }
          }
        exchange(drafts, {
          free,
          homeroomOf: (id) => id.split('/')[0] ?? '',
          take: (one, id) => placed.set(id, one),
          leave: (_, id) => placed.delete(id),
        })
        expect(drafts.flatMap(({ asked }) => asked.map(({ count }) => count))).toEqual([0, 0, 0, 0, 0])
        for (const { one, students } of drafts)
          expect(new Set(students)).toEqual(
            new Set([...placed].flatMap(([id, session]) => (session === one ? [id] : []))),
          )
        expect(placed.size).toBe(children.length)
      }),
    )
  })

  it('are as many as can be where a sheet asks for more than there are', () => {
    const want = (homerooms: string[], count: number) => ({ homerooms, count })
    const draft = (one: number, count: number, homerooms: string[]): Draft<number> => ({
      one,
      asked: [want(homerooms, count)],
      students: new Set(),
      found: new Map(),
      isChosen: false,
    })
    const left = new Set(['a/1', 'a/2', 'b/1'])
    const drafts = [draft(0, 3, ['a', 'b']), draft(1, 2, ['a'])]
    exchange(drafts, {
      free: (_, of) => [...left].filter((id) => of.some((homeroom) => id.startsWith(homeroom))),
      homeroomOf: (id) => id.charAt(0),
      take: (_, id) => left.delete(id),
      leave: (_, id) => left.add(id),
    })
    expect(left.size).toBe(0)
    expect(drafts.reduce((sum, { students }) => sum + students.size, 0)).toBe(3)
  })
})
