import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rosterText } from '../../../src/files/roster/text.ts'
import { parse, standingDistrict } from '../../solver/loans/district.ts'
import { rosterOf } from '../../solver/loans/run.ts'
import { kehou } from './run.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kehou-warnings-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('what is worth a word is told behind the repair in the reader’s language, but not to who wants quiet', async () => {
  const [standing, late] = [path.join(folder, 'standing.json'), path.join(folder, 'worth.json')]
  await writeFile(standing, rosterText(await rosterOf(parse(standingDistrict()))))
  const events = [{ id: 'e', kind: 'join_group', student: 'P-S1', group: 'P-stands' }]
  await writeFile(late, JSON.stringify({ schema: 'kehou/changes/1', events }))
  const ask = ['rebalance', standing, '--changes', late, '--work', '0']
  const { faults } = JSON.parse((await kehou([...ask, '--json'])).out)
  expect(faults).toMatchObject([{ code: 'EVENT_WITHOUT_EFFECT', severity: 'warning' }])
  for (const [lang, word] of [
    ['zh', '1 处提示：'],
    ['en', 'Warnings: 1'],
  ] as const) {
    const { code, err } = await kehou([...ask, '--lang', lang])
    expect(code).toBe(0)
    expect(err.split('\n')[0]).toBe(word)
    expect(err).toContain('[EVENT_WITHOUT_EFFECT]')
  }
  expect((await kehou([...ask, '--quiet'])).err).toBe('')
})
