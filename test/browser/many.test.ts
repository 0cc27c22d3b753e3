import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TinySchool } from '../solver/loans/district.ts'
import { barriers, type Stage, still } from './browser.ts'
import { press, tabTo } from './keys.ts'
import { openSeeded, signIn } from './seeded.ts'

/** So many schools that no screen shows them at once, with three students and two teachers each. */
const SCHOOLS: readonly TinySchool[] = Array.from({ length: 40 }, (_, at) => ({
  id: `X${String(at + 1).padStart(2, '0')}`,
  weak: false,
  students: 3,
  teachers: [['science', 'paper'], ['paper']],
  loanable: 0,
}))

let stage: Stage
beforeAll(async () => {
  stage = await openSeeded(SCHOOLS)
}, 600_000)
afterAll(() => stage.close())

it('forty schools are one table by ear, walked through by Tab to its end', async () => {
  const page = await stage.open()
  await signIn(page, 'bureau')
  await press(page, '示范周')
  await page.getByRole('link', { name: 'X40', exact: true }).waitFor()
  await still(page)
  expect(await barriers(page)).toEqual([])
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'X40', exact: true }) })
  // Each figure comes after the head of its column, for the head stays in sight as a table of its own.
  await row.getByRole('cell', { name: /^星期一 11-23 / }).waitFor()
  await row.getByRole('cell', { name: /^未安排 \d+$/ }).waitFor()
  await tabTo(page, 'X01')
  await press(page, 'X40')
  await page.locator('.kehou-session').first().waitFor()
  await page.goBack()
  await press(page, '公平与质量')
  await page.getByRole('cell', { name: 'X40' }).first().waitFor()
  await still(page)
  expect(await barriers(page)).toEqual([])
}, 600_000)

it('a list of more than a hundred rows is a table too, page by page', async () => {
  const page = await stage.open()
  await signIn(page, 'bureau')
  await press(page, '示范周')
  await page.getByRole('link', { name: 'X40', exact: true }).waitFor()
  await press(page, '数据')
  await press(page, '学生')
  const names = page.locator('.kehou-row-link')
  await expect.poll(() => names.count()).toBe(100)
  await press(page, '显示更多')
  await expect.poll(() => names.first().textContent()).toBe('X34-S2')
  expect(await names.count()).toBe(20)
  await page.getByRole('row').filter({ hasText: 'X40-S3' }).getByRole('cell').first().waitFor()
  expect(await barriers(page)).toEqual([])
  await press(page, '1')
  await expect.poll(() => names.first().textContent()).toBe('X01-S1')
}, 600_000)
