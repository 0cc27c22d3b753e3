import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { limits, MEGABYTE } from '../../files/limits.ts'

/** Why a container is not unpacked. */
export class Unpackable extends Error {}

/** Names that no file of a folder of CSV has: paths out of it, and what systems put beside files. */
const isPlain = (name: string): boolean => /^[^/\\]+$/.test(name) && !name.startsWith('.')

/** The name within the one folder that many programs pack. */
const inside = (name: string): string => name.split('/').at(-1) ?? ''

/** Hands the files of a packed folder to some work, as a folder that is gone afterwards. Throws `Unpackable`. */
export async function unzipped<T>(bytes: Uint8Array, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kehou-import-'))
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, content] of unpacked(bytes)) await writeFile(path.join(folder, name), content)
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function unpacked(bytes: Uint8Array): Map<string, Uint8Array> {
  let left = limits.csvFolder * MEGABYTE
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/') || name.startsWith('__MACOSX/') || !isPlain(inside(name))) return false
        left -= originalSize
        if (left < 0) throw new Unpackable()
        return true
      },
    })
    return new Map(Object.entries(files).map(([name, content]) => [inside(name), content]))
  } catch {
    throw new Unpackable()
  }
}
