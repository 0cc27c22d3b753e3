import { spawnSync } from 'node:child_process'

/** The versions of `python3` and its `ortools`. */
interface Ortools {
  readonly python: string
  readonly ortools: string
}

const ASK = 'import platform, ortools; print(platform.python_version(), ortools.__version__)'

/** Asks a command for the versions; null: it is not there, or has no ortools. */
export function askOrtools(command: string): Ortools | null {
  const { status, stdout } = spawnSync(command, ['-c', ASK], { encoding: 'utf8' })
  const [python, ortools] = status === 0 ? stdout.trim().split(' ') : []
  return python === undefined || ortools === undefined ? null : { python, ortools }
}

let known: Ortools | null | undefined

/** The versions of `python3` and its `ortools`, asked for once. */
export function ortools(): Ortools | null {
  known = known === undefined ? askOrtools('python3') : known
  return known
}
