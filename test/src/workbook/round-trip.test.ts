import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Week, week } from '../../../models/week.ts'
import { CASES, generate } from '../../../solver/generate/index.ts'
import { LANGS } from '../../../src/cli/lang.ts'
import { checkedWeek } from '../../../src/files/check.ts'
import { readGrids } from '../../../src/workbook/grid.ts'
import { readBook } from '../../../src/workbook/read.ts'
import { weekBook } from '../../../src/workbook/write.ts'
import { anyWeek } from '../files/arbitrary.ts'

async function readBack(input: Week, lang: 'zh' | 'en', names: boolean) {
  const grids = await readGrids(await weekBook(input, lang), 'week.xlsx')
  if ('fault' in grids) throw new Error(grids.fault.code)
  const read = readBook(grids.grids, 'week.xlsx', { names })
  if ('refused' in read) throw new Error(read.refused[0]?.code)
  return read
}

describe('a workbook', () => {
  it.each(LANGS)('gives back any week that was written to it (%s)', async (lang) => {
    await fc.assert(
      fc.asyncProperty(anyWeek, async (input) => {
        const { value, faults, notes } = await readBack(input, lang, false)
        expect([faults, notes]).toEqual([[], []])
        expect(week.parse(value)).toEqual(input)
      }),
      { numRuns: 12 },
    )
  })

  it.each(LANGS)('gives back the reference weeks, names being read as ids (%s)', async (lang) => {
    for (const { name } of CASES.filter((one) => /^tiny-\d*[05]$|^school-S$|^term$/.test(one.name))) {
      const input = generate(name)
      expect(checkedWeek(await readBack(input, lang, true)), name).toMatchObject({ ok: true, value: input })
    }
  })

  it('is the same bytes for the same week', async () => {
    const [once, twice] = [
      await weekBook(generate('tiny-03'), 'zh'),
      await weekBook(generate('tiny-03'), 'zh'),
    ]
    expect(Buffer.compare(once, twice)).toBe(0)
  })
})
