import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const stamp = path.join(root, 'dist/web/stamp')

/** Files that the page is built from. */
const SOURCES = ['src/web', 'src/messages', 'src/client', 'src/views', 'models', 'package-lock.json']

function filesIn(name) {
  const full = path.join(root, name)
  if (!existsSync(full)) return []
  const entries =
    path.extname(name) === '.json' ? null : readdirSync(full, { withFileTypes: true, recursive: true })
  if (entries === null) return [full]
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

function source() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesIn).sort())
    hash.update(path.relative(root, file)).update(readFileSync(file))
  return hash.digest('hex')
}

/** Builds the page, unless it is built of what is there. */
export async function build() {
  const wanted = source()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const { build: viteBuild } = await import('vite')
  await viteBuild({ configFile: path.join(root, 'src/web/vite.config.ts'), logLevel: 'warn' })
  writeFileSync(stamp, wanted)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
