import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { barriers, type Stage } from './browser.ts'
import { openSeeded, signIn } from './seeded.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openSeeded()
})
afterAll(() => stage.close())

const OF_WEEK = [
  '',
  '/rosters',
  '/loans',
  '/quality',
  '/print',
  '/print?on=door',
  '/schools/P',
  ...[
    ...['schools', 'staff', 'activities', 'students', 'sign-ups', 'rooms', 'venues'],
    ...['institutions', 'pins', 'bans', 'events', 'standing-groups', 'calendar'],
  ].map((kind) => `/data?kind=${kind}`),
]

const weeks = z.object({ items: z.array(z.object({ id: z.string() })).min(1) })

/** Goes to a place, waits until all of it is there, and tells what stands in anybody's way. */
async function visit(page: Page, address: string): Promise<string[]> {
  await page.goto(address)
  await page.locator('#main').waitFor()
  await page.waitForLoadState('networkidle')
  await page.getByRole('status').waitFor({ state: 'hidden' })
  return (await barriers(page)).map((barrier) => `${address}: ${barrier}`)
}

for (const lang of ['zh', 'en'] as const)
  for (const size of ['desktop', 'phone'] as const)
    it(`no place of the bureau has a barrier, in ${lang} on a ${size}`, async () => {
      const page = await stage.open(size)
      await page.addInitScript(`localStorage.setItem('kehou.lang', '${lang}')`)
      await signIn(page, 'bureau', lang)
      const { items } = weeks.parse(await (await page.request.get('/v1/weeks')).json())
      const places = OF_WEEK.map((path) => `/weeks/${items[0]?.id ?? ''}${path}`)
      const found: string[] = []
      for (const address of ['/weeks', '/accounts', '/audit', '/account', ...places])
        found.push(...(await visit(page, address)))
      expect(found).toEqual([])
    })

it('every form of a row has none either, in both languages', async () => {
  const page = await stage.open()
  await signIn(page, 'bureau')
  const { items } = weeks.parse(await (await page.request.get('/v1/weeks')).json())
  for (const lang of ['zh', 'en'])
    for (const kind of ['schools', 'staff', 'activities', 'students', 'sign-ups', 'rooms']) {
      await page.evaluate(`localStorage.setItem('kehou.lang', '${lang}')`)
      await page.goto(`/weeks/${items[0]?.id ?? ''}/data?kind=${kind}`)
      await page.locator('.kehou-row-link').first().click()
      const drawer = page.getByRole('dialog')
      await drawer.locator('form').waitFor()
      for (const list of await drawer.locator('.ant-collapse-header').all()) await list.click()
      expect(await barriers(page), `${kind} ${lang}`).toEqual([])
    }
}, 600_000)

it('a sheet to hang up is one page of A4, whole', async () => {
  const page = await stage.open()
  await signIn(page, 'bureau')
  const { items } = weeks.parse(await (await page.request.get('/v1/weeks')).json())
  for (const on of ['board', 'door']) {
    await page.goto(`/weeks/${items[0]?.id ?? ''}/print?school=P&on=${on}`)
    const sheets = page.locator('.kehou-sheet')
    await sheets.first().waitFor()
    const clipped = `[...document.querySelectorAll('.kehou-sheet-body')].filter(
      (one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1).length`
    expect(await page.evaluate(clipped)).toBe(0)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(await sheets.count())
  }
})
