import { expect, it } from 'vitest'
import {
  type Board,
  type Loan,
  lendersOf,
  meetingOf,
  standOf,
  turnsOf,
  worthTable,
} from '../../../src/web/model/loans.ts'

const teacher = (id: string, carried: number) => ({ id, name: `T ${id}`, skills: ['science'], carried })
const board: Board = {
  limits: { daysPerTeacher: 1, daysPerHomeSchool: 4 },
  needs: [{ id: 'V', name: 'Village', skills: [] }],
  offers: [
    { id: 'A', name: 'A school', teachers: [teacher('a1', 180), teacher('a2', 0)] },
    { id: 'B', name: 'B school', teachers: [teacher('b1', 0)] },
  ],
  travel: [{ home: 'A', host: 'V', minutes: 25 }],
}
const loan = (staff: string, home: string, state: Loan['state']): Loan => ({
  ...{ staff, home, state, date: '2026-11-24', host: 'V' },
  ...{ name: staff, hostName: 'Village', homeName: home, travel: 50, past: false },
})
const loans = [loan('a2', 'A', 'confirmed'), loan('a1', 'A', 'refused')]

it('what is not confirmed when its day is over stands so; whatever else was said stays', () => {
  const states = [
    'proposed',
    'home_consented',
    'teacher_consented',
    'confirmed',
    'refused',
    'recalled',
  ] as const
  const standing = (past: boolean) => states.map((state) => standOf({ ...loan('a1', 'A', state), past }))
  expect(standing(false)).toEqual(states)
  expect(standing(true)).toEqual(['lapsed', 'lapsed', 'lapsed', 'confirmed', 'refused', 'recalled'])
})

it('a cell tells the way and the days that are lent, without what somebody declined', () => {
  expect(meetingOf(board, loans, 'A', 'V')).toEqual({ minutes: 25, lent: 1 })
  expect(meetingOf(board, loans, 'B', 'V')).toEqual({ minutes: null, lent: 0 })
  expect(lendersOf(board, loans).map(({ id, teachers, lent }) => [id, teachers, lent])).toEqual([
    ['A', 2, 1],
    ['B', 1, 0],
  ])
})

it('who was lent least comes first, this week counted', () => {
  expect(turnsOf(board, loans).map(({ id, carried, thisWeek }) => [id, carried, thisWeek])).toEqual([
    ['b1', 0, 0],
    ['a2', 0, 1],
    ['a1', 1.8, 0],
  ])
})

it('worth stands by skill and day, the best skill first, and the best day is told', () => {
  const day = (skill: string | null, date: string, served: number, weighted: number) => ({
    ...{ skill, date, served, weighted },
  })
  const best = day('science', '2026-11-25', 1, 20)
  const days = [day(null, '2026-11-24', 0, 90), day(null, '2026-11-25', 0, 5), best]
  expect(worthTable(days)).toEqual({
    dates: ['2026-11-24', '2026-11-25'],
    rows: [
      { skill: 'science', days: [undefined, best] },
      { skill: null, days: [days[0], days[1]] },
    ],
    best,
  })
  expect(worthTable([day(null, '2026-11-24', 0, 0)]).best).toBeUndefined()
})
