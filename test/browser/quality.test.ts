import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { qualityWords as words } from '../../src/messages/web/quality.ts'
import { weekWords } from '../../src/messages/web/week.ts'
import { barriers, type Stage } from './browser.ts'
import { pickFrom, press } from './keys.ts'
import { openSeeded } from './seeded.ts'
import { at, WEEK } from './ways.ts'

/** A school of enough teachers for figures of them, and one of too few. */
let stage: Stage
beforeAll(async () => {
  const teachers = Array.from({ length: 10 }, () => ['science', 'paper'])
  stage = await openSeeded([
    { id: 'P', weak: false, students: 6, teachers, loanable: 0 },
    { id: 'Q', weak: false, students: 3, teachers: [['science', 'paper'], ['paper']], loanable: 0 },
  ])
})
afterAll(() => stage.close())

const summaries = z.object({
  items: z.array(z.object({ school: z.string(), load: z.record(z.string(), z.number()) })),
})

it('the plot of duty is a table as well, and figures of few teachers are hidden in it and by source', async () => {
  const page = await at(stage, 'bureau', 'en', 'desktop')
  const answered = page.waitForResponse(/\/v1\/rosters\/[^/]+\/schools(\?|$)/)
  await press(page, WEEK)
  await press(page, weekWords.quality.en)
  const { items } = summaries.parse(await (await answered).json())
  const load = items.find(({ school }) => school === 'P')?.load ?? {}
  await press(page, words.byDuty.en)
  const table = page.locator('details').filter({ hasText: words.byDuty.en })
  const cells = (school: string) =>
    table
      .getByRole('row')
      .filter({ has: page.getByRole('cell', { name: school, exact: true }) })
      .getByRole('cell')
      .allTextContents()
  const boxes = ['least', 'lower', 'median', 'upper', 'most'].map((mark) => String(load[mark]))
  await expect.poll(() => cells('P').then((texts) => texts.slice(0, 6))).toEqual(['P', ...boxes])
  expect((await cells('Q')).slice(1)).toEqual(Array.from({ length: 10 }, () => words.hidden.en))
  expect(await barriers(page)).toEqual([])
  const bySource = page
    .locator('.ant-card')
    .filter({ hasText: words.term.en })
    .getByRole('row', { name: 'own teacher' })
  await expect.poll(() => bySource.first().textContent()).toMatch(/^own teacher10.*100 %/)
  await pickFrom(page, page.getByLabel(words.school.en, { exact: true }), 'Q')
  await expect.poll(() => bySource.first().textContent()).toBe(`own teacher2${words.hidden.en.repeat(3)}`)
  expect(await barriers(page)).toEqual([])
})
