import { expect, test } from 'vitest'
import { raisesFor, withSeat } from '../../../solver/explain/seat.ts'
import { Opened } from '../../../solver/index.ts'
import { solved } from '../../src/files/roster/solved.ts'

test('a seat more raises what is full and nothing else, each by itself before all together', async () => {
  const opened = new Opened(await solved('school-S'))
  const { week, roster } = opened
  let full = 0
  for (const { id, school, max } of week.activities) {
    const sizes = roster.plan.sessions.filter(({ activity }) => activity === id)
    const raises = raisesFor(opened, id)
    expect(raises.some((raised) => raised.includes('max'))).toBe(
      sizes.some(({ students }) => students.length >= max),
    )
    const single = raises.filter((raised) => raised.length === 1).length
    expect(raises.slice(0, single).every(({ length }) => length === 1)).toBe(true)
    for (const raised of raises) {
      full++
      const other = withSeat(week, school, id, raised)
      const changed = other.activities.filter(
        (row, at) => JSON.stringify(row) !== JSON.stringify(week.activities[at]),
      )
      const isOfActivity = raised.includes('max') || raised.includes('ratio')
      expect(changed.map((row) => row.id)).toEqual(isOfActivity ? [id] : [])
      expect(changed.map((row) => row.max - max)).toEqual(
        isOfActivity ? [raised.includes('max') ? 1 : 0] : [],
      )
      const larger = other.rooms.filter((row, at) => row.capacity !== week.rooms[at]?.capacity)
      expect(larger.length > 0).toBe(raised.includes('capacity'))
    }
  }
  expect(full).toBeGreaterThan(0)
})
