import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Week, week } from '../../../../models/week.ts'
import { CASES, generate } from '../../../../solver/generate/index.ts'
import { LANGS } from '../../../../src/cli/lang.ts'
import { folderOf } from '../../../../src/files/csv/export.ts'
import { readFolder } from '../../../../src/files/csv/folder.ts'
import { anyWeek } from '../arbitrary.ts'
import { put } from '../folders.ts'

async function readBack(files: ReadonlyMap<string, string | Buffer>): Promise<unknown> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kehou-trip-'))
  try {
    const read = await readFolder(await put(folder, files))
    if ('fault' in read) return read.fault
    return read.faults.length > 0 ? read.faults : week.parse(read.value)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const there = (input: Week, lang: 'zh' | 'en'): Promise<unknown> => readBack(folderOf(input, lang))

describe('a folder of CSV', () => {
  it.each(LANGS)('gives back any week that was written to it (%s)', async (lang) => {
    await fc.assert(
      fc.asyncProperty(anyWeek, async (input) => {
        expect(await there(input, lang)).toEqual(input)
      }),
      { numRuns: 40 },
    )
  })

  it.each(LANGS)('gives back the reference weeks (%s)', async (lang) => {
    for (const { name } of CASES.filter((one) => /^tiny-\d*[05]$|^school-S$/.test(one.name))) {
      const input = generate(name)
      expect(await there(input, lang), name).toEqual(input)
    }
  })

  it('reads files of both languages side by side', async () => {
    const input = generate('tiny-08')
    const chinese = folderOf(input, 'zh')
    const english = folderOf(input, 'en')
    const mixed = new Map([...chinese].filter(([name]) => !/学生|服务时段|志愿/.test(name)))
    for (const name of ['students.csv', 'blocks.csv', 'choices.csv', 'sign-ups.csv'])
      if (english.has(name)) mixed.set(name, english.get(name) ?? '')
    mixed.delete('报名.csv')
    expect(await readBack(mixed)).toEqual(input)
  })
})
