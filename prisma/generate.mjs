import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = path.join(root, 'src/database/client/stamp')

/** What the database client is generated from. */
function source() {
  const hash = createHash('sha256')
  for (const name of ['prisma/schema.prisma', 'node_modules/prisma/package.json'])
    hash.update(readFileSync(path.join(root, name)))
  return hash.digest('hex')
}

/** Writes the database client of the schema, unless it is there already. */
export function generate() {
  const wanted = source()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js')
  // Generating needs no engine, but the command looks for one and would fetch it; any program that exists will do.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' }
  const done = spawnSync(process.execPath, [cli, 'generate'], { cwd: root, env, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`prisma generate failed: ${done.stderr}${done.stdout}`)
  writeFileSync(stamp, wanted)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generate()
