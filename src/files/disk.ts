import { open, readdir, stat } from 'node:fs/promises'
import type { Fault } from '../../models/faults.ts'
import { fileFault, inFile } from './fault.ts'
import { MEGABYTE } from './limits.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'EUNKNOWN'

/** What the system said of a file, as a fault. Anything but an error of the system is thrown on. */
export function diskFault(error: unknown, file: string): Fault {
  if (!(error instanceof Error) || !('code' in error)) throw error
  const code = codeOf(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? fileFault('FILE_MISSING', inFile(file), { read: file })
    : fileFault('FILE_UNREADABLE', inFile(file), { read: file, reason: code })
}

/** Whether a path is a folder or a file; anything else, or nothing there, is a fault. */
export async function kindOf(path: string): Promise<'folder' | 'file' | Fault> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return 'folder'
    return found.isFile() ? 'file' : fileFault('FILE_KIND', inFile(path), { read: path })
  } catch (error) {
    return diskFault(error, path)
  }
}

/** The bytes of a file of at most so many megabytes. `shown` is what the file is called in a fault. */
export async function bytesOf(path: string, limit: number, shown: string): Promise<Buffer | Fault> {
  try {
    const handle = await open(path)
    try {
      const { size } = await handle.stat()
      if (size > limit * MEGABYTE)
        return fileFault('FILE_TOO_LARGE', inFile(shown), { size: Math.ceil(size / MEGABYTE), limit })
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (error) {
    return diskFault(error, shown)
  }
}

/** Names of the plain files of a folder, in a fixed order, hidden ones left out. */
export async function filesIn(folder: string): Promise<string[] | Fault> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter((entry) => !entry.isDirectory() && !/^[.~]/.test(entry.name))
      .map((entry) => entry.name)
      .sort()
  } catch (error) {
    return diskFault(error, folder)
  }
}
