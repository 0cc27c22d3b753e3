import { expect, test } from 'vitest'
import { exitTable } from '../../../src/cli/exit-codes.ts'
import { DEMO_ROUNDS } from '../../../src/cli/options.ts'
import { DEFAULT_ROUNDS } from '../../../src/solving/defaults.ts'
import { textOf } from '../../tree.ts'
import { kehou } from '../cli/run.ts'

const readme = textOf('README.md')

test('the table of exit codes is that of the command line', () => {
  const rows = readme.split('\n').filter((line) => /^\| \d \|/.test(line))
  expect(rows).toEqual(exitTable.map(({ code, words }) => `| ${code} | ${words.en} |`))
})

test('every verb and every option of the help stands in the README, and no other', async () => {
  const optionsOf = (text: string): string[] =>
    [...text.matchAll(/--[a-z]+/g)].map(([option]) => option).filter((option) => option !== '--help')
  const { out: help } = await kehou(['--help', '--lang', 'en'])
  const verbs = [...help.matchAll(/^ {2}([a-z-]+) \[options\]/gm)].map(([, verb = '']) => verb)
  expect(verbs.length).toBeGreaterThan(5)
  const told = await Promise.all(
    verbs.map(async (verb) => {
      expect(readme).toMatch(new RegExp(`\\| \`${verb}[ \`]`))
      return (await kehou([verb, '--help', '--lang', 'en'])).out
    }),
  )
  const known = new Set(optionsOf(told.join('\n')))
  expect(new Set(optionsOf(readme))).toEqual(known)
})

test('the rounds of the README are those of the program', () => {
  expect(readme).toContain(`${DEFAULT_ROUNDS} unless said otherwise, ${DEMO_ROUNDS} in the demo`)
})
