import { describe, expect, it } from 'vitest'
import { cliErrors } from '../../../models/errors/cli.ts'
import { csvErrors } from '../../../models/errors/csv.ts'
import { fileErrors } from '../../../models/errors/files.ts'
import { valueErrors } from '../../../models/errors/values.ts'
import { readTree } from '../../tree.ts'

const holes = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort()

describe('errors of files and of the command line', () => {
  const entries = Object.entries({ ...cliErrors, ...csvErrors, ...fileErrors, ...valueErrors })

  it.each(entries)('%s has the same places to fill in both languages', (_, { cause, action }) => {
    expect([...new Set(holes(cause.zh))]).toEqual([...new Set(holes(cause.en))])
    expect([...new Set(holes(action.zh))]).toEqual([...new Set(holes(action.en))])
  })

  it('are all used', () => {
    const source = [...readTree(/^src\/.*\.ts$/).values()].join('\n')
    expect(entries.map(([code]) => code).filter((code) => !source.includes(`'${code}'`))).toEqual([])
  })
})
