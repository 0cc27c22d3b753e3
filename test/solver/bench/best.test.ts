import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bestOf, improve, readBest, sortOut } from '../../../solver/bench/best.ts'
import { lineOf } from '../../../solver/bench/report.ts'
import type { BestValue, Reading } from '../../../solver/bench/target.ts'
import { nearBest } from '../../../solver/bench/targets/near-best.ts'

const value = fc.record({ unserved: fc.nat(5), weighted: fc.nat(100), by: fc.constant('x') })

test('best known values only improve', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), (found) => {
      const best = new Map<string, BestValue>()
      for (const each of found) improve(best, new Map([['case', each]]))
      const least = [...found].sort((a, b) => a.unserved - b.unserved || a.weighted - b.weighted)[0]
      const { unserved, weighted } = best.get('case') ?? { unserved: -1, weighted: -1 }
      expect([unserved, weighted]).toEqual([least?.unserved, least?.weighted])
    }),
  )
})

test('a best value of a case that was another then is not used, and named', () => {
  const recorded = {
    same: { unserved: 0, weighted: 3, by: 'x', hash: 'a' },
    changed: { unserved: 0, weighted: 3, by: 'x', hash: 'b' },
    gone: { unserved: 0, weighted: 3, by: 'x', hash: 'c' },
  }
  const hashes = new Map([
    ['same', 'a'],
    ['changed', 'B'],
  ])
  const { best, stale } = sortOut(recorded, hashes)
  expect([...best]).toEqual([['same', { unserved: 0, weighted: 3, by: 'x' }]])
  expect(stale).toEqual(['changed', 'gone'])
})

test('every value written down is of a case as it is frozen now', async () => {
  const best = await readBest()
  expect(best.get('school-M')?.unserved).toBe(0)
  expect([...best.keys()]).toContain('district-60')
})

describe('a case that must come near the best known', () => {
  const city = nearBest.filter(({ name }) => name === 'near-best-district-240')
  const key = city[0]?.jobs[0]?.key ?? ''
  const judged = (weights: readonly number[], seconds: number, earlier?: BestValue) => {
    const numbers = { unserved: 0, verifiedSeconds: seconds, totalSeconds: seconds + 90 }
    const results = new Map([
      [key, weights.map((weighted): Reading => ({ numbers: { ...numbers, weighted } }))],
    ])
    const known = new Map<string, BestValue>(earlier === undefined ? [] : [['district-240', earlier]])
    improve(known, bestOf(city, results))
    return city.flatMap((target) => target.judge(results, known))[0]
  }

  test('is not judged by its own value, but for its time', () => {
    const verdict = judged([100], 400)
    expect(verdict).toMatchObject({ met: null, measured: expect.stringContaining('no better one known') })
    expect(verdict === undefined ? '' : lineOf(verdict)).toMatch(/ · not judged$/)
    expect(judged([100], 421)?.met).toBe(false)
  })

  test('misses where it is far even from the best of its own runs', () => {
    expect(judged([100, 110, 120], 400)).toMatchObject({
      met: false,
      measured: expect.stringContaining('10.0 % away from its own best run, no better one known'),
    })
  })

  test('is judged by what another found, also where it has the same key in an earlier report', () => {
    const other = { unserved: 0, weighted: 99, by: 'another' }
    expect(judged([100], 400, other)).toMatchObject({
      met: true,
      measured: expect.not.stringContaining('no better'),
    })
    expect(judged([100], 400, { ...other, by: key })?.met).toBe(true)
  })

  test('says what is judged, and how long everything took', () => {
    const verdict = judged([100], 400, { unserved: 0, weighted: 99, by: 'another' })
    expect(verdict?.asked).toMatch(/420 s of solving and verifying$/)
    expect(verdict?.measured).toMatch(
      /judged by solving and verifying, 400 s .*; with starting, reading and writing 490 s .* in all$/,
    )
  })
})
