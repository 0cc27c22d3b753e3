import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generate } from '../../../solver/generate/index.ts'
import { emptyFolder } from './folders.ts'
import { faultsOf, good, inFolder } from './spoiled.ts'

/** Cells that no honest table holds. */
const STRANGE = [
  '__proto__',
  'constructor',
  'toString',
  '1e999',
  '-1',
  '99999999999999999999',
  'NaN',
  '\u0000',
  '\ufeff',
  '\u202e',
  '"',
  '=1+1',
  '2026-02-30',
  '25:61',
  'null',
  '𠀀'.repeat(500),
]

type Spoil = (text: string, at: number, other: number) => string

const lines = (text: string, change: (cells: string[], line: number) => string[]): string =>
  text
    .split('\r\n')
    .map((line, number) => (line === '' ? line : change(line.split(','), number).join(',')))
    .join('\r\n')

const swapped = (cells: string[], a: number, b: number): string[] =>
  cells.map((cell, at) => (at === a ? cells[b] : at === b ? cells[a] : cell) ?? cell)

const SPOILS: readonly Spoil[] = [
  (text, at) => text.slice(0, at % text.length),
  (text, at) => text.slice(at % text.length),
  (text, at, other) => {
    const where = at % text.length
    return `${text.slice(0, where)}${STRANGE[other % STRANGE.length]}${text.slice(where)}`
  },
  (text, at, other) =>
    lines(text, (cells, line) =>
      line === 0
        ? cells
        : cells.map((cell, column) =>
            column === at % cells.length ? (STRANGE[other % STRANGE.length] ?? cell) : cell,
          ),
    ),
  (text, at, other) =>
    lines(text, (cells, line) =>
      line === 0 ? cells : swapped(cells, at % cells.length, other % cells.length),
    ),
  (text) => text.replaceAll('\r\n', '\r'),
  (text) => text.replaceAll('\r\n', '\n\r'),
  (text, at) => text.replace(/,/g, (comma, offset: number) => (offset % 7 === at % 7 ? '，' : comma)),
]

test('a spoiled folder is read, or refused with every fault in words: it never throws and never half-reads', async () => {
  const names = [...good().keys()].filter((name) => name.endsWith('.csv'))
  const spoiled = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...SPOILS), fc.nat(), fc.nat())
  await fc.assert(
    fc.asyncProperty(spoiled, async ([name, spoil, at, other]) => {
      const files = good()
      files.set(name, spoil(String(files.get(name)), at, other))
      for (const { where, cause } of await told(files))
        expect(where + cause).not.toMatch(/undefined|\[object/)
    }),
    { numRuns: 150 },
  )
})

const told = async (files: Map<string, string | Buffer>) =>
  (await inFolder(files)).map((fault) => ({ where: fault.where, cause: `${fault.read} ${fault.expected}` }))

test('JSON that is cut short, or has something strange in it, is refused or read, and never throws', async () => {
  const text = JSON.stringify(generate('tiny-01'))
  const file = path.join(await emptyFolder(), 'week.json')
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom('', ...STRANGE), async (at, strange) => {
      await writeFile(file, strange === '' ? text.slice(0, at) : text.slice(0, at) + strange + text.slice(at))
      const faults = await faultsOf(file)
      if (strange === '') expect(faults).toHaveLength(1)
    }),
    { numRuns: 150 },
  )
})

test('a value of any kind in place of any other is refused in words, or read', async () => {
  const week = generate('tiny-12')
  const file = path.join(await emptyFolder(), 'week.json')
  const odd = fc.oneof(
    fc.constantFrom<unknown>(null, [], {}, '', '__proto__', -1, 1e308, 0.5, true, [null], { id: {} }),
    fc.jsonValue(),
  )
  await fc.assert(
    fc.asyncProperty(fc.nat(), odd, async (at, value) => {
      const copy: unknown = JSON.parse(JSON.stringify(week))
      const places: (readonly [object, string])[] = []
      const visit = (here: unknown): void => {
        if (typeof here !== 'object' || here === null) return
        for (const key of Object.keys(here)) {
          places.push([here, key])
          visit(Reflect.get(here, key))
        }
      }
      visit(copy)
      const place = places[at % places.length]
      if (place !== undefined) Reflect.set(place[0], place[1], value)
      await writeFile(file, JSON.stringify(copy))
      for (const { where } of await faultsOf(file)) expect(where).not.toBe('')
    }),
    { numRuns: 150 },
  )
})
