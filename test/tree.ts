import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
/** What is made here and not kept: packages, types, reports, the database client, databases. */
const notOurs = new Set([
  '.git',
  '.types',
  'node_modules',
  'reports',
  'kehou-data',
  'kehou-demo',
  'src/database/client',
])

/** The text of one file of the repository. */
export function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8')
}

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) return notOurs.has(name) ? [] : filesBelow(name)
    return [name]
  })
}

/** Every file of the repository whose path matches, with its text; paths are relative, with forward slashes. */
export function readTree(wanted: RegExp): Map<string, string> {
  const names = filesBelow('').filter((name) => wanted.test(name))
  return new Map(names.sort().map((name) => [name, textOf(name)]))
}
