import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers, type Stage } from './browser.ts'
import { pickFrom } from './keys.ts'
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
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('已提交，学校会调整安排。').waitFor()
  await page.getByText('已提交，待安排').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: /^销假/ }).press('Enter')
  await page.getByText('已销假。').waitFor()
  await page.getByText('已提交，待安排').waitFor({ state: 'hidden' })
  await pickFrom(page, page.getByLabel('不希望排在'))
  await page.getByRole('button', { name: '保存意愿' }).click()
  await page.getByText('已保存。').waitFor()
  expect(await page.locator('.ant-select-selection-item').filter({ hasText: '星期一' }).count()).toBe(1)
  await page.getByText('合计1周').waitFor()
  await page.getByRole('button', { name: '查看说明' }).click()
  const letter = page.frameLocator('iframe[title="排班说明"]')
  await letter.getByRole('heading', { name: '课后服务排班说明' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.locator('.ant-drawer-close').click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'My week' }).waitFor()
  expect(await fits(page)).toBe(true)
  expect(await barriers(page)).toEqual([])
})

it('a family reads its week on a phone, chooses, and withdraws', async () => {
  const page = await stage.open('phone')
  await signIn(page, 'parent')
  await page.getByRole('heading', { name: '孩子的课表' }).waitFor()
  expect(await page.title()).toBe('孩子的课表 · 课后')
  await page.getByRole('button', { name: /^本校提供的服务项目/ }).press('Enter')
  await page
    .getByText(/\d\d:\d\d–\d\d:\d\d/)
    .first()
    .waitFor()
  const order = page.locator('.kehou-order li')
  await order.first().waitFor()
  expect(await fits(page)).toBe(true)
  expect(await barriers(page)).toEqual([])
  const names = (): Promise<string[]> => page.locator('.kehou-order li > span').allTextContents()
  // By keyboard: the last of the choices goes, and comes back as the last.
  const before = await names()
  const last = before.at(-1) ?? ''
  await page.getByRole('button', { name: `去掉：${last}` }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(names).toEqual(before.slice(0, -1))
  await pickFrom(page, page.getByLabel('添加一个志愿'), last)
  await expect.poll(names).toEqual(before)
  if (before.length > 1) await page.getByRole('button', { name: `上移：${last}` }).press('Enter')
  const after = await names()
  await page.getByRole('button', { name: '保存志愿' }).click()
  await page.getByText('已保存。').waitFor()
  await page.reload()
  await order.first().waitFor()
  expect(await names()).toEqual(after)
  await page.getByRole('button', { name: '查看说明' }).click()
  const letter = page.frameLocator('iframe[title="课表说明"]')
  await letter.getByRole('heading', { name: '课后服务课表说明' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.locator('.ant-drawer-close').click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '退出课后服务' }).click()
  await page.getByRole('button', { name: '确定' }).click()
  await page.getByText('已登记退出。').waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'My children' }).waitFor()
  expect(await fits(page)).toBe(true)
  expect(await barriers(page)).toEqual([])
})
