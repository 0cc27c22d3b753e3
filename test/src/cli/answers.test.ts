import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { changedWeek, changes } from '../../../models/changes.ts'
import { hashWeek } from '../../../models/hash.ts'
import { normalise } from '../../../models/normal.ts'
import type { Session } from '../../../models/plan.ts'
import type { Roster } from '../../../models/roster.ts'
import { EXIT } from '../../../src/cli/exit-codes.ts'
import { fileOf, home, of, refusedWith, told, withRosters, write } from './asked.ts'
import { kehou, spawned } from './run.ts'

withRosters(['tiny-13', 'tiny-63', 'tiny-109', 'tiny-129'])

describe('kehou recommend', () => {
  it('ranks everybody for a session, and chains', async () => {
    const { file, session, row, roster } = of('tiny-13')
    const data = await told('recommend', [file, '--session', session])
    expect(data.post.holder).toBe(row.lead)
    expect(data.post.candidates).toHaveLength(roster.input.staff.length - 1)
    const away = await told('recommend', [file, '--session', session, '--away'])
    expect(away.post.holder).toBe(row.lead)
    await refusedWith('ASK_EARLIER', ['recommend', file, '--session', session, '--earlier', file])
  })

  it('counts who stood in for somebody in earlier weeks', async () => {
    const { file, session, row, roster } = of('tiny-13')
    const other = roster.plan.sessions.find(({ lead }) => lead !== row.lead)
    if (other === undefined) throw new Error('one lead holds all')
    // A week before, the other one led what had been published for this one.
    const sessions = roster.plan.sessions.map((each) => (each === other ? { ...each, lead: row.lead } : each))
    const history = { ...roster.input.history, published: { ...roster.plan, sessions } }
    const week = (monday: string) => ({ ...roster, input: { ...roster.input, monday, history } })
    const files = [
      await write('earlier-1', week('2026-11-16')),
      await write('earlier-2', week('2026-11-09')),
    ].flatMap((each) => ['--earlier', each])
    const coversOf = async (...more: string[]) => {
      const { post } = await told('recommend', [file, '--session', session, ...more])
      return post.candidates.find(({ staff }: { staff: string }) => staff === other.lead).covers
    }
    expect([await coversOf(), await coversOf(...files.slice(0, 2)), await coversOf(...files)]).toEqual([
      0, 1, 2,
    ])
    const ask = ['recommend', file, '--session', session, ...files]
    expect((await kehou([...ask, '--lang', 'en'])).out).toContain('covers so far 2')
    expect((await kehou([...ask, '--lang', 'zh'])).out).toContain('已代班 2 次')
    await refusedWith('ASK_EARLIER', [...ask, ...files.slice(0, 2)])
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
    expect(data.exchange.loads).toHaveLength(isListed ? 2 : 0)
    await refusedWith('ASK_SELF', ['recommend', file, '--session', session, '--swap', session])
  })

  it('makes an exchange that two people propose, verified, beside the roster that it was made of', async () => {
    const { file, roster } = of('tiny-13')
    const post = ({ group, date, blocks }: Session): string => `${group}@${date} ${blocks[0]}`
    const pairs = roster.plan.sessions.flatMap((one, index) =>
      roster.plan.sessions
        .slice(index + 1)
        .flatMap((other) => (other.lead === one.lead ? [] : [[one, other] as const])),
    )
    const isLegal = { true: 0, false: 0 }
    for (const [one, other] of pairs) {
      const ask = ['recommend', file, '--session', post(one), '--swap', post(other)]
      const { exchange } = JSON.parse((await kehou([...ask, '--json'])).out)
      const verdict = exchange.effect.legal ? 'true' : 'false'
      if (isLegal[verdict]++ > 0) continue
      const folder = path.join(home, `exchange-${verdict}`)
      if (verdict === 'false') {
        await refusedWith('EXCHANGE_FORBIDDEN', [...ask, '--out', folder], EXIT.invalid)
        await expect(readdir(folder)).rejects.toThrow()
        continue
      }
      const { people } = await told('recommend', [...ask.slice(1), '--out', folder, '--force'])
      expect(new Set(people.map(({ id }: { id: string }) => id))).toEqual(new Set([one.lead, other.lead]))
      const text = await readFile(path.join(folder, 'roster.json'), 'utf8')
      const made: Roster = JSON.parse(text)
      const leadOf = ({ group, date }: Session): string | undefined =>
        made.plan.sessions.find((row) => row.group === group && row.date === date)?.lead
      expect([leadOf(one), leadOf(other)]).toEqual([other.lead, one.lead])
      expect(made.score.weighted - roster.score.weighted).toBe(exchange.effect.weighted)
      expect((await kehou(['verify', path.join(folder, 'roster.json')])).code).toBe(EXIT.done)
      // What this program did not write stays unless it may be replaced.
      expect((await kehou([...ask, '--out', home])).code).toBe(EXIT.output)
    }
    expect(Math.min(...Object.values(isLegal))).toBeGreaterThan(0)
    await refusedWith('EXCHANGE_MISSING', ['recommend', file, '--session', 'x', '--out', home], EXIT.usage)
  })

  it('finds places for a student, and prices an exchange of two', async () => {
    const { file, row, roster } = of('tiny-13')
    const cell = `${row.students[0]}@${row.date} ${row.blocks[0]}`
    const data = await told('recommend', [file, '--student', cell])
    expect(data.seat.held).toBe(row.group)
    const other = roster.input.students.find(({ id }) => !row.students.includes(id))
    if (other === undefined) throw new Error('all are in it')
    const { exchange } = await told('recommend', [file, '--student', cell, '--swap', other.id])
    expect(exchange.moves).toHaveLength(2)
    const whole = `${other.id}@${row.date} ${row.blocks[0]}`
    const same = await told('recommend', [file, '--student', cell, '--swap', whole])
    expect(same.exchange).toEqual(exchange)
    for (const self of [row.students[0] ?? '', cell])
      await refusedWith('ASK_SELF', ['recommend', file, '--student', cell, '--swap', self, '--out', home])
    const elsewhen = `${other.id}@${row.date} B9`
    await refusedWith('ASK_FORM', ['recommend', file, '--student', cell, '--swap', elsewhen])
  })

  it('says what is wrong with a question', async () => {
    const { file, session, row } = of('tiny-13')
    await refusedWith('ASK_NOTHING', ['recommend', file], EXIT.usage)
    await refusedWith('ASK_TOGETHER', ['recommend', file, '--session', session, '--student', 'x'], EXIT.usage)
    await refusedWith('ASK_FORM', ['recommend', file, '--session', 'nothing'])
    const formIn = async (lang: string): Promise<string> =>
      (await kehou(['recommend', file, '--session', 'nothing', '--lang', lang])).err
    expect(await formIn('zh')).toContain(
      '写作 活动组@2026-11-25 B1, 活动组@2026-11-25 B1=姓名, 值守@2026-11-25',
    )
    expect(await formIn('en')).toContain(
      'Write GROUP@2026-11-25 B1, GROUP@2026-11-25 B1=WHO, DUTY@2026-11-25',
    )
    const cell = `${row.students[0]}@${row.date} ${row.blocks[0]}`
    await refusedWith('ASK_FORM', ['recommend', file, '--student', cell, '--swap'])
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
    expect(without).toMatchObject({ verified: true, proved: true })
    expect(without.holder).not.toBe(row.lead)
  })

  it('says of what has begun that it is not changed any more', async () => {
    const { session, roster } = of('tiny-13')
    const noChanges = { schema: 'kehou/changes/1', disturbance: { from: '2026-11-28T00:00' } }
    const input = normalise(changedWeek(roster, changes.parse(noChanges)))
    const file = await write('begun', { ...roster, input, inputHash: hashWeek(input) })
    const ask = ['explain', file, '--session', session]
    expect((await told('explain', ask.slice(1))).without).toBe('begun')
    expect((await kehou([...ask, '--lang', 'en'])).out).toContain('has begun and is not changed any more')
    expect((await kehou([...ask, '--lang', 'zh'])).out).toContain('已经开始，不再变动')
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
      expect(code).toBe(EXIT.done)
      expect(err.trimEnd().split('\n')).toHaveLength(1)
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

  it('ends on Ctrl-C with no letters at all, and says so', async () => {
    const folder = path.join(home, 'half-written')
    const args = ['explain', fileOf('tiny-129'), '--letters', folder, '--work', '100000']
    const { code, err } = await spawned(args, { interruptAt: ['Ctrl-C ends it'] })
    expect(code).toBe(EXIT.aborted)
    expect(err).toContain('Aborted; nothing was written.')
    expect(await readdir(home)).not.toContainEqual(expect.stringContaining('half-written'))
  })

  it('says what is wrong with a question', async () => {
    const { file, student } = of('tiny-13')
    await refusedWith('ASK_NOTHING', ['explain', file], EXIT.usage)
    await refusedWith('ASK_TOGETHER', ['explain', file, '--unserved', '--worth'], EXIT.usage)
    await refusedWith('ASK_FORM', ['explain', file, '--child', 'nobody'])
    await refusedWith('ASK_CHILD', ['explain', file, '--child', 'nobody=chess'])
    await refusedWith('ASK_ACTIVITY', ['explain', file, '--child', `${student.id}=none`])
    await refusedWith('ASK_SCHOOL', ['explain', file, '--worth', '--school', 'none'])
    await refusedWith('ASK_DATE', ['explain', file, '--session', 'chess-1@2025-01-01 B1'])
  })
})
