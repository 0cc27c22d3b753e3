import { expect, test } from 'vitest'
import { type CaseName, generate } from '../../../solver/generate/index.ts'
import { ingredientNames } from '../../../solver/moves/index.ts'
import { optimum } from '../../oracle/mip/index.ts'
import { improvements, rosterOf, shuffled } from '../searched.ts'

const optima = new Map<CaseName, Awaited<ReturnType<typeof optimum>>>()
async function optimumOf(name: CaseName) {
  const known = optima.get(name) ?? (await optimum(generate(name)))
  optima.set(name, known)
  return known
}

/** What is promised of the search whatever it is made of, by a case whose optimum an exact program gives. */
async function keepsPromises(name: CaseName, without: readonly string[]): Promise<void> {
  const options = { without, prove: false }
  const roster = await rosterOf(generate(name), options)
  expect(await rosterOf(shuffled(generate(name), 5), options)).toBe(roster)
  const { score } = JSON.parse(roster)
  const { unserved, weighted } = await optimumOf(name)
  expect(score.unserved).toBeGreaterThanOrEqual(unserved)
  if (score.unserved === unserved) expect(score.weighted).toBeGreaterThanOrEqual(weighted)
  await improvements(generate(name), 3, options)
}

test.each(ingredientNames)('the search without %s keeps what is promised of it', async (name) => {
  await keepsPromises('tiny-12', [name])
  await keepsPromises('tiny-44', [name])
})

test.each(ingredientNames)('%s alone keeps what is promised of the search', async (name) => {
  await keepsPromises(
    'tiny-29',
    ingredientNames.filter((other) => other !== name),
  )
})

test('a search without anything ends with what was constructed', async () => {
  await keepsPromises('tiny-29', ingredientNames)
})

test.each(ingredientNames)('a school of hundreds is searched without %s', async (name) => {
  expect(await improvements(generate('school-S'), 1, { without: [name], prove: false })).toBe(1)
})
