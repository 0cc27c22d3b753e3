import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { INSTALLED } from './peers/installed.ts'
import { ortools } from './peers/python.ts'

/** Where and with what the figures were measured. */
export interface Machine {
  readonly processor: string
  readonly processors: number
  readonly memoryGigabytes: number
  readonly platform: string
  readonly node: string
  readonly versions: Readonly<Record<string, string>>
}

const MEASURED_PACKAGES = ['highs', 'javascript-lp-solver', 'yalps', 'tsx']

export function describeMachine(): Machine {
  const { version, dependencies, devDependencies } = JSON.parse(
    readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'),
  ) as {
    readonly version: string
    readonly dependencies: Readonly<Record<string, string>>
    readonly devDependencies: Readonly<Record<string, string>>
  }
  const packages = { ...dependencies, ...devDependencies }
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    processors: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    versions: {
      kehou: version,
      ...Object.fromEntries(MEASURED_PACKAGES.map((name) => [name, packages[name] ?? '–'])),
      ...INSTALLED,
      ...ortools(),
    },
  }
}
