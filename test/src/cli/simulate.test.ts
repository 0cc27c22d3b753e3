import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WEEK_SCHEMA } from '../../../models/week.ts'
import { EXIT } from '../../../src/cli/exit-codes.ts'
import { parse, standingDistrict } from '../../solver/loans/district.ts'
import { refusedWith } from './asked.ts'
import { kehou } from './run.ts'

const home = mkdtempSync(path.join(tmpdir(), 'kehou-simulate-'))
const file = path.join(home, 'week.json')
beforeAll(() => writeFile(file, JSON.stringify(parse(standingDistrict()))))
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('kehou simulate', () => {
  const args = ['simulate', file, '--weeks', '2', '--work', '1', '--workers', '1']

  it('plans the weeks one after another and says how load and choices went, as data', async () => {
    const { code, out, err } = await kehou([...args, '--json'])
    expect(code, err).toBe(EXIT.done)
    const data = JSON.parse(out)
    expect(data).toMatchObject({ ok: true, exit: EXIT.done, weeks: 2 })
    for (const policy of ['carried', 'alone']) {
      const { load, late, choices, unserved } = data[policy]
      expect(load.most).toBeGreaterThan(0)
      for (const figure of [load.spread, load.gini, late.spread, choices.missed, choices.mean, unserved])
        expect(figure).toBeGreaterThanOrEqual(0)
    }
    expect(data.flow.gini).toBeLessThanOrEqual(data.carried.load.gini)
  })

  it('tells every week that it has planned, and the figures side by side, in both languages', async () => {
    const told = []
    for (const lang of ['zh', 'en']) {
      const { code, out } = await kehou([...args, '--lang', lang])
      expect(code).toBe(EXIT.done)
      expect(out).not.toMatch(/\{\w+\}|undefined|NaN/)
      told.push(out)
    }
    expect(told[0]).toMatch(/[\u4e00-\u9fff]/)
    expect(told[0]).not.toBe(told[1])
  })

  it('refuses what is no week, and a number of weeks that is none', async () => {
    await refusedWith('FILE_MISSING', ['simulate', path.join(home, 'none.json')])
    const other = path.join(home, 'other.json')
    await writeFile(other, JSON.stringify({ schema: WEEK_SCHEMA }))
    const { code, out, err } = await kehou(['simulate', other])
    expect({ code, out }).toEqual({ code: EXIT.input, out: '' })
    expect(err).toContain('"staff" is missing')
    expect(err).not.toMatch(/^\s+at /m)
    await refusedWith('CLI_VALUE', ['simulate', file, '--weeks', '0'], EXIT.usage)
    await refusedWith('CLI_VALUE', ['simulate', file, '--weeks', '61'], EXIT.usage)
  })
})
