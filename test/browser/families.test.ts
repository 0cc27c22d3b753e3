import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers, type Stage } from './browser.ts'
import { openSeeded, signIn } from './seeded.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openSeeded()
})
afterAll(() => stage.close())

/** Whether everything is as wide as the phone at most. */
const fits = (page: Page): Promise<unknown> =>
  page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')

it('a teacher reads the week on a phone, says to be away, and has it in a calendar', async () => {
  const page = await stage.open('phone')
  await signIn(page, 'teacher')
  await page.getByRole('heading', { name: '我的安排' }).waitFor()
  await page
    .getByText(/\d\d:\d\d–\d\d:\d\d/)
    .first()
    .waitFor()
  expect(await fits(page)).toBe(true)
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '生成链接' }).click()
  const link = await page.getByText(/\/v1\/feeds\/.+\.ics/).textContent()
  const calendar = await page.request.get((link ?? '').trim())
  expect(await calendar.text()).toContain('BEGIN:VEVENT')
  await page.getByRole('button', { name: '提 交' }).click()
  await page.getByText('已提交，学校会调整安排。').waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'My week' }).waitFor()
  expect(await fits(page)).toBe(true)
  expect(await barriers(page)).toEqual([])
})

it('a family reads its week on a phone, chooses, and withdraws', async () => {
  const page = await stage.open('phone')
  await signIn(page, 'parent')
  await page.getByRole('heading', { name: '孩子的课表' }).waitFor()
  await page
    .getByText(/\d\d:\d\d–\d\d:\d\d/)
    .first()
    .waitFor()
  const choices = page.getByLabel('志愿（从最想参加的开始排）')
  await choices.waitFor()
  expect(await fits(page)).toBe(true)
  expect(await barriers(page)).toEqual([])
  // By keyboard: the last of the choices goes.
  await choices.focus()
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Escape')
  const chosen = page.locator('.ant-select-selection-item')
  await expect.poll(() => chosen.count()).toBeGreaterThan(0)
  const kept = await page.locator('.ant-select-multiple').textContent()
  await page.getByRole('button', { name: '保存志愿' }).click()
  await page.getByText('已保存。').waitFor()
  await page.reload()
  await choices.waitFor()
  expect(await page.locator('.ant-select-multiple').textContent()).toBe(kept)
  await page.getByRole('button', { name: '退出课后服务' }).click()
  await page.getByRole('button', { name: '确 定' }).click()
  await page.getByText('已登记退出。').waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'My children' }).waitFor()
  expect(await fits(page)).toBe(true)
  expect(await barriers(page)).toEqual([])
})
