import { mkdtempSync, rmSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Roster } from '../../../models/roster.ts'
import type { CaseName } from '../../../solver/generate/index.ts'
import { answerDocuments } from '../../../src/cli/answers.ts'
import { EXIT } from '../../../src/cli/exit-codes.ts'
import { rosterText } from '../../../src/files/roster/text.ts'
import { solved } from '../files/roster/solved.ts'
import { kehou } from './run.ts'

const home = mkdtempSync(path.join(tmpdir(), 'kehou-answers-'))
const rosters = new Map<string, Roster>()
const fileOf = (name: string): string => path.join(home, `${name}.json`)
afterAll(() => rmSync(home, { recursive: true, force: true }))

async function write(name: string, roster: Roster): Promise<string> {
  await writeFile(fileOf(name), rosterText(roster))
  rosters.set(name, roster)
  return fileOf(name)
}

beforeAll(async () => {
  for (const name of ['tiny-13', 'tiny-63', 'tiny-109'] satisfies CaseName[])
    await write(name, await solved(name))
})

function of(name: string) {
  const roster = rosters.get(name)
  const row = roster?.plan.sessions[0]
  const student = roster?.input.students[0]
  if (roster === undefined || row === undefined || student === undefined) throw new Error('no roster')
  return { roster, row, student, file: fileOf(name), session: `${row.group}@${row.date} ${row.blocks[0]}` }
}

/** Says it in both languages, then as data that its schema admits. */
async function told(verb: keyof typeof answerDocuments, args: readonly string[]) {
  const answers = []
  for (const lang of ['zh', 'en']) {
    const { code, out, err } = await kehou([verb, ...args, '--lang', lang])
    expect({ code, err }, `${verb} ${args.join(' ')}`).toEqual({ code: EXIT.done, err: '' })
    expect(out.trim().length).toBeGreaterThan(0)
    expect(out).not.toMatch(/\{\w+\}|undefined|NaN/)
    if (lang === 'zh') expect(out).toMatch(/[\u4e00-\u9fff]/)
    answers.push(out)
  }
  expect(answers[0]).not.toBe(answers[1])
  const data = JSON.parse((await kehou([verb, ...args, '--json'])).out)
  expect(answerDocuments[verb].safeParse(data).error).toBeUndefined()
  expect(Object.keys(data).length).toBeGreaterThan(3)
  return data
}

/** Ends with a fault of its own code, no stack, and nothing on standard output. */
async function refusedWith(code: string, args: readonly string[], exit: number = EXIT.input) {
  for (const lang of ['zh', 'en']) {
    const ended = await kehou([...args, '--lang', lang])
    expect({ code: ended.code, out: ended.out }, `${code} ${args.join(' ')}`).toEqual({ code: exit, out: '' })
    expect(ended.err).toContain(`[${code}]`)
    expect(ended.err).not.toMatch(/^\s+at |\{\w+\}/m)
  }
  const data = JSON.parse((await kehou([...args, '--json'])).out)
  expect(data).toMatchObject({ ok: false, exit, faults: [{ code }] })
  const verb = args[0]
  if (verb === 'recommend' || verb === 'explain' || verb === 'compare')
    expect(answerDocuments[verb].safeParse(data).error).toBeUndefined()
}

describe('kehou recommend', () => {
  it('ranks everybody for a session, and chains', async () => {
    const { file, session, row, roster } = of('tiny-13')
    const data = await told('recommend', [file, '--session', session])
    expect(data.post.holder).toBe(row.lead)
    expect(data.post.candidates).toHaveLength(roster.input.staff.length - 1)
    const away = await told('recommend', [file, '--session', session, '--away', '--earlier', file])
    expect(away.post.holder).toBe(row.lead)
  })

  it('ranks everybody for a site duty, by its id and by its name', async () => {
    const { file, roster } = of('tiny-63')
    const [duty] = roster.plan.duties
    const name = roster.input.schools[0]?.siteDuties.find(({ id }) => id === duty?.duty)?.name
    const byId = await told('recommend', [
      file,
      '--session',
      `${duty?.duty}@${duty?.date}=${duty?.adults[0]}`,
    ])
    expect(byId.post.post).toMatchObject({ role: 'duty', duty: duty?.duty })
    const byName = await told('recommend', [file, '--session', `${name}@${duty?.date}=${duty?.adults[0]}`])
    expect(byName).toEqual(byId)
  })

  it('prices an exchange of two posts, and lists those there could be', async () => {
    const { file, session, roster } = of('tiny-13')
    const other = roster.plan.sessions.find(({ lead }) => lead !== roster.plan.sessions[0]?.lead)
    if (other === undefined) throw new Error('one lead holds all')
    const text = `${other.group}@${other.date} ${other.blocks[0]}`
    const data = await told('recommend', [file, '--session', session, '--swap', text])
    expect(data.exchange.moves).toHaveLength(2)
    const { swaps } = await told('recommend', [file, '--session', session, '--swap'])
    const isListed = swaps.swaps.some(
      ({ moves }: { moves: unknown }) => JSON.stringify(moves) === JSON.stringify(data.exchange.moves),
    )
    expect(isListed).toBe(data.exchange.effect.legal)
  })

  it('finds places for a student, and prices an exchange of two', async () => {
    const { file, row, roster } = of('tiny-13')
    const cell = `${row.students[0]}@${row.date} ${row.blocks[0]}`
    const data = await told('recommend', [file, '--student', cell])
    expect(data.seat.held).toBe(row.group)
    const other = roster.input.students.find(({ id }) => !row.students.includes(id))
    if (other !== undefined)
      expect(
        (await told('recommend', [file, '--student', cell, '--swap', other.id])).exchange.moves,
      ).toHaveLength(2)
  })

  it('says what is wrong with a question', async () => {
    const { file, session, row } = of('tiny-13')
    await refusedWith('ASK_NOTHING', ['recommend', file], EXIT.usage)
    await refusedWith('ASK_TOGETHER', ['recommend', file, '--session', session, '--student', 'x'], EXIT.usage)
    await refusedWith('ASK_FORM', ['recommend', file, '--session', 'nothing'])
    await refusedWith('ASK_DATE', ['recommend', file, '--session', `${row.group}@2026-02-30 B1`])
    await refusedWith('ASK_DATE', ['recommend', file, '--session', `${row.group}@2027-11-23 B1`])
    await refusedWith('ASK_SESSION', ['recommend', file, '--session', `none@${row.date} B1`])
    await refusedWith('ASK_STAFF', ['recommend', file, '--session', `${session}=nobody`])
    await refusedWith('ASK_STUDENT', ['recommend', file, '--student', `nobody@${row.date} B1`])
    await refusedWith('ASK_STUDENT', ['recommend', file, '--student', `${row.students[0]}@${row.date} B9`])
    await refusedWith('ASK_SESSION', [
      'recommend',
      file,
      '--session',
      session,
      '--swap',
      `none@${row.date} B1`,
    ])
  })
})

describe('kehou explain', () => {
  it('tells why somebody has a post, and solves the week without them', async () => {
    const { file, session, row } = of('tiny-13')
    const { why, without } = await told('explain', [file, '--session', session, '--work', '1'])
    expect(why.holder).toBe(row.lead)
    if (without !== null) expect(without).toMatchObject({ verified: true })
  })

  it('tells why a child has no place, and the change that would have given one', async () => {
    const { file, roster } = of('tiny-13')
    const asked = []
    for (const { id, choices } of roster.input.students)
      for (const activity of new Set(choices.flatMap(({ activities }) => activities)))
        asked.push(`${id}=${roster.input.activities.find((each) => each.id === activity)?.name}`)
    const data = await told('explain', [file, '--child', asked[0] ?? '', '--work', '1'])
    expect(data.child.has ? data.altered : data.altered.tried.length).not.toBe(0)
  })

  it('tells which rules leave somebody unserved, and what would serve them', async () => {
    const { file, roster } = of('tiny-109')
    const { schools } = await told('explain', [file, '--unserved', '--work', '1'])
    expect(schools).toHaveLength(1)
    expect(schools[0]).toMatchObject({ unserved: roster.plan.unserved.length, conflict: { complete: true } })
    expect(schools[0].fixes.length).toBeGreaterThan(0)
    expect((await told('explain', [fileOf('tiny-13'), '--unserved'])).schools).toEqual([])
  })

  it('tells what one more of anything is worth', async () => {
    const { worth } = await told('explain', [fileOf('tiny-13'), '--worth', '--work', '1'])
    expect(worth.units.length).toBeGreaterThan(2)
  })

  it('writes a letter to every family and adult', async () => {
    const { roster } = of('tiny-109')
    for (const lang of ['zh', 'en']) {
      const folder = path.join(home, `letters-${lang}`)
      const { code, err } = await kehou([
        'explain',
        fileOf('tiny-109'),
        '--letters',
        folder,
        '--lang',
        lang,
        '--work',
        '1',
      ])
      expect({ code, err }).toEqual({ code: EXIT.done, err: '' })
      const [students, staff] = [
        await readdir(path.join(folder, 'students')),
        await readdir(path.join(folder, 'staff')),
      ]
      expect(students).toHaveLength(roster.input.students.length)
      expect(staff).toHaveLength(roster.input.staff.length)
      for (const [kind, names] of [
        ['students', students],
        ['staff', staff],
      ] as const)
        for (const name of names) {
          const text = await readFile(path.join(folder, kind, name), 'utf8')
          expect(text).toContain(`<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">`)
          expect(text).toMatch(/三（二）\d/)
          expect(text).not.toMatch(/\{\w+\}|undefined|NaN/)
        }
    }
    const again = await kehou(['explain', fileOf('tiny-13'), '--letters', home])
    expect(again.code).toBe(EXIT.output)
  })

  it('says what is wrong with a question', async () => {
    const { file, student } = of('tiny-13')
    await refusedWith('ASK_NOTHING', ['explain', file], EXIT.usage)
    await refusedWith('ASK_TOGETHER', ['explain', file, '--unserved', '--worth'], EXIT.usage)
    await refusedWith('ASK_FORM', ['explain', file, '--child', 'nobody'])
    await refusedWith('ASK_STUDENT', ['explain', file, '--child', 'nobody=chess'])
    await refusedWith('ASK_ACTIVITY', ['explain', file, '--child', `${student.id}=none`])
    await refusedWith('ASK_SCHOOL', ['explain', file, '--worth', '--school', 'none'])
    await refusedWith('ASK_DATE', ['explain', file, '--session', 'chess-1@2025-01-01 B1'])
  })
})

describe('kehou compare', () => {
  it('compares a roster with another of its week, its people, money and fairness', async () => {
    const { file, roster } = of('tiny-13')
    const same = await told('compare', [file, file])
    expect(same.comparison).toMatchObject({ level: null, better: 'neither', proof: 'equal', input: 'same' })
    const [row, ...rest] = roster.plan.sessions
    if (row === undefined) throw new Error('no session')
    const unserved = [
      ...roster.plan.unserved,
      ...row.students.flatMap((student) => row.blocks.map((block) => ({ student, date: row.date, block }))),
    ]
    const worse = await write('worse', { ...roster, plan: { ...roster.plan, sessions: rest, unserved } })
    const { comparison } = await told('compare', [file, worse])
    expect(comparison).toMatchObject({ level: 'unserved', better: 'first', input: 'same' })
    expect(comparison.people.students).toEqual([...row.students].sort())
    expect(comparison.people.adults).toContain(row.lead)
  })

  it('compares a roster that people made and that breaks rules, as it is', async () => {
    const { file, roster } = of('tiny-13')
    const lead = roster.input.staff.find(({ id }) => id !== roster.plan.sessions[0]?.lead)?.id
    const sessions = roster.plan.sessions.map((row) => ({ ...row, lead: lead ?? row.lead }))
    const byHand = await write('by-hand', { ...roster, plan: { ...roster.plan, sessions } })
    const { comparison } = await told('compare', [file, byHand])
    expect(comparison.sides.map(({ valid }: { valid: boolean }) => valid)).toEqual([true, false])
    expect(comparison.sides[1].rules.length).toBeGreaterThan(0)
  })

  it('says of weeks that differ that it is a what-if, and weighs both by the same weights', async () => {
    const { file, roster } = of('tiny-13')
    const input = { ...roster.input, weights: { ...roster.input.weights, S06: 7 } }
    const { comparison } = await told('compare', [
      file,
      await write('weights', { ...roster, input, inputHash: '0'.repeat(64) }),
    ])
    expect(comparison).toMatchObject({ input: 'weights', level: null })
  })

  it('refuses rosters of another week, files of another version, and files that are no rosters', async () => {
    const { file, roster } = of('tiny-13')
    const district = { ...roster.input.district, id: 'elsewhere' }
    const elsewhere = await write('elsewhere', { ...roster, input: { ...roster.input, district } })
    await refusedWith('COMPARE_OTHER_WEEK', ['compare', file, elsewhere])
    for (const [name, text, code] of [
      ['version', JSON.stringify({ ...roster, schema: 'kehou/roster/9' }), 'SCHEMA_UNKNOWN'],
      ['none', '{"a":1}', 'SCHEMA_MISSING'],
      ['list', '[]', 'SCHEMA_MISSING'],
      ['broken', '{"schema":', 'JSON_CUT_SHORT'],
    ] as const) {
      const bad = path.join(home, `${name}.json`)
      await writeFile(bad, text)
      await refusedWith(code, ['compare', file, bad])
      await refusedWith(code, ['compare', bad, file])
      await refusedWith(code, ['recommend', bad, '--session', 'chess-1@2026-11-23 B1'])
      await refusedWith(code, ['explain', bad, '--unserved'])
    }
    await refusedWith('FILE_MISSING', ['explain', path.join(home, 'gone.json'), '--worth'])
  })
})

describe('kehou solve --start', () => {
  it('begins with a roster of the week, and refuses one of another', async () => {
    const { roster } = of('tiny-13')
    const week = path.join(home, 'week.json')
    await writeFile(week, JSON.stringify(roster.input))
    const solve = [
      'solve',
      week,
      '--out',
      path.join(home, 'started'),
      '--work',
      '0',
      '--workers',
      '1',
      '--plain',
    ]
    const ended = await kehou([...solve, '--start', fileOf('tiny-13'), '--json', '--quiet'])
    expect(ended.code).toBe(EXIT.done)
    const { score } = JSON.parse(ended.out)
    expect(score.weighted).toBeLessThanOrEqual(roster.score.weighted)
    const other = path.join(home, 'other.json')
    const next = { ...roster.input, district: { ...roster.input.district, id: 'elsewhere' } }
    await writeFile(other, rosterText({ ...roster, input: next }))
    const wrong = await kehou([...solve, '--force', '--start', other, '--lang', 'en'])
    expect(wrong.code).toBe(EXIT.input)
    expect(wrong.err).toContain('COMPARE_OTHER_WEEK')
  })
})
