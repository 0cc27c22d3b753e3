import { mkdtempSync, rmSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../../../solver/generate/index.ts'
import { EXIT } from '../../../src/cli/exit-codes.ts'
import { emptyFolder } from '../files/folders.ts'
import { kehou, spawned } from './run.ts'

const home = mkdtempSync(path.join(tmpdir(), 'kehou-cli-'))
const input = path.join(home, 'week')
const out = path.join(home, 'out')
const rosterFile = path.join(out, 'roster.json')
const summary: string[] = []

beforeAll(async () => {
  await kehou(['generate', 'tiny-07', '--out', input, '--lang', 'zh'])
  const { out: text } = await kehou(['solve', input, '--out', out, '--work', '1', '--workers', '1'])
  summary.push(...text.trimEnd().split('\n'))
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('kehou solve', () => {
  it('writes a roster, its certificate, how it was made, and timetables', async () => {
    expect((await readdir(out)).sort()).toEqual([
      '.kehou',
      'certificate.json',
      'report.html',
      'roster.json',
      'run.json',
      'timetables',
    ])
    const [school = ''] = await readdir(path.join(out, 'timetables'))
    expect((await readdir(path.join(out, 'timetables', school))).sort()).toEqual([
      'classes.csv',
      'dismissal.csv',
      'people.csv',
      'people.xlsx',
      'rooms.csv',
      'rooms.xlsx',
      'school.csv',
      'timetables.xlsx',
    ])
    const run = JSON.parse(await readFile(path.join(out, 'run.json'), 'utf8'))
    expect(run).toMatchObject({ schema: 'kehou/run/1', seed: 1, rounds: 0, stopped: 'proved' })
  })

  it('says in a screenful what was achieved', () => {
    expect(summary.length).toBeLessThanOrEqual(24)
    for (const label of [
      'Served',
      'Unserved',
      'Choices',
      'Load of teachers',
      'Rules',
      'Value',
      'Gap',
      'Written',
    ])
      expect(
        summary.some((line) => line.startsWith(label)),
        label,
      ).toBe(true)
  })

  it('gives the same roster again, byte for byte, from JSON, with two workers, in another process', async () => {
    const json = path.join(home, 'week.json')
    await kehou(['generate', 'tiny-07', '--out', json])
    const other = path.join(home, 'other')
    const { code, out: text } = await spawned([
      'solve',
      json,
      '--out',
      other,
      '--work',
      '1',
      '--workers',
      '2',
      '--json',
      '--quiet',
      '--lang',
      'zh',
    ])
    expect(code).toBe(EXIT.done)
    expect(JSON.parse(text)).toMatchObject({ ok: true, valid: true, stopped: 'proved', work: 0 })
    expect(await readFile(path.join(other, 'roster.json'), 'utf8')).toBe(await readFile(rosterFile, 'utf8'))
  })

  it('does not begin where it could not write', async () => {
    const folder = await emptyFolder()
    await writeFile(path.join(folder, 'mine.txt'), 'mine')
    const { code, err } = await kehou(['solve', input, '--out', folder])
    expect(code).toBe(EXIT.output)
    expect(err).toContain('OUTPUT_NOT_EMPTY')
    expect(await readdir(folder)).toEqual(['mine.txt'])
  })

  it('writes nothing of a week with faults', async () => {
    const folder = await emptyFolder()
    const week = path.join(folder, 'in')
    await kehou(['generate', 'tiny-01', '--out', week])
    const file = path.join(week, 'students.csv')
    await writeFile(file, (await readFile(file, 'utf8')).replace(/,2,2-1,/, ',12,2-1,'))
    const { code, err } = await kehou(['solve', week, '--out', path.join(folder, 'out')])
    expect(code).toBe(EXIT.input)
    expect(err).toContain('students.csv:2:grade')
    expect(await readdir(folder)).toEqual(['in'])
  })
})

describe('a pin that nothing can keep', () => {
  it('is told, with an exit code of its own, and the roster keeps everything else', async () => {
    const week = generate('tiny-12')
    const [school] = week.schools
    const chess = week.activities.find(({ category }) => category === 'club')
    if (school === undefined || chess === undefined) throw new Error('the week has a club')
    const ids = week.students.map(({ id }) => id)
    const file = path.join(await emptyFolder(), 'week.json')
    const pinned = {
      ...week,
      // Any two of them make a group, and no two may be in one.
      activities: week.activities.map((one) => (one === chess ? { ...one, min: 2 } : one)),
      students: week.students.map((one) => ({ ...one, keepApart: ids.filter((id) => id !== one.id) })),
      pins: [
        {
          id: 'pin-1',
          by: 'office',
          reason: '',
          school: school.id,
          date: week.monday,
          block: 'B2',
          activity: chess.id,
        },
      ],
    }
    await writeFile(file, JSON.stringify(pinned))
    expect((await kehou(['check', file])).code).toBe(EXIT.done)
    const target = path.join(await emptyFolder(), 'out')
    const solved = await kehou(['solve', file, '--out', target, '--work', '1', '--workers', '1'])
    expect(solved.code).toBe(EXIT.pins)
    expect(solved.err).toContain('The pin pin-1 ')
    expect(solved.out).toContain('verified, but for pins that could not be kept: 1')
    const verified = JSON.parse((await kehou(['verify', path.join(target, 'roster.json'), '--json'])).out)
    expect(verified).toMatchObject({ exit: EXIT.invalid, wrong: ['H19'] })
  })
})

describe('kehou verify', () => {
  it('shows the certificate rule by rule, with the clause', async () => {
    const { code, out: text, err } = await kehou(['verify', rosterFile])
    expect({ code, err }).toEqual({ code: EXIT.done, err: '' })
    expect(text).toMatch(/✓ H08 .*三（二）5/)
  })

  it('names the rule that a tampered roster breaks', async () => {
    const roster = JSON.parse(await readFile(rosterFile, 'utf8'))
    roster.plan.sessions[0].lead = 'nobody'
    roster.plan.sessions[1].students.length = 0
    const file = path.join(home, 'tampered.json')
    await writeFile(file, JSON.stringify(roster))
    const { code, out: text } = await kehou(['verify', file])
    expect(code).toBe(EXIT.invalid)
    expect(text).toMatch(/✗ H01/)
    expect(text).toContain('ROSTER_REFERENCE')
    const told = JSON.parse((await kehou(['verify', file, '--json'])).out)
    expect(told).toMatchObject({ ok: false, exit: EXIT.invalid, valid: false })
    expect(told.wrong).toContain('H01')
  })

  it('refuses a file that is no roster, without a stack', async () => {
    const file = path.join(home, 'none.json')
    await writeFile(file, '{"schema":"kehou/roster/1"}')
    const { code, err } = await kehou(['verify', file])
    expect(code).toBe(EXIT.input)
    expect(err).toContain('VALUE_MISSING')
    expect(err).not.toMatch(/^\s+at /m)
  })
})

describe('kehou check', () => {
  it('says of a good week that it can be solved', async () => {
    const { code, out: text } = await kehou(['check', input])
    expect(code).toBe(EXIT.done)
    expect(text).toMatch(/can be solved\. Schools 1,/)
  })

  it('tells two hundred faults: ten of a kind in full, the same ones once, the rest by kind', async () => {
    const folder = await emptyFolder()
    const rows = Array.from(
      { length: 200 },
      (_, at) => `S${at},T,${at % 2 ? 'x' : at % 4 ? 12 : 20 + at},2-1,1`,
    )
    await kehou(['generate', 'tiny-01', '--out', folder])
    await writeFile(
      path.join(folder, 'students.csv'),
      ['id,school,grade,homeroom,lottery', ...rows].join('\n'),
    )
    const { code, err } = await kehou(['check', folder])
    expect(code).toBe(EXIT.input)
    const codes = [...err.matchAll(/\[([A-Z_]+)\]$/gm)].map(([, code]) => code)
    expect(Math.max(...codes.map((code) => codes.filter((one) => one === code).length))).toBe(10)
    expect(err).toMatch(/^\d+ more, by kind:$/m)
    expect(err).toMatch(/^ {4}the same in \d+ more$/m)
    const sum = [...err.matchAll(/^(?: {4}the same in (\d+) more| {2}(\d+) × )/gm)]
    const counted = sum.reduce((total, [, same, kind]) => total + Number(same ?? kind), codes.length)
    expect(counted).toBe(Number(/^Faults: (\d+)\./m.exec(err)?.[1]))
    const told = JSON.parse((await kehou(['check', folder, '--json'])).out)
    expect(told.faults.length).toBeGreaterThanOrEqual(200)
  })

  it('says which schools are refused, and why', async () => {
    const folder = await emptyFolder()
    await kehou(['generate', 'tiny-01', '--out', folder])
    const file = path.join(folder, 'activities.csv')
    await writeFile(file, (await readFile(file, 'utf8')).replace('象棋', '奥数提高班'))
    const { code, err } = await kehou(['check', folder])
    expect(code).toBe(EXIT.refused)
    expect(err).toContain('REFUSED_H12_WORD')
    expect(err).toContain('奥数')
    const target = path.join(await emptyFolder(), 'out')
    const solving = await kehou(['solve', folder, '--out', target, '--workers', '1'])
    expect(solving.code).toBe(EXIT.refused)
    expect(solving.out).toMatch(/^Refused .*奥数/m)
    expect((await kehou(['verify', path.join(target, 'roster.json')])).code).toBe(EXIT.done)
  })
})

describe('Ctrl-C', () => {
  const solve = (folder: string, week = input): string[] => [
    'solve',
    week,
    '--out',
    folder,
    '--time',
    '10m',
    '--workers',
    '1',
  ]

  it('once ends with the best roster so far, verified and written', async () => {
    const folder = path.join(await emptyFolder(), 'out')
    // A week that is not proved at once: else the run may be over by itself before it is interrupted.
    const week = path.join(home, 'long.json')
    await kehou(['generate', 'school-S', '--out', week])
    const { code, out: text } = await spawned(solve(folder, week), { interruptAt: ['round 0'] })
    expect(code).toBe(EXIT.done)
    expect(text).toContain('ended early')
    expect((await kehou(['verify', path.join(folder, 'roster.json')])).code).toBe(EXIT.done)
  })

  it('while the input is read ends at once, with nothing written', async () => {
    const folder = await emptyFolder()
    const book = path.join(folder, 'week.xlsx')
    await kehou(['generate', 'school-M', '--out', book])
    const args = ['solve', book, '--out', path.join(folder, 'out')]
    const { code, err } = await spawned(args, { interruptAt: ['reading'] })
    expect(code).toBe(EXIT.aborted)
    expect(err).toContain('Aborted; nothing was written.')
    expect(await readdir(folder)).toEqual(['week.xlsx'])
  })

  it('twice ends at once and leaves nothing', async () => {
    const folder = await emptyFolder()
    const interruptAt = ['preparing', 'Ctrl-C once more']
    expect((await spawned(solve(path.join(folder, 'out')), { interruptAt })).code).toBe(EXIT.aborted)
    expect(await readdir(folder)).toEqual([])
  })
})
