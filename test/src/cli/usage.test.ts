import { describe, expect, it } from 'vitest'
import { EXIT, exitTable } from '../../../src/cli/exit-codes.ts'
import { langOf } from '../../../src/cli/lang.ts'
import { run } from '../../../src/cli/run.ts'
import type { Sink } from '../../../src/cli/terminal.ts'
import { kehou } from './run.ts'

describe('the language', () => {
  it.each<[readonly string[], Record<string, string>, string]>([
    [[], {}, 'zh'],
    [[], { LANG: 'C.UTF-8' }, 'zh'],
    [[], { LANG: 'en_GB.UTF-8' }, 'en'],
    [[], { LANG: 'en_GB.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'zh'],
    [[], { LANG: 'en_GB.UTF-8', LC_ALL: '' }, 'en'],
    [['check', '--lang', 'en'], {}, 'en'],
    [['check', '--lang=zh'], { LANG: 'en_US' }, 'zh'],
  ])('of %j in %j is %s', (argv, env, lang) => {
    expect(langOf(argv, env)).toBe(lang)
  })
})

describe('the exit codes', () => {
  it('are all different and all in the table', () => {
    expect(exitTable.map(({ code }) => code)).toEqual([...new Set(Object.values(EXIT))])
  })

  it('stand in the help, in both languages', async () => {
    for (const lang of ['zh', 'en'] as const) {
      const { code, out, err } = await kehou(['--help', '--lang', lang])
      expect({ code, err }).toEqual({ code: 0, err: '' })
      for (const { code: exit, words } of exitTable) expect(out).toContain(`${exit}  ${words[lang]}`)
    }
  })
})

describe('a wrong command line', () => {
  it.each([
    [[], 'CLI_COMMAND_MISSING'],
    [['plan'], 'CLI_COMMAND'],
    [['check'], 'CLI_ARGUMENT_MISSING'],
    [['check', 'a', 'b'], 'CLI_ARGUMENTS'],
    [['check', 'a', '--fast'], 'CLI_OPTION'],
    [['solve', 'a'], 'CLI_OPTION_MISSING'],
    [['solve', 'a', '--out'], 'CLI_VALUE_MISSING'],
    [['solve', 'a', '--out', 'b', '--seed', '-1'], 'CLI_VALUE'],
    [['solve', 'a', '--out', 'b', '--time', '0'], 'CLI_VALUE'],
    [['solve', 'a', '--out', 'b', '--gap', '101'], 'CLI_VALUE'],
    [['solve', 'a', '--out', 'b', '--preset', 'best'], 'CLI_VALUE'],
    [['check', 'a', '--lang', 'fr'], 'CLI_VALUE'],
    [['generate', 'mars', '--out', 'b'], 'CLI_CASE'],
  ])('%j is answered by one line', async (args, code) => {
    const { code: exit, out, err } = await kehou(args)
    expect({ exit, out }).toEqual({ exit: EXIT.usage, out: '' })
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(err).toContain(`[${code}]`)
  })

  it('is told as JSON when that is asked for', async () => {
    const { code, out, err } = await kehou(['check', '--json'])
    expect({ code, err }).toEqual({ code: EXIT.usage, err: '' })
    expect(JSON.parse(out)).toMatchObject({ ok: false, exit: 2, faults: [{ code: 'CLI_ARGUMENT_MISSING' }] })
  })
})

it('says so when standard output takes no more', async () => {
  const err: string[] = []
  const full: Sink = {
    write: () => undefined,
    on: (_, listener) => setImmediate(listener, Object.assign(new Error('full'), { code: 'ENOSPC' })),
  }
  const around = { stdout: full, stderr: { write: (text: string) => err.push(text), on: () => undefined } }
  expect(await run(['--help', '--lang', 'en'], { ...around, env: {} })).toBe(EXIT.output)
  expect(err.join('')).toContain('stdout cannot be written (ENOSPC)')
})
