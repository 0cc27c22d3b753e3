import { createRequire } from 'node:module'
import { register } from 'tsx/cjs/api'

// `--import tsx` does not reach into threads on every Node 20: each one registers for itself. What is loaded by `require` does not ask a
// thread of its own for every file, as `import` does: the first round begins half a second earlier.
register()
const { runTask } = createRequire(import.meta.url)('./worker.ts')

export default runTask
