/**
 * Takes the pictures of the page that stand in README.md, of a demonstration that is being served: `npm run demo`, and beside it
 * `npm run pictures`, with its address where it is another one.
 */
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { z } from 'zod'
import type { Lang } from '../../models/text.ts'
import { openBrowser, signedIn } from '../bench/page/stage.ts'

const [address = 'http://127.0.0.1:8080'] = process.argv.slice(2)
const DESKTOP = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
/** Milliseconds for what is drawn last: plots, and what lights up. */
const DRAWN = 1000

const weeks = z.object({ items: z.array(z.object({ id: z.string() })).min(1) })
const schools = z.object({ items: z.array(z.object({ school: z.string() })).min(1) })
const rosters = z.object({ items: z.array(z.object({ id: z.string() })).min(1) })

async function shoot(page: Page, name: string, isWhole = false): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(DRAWN)
  const path = fileURLToPath(new URL(`../../docs/pictures/${name}.png`, import.meta.url))
  await page.screenshot({ path, fullPage: isWhole })
  process.stdout.write(`docs/pictures/${name}.png\n`)
}

/** A page of somebody who is signed in, in a language and a size. */
async function pageOf(of: BrowserContext, browser: Browser, lang: Lang, size: typeof DESKTOP): Promise<Page> {
  const storageState = await of.storageState()
  const context = await browser.newContext({ baseURL: address, storageState, viewport: size })
  await context.addInitScript(`localStorage.setItem('kehou.lang', '${lang}')`)
  return await context.newPage()
}

/** Somebody of a school is held: every place lights up, or is barred. */
async function hold(page: Page, school: string): Promise<void> {
  await page.goto(school)
  await page.locator('.kehou-session').first().waitFor()
  const tray = page.locator('.kehou-tray')
  await tray.locator('summary').click()
  await tray.locator('.kehou-handle button').first().click()
  await page.locator('.kehou-lit').first().waitFor()
  await tray.locator('summary').click()
  await page.evaluate('scrollTo(0, 0)')
  await shoot(page, 'school')
}

/** Why the week of a teacher is as it is. */
async function ask(page: Page, school: string): Promise<void> {
  await page.goto(school)
  await page.locator('.ant-segmented-item', { hasText: 'Person' }).click()
  await page.getByRole('button', { name: /^Take hold of/ }).waitFor()
  await page.locator('main').getByRole('button', { name: /^Why/ }).last().click()
  await page.getByRole('dialog').locator('section ul').first().waitFor()
  await shoot(page, 'why')
}

const browser = await openBrowser()
try {
  const bureau = await signedIn(browser, address, 'bureau')
  const get = async (path: string): Promise<unknown> => await (await bureau.request.get(path)).json()
  // The demonstration's week is the only one, or the oldest.
  const week = weeks.parse(await get('/v1/weeks')).items.at(-1)?.id ?? ''
  const roster = rosters.parse(await get(`/v1/weeks/${week}/rosters`)).items.at(-1)?.id ?? ''
  const school = schools.parse(await get(`/v1/rosters/${roster}/schools`)).items[0]?.school ?? ''
  const chinese = await pageOf(bureau, browser, 'zh', DESKTOP)
  await chinese.goto(`/weeks/${week}`)
  await chinese.locator('.ant-table-row').first().waitFor()
  await shoot(chinese, 'overview')
  await hold(chinese, `/weeks/${week}/schools/${school}`)
  const english = await pageOf(bureau, browser, 'en', DESKTOP)
  await ask(english, `/weeks/${week}/schools/${school}`)
  await english.goto(`/weeks/${week}/quality`)
  await english.locator('canvas').first().waitFor()
  await shoot(english, 'fairness')
  const teacher = await pageOf(await signedIn(browser, address, 'teacher'), browser, 'zh', PHONE)
  await teacher.goto('/me')
  await teacher.locator('.kehou-plain').first().waitFor()
  await shoot(teacher, 'teacher', true)
} finally {
  await browser.close()
}
