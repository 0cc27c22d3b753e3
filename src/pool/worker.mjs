import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { compileFunction } from 'node:vm'
import { buildSync } from 'esbuild'

const filename = fileURLToPath(new URL('./worker.ts', import.meta.url))

/**
 * The sources of a thread as one script. File by file, each would be asked for by a thread of its own (`import`), or each use of
 * a name of another file be a call (`require`): the first costs half a second before the first round, the second a third of all speed.
 */
function bundled() {
  const { outputFiles } = buildSync({
    entryPoints: [filename],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    supported: { 'dynamic-import': false },
  })
  return outputFiles.map(({ text }) => text).join()
}

/** @type {{ exports: Partial<typeof import('./worker.ts')> }} */
const module = { exports: {} }
compileFunction(bundled(), ['require', 'module', 'exports'], { filename })(
  createRequire(import.meta.url),
  module,
  module.exports,
)

export default module.exports.runTask
