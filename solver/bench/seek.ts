import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { improve, readBest, writeBest } from './best.ts'
import { openGround } from './ground.ts'
import { solveFresh } from './kehou.ts'

/**
 * Looks for better values of frozen cases than the best known: `npm run bench:seek -- school-M=60 school-L=120` solves each for so
 * many seconds and writes down what is better.
 */
const best = await readBest()
const folder = await mkdtemp(path.join(tmpdir(), 'kehou-seek-'))
try {
  const ground = openGround(folder, best)
  for (const wish of process.argv.slice(2)) {
    const [name = '', seconds = '60'] = wish.split('=')
    const { numbers } = await solveFresh(ground, name, { seconds: Number(seconds), seed: 1, proof: false }, 0)
    const { unserved, weighted } = numbers
    if (unserved === undefined || weighted === undefined) throw new Error(`${name} has no value`)
    const by = `${name}, ${seconds} s`
    const improved = improve(best, new Map([[name, { unserved, weighted, by }]]))
    console.log(
      `${by}: U ${unserved}, Z ${weighted}${improved.length > 0 ? ', better than the best known' : ''}`,
    )
    await writeBest(best)
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
