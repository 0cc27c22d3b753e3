import { describe, expect, it } from 'vitest'
import { forbiddenImports, importCycles, impureCode } from './boundary.ts'
import { readTree } from './tree.ts'

const tree = readTree(/^(models|solver|src)\/.*\.ts$/)

describe('the rooms of this repository', () => {
  it.each(['models/', 'solver/', 'src/'])('holds files in %s', (room) => {
    expect([...tree.keys()].filter((file) => file.startsWith(room))).not.toEqual([])
  })

  it('imports only along models ← solver ← src', () => {
    expect(forbiddenImports(tree)).toEqual([])
  })

  it('has no import cycle', () => {
    expect(importCycles(tree)).toEqual([])
  })

  it('keeps clock, chance, process and inexact arithmetic out of the solver', () => {
    expect(impureCode(tree)).toEqual([])
  })
})

const faultsOf = (check: (tree: Map<string, string>) => string[], file: string, text: string) =>
  check(new Map([[file, text]]))

describe('forbiddenImports', () => {
  it.each([
    ['models/a.ts', `import { solve } from '../solver/index.ts'`],
    ['models/a.ts', `import type { Problem } from '../solver/problem.ts'`],
    ['models/a.ts', `import { main } from '../src/cli/main.ts'`],
    ['models/a.ts', `import fs from 'node:fs'`],
    ['models/a.ts', `import fs from 'fs'`],
    ['models/a.ts', `import pino from 'pino'`],
    ['solver/a.ts', `import { main } from '../src/cli/main.ts'`],
    ['solver/a.ts', `export * from '../src/cli/main.ts'`],
    ['solver/a.ts', `type Main = typeof import('../src/cli/main.ts')`],
    ['solver/a.ts', `const main = await import('../src/cli/main.ts')`],
    ['solver/a.ts', `const spec = 'x'; const other = await import(spec)`],
    ['solver/a.ts', `import { createHash } from 'node:crypto'`],
    ['solver/a.ts', `import { readFile } from 'fs/promises'`],
    ['solver/a.ts', `import 'piscina'`],
    ['solver/a.ts', `import { log } from '@clack/prompts'`],
    ['solver/a.ts', `const fs = require('fs')`],
    ['solver/a.ts', `import { tree } from '../test/tree.ts'`],
    ['solver/verify/a.ts', `import { compile } from '../compile.ts'`],
    ['solver/verify/a.ts', `import type { Problem } from '../problem.ts'`],
    ['solver/verify/a.ts', `import { cpus } from 'node:os'`],
    ['solver/bench/a.ts', `import { main } from '../../src/cli/main.ts'`],
    ['src/a.ts', `import { tree } from '../test/tree.ts'`],
  ])('refuses, in %s, %s', (file, text) => {
    expect(faultsOf(forbiddenImports, file, text)).toHaveLength(1)
  })

  it.each([
    ['models/a.ts', `import { z } from 'zod'; import { createHash } from 'node:crypto'; import './b.ts'`],
    ['models/policy/a.ts', `import { DateTime } from 'luxon'; import canonicalize from 'canonicalize'`],
    ['solver/a.ts', `import { week } from '../models/week.ts'; import './verify/index.ts'; import 'zod'`],
    ['solver/verify/a.ts', `import { week } from '../../models/week.ts'; import './b.ts'; import 'luxon'`],
    ['solver/bench/a.ts', `import { cpus } from 'node:os'; import { solve } from '../index.ts'`],
    [
      'src/cli/a.ts',
      `import '../../models/week.ts'; import '../../solver/index.ts'; import 'pino'; import 'node:fs'`,
    ],
    ['test/a.ts', `import '../src/cli/main.ts'`],
  ])('allows, in %s, %s', (file, text) => {
    expect(faultsOf(forbiddenImports, file, text)).toEqual([])
  })
})

describe('importCycles', () => {
  it('finds a cycle through three files, once', () => {
    const round = new Map([
      ['solver/a.ts', `import { b } from './b.ts'`],
      ['solver/b.ts', `export { c } from './rules/c.ts'`],
      ['solver/rules/c.ts', `import '../a.ts'`],
    ])
    expect(importCycles(round)).toEqual(['solver/a.ts → solver/b.ts → solver/rules/c.ts → solver/a.ts'])
  })

  it('finds a file that imports itself', () => {
    expect(faultsOf(importCycles, 'src/a.ts', `import './a.ts'`)).toEqual(['src/a.ts → src/a.ts'])
  })

  it('counts an import that keeps a value beside its types', () => {
    const pair = new Map([
      ['models/a.ts', `import { type B, b } from './b.ts'`],
      ['models/b.ts', `import { a } from './a.ts'`],
    ])
    expect(importCycles(pair)).toHaveLength(1)
  })

  it('lets types point back, and two ways lead to one file', () => {
    const fine = new Map([
      ['solver/a.ts', `import { b } from './b.ts'; import { c } from './c.ts'`],
      ['solver/b.ts', `import type { A } from './a.ts'; import { c } from './c.ts'`],
      ['solver/c.ts', `export type { A } from './a.ts'; type B = import('./b.ts').B`],
    ])
    expect(importCycles(fine)).toEqual([])
  })
})

describe('impureCode', () => {
  it.each([
    'Math.random()',
    'Math.exp(1)',
    'Math.pow(2, 3)',
    'Math.log(2)',
    `Math['random']()`,
    '2 ** 3',
    'Date.now()',
    'new Date()',
    'new Date(2026, 8, 1)',
    'Date()',
    'DateTime.now()',
    'performance.now()',
    'process.env.SEED',
    'crypto.randomUUID()',
    'globalThis.Date',
    'const { random } = Math',
    'const clock = performance',
  ])('refuses %s', (text) => {
    expect(faultsOf(impureCode, 'solver/search/a.ts', `\n${text}`)).toEqual([
      expect.stringMatching(/^solver\/search\/a\.ts:2 uses /),
    ])
  })

  it.each(['Math.floor(1.5)', 'run.process.stop()', '// the Math.random( of the process.', `'Date.now()'`])(
    'allows %s',
    (text) => {
      expect(faultsOf(impureCode, 'solver/a.ts', text)).toEqual([])
    },
  )

  it('leaves the bench its clock', () => {
    expect(faultsOf(impureCode, 'solver/bench/a.ts', 'performance.now()')).toEqual([])
  })
})
