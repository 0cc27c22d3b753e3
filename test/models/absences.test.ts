import { assert, constantFrom, property, record, tuple } from 'fast-check'
import { expect, it } from 'vitest'
import { toldBefore } from '../../models/absences.ts'

const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25'] as const
const HOURS = ['08:00', '12:00', '16:00', '18:00'] as const

const away = record({
  days: tuple(constantFrom(...DAYS), constantFrom(...DAYS)),
  hours: constantFrom(...HOURS.flatMap((start, at) => HOURS.slice(at + 1).map((end) => ({ start, end })))),
  whole: constantFrom(true, false),
}).map(({ days, hours: { start, end }, whole }) => {
  const [from = '', to = ''] = [...days].sort()
  return { from, to, start: whole ? null : start, end: whole ? null : end }
})

type Away = Parameters<typeof toldBefore>[1]

/** The stretches of days for which somebody is away, one by one. */
const momentsOf = ({ from, to, start, end }: Away): string[] =>
  DAYS.filter((day) => from <= day && day <= to).flatMap((day) =>
    HOURS.filter((hour) => (start ?? '00:00') <= hour && hour < (end ?? '24:00')).map(
      (hour) => `${day} ${hour}`,
    ),
  )

it('an absence was told of before if it shares a moment with one that was', () => {
  assert(
    property(away, away, (one, other) => {
      const moments = new Set(momentsOf(one))
      const shares = momentsOf(other).some((moment) => moments.has(moment))
      expect(toldBefore([one], other)).toBe(shares ? one : undefined)
    }),
  )
})
