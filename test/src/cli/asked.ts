import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Roster } from '../../../models/roster.ts'
import type { CaseName } from '../../../solver/generate/index.ts'
import { answerDocuments } from '../../../src/cli/answers.ts'
import { EXIT } from '../../../src/cli/exit-codes.ts'
import { rosterText } from '../../../src/files/roster/text.ts'
import { solved } from '../files/roster/solved.ts'
import { kehou } from './run.ts'

export const home = mkdtempSync(path.join(tmpdir(), 'kehou-answers-'))
const rosters = new Map<string, Roster>()
export const fileOf = (name: string): string => path.join(home, `${name}.json`)
afterAll(() => rmSync(home, { recursive: true, force: true }))

export async function write(name: string, roster: Roster): Promise<string> {
  await writeFile(fileOf(name), rosterText(roster))
  rosters.set(name, roster)
  return fileOf(name)
}

/** Solves and writes the rosters that a test asks about, before it begins. */
export const withRosters = (names: readonly CaseName[]): void =>
  beforeAll(async () => {
    for (const name of names) await write(name, await solved(name))
  })

export function of(name: string) {
  const roster = rosters.get(name)
  const row = roster?.plan.sessions[0]
  const student = roster?.input.students[0]
  if (roster === undefined || row === undefined || student === undefined) throw new Error('no roster')
  return { roster, row, student, file: fileOf(name), session: `${row.group}@${row.date} ${row.blocks[0]}` }
}

/** Says it in both languages, then as data that its schema admits. */
export async function told(verb: keyof typeof answerDocuments, args: readonly string[]) {
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
export async function refusedWith(code: string, args: readonly string[], exit: number = EXIT.input) {
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
