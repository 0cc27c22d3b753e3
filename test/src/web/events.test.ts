import { expect, it } from 'vitest'
import { event } from '../../../models/events.ts'
import { asksOf, eventOf, HAPPENINGS } from '../../../src/web/model/events.ts'

it('whatever can be told is an event that the service takes', () => {
  for (const kind of HAPPENINGS) {
    const told = {
      kind,
      who: 'W-1',
      school: 'P',
      from: '2026-11-25',
      to: '2026-11-24',
      budget: 100,
      homeroom: 'P-2-1',
      group: 'P-chess-1',
      loan: { staff: 'Q-T1', date: '2026-11-25', host: 'P' },
    } as const
    const made = event.parse(eventOf('e1', told))
    expect(made.kind).toBe(kind)
    // Days that were chosen the wrong way round are put in order.
    if (asksOf[kind].includes('span')) expect(made).toMatchObject({ from: '2026-11-24', to: '2026-11-25' })
    if (asksOf[kind].includes('date')) expect(made).toMatchObject({ date: '2026-11-25' })
  }
})

it('every kind of event that a week can have can be told', () => {
  expect([...HAPPENINGS].sort()).toEqual(event.options.map(({ shape }) => shape.kind.value).sort())
})

it('a loan is answered for by its home school or its teacher', () => {
  const loan = { staff: 'Q-T1', date: '2026-11-25', host: 'P' }
  const days = { from: '2026-11-23', to: '2026-11-23' }
  expect(eventOf('e1', { kind: 'loan_consent', ...days, loan, by: 'teacher', answer: 'refused' })).toEqual({
    id: 'e1',
    kind: 'loan_consent',
    ...loan,
    by: 'teacher',
    answer: 'refused',
  })
})

it('a day cancelled without a school is one of the whole district', () => {
  expect(eventOf('e1', { kind: 'day_cancelled', from: '2026-11-25', to: '2026-11-25' })).toMatchObject({
    school: null,
  })
})
