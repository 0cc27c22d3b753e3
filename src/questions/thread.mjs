import { register } from 'tsx/esm/api'

// `--import tsx` does not reach into threads on every Node 20: each one registers for itself.
register()
const { runTask } = await import('./thread.ts')

export default runTask
