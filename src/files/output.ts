import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, open, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Fault } from '../../models/faults.ts'
import { fileFault, inFile } from './fault.ts'

/** What stands in a file: text, written as UTF-8, or bytes. */
type Content = string | Uint8Array
/**
 * Files of a folder: path in it, with forward slashes, and content. They may be made one by one, as they are written, so
 * that a district's files are never in memory together.
 */
export type Files =
  | Iterable<readonly [path: string, content: Content]>
  | AsyncIterable<readonly [path: string, content: Content]>

/**
 * Lists what this program wrote into a folder: the kind of folder, then a name a line. By it a folder of the same kind is
 * replaced, and nothing else ever.
 */
const MARKER = '.kehou'
export type FolderKind = 'week' | 'roster' | 'report'

/** Folders and files half written, for whoever ends the process early. */
const unfinished = new Set<string>()

/** What the system may take, in ms, to end what it was told to write before. */
const SETTLING = 100

/**
 * Takes away what is half written. For the moment before the process is ended by force: nothing else runs, but a file or
 * folder that the system was making already may come to be while all is taken away, so that it is done twice.
 */
export function discardUnfinished(): void {
  if (unfinished.size === 0) return
  for (const one of unfinished) rmSync(one, { recursive: true, force: true, maxRetries: 3 })
  Atomics.wait(new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)), 0, 0, SETTLING)
  for (const one of unfinished) rmSync(one, { recursive: true, force: true, maxRetries: 3 })
}

const beside = (target: string): string =>
  path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(4).toString('hex')}.tmp`)

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** Runs a task of writing; what the system says against it becomes a fault, and nothing stays behind. */
async function attempt(
  shown: string,
  temporary: string,
  task: () => Promise<Fault | null>,
): Promise<Fault | null> {
  unfinished.add(temporary)
  try {
    return await task()
  } catch (error) {
    const reason = codeOf(error)
    if (reason === null) throw error
    const code = reason === 'ENOTDIR' ? 'OUTPUT_UNDER_FILE' : 'OUTPUT_UNWRITABLE'
    return fileFault(code, inFile(shown), { reason })
  } finally {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined)
    unfinished.delete(temporary)
  }
}

const contentOf = async (folder: string): Promise<string[] | null> => {
  try {
    return await readdir(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** Names at the top of a folder that this program wrote as such a folder. */
async function ownIn(folder: string, kind: FolderKind): Promise<ReadonlySet<string>> {
  try {
    const [written, ...names] = (await readFile(path.join(folder, MARKER), 'utf8')).split('\n')
    if (written !== kind) return new Set()
    const listed = new Set([MARKER, ...names])
    return new Set((await readdir(folder)).filter((name) => listed.has(name)))
  } catch (error) {
    if (codeOf(error) === null) throw error
    return new Set()
  }
}

async function writeAll(folder: string, kind: FolderKind, files: Files): Promise<void> {
  const top = new Set<string>()
  for await (const [name, content] of files) {
    const parts = name.split('/')
    top.add(parts[0] ?? name)
    const file = path.join(folder, ...parts)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content)
  }
  await writeFile(path.join(folder, MARKER), [kind, ...[...top].sort()].join('\n'))
}

/** What stands in the way of writing a folder: files that this program did not write. */
async function foreignIn(target: string, own: ReadonlySet<string>): Promise<Fault | null> {
  const foreign = ((await contentOf(path.resolve(target))) ?? []).filter((name) => !own.has(name))
  if (foreign.length === 0) return null
  return fileFault('OUTPUT_NOT_EMPTY', inFile(target), { read: foreign.slice(0, 3).join(', ') })
}

/** Looks whether a folder could be written, before the work whose result it is to hold. */
export async function canWriteFolder(
  target: string,
  kind: FolderKind,
  force: boolean,
): Promise<Fault | null> {
  const probe = beside(path.resolve(target))
  return await attempt(target, probe, async () => {
    await mkdir(probe, { recursive: true })
    const foreign = await foreignIn(target, await ownIn(path.resolve(target), kind))
    return force ? null : foreign
  })
}

/**
 * Writes a folder whole or not at all: beside its place first, then there by renaming. A folder that holds anything this
 * program did not write is left as it is, unless forced: then only files of the same names are replaced.
 */
export async function writeFolder(
  target: string,
  kind: FolderKind,
  files: Files,
  force: boolean,
): Promise<Fault | null> {
  const whole = path.resolve(target)
  const temporary = beside(whole)
  return await attempt(target, temporary, async () => {
    const own = await ownIn(whole, kind)
    const foreign = await foreignIn(target, own)
    if (foreign !== null && !force) return foreign
    await mkdir(temporary, { recursive: true })
    await writeAll(temporary, kind, files)
    if ((await contentOf(whole)) === null) await rename(temporary, whole)
    else await replace(whole, temporary, own, foreign === null && !(await isHere(whole)))
    return null
  })
}

/** Whether a folder is one this process stands in: it cannot be moved away from under a shell. */
async function isHere(folder: string): Promise<boolean> {
  const real = await realpath(folder)
  return (
    real !== path.resolve(folder) || process.cwd() === real || process.cwd().startsWith(`${real}${path.sep}`)
  )
}

async function replace(
  target: string,
  fresh: string,
  own: ReadonlySet<string>,
  asWhole: boolean,
): Promise<void> {
  if (asWhole) {
    const old = beside(target)
    await rename(target, old)
    try {
      await rename(fresh, target)
    } catch (error) {
      await rename(old, target)
      throw error
    }
    await rm(old, { recursive: true, force: true })
    return
  }
  const names = await readdir(fresh)
  for (const name of new Set([...own, ...names]))
    await rm(path.join(target, name), { recursive: true, force: true })
  for (const name of names) await rename(path.join(fresh, name), path.join(target, name))
}

/** How a file that this program wrote is told from others: a text among its first bytes, or a look at all of them. */
type Sign = string | ((bytes: Buffer) => boolean)

/**
 * Writes one file whole or not at all. A file that is there already is replaced only when `sign` tells that this program
 * wrote it, or when forced.
 */
export async function writeFileWhole(
  target: string,
  content: Content,
  sign: Sign,
  force: boolean,
): Promise<Fault | null> {
  const whole = path.resolve(target)
  const temporary = beside(whole)
  return await attempt(target, temporary, async () => {
    if (!force && !(await isAbsentOrSigned(whole, sign)))
      return fileFault('OUTPUT_EXISTS', inFile(target), { read: target })
    await mkdir(path.dirname(whole), { recursive: true })
    await writeFile(temporary, content)
    await rename(temporary, whole)
    return null
  })
}

async function isAbsentOrSigned(file: string, sign: Sign): Promise<boolean> {
  try {
    if (typeof sign !== 'string') return sign(await readFile(file))
    const handle = await open(file)
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(200), 0, 200, 0)
      return buffer.toString('utf8', 0, bytesRead).includes(sign)
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true
    throw error
  }
}
