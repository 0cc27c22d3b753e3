import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { dataWords } from '../../src/messages/web/data.ts'
import { weekWords } from '../../src/messages/web/week.ts'
import { solvingPageWords } from '../../src/messages/web/weeks.ts'
import { barriers, type Stage } from './browser.ts'
import { press } from './keys.ts'
import { openSeeded } from './seeded.ts'
import { at, WEEK } from './ways.ts'

/** Data that are wrong: told where they are mended, in words, and gone to without a mouse. */
let stage: Stage
beforeAll(async () => {
  stage = await openSeeded()
})
afterAll(() => stage.close())

const self = z.object({ csrf: z.string() })

type Body = Readonly<Record<string, unknown>>
const body = z.record(z.string(), z.unknown())

/** Changes something of the week behind the back of the page. */
async function change(page: Page, path: string, changed: (read: Body) => Body): Promise<void> {
  const week = /\/weeks\/([^/?]+)/.exec(page.url())?.[1] ?? ''
  const url = `/v1/weeks/${week}/${path}`
  const read = await page.request.get(url)
  const { csrf } = self.parse(await (await page.request.get('/v1/session')).json())
  const written = await page.request.put(url, {
    data: changed(body.parse(await read.json())),
    headers: { 'if-match': read.headers()['etag'] ?? '', 'x-kehou-csrf': csrf },
  })
  expect(written.status(), await written.text()).toBe(200)
}

/** A row with some of its fields changed. */
const row =
  (fields: Body) =>
  (read: Body): Body => ({ ...body.parse(read['body']), ...fields })

/** The label of what is focused, and what is told at it. */
const FOCUSED = `(() => {
  const item = document.activeElement.closest('.ant-form-item')
  return [item?.querySelector('label')?.textContent, item?.querySelector('.ant-form-item-explain')?.textContent]
})()`

const focused = (page: Page) => expect.poll(() => page.evaluate(FOCUSED))

async function toPlace(page: Page, place: string): Promise<void> {
  await press(page, WEEK)
  await page.getByRole('navigation').getByRole('link', { name: place }).waitFor()
  await press(page, place)
}

it('a fault leads to its field, where its words stand, by keyboard alone', async () => {
  const page = await at(stage, 'bureau', 'en', 'desktop')
  await toPlace(page, weekWords.data.en)
  await page.locator('.ant-table-row').first().waitFor()
  await change(page, 'staff/Q-T1', row({ vettedUntil: '2026-01-01' }))
  await press(page, dataWords.check.en)
  const drawer = page.locator('.ant-drawer')
  await drawer.getByRole('link', { name: /\(Q-T1\)$/ }).waitFor()
  expect(await barriers(page)).toEqual([])
  await press(page, /\(Q-T1\)$/)
  await focused(page).toEqual(['Vetted until', expect.stringMatching(/^Q-T1.* 2026-01-01/)])
  expect(await barriers(page)).toEqual([])
  // Mended there, and told of no more.
  await page.keyboard.press('Control+a')
  await page.keyboard.type('2027-08-31')
  await press(page, 'Save')
  await page.getByText(dataWords.changed.en).waitFor()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(new URL(page.url()).searchParams.get('field')).toBeNull()
})

it('a solve of faulty data tells them one by one, each with the way to where it is mended', async () => {
  const page = await at(stage, 'bureau', 'en', 'phone')
  await toPlace(page, weekWords.rosters.en)
  await page.getByRole('heading', { name: solvingPageWords.start.en }).waitFor()
  await change(page, 'sign-ups/P-S1', row({ friend: 'nobody' }))
  await change(page, 'frame', (read) => {
    const frame = body.parse(read['frame'])
    const calendar = [{ date: '2027-05-22', kind: 'make_up', follows: 1, name: '' }]
    const district = { ...body.parse(frame['district']), calendar }
    return { ...read, frame: { ...frame, district, travel: [{ from: 'P', to: 'P', adult: 10, walk: null }] } }
  })
  await press(page, solvingPageWords.start.en)
  const told = page.getByRole('main').getByRole('alert')
  await told.getByText('The data of the week have 3 faults').waitFor()
  expect(await told.getByRole('listitem').allTextContents()).toEqual([
    expect.stringMatching(/2027-05-22.*Calendar and limits$/),
    expect.stringMatching(/P – P$/),
    expect.stringMatching(/nobody.*P-S1$/),
  ])
  expect(await barriers(page)).toEqual([])
  const solved = page.url()
  await press(page, 'P-S1')
  await focused(page).toEqual(['Friend', expect.stringContaining('nobody')])
  // Whoever listens is told it with the field.
  const described = "document.getElementById(document.activeElement.getAttribute('aria-describedby'))"
  expect(await page.evaluate(`${described}.textContent`)).toContain('nobody')
  expect(await barriers(page)).toEqual([])
  await page.goto(solved)
  await press(page, 'Calendar and limits')
  await focused(page).toEqual(['Date', expect.stringContaining('2027-05-22')])
  await page.goto(solved)
  await press(page, 'P – P')
  const way = page.getByRole('dialog')
  await way.getByRole('alert').filter({ hasText: 'P' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await way.waitFor({ state: 'hidden' })
  expect(new URL(page.url()).searchParams.get('open')).toBeNull()
})
