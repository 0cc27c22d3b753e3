import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { schoolView } from '../../src/views/shapes.ts'
import { perspectives } from '../../src/web/model/perspective.ts'
import { DATA, PLACES, type Place, WEEK_PLACES, type WeekPlace } from '../../src/web/model/places.ts'
import { barriers, type Stage, still } from './browser.ts'
import { openSeeded, signIn } from './seeded.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openSeeded()
})
afterAll(() => stage.close())

/** What is looked at in each place of a week: whoever adds a place says it here. */
const OF_WEEK: Readonly<Record<WeekPlace, (roster: string) => readonly string[]>> = {
  '': () => [''],
  'schools/:school': () => [
    '/schools/P',
    ...perspectives.map((by) => `/schools/P?by=${by}`),
    '/schools/P?by=student&of=P-S1',
  ],
  rosters: () => ['/rosters'],
  'compare/:first/:second': (roster) => [`/compare/${roster}/${roster}`],
  loans: () => ['/loans'],
  quality: () => ['/quality'],
  data: () => DATA.map((kind) => `/data?kind=${kind}`),
  print: () => ['/print', '/print?on=door', '/print?on=list'],
}

type Who = 'bureau' | 'school' | 'auditor' | 'teacher' | 'parent'

/** Places outside of a week, by whom they are for. */
const FOR: Readonly<Record<Place, Who>> = {
  '/account': 'bureau',
  '/weeks': 'bureau',
  '/me': 'teacher',
  '/children': 'parent',
  '/audit': 'auditor',
  '/accounts': 'bureau',
}

const listed = z.object({ items: z.array(z.object({ id: z.string() })).min(1) })

const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

/** Goes to a place, waits until all of it is there, and tells what stands in anybody's way. */
async function visit(page: Page, address: string): Promise<string[]> {
  await page.goto(address)
  await page.locator('#main').waitFor()
  await still(page)
  const found = await barriers(page)
  // A sheet of A4 is as wide as its paper.
  if (!address.includes('/print') && (await page.evaluate(OVERFLOW)) !== 0)
    found.push('wider than the window')
  return found.map((barrier) => `${address}: ${barrier}`)
}

/** Of each place of a week one sight: what school and auditor see there otherwise than the bureau. */
const ONCE: ReadonlySet<string> = new Set([
  '',
  '/schools/P',
  '/rosters',
  '/loans',
  '/quality',
  '/data?kind=schools',
  '/print',
])

/** All places of somebody, those of a week with them. */
async function placesOf(page: Page, who: Who): Promise<string[]> {
  const own = PLACES.filter((place) => FOR[place] === who)
  if (who === 'teacher' || who === 'parent') return own
  const { items } = listed.parse(await (await page.request.get('/v1/weeks')).json())
  const week = `/weeks/${items[0]?.id ?? ''}`
  const rosters = listed.parse(await (await page.request.get(`/v1${week}/rosters`)).json()).items
  const within = WEEK_PLACES.flatMap((place) => OF_WEEK[place](rosters[0]?.id ?? ''))
  const seen = who === 'bureau' ? within : within.filter((path) => ONCE.has(path))
  return [...own, ...seen.map((path) => `${week}${path}`)]
}

for (const lang of ['zh', 'en'] as const)
  for (const size of ['desktop', 'phone'] as const)
    it(`no place has a barrier or is wider than the window, in ${lang} on a ${size}`, async () => {
      const found: string[] = []
      for (const who of ['bureau', 'school', 'auditor', 'teacher', 'parent'] as const) {
        const page = await stage.open(size)
        await page.addInitScript(`localStorage.setItem('kehou.lang', '${lang}')`)
        await signIn(page, who, lang)
        for (const address of await placesOf(page, who)) found.push(...(await visit(page, address)))
      }
      expect(found).toEqual([])
    }, 600_000)

it('every form of a row has none either, in both languages', async () => {
  const page = await stage.open()
  await signIn(page, 'bureau')
  const { items } = listed.parse(await (await page.request.get('/v1/weeks')).json())
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
  const { items } = listed.parse(await (await page.request.get('/v1/weeks')).json())
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

it('what is too much for one page goes on to the next, in letters that can be read off a wall', async () => {
  const page = await stage.open()
  await signIn(page, 'bureau')
  const { items } = listed.parse(await (await page.request.get('/v1/weeks')).json())
  await page.route(/\/v1\/rosters\/[^/]+\/schools\/P$/, async (route) => {
    const response = await route.fetch()
    const view = schoolView.parse(await response.json())
    const sessions = Array.from({ length: 120 }, (_, copy) =>
      view.sessions.map((one) => ({ ...one, group: `${one.group} ${copy}` })),
    ).flat()
    await route.fulfill({ response, json: { ...view, sessions } })
  })
  await page.goto(`/weeks/${items[0]?.id ?? ''}/print?school=P`)
  const sheets = page.locator('.kehou-sheet')
  await page.getByText('（第2页，共').first().waitFor()
  const sizes = z.array(z.object({ points: z.number(), isWhole: z.boolean(), lines: z.number() })).parse(
    await page.evaluate(`[...document.querySelectorAll('.kehou-sheet-body')].map((one) => ({
        points: parseFloat(one.style.fontSize),
        isWhole: one.scrollHeight <= one.clientHeight + 1 && one.scrollWidth <= one.clientWidth + 1,
        lines: one.querySelectorAll('li').length,
      }))`),
  )
  expect(sizes.filter(({ points, isWhole }) => points < 8 || !isWhole)).toEqual([])
  // Nothing is left out: two blocks on either day, each session so often.
  expect(sizes.reduce((sum, { lines }) => sum + lines, 0)).toBeGreaterThanOrEqual(4 * 120)
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(await sheets.count())
})
