import { describe, expect, it } from 'vitest'
import { readTree, textOf } from './tree.ts'

const longest = 300
const split = (...parts: string[]) => parts.join('')

/** Words that mark work left undone or a check switched off; put together here so that this file holds none. */
const marks = [
  split('TO', 'DO'),
  split('FIX', 'ME'),
  split('biome', '-ignore'),
  split('eslint', '-disable'),
  split('@ts', '-ignore'),
  split('@ts', '-nocheck'),
  split('@ts', '-expect-error'),
]

const addresses = (lock: string) => lock.match(/"resolved":\s*"[a-z+]+:\/\/[^"]*"/g) ?? []
const unnamed = (names: readonly string[], text: string) =>
  names.filter((name) => !text.includes(`\`${name}\``))
const overlong = (text: string) => text.trimEnd().split('\n').length > longest
const marksIn = (text: string) => marks.filter((mark) => new RegExp(`(?<!\\w)${mark}(?!\\w)`).test(text))

describe('the repository', () => {
  it('locks packages without the address of a registry', () => {
    expect(addresses(textOf('package-lock.json'))).toEqual([])
  })

  it('says of every dependency why it is there', () => {
    const { dependencies, devDependencies } = JSON.parse(textOf('package.json'))
    const names = Object.keys({ ...dependencies, ...devDependencies })
    expect(names.length).toBeGreaterThan(0)
    expect(unnamed(names, textOf('docs/dependencies.md'))).toEqual([])
  })

  it(`keeps every source file within ${longest} lines`, () => {
    const sources = readTree(/^(models|solver|src|test)\/(?!client\/schema\.ts$).*\.tsx?$/)
    expect(sources.size).toBeGreaterThan(0)
    expect([...sources].filter(([, text]) => overlong(text)).map(([file]) => file)).toEqual([])
  })

  it('leaves no work marked as undone and no check switched off', () => {
    const texts = readTree(/^(?!package-lock\.json).*\.(ts|tsx|mjs|json|md|yml|yaml|sql|sh)$|^\.ci\/run$/)
    expect([...texts].flatMap(([file, text]) => marksIn(text).map((mark) => `${file}: ${mark}`))).toEqual([])
  })
})

describe('the checks of the repository', () => {
  it('see a registry address in a lock', () => {
    expect(addresses(`"resolved": "https://registry.example/zod.tgz"`)).toHaveLength(1)
    expect(addresses(`"resolved": "../beside"`)).toEqual([])
  })

  it('see a dependency that is not named', () => {
    expect(unnamed(['zod', 'luxon'], '`zod` reads what comes in')).toEqual(['luxon'])
  })

  it('see a file of one line too many', () => {
    expect(overlong('x\n'.repeat(longest + 1))).toBe(true)
    expect(overlong('x\n'.repeat(longest))).toBe(false)
  })

  it.each(marks)('see %s', (mark) => {
    expect(marksIn(`// ${mark}: later`)).toEqual([mark])
    expect(marksIn(`const x${mark}y = 1`)).toEqual([])
  })
})
