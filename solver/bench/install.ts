import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { INSTALLED } from './peers/installed.ts'
import type { Target } from './target.ts'

/** Installs the peers that are not packages of the project, where a target asks for them. */
export async function installPeers(folder: string, targets: readonly Target[]): Promise<void> {
  const keys = targets.flatMap((target) => target.jobs.map(({ key }) => key))
  const asked = [
    ...(keys.some((key) => key.startsWith('glpk.js')) ? (['glpk.js'] as const) : []),
    ...(keys.some((key) => key.startsWith('cp-sat on ')) ? (['or-tools-wasm'] as const) : []),
  ]
  if (asked.length === 0) return
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n')
  const packages = asked.map((name) => `${name}@${INSTALLED[name]}`)
  await new Promise<void>((resolve, reject) => {
    const child = spawn('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...packages], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.on('error', reject)
    child.on('close', (exit) =>
      exit === 0 ? resolve() : reject(new Error(`npm install ended with ${exit}`)),
    )
  })
}
