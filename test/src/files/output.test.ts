import { readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { canWriteFolder, writeFileWhole, writeFolder } from '../../../src/files/output.ts'
import { emptyFolder } from './folders.ts'

const files = new Map([
  ['a.json', '1'],
  ['sub/b.csv', '2'],
])

const names = async (folder: string): Promise<string[]> => (await readdir(folder)).sort()

describe('writing a folder', () => {
  it('makes it, with what is above it', async () => {
    const target = path.join(await emptyFolder(), 'x', 'out')
    expect(await writeFolder(target, 'week', files, false)).toBeNull()
    expect(await names(target)).toEqual(['.kehou', 'a.json', 'sub'])
    expect(await readFile(path.join(target, 'sub', 'b.csv'), 'utf8')).toBe('2')
    expect(await names(path.dirname(target))).toEqual(['out'])
  })

  it('replaces what it wrote itself, and leaves nothing old', async () => {
    const target = path.join(await emptyFolder(), 'out')
    await writeFolder(target, 'week', files, false)
    expect(await writeFolder(target, 'week', new Map([['c.json', '3']]), false)).toBeNull()
    expect(await names(target)).toEqual(['.kehou', 'c.json'])
    expect(await names(path.dirname(target))).toEqual(['out'])
  })

  it('says that a file is in the way, before any work is done', async () => {
    const home = await emptyFolder()
    const file = path.join(home, 'out')
    await writeFile(file, 'mine')
    for (const target of [file, path.join(file, 'below')]) {
      expect(await canWriteFolder(target, 'roster', true)).toMatchObject({ code: 'OUTPUT_UNDER_FILE' })
      expect(await writeFolder(target, 'roster', files, true)).toMatchObject({ code: 'OUTPUT_UNDER_FILE' })
    }
    expect(await names(home)).toEqual(['out'])
    expect(await readFile(file, 'utf8')).toBe('mine')
  })

  it('leaves a folder of another kind alone, and never looks outside', async () => {
    const home = await emptyFolder()
    const target = path.join(home, 'out')
    await writeFolder(target, 'week', files, false)
    expect(await writeFolder(target, 'roster', files, false)).toMatchObject({ code: 'OUTPUT_NOT_EMPTY' })
    await writeFile(path.join(home, 'precious'), 'x')
    await writeFile(path.join(target, '.kehou'), 'week\n../precious\na.json\nsub')
    expect(await writeFolder(target, 'week', files, false)).toBeNull()
    expect(await names(home)).toEqual(['out', 'precious'])
  })

  it('leaves a folder alone that holds anything else, unless forced', async () => {
    const target = await emptyFolder()
    await writeFile(path.join(target, 'mine.txt'), 'mine')
    await writeFile(path.join(target, 'a.json'), 'old')
    expect(await canWriteFolder(target, 'week', false)).toMatchObject({ code: 'OUTPUT_NOT_EMPTY' })
    expect(await writeFolder(target, 'week', files, false)).toMatchObject({ code: 'OUTPUT_NOT_EMPTY' })
    expect(await readFile(path.join(target, 'a.json'), 'utf8')).toBe('old')
    expect(await writeFolder(target, 'week', files, true)).toBeNull()
    expect(await names(target)).toEqual(['.kehou', 'a.json', 'mine.txt', 'sub'])
    expect(await readFile(path.join(target, 'a.json'), 'utf8')).toBe('1')
  })

  it('writes through a link to a folder', async () => {
    const home = await emptyFolder()
    const real = path.join(home, 'real')
    await writeFolder(real, 'week', files, false)
    await symlink(real, path.join(home, 'link'))
    expect(await writeFolder(path.join(home, 'link'), 'week', new Map([['c.json', '3']]), false)).toBeNull()
    expect(await names(real)).toEqual(['.kehou', 'c.json'])
    expect(await names(home)).toEqual(['link', 'real'])
  })

  it('says why it cannot, and leaves nothing behind', async () => {
    const home = await emptyFolder()
    await writeFile(path.join(home, 'file'), 'x')
    const fault = await writeFolder(path.join(home, 'file', 'out'), 'week', files, false)
    expect(fault).toMatchObject({ code: 'OUTPUT_UNDER_FILE' })
    expect(await names(home)).toEqual(['file'])
  })
})

describe('writing one file', () => {
  it('replaces a file of its own kind alone', async () => {
    const target = path.join(await emptyFolder(), 'week.json')
    expect(await writeFileWhole(target, '{"schema": "k/1"}', 'k/1', false)).toBeNull()
    expect(await writeFileWhole(target, '{"schema": "k/1", "b": 2}', 'k/1', false)).toBeNull()
    await writeFile(target, 'something else')
    expect(await writeFileWhole(target, '{}', 'k/1', false)).toMatchObject({ code: 'OUTPUT_EXISTS' })
    expect(await readFile(target, 'utf8')).toBe('something else')
    expect(await writeFileWhole(target, '{}', 'k/1', true)).toBeNull()
    expect(await names(path.dirname(target))).toEqual(['week.json'])
  })
})
