import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers, type Stage } from './browser.ts'
import { openSeeded, signIn } from './seeded.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openSeeded()
})
afterAll(() => stage.close())

async function atWeeks(): Promise<Page> {
  const page = await stage.open()
  await signIn(page, 'bureau')
  await page.getByRole('link', { name: '示范周' }).first().waitFor()
  return page
}

const rowOf = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })

it('of two planners who rename or delete a week, the second is told and overwrites nothing', async () => {
  const [first, second] = [await atWeeks(), await atWeeks()]
  await first.getByRole('button', { name: '复制试排' }).click()
  await rowOf(first, '示范周（试排）').waitFor()
  await second.reload()
  for (const page of [first, second]) {
    await page.getByRole('button', { name: '改名：示范周（试排）' }).click()
    await page.getByRole('dialog').getByLabel('名称').waitFor()
  }
  const named = (page: Page): Locator => page.getByRole('dialog').getByLabel('名称')
  const rename = (page: Page): Promise<void> =>
    page
      .getByRole('dialog')
      .getByRole('button', { name: /^改 ?名$/ })
      .click()
  await named(first).fill('甲案')
  await rename(first)
  await rowOf(first, '甲案').waitFor()
  // What the second has is read again when its window is looked at: the version that is changed stays the one that was read.
  await second.evaluate(
    "window.dispatchEvent(new Event('focus')); document.dispatchEvent(new Event('visibilitychange'))",
  )
  await second.waitForLoadState('networkidle')
  await named(second).fill('乙案')
  await rename(second)
  await second.getByText('您的修改没有保存').waitFor()
  expect(await named(second).inputValue()).toBe('乙案')
  expect(await barriers(second)).toEqual([])
  await second.getByRole('button', { name: '读取最新内容' }).click()
  await expect.poll(() => named(second).inputValue()).toBe('甲案')
  await named(second).fill('乙案')
  await rename(second)
  await rowOf(second, '乙案').waitFor()

  await first.reload()
  await first.getByRole('button', { name: '删除：乙案' }).click()
  await first.getByText('这份试排副本和它的排班表会删除').waitFor()
  await second.getByRole('button', { name: '改名：乙案' }).click()
  await named(second).fill('丙案')
  await rename(second)
  await rowOf(second, '丙案').waitFor()
  const remove = first.getByRole('button', { name: '确认删除' })
  await remove.click()
  await first.getByText('没有删除：这一周刚刚有人改过').waitFor()
  await second.reload()
  await rowOf(second, '丙案').waitFor()
  await first.getByRole('button', { name: '读取最新内容' }).click()
  await first.getByText('没有删除：这一周刚刚有人改过').waitFor({ state: 'hidden' })
  await remove.click()
  await first.getByText('已删除。').waitFor()
  await rowOf(first, '丙案').waitFor({ state: 'hidden' })
})
