import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('../..', import.meta.url))
const stamp = path.join(root, 'dist/web/stamp')

/** Files that the page is built from. */
const SOURCES = [
  'src/web',
  'src/messages',
  'src/client',
  'src/views',
  'src/reports/gaps.ts',
  'src/files',
  'models',
  'package-lock.json',
]

function filesIn(name) {
  const full = path.join(root, name)
  if (!existsSync(full)) return []
  const entries =
    path.extname(name) !== '' ? null : readdirSync(full, { withFileTypes: true, recursive: true })
  if (entries === null) return [full]
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

function source() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesIn).sort())
    hash.update(path.relative(root, file)).update(readFileSync(file))
  return hash.digest('hex')
}

/** Builds the page, unless it is built of what is there. In a process of its own: whoever asks may not run for production. */
export async function build() {
  const wanted = source()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const vite = path.join(
    path.dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin/vite.js',
  )
  const args = [vite, 'build', '--config', path.join(root, 'src/web/vite.config.ts'), '--logLevel', 'warn']
  const env = { ...process.env, NODE_ENV: 'production' }
  await promisify(execFile)(process.execPath, args, { cwd: root, env })
  compress(path.join(root, 'dist/web/assets'))
  writeFileSync(stamp, wanted)
}

/** Writes each part of the page compressed beside it: better than while it is asked for, and once. */
function compress(folder) {
  for (const name of readdirSync(folder).filter((file) => /\.(?:js|css)$/.test(file))) {
    const bytes = readFileSync(path.join(folder, name))
    writeFileSync(path.join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }))
    writeFileSync(path.join(folder, `${name}.br`), brotliCompressSync(bytes))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
