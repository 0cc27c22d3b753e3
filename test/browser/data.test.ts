import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { shellWords } from '../../src/messages/web/shell.ts'
import { barriers, type Stage } from './browser.ts'
import { pickFrom } from './keys.ts'
import { openSeeded, signIn } from './seeded.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openSeeded()
})
afterAll(() => stage.close())

/** Opens the data of the week, at one kind. */
async function openData(page: Page, kind: string): Promise<void> {
  await page.getByRole('link', { name: '示范周' }).click()
  await page.getByRole('link', { name: '数据', exact: true }).click()
  await page.getByRole('navigation', { name: '数据类别' }).getByRole('link', { name: kind }).click()
  await page.locator('.ant-table-row').first().waitFor()
}

const form = (page: Page) => page.locator('.ant-drawer')
const field = (page: Page, label: string) => form(page).getByLabel(label, { exact: true })
const press = (page: Page, name: string): Promise<void> => form(page).getByRole('button', { name }).click()
const closed = (page: Page): Promise<void> => page.getByRole('dialog').waitFor({ state: 'hidden' })

it('a row is added, corrected where it is wrong, changed, and taken away', async () => {
  const page = await stage.open()
  await signIn(page, 'bureau')
  await openData(page, '场地')
  await page.getByRole('button', { name: '新增' }).click()
  await field(page, '编号').fill('Q-new')
  await field(page, '名称').fill('音乐室')
  await pickFrom(page, field(page, '地点'), 'Q')
  await field(page, '容纳人数').fill('0')
  await pickFrom(page, field(page, '类型'), '音乐室')
  await page.keyboard.press('Tab')
  await press(page, '保存')
  // Two things are wrong: each is told above and at its field.
  await form(page).getByText('有2处需要改正，没有提交。').waitFor()
  expect(await form(page).locator('.ant-form-item-explain-error').allTextContents()).toEqual([
    expect.stringContaining('容纳人数'),
    expect.stringContaining('安全检查有效期至'),
  ])
  expect(await barriers(page)).toEqual([])
  await field(page, '容纳人数').fill('30')
  await field(page, '安全检查有效期至').fill('2027-08-31')
  await press(page, '保存')
  await page.getByText('已新增。').waitFor()
  await closed(page)
  const row = page.getByRole('row', { name: '音乐室' })
  await row.waitFor()
  expect(await row.textContent()).toContain('2027-08-31')
  await page.getByRole('button', { name: '查看与修改 Q-new' }).click()
  await expect.poll(() => field(page, '容纳人数').inputValue()).toBe('30')
  await press(page, '复制新增')
  await field(page, '编号').fill('Q-new')
  await press(page, '保存')
  await form(page).getByText('“Q-new”已经存在。').first().waitFor()
  // Whoever closes it with something written is asked first, and keeps it unless they say so.
  const asked = page.getByRole('dialog', { name: shellWords.unsaved.zh })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: shellWords.writeOn.zh }).and(page.locator(':focus')).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Enter')
  await asked.waitFor({ state: 'hidden' })
  expect(await field(page, '编号').inputValue()).toBe('Q-new')
  await page.mouse.click(40, 400)
  await asked.waitFor()
  await page.keyboard.press('Escape')
  await asked.waitFor({ state: 'hidden' })
  await page.locator('.ant-drawer-close').click()
  await asked.getByRole('button', { name: shellWords.letGo.zh }).click()
  await closed(page)
  await page.getByRole('button', { name: '查看与修改 Q-new' }).click()
  await press(page, '删除')
  await page.getByRole('button', { name: '确定' }).click()
  await page.getByText('已删除。').waitFor()
  await row.waitFor({ state: 'hidden' })
})

it('of two planners who change the same, the second is told and overwrites nothing', async () => {
  const pages = [await stage.open(), await stage.open()] as const
  const [first, second] = pages
  for (const page of pages) {
    await signIn(page, 'bureau')
    await openData(page, '服务人员')
    await page.getByRole('button', { name: '查看与修改 Q-T1' }).click()
    await field(page, '姓名').waitFor()
  }
  await field(first, '姓名').fill('李老师')
  await press(first, '保存')
  await first.getByText('已修改。').waitFor()
  await first.getByRole('row', { name: '李老师' }).waitFor()
  await field(second, '姓名').fill('王老师')
  await press(second, '保存')
  await second.getByText('您的修改没有保存').waitFor()
  expect(await field(second, '姓名').inputValue()).toBe('王老师')
  expect(await barriers(second)).toEqual([])
  await second.getByRole('button', { name: '读取最新内容' }).click()
  await expect.poll(() => field(second, '姓名').inputValue()).toBe('李老师')
})

it('forbidden content is told while it is written, and the week is judged with it', async () => {
  const page = await stage.open()
  await signIn(page, 'school')
  await openData(page, '服务项目')
  await page.locator('.kehou-row-link').first().click()
  await form(page).getByText('内容审核：没有发现禁止的内容。').waitFor()
  await field(page, '名称').fill('奥数提高班')
  await form(page)
    .getByText(/含有“奥数”/)
    .waitFor()
  expect(await barriers(page)).toEqual([])
  await press(page, '保存')
  await page.getByText('已修改。').waitFor()
  await closed(page)
  await page.getByRole('button', { name: '核对数据' }).click()
  await form(page).getByText(/奥数/).first().waitFor()
  expect(await form(page).getByText('不予受理').count()).toBeGreaterThan(0)
  expect(await barriers(page)).toEqual([])
  await form(page)
    .getByRole('link', { name: /（P）$/ })
    .first()
    .click()
  await field(page, '学段').waitFor()
})

it('the calendar of the district is changed by the bureau', async () => {
  const page = await stage.open()
  await signIn(page, 'bureau')
  await openData(page, '学校')
  await page.getByRole('link', { name: '日历与规定' }).click()
  await page.getByRole('button', { name: /^校历（\d+）/ }).click()
  await page.getByRole('button', { name: '增加一行：校历' }).click()
  const line = page.locator('fieldset').last()
  await line.getByLabel('日期', { exact: true }).fill('2027-04-19')
  await pickFrom(page, line.getByLabel('类型'), '地方性')
  await line.getByLabel('名称').fill('三月三')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已修改。').waitFor()
  await page.reload()
  await page.getByRole('button', { name: '校历（1）' }).click()
  await expect.poll(() => page.locator('fieldset').last().getByLabel('名称').inputValue()).toBe('三月三')
  expect(await barriers(page)).toEqual([])
})
