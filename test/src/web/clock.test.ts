import { expect, it } from 'vitest'
import { dateAt, daysFrom, momentAt } from '../../../src/web/model/clock.ts'

const MONDAY = '2026-11-23'

it('tells the time of the district, whatever the clock of whoever looks', () => {
  const before = process.env['TZ']
  try {
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Shanghai']) {
      process.env['TZ'] = zone
      expect(momentAt(new Date('2026-11-24T15:59:00Z'))).toBe('2026-11-24T23:59')
      expect(momentAt(new Date('2026-11-24T16:00:00Z'))).toBe('2026-11-25T00:00')
      expect(dateAt(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01')
    }
  } finally {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  }
})

it('offers the days from today on, and all of a week that is over', () => {
  expect(daysFrom(MONDAY, new Date('2026-11-27T16:00:00Z'))).toEqual(['2026-11-28', '2026-11-29'])
  expect(daysFrom(MONDAY, new Date('2026-11-27T15:59:00Z'))[0]).toBe('2026-11-27')
  expect(daysFrom(MONDAY, new Date('2026-11-20T00:00:00Z'))).toHaveLength(7)
  expect(daysFrom(MONDAY, new Date('2026-11-29T16:00:00Z'))).toHaveLength(7)
})
