import type { State } from '../state.ts'

/** Makes a change that harms nothing, and takes it back where it would; whether it was made. */
export function tried(state: State, change: () => void): boolean {
  const mark = state.mark()
  const { broken, unserved, weighted } = state
  change()
  const isHarmless = state.broken <= broken && state.unserved <= unserved && state.weighted <= weighted
  if (isHarmless) state.keep()
  else state.undo(mark)
  return isHarmless
}
