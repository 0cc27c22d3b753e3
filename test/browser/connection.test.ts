import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { compareWords } from '../../src/messages/web/explain.ts'
import { shellWords } from '../../src/messages/web/shell.ts'
import { barriers, type Stage } from './browser.ts'
import { openSeeded, signIn } from './seeded.ts'
import { WEEK } from './ways.ts'

/** What the page does where the way to the service is not what it was on the machine of whoever wrote it. */
let stage: Stage
beforeAll(async () => {
  stage = await openSeeded()
})
afterAll(() => stage.close())

async function asBureau(): Promise<Page> {
  const page = await stage.open()
  await signIn(page, 'bureau')
  await page.getByRole('link', { name: WEEK, exact: true }).waitFor()
  return page
}

it('whoever comes by plain HTTP in the network of a school can add something', async () => {
  const page = await stage.open()
  await page.goto(stage.lan)
  expect(await page.evaluate('isSecureContext')).toBe(false)
  await signIn(page, 'bureau', 'zh', stage.lan)
  await page.getByRole('button', { name: '复制试排' }).click()
  await page.getByRole('link', { name: `${WEEK}（试排）` }).waitFor()
})

it('a connection that comes back after a quarter of an hour is found by itself', async () => {
  const page = await asBureau()
  await page.clock.install()
  await page.route('**/v1/**', (route) => route.abort())
  await page.getByRole('link', { name: WEEK, exact: true }).click()
  const lost = page.getByText(shellWords.offline.zh)
  await lost.waitFor()
  for (let tries = 0; tries < 40; tries++) {
    const asked = page.waitForEvent('requestfailed')
    await page.clock.runFor(20_000)
    await asked
  }
  expect(await lost.isVisible()).toBe(true)
  await page.unroute('**/v1/**')
  await page.clock.resume()
  await page.getByRole('main').getByRole('link', { name: 'P', exact: true }).waitFor()
  await lost.waitFor({ state: 'hidden' })
})

it('signing out that fails says that the session lives on', async () => {
  const page = await asBureau()
  await page.route('**/v1/session', (route) => route.abort())
  const out = page.getByRole('button', { name: shellWords.signOut.zh })
  await out.click()
  await page.getByRole('alert').filter({ hasText: shellWords.stillIn.zh }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.unroute('**/v1/session')
  await out.click()
  await page.getByLabel('账号').waitFor()
})

const rosters = z.object({ items: z.array(z.object({ id: z.string() })).min(1) })

it('a comparison that is refused says why, does not pretend to go on, and is asked for again', async () => {
  const page = await asBureau()
  await page.getByRole('link', { name: WEEK, exact: true }).click()
  await page.waitForURL(/\/weeks\/[^/]+$/)
  const { pathname } = new URL(page.url())
  const listed = rosters.parse(await (await page.request.get(`/v1${pathname}/rosters`)).json())
  const id = listed.items[0]?.id ?? ''
  await page.route('**/comparisons', (route) =>
    route.fulfill({
      status: 429,
      json: { code: 'TOO_MANY_REQUESTS', status: 429, title: '请求太多', detail: '请稍后再试' },
    }),
  )
  await page.goto(`${pathname}/compare/${id}/${id}`)
  await page.getByRole('alert').filter({ hasText: '请求太多' }).waitFor()
  expect(await page.getByText(compareWords.comparing.zh).count()).toBe(0)
  expect(await barriers(page)).toEqual([])
  await page.unroute('**/comparisons')
  await page.getByRole('button', { name: shellWords.retry.zh }).click()
  await page.getByText(compareWords.better_neither.zh).waitFor()
})
