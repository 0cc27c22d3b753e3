import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestOf, improve, readBest, sortOut } from '../../../solver/bench/best.ts'
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

test('a case of which nothing was known is judged by what the run itself found', () => {
  const city = nearBest.filter(({ name }) => name === 'near-best-district-240')
  const key = city[0]?.jobs[0]?.key ?? ''
  const reading = (weighted: number): Reading => ({
    numbers: { unserved: 0, weighted, verifiedSeconds: 400 },
  })
  const results = new Map([[key, [reading(100), reading(110), reading(120)]]])
  const known = new Map<string, BestValue>()
  improve(known, bestOf(city, results))
  expect(known.get('district-240')).toEqual({ unserved: 0, weighted: 100, by: key })
  const [verdict] = city.flatMap((target) => target.judge(results, known))
  expect(verdict).toMatchObject({ met: false, measured: expect.stringContaining('10.0 % away') })
})
