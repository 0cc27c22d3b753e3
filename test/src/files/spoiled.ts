import { expect } from 'vitest'
import type { Fault } from '../../../models/faults.ts'
import { generate } from '../../../solver/generate/index.ts'
import { LANGS } from '../../../src/cli/lang.ts'
import { folderOf } from '../../../src/files/csv/export.ts'
import { readWeek } from '../../../src/files/week.ts'
import { explained } from '../../../src/messages/explained.ts'
import { emptyFolder, put } from './folders.ts'

export type Files = Map<string, string | Buffer>

export const good = (): Files => new Map(folderOf(generate('tiny-01'), 'zh'))

/** A fault whose own values hold no braces, so that what is left in braces was left open. */
const unbraced = ({ code, params }: Fault): Pick<Fault, 'code' | 'params'> => ({
  code,
  params: Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(/[{}]/g, '') : value,
    ]),
  ),
})

/** The faults of a path; that there are some, and that each is told in both languages with nothing left open. */
export async function faultsOf(input: string): Promise<readonly Fault[]> {
  const read = await readWeek(input)
  if (read.ok) return []
  for (const fault of read.faults)
    for (const lang of LANGS) {
      const { cause, action } = explained(unbraced(fault), lang)
      expect(cause + action, fault.code).not.toMatch(/\{\w+(?::\w+)?\}/)
      expect(cause, fault.code).not.toBe(fault.code)
    }
  return read.faults
}

export const inFolder = async (files: Files): Promise<readonly Fault[]> =>
  faultsOf(await put(await emptyFolder(), files))

/** The good folder with one file changed. */
export const edited = (name: string, edit: (text: string) => string | Buffer): Files => {
  const files = good()
  const before = files.get(name)
  if (typeof before !== 'string') throw new Error(`no ${name}`)
  const after = edit(before)
  expect(after).not.toBe(before)
  return files.set(name, after)
}

export const short = (faults: readonly Fault[]): string[] =>
  faults.map(({ code, where }) => `${code} ${where}`)

/** Text with the cell of a row (from 1, the heading's) and heading replaced. */
export const cell =
  (line: number, heading: string, value: string) =>
  (text: string): string => {
    const lines = text.split('\r\n')
    const at = (lines[0] ?? '').replace('\ufeff', '').split(',').indexOf(heading)
    const cells = (lines[line - 1] ?? '').split(',')
    cells[at] = value
    lines[line - 1] = cells.join(',')
    return lines.join('\r\n')
  }

/** Text with a row once more at its end. */
export const again =
  (line: number) =>
  (text: string): string =>
    `${text}${text.split('\r\n')[line - 1]}\r\n`
