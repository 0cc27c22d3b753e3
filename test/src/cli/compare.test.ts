import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { hashWeek } from '../../../models/hash.ts'
import { normalise } from '../../../models/normal.ts'
import type { Roster } from '../../../models/roster.ts'
import { verify } from '../../../solver/verify/index.ts'
import { EXIT } from '../../../src/cli/exit-codes.ts'
import { rosterText } from '../../../src/files/roster/text.ts'
import { fileOf, home, of, refusedWith, told, withRosters, write } from './asked.ts'
import { kehou } from './run.ts'

withRosters(['tiny-13'])

/** A roster that claims the score that the verifier finds. */
const scored = (roster: Roster): Roster => ({ ...roster, score: verify(roster).score })

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

  it('says whether the difference is larger than what is unproved, in both languages', async () => {
    const { file, roster } = of('tiny-13')
    const [row, ...rest] = roster.plan.sessions
    if (row === undefined) throw new Error('no session')
    const left = row.students.flatMap((student) =>
      row.blocks.map((block) => ({ student, date: row.date, block })),
    )
    const unserved = [...roster.plan.unserved, ...left]
    const plan = { ...roster.plan, sessions: rest, unserved }
    const causes = unserved.map((each) => ({ ...each, cause: 'search_ended' as const }))
    const bound = { ...roster.bound, unserved: roster.score.unserved }
    const renamed = normalise({ ...roster.input, district: { ...roster.input.district, name: '别区' } })
    for (const [name, fields, en, zh] of [
      ['proved', {}, 'larger than what is unproved of the better one', '两者之差大于较好一份'],
      [
        'other',
        { input: renamed, inputHash: hashWeek(renamed) },
        'no larger than what is unproved of the worse',
        '两者之差不超过较差一份',
      ],
    ] as const) {
      const other = fileOf(name)
      await write(name, scored({ ...roster, plan, causes, bound, ...fields }))
      expect((await kehou(['compare', file, other, '--lang', 'en'])).out).toContain(en)
      expect((await kehou(['compare', file, other, '--lang', 'zh'])).out).toContain(zh)
    }
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
