import { expect, it } from 'vitest'
import { event } from '../../../models/events.ts'
import { asksOf, eventOf, HAPPENINGS } from '../../../src/web/model/events.ts'

it('whatever can be told is an event that the service takes', () => {
  for (const kind of HAPPENINGS) {
    const told = { kind, who: 'W-1', school: 'P', from: '2026-11-25', to: '2026-11-24', budget: 100 } as const
    const made = event.parse(eventOf('e1', told))
    expect(made.kind).toBe(kind)
    // Days that were chosen the wrong way round are put in order.
    if (asksOf[kind].includes('span')) expect(made).toMatchObject({ from: '2026-11-24', to: '2026-11-25' })
    if (asksOf[kind].includes('date')) expect(made).toMatchObject({ date: '2026-11-25' })
  }
})

it('a day cancelled without a school is one of the whole district', () => {
  expect(eventOf('e1', { kind: 'day_cancelled', from: '2026-11-25', to: '2026-11-25' })).toMatchObject({
    school: null,
  })
})
