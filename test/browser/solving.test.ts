import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { shellWords } from '../../src/messages/web/shell.ts'
import { weekWords } from '../../src/messages/web/week.ts'
import { solvingPageWords as words } from '../../src/messages/web/weeks.ts'
import { barriers, type Stage } from './browser.ts'
import { press, tabTo } from './keys.ts'
import { openSeeded, signIn } from './seeded.ts'
import { at, toPlace } from './ways.ts'

/** Solves that last: what is seen of one while it goes on, and of how it ends. */
let stage: Stage
beforeAll(async () => {
  // Students whom nobody can look after: nothing is proved to be the best, and the search goes on until it is stopped.
  stage = await openSeeded(
    ['P', 'Q', 'R'].map((id) => ({
      id,
      weak: false,
      students: 9,
      teachers: [['science', 'paper', 'chess']],
      loanable: 0,
    })),
  )
})
afterAll(() => stage.close())

type Lang = 'zh' | 'en'

/** Rounds that take longer than anybody looks at them here. */
const MANY = '1000'

/** From signing in to a solve that goes on, by keyboard alone. */
async function solving(lang: Lang, size: 'desktop' | 'phone', draft: string): Promise<Page> {
  const page = await stage.open(size)
  await page.addInitScript(`localStorage.setItem('kehou.lang', '${lang}')`)
  await signIn(page, 'bureau', lang)
  await press(page, '示范周')
  await press(page, weekWords.rosters[lang])
  await tabTo(page, words.draftName[lang])
  await page.keyboard.type(draft)
  await tabTo(page, words.rounds[lang])
  await page.keyboard.press('Control+a')
  await page.keyboard.type(MANY)
  await press(page, words.start[lang])
  await page.getByRole('heading', { name: words.running[lang] }).waitFor()
  return page
}

const ticked = (page: Page, lang: Lang) => page.getByRole('list', { name: words.ticked[lang] })
const curve = (page: Page, lang: Lang) => page.getByRole('img', { name: words.curve[lang] })

/** Rounds that are told to be done. */
const roundsDone = async (page: Page, lang: Lang): Promise<number> => {
  const line = await page.getByText(lang === 'zh' ? /^已完成\d+\// : /^Rounds done: \d+/).textContent()
  return Number(/\d+/.exec(line ?? '')?.[0] ?? 0)
}

for (const [lang, size] of [
  ['zh', 'desktop'],
  ['en', 'phone'],
] as const) {
  it(`a solve is watched and stopped by keyboard alone, and its draft is looked at, in ${lang} on a ${size}`, async () => {
    const draft = `stopped ${lang}`
    const page = await solving(lang, size, draft)
    await page.getByText(words.phase_searching[lang]).waitFor()
    await ticked(page, lang).getByText('✓').first().waitFor()
    await curve(page, lang).waitFor()
    expect(await barriers(page)).toEqual([])
    await press(page, words.figures[lang])
    await page.getByRole('columnheader', { name: words.bound[lang] }).waitFor()
    expect(await barriers(page)).toEqual([])
    // Somebody who comes by another way is told that it goes on, and watches it too.
    const other = await at(stage, 'bureau', lang, size)
    await toPlace(other, weekWords.rosters[lang])
    await other.getByText(words.going[lang]).waitFor()
    expect(await barriers(other)).toEqual([])
    await press(other, words.follow[lang])
    await curve(other, lang).waitFor()
    await press(page, words.cancel[lang])
    await page.getByText(words.ended_cancelled[lang]).waitFor()
    await other.getByText(words.ended_cancelled[lang]).waitFor()
    await page.getByRole('row', { name: draft }).waitFor()
    // Whoever comes back later is told the same.
    await page.reload()
    await page.getByText(words.ended_cancelled[lang]).waitFor()
    await curve(page, lang).waitFor()
    expect(await barriers(page)).toEqual([])
    await press(page, words.lookAt[lang].replace('{name}', draft))
    await page.getByRole('main').getByRole('link', { name: 'Q', exact: true }).waitFor()
    expect(new URL(page.url()).searchParams.get('roster')).not.toBeNull()
  })
}

it('a connection that is lost during a solve is told of, and what is shown goes on by itself', async () => {
  const page = await solving('zh', 'desktop', 'cut off')
  await curve(page, 'zh').waitFor()
  const lost = page.getByText(shellWords.offline.zh)
  // The browser believes that it is online: what is asked is not answered.
  await page.route('**/v1/**', (route) => route.abort())
  // Whoever comes back to the solve asks anew, and hears nothing.
  await page.getByRole('link', { name: weekWords.overview.zh }).click()
  await page.getByRole('heading', { name: words.running.zh }).waitFor({ state: 'hidden' })
  await page.goBack()
  await lost.waitFor()
  const before = await roundsDone(page, 'zh')
  expect(await page.evaluate('navigator.onLine')).toBe(true)
  await page.unroute('**/v1/**')
  await lost.waitFor({ state: 'hidden' })
  await expect.poll(() => roundsDone(page, 'zh')).toBeGreaterThan(before)
  await page.getByRole('button', { name: words.cancel.zh }).click()
  await page.getByText(words.ended_cancelled.zh).waitFor()
})
