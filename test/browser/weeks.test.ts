import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { accountWords } from '../../src/messages/web/accounts.ts'
import { barriers, type Stage } from './browser.ts'
import { pickFrom } from './keys.ts'
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

const rooms = z.object({ items: z.array(z.object({ body: z.looseObject({ id: z.string() }) })).min(1) })
const listed = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) })

it('an address of what is not there says so in plain words, and leads back', async () => {
  const page = await atWeeks()
  const none = '00000000-0000-4000-8000-000000000000'
  await page.getByRole('link', { name: '示范周' }).first().click()
  await page.waitForURL(/\/weeks\/[^/]+$/)
  const week = new URL(page.url()).pathname
  const places = [
    ['/weeks/nonsense', '找不到这一周', 'This week is not there', '/weeks'],
    [`/weeks/${none}/loans`, '找不到这一周', 'This week is not there', '/weeks'],
    [`${week}/schools/nobody`, '这份排班表里没有这所学校', 'This roster has no such school', week],
    [
      `${week}/compare/${none}/x`,
      '要比较的排班表不在了',
      'The rosters to compare are not there',
      `${week}/rosters`,
    ],
    ['/nowhere', '没有这个页面', 'There is no such page', '/weeks'],
  ] as const
  for (const [address, zh, en, to] of places) {
    await page.goto(address)
    const main = page.getByRole('main')
    await main.getByRole('heading', { name: zh }).waitFor()
    await expect.poll(() => page.title()).toContain(zh)
    expect(await main.getByText(/params|编号|接口/).count()).toBe(0)
    expect(await main.getByRole('alert').count()).toBe(0)
    await page.getByRole('button', { name: 'English' }).click()
    await main.getByRole('heading', { name: en }).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: '中文' }).click()
    await main.getByRole('heading', { name: zh }).waitFor()
    await main.getByRole('link').last().press('Enter')
    await expect.poll(() => new URL(page.url()).pathname).toBe(to)
  }
})

it('whatever is no school’s is found with a place, and anything before there is a roster', async () => {
  const page = await atWeeks()
  const headers = {
    'x-kehou-csrf': z.object({ csrf: z.string() }).parse(await (await page.request.get('/v1/session')).json())
      .csrf,
  }
  const weeks = listed.parse(await (await page.request.get('/v1/weeks')).json()).items
  const week = `/v1/weeks/${weeks.find(({ name }) => name === '示范周')?.id ?? ''}`
  const [room] = rooms.parse(await (await page.request.get(`${week}/rooms`)).json()).items
  const venue = { id: 'YP', name: '少年宫' }
  const post = async (kind: string, data: object): Promise<number> =>
    (
      await page.request.post(`${week}/${kind}`, {
        headers: { ...headers, 'idempotency-key': `${kind}-of-nobody` },
        data,
      })
    ).status()
  expect(await post('venues', venue)).toBe(201)
  expect(await post('rooms', { ...room?.body, id: 'YP-1', name: '排练厅', site: 'YP', homeroom: null })).toBe(
    201,
  )
  await page.getByRole('link', { name: '示范周', exact: true }).click()
  const find = async (words: string): Promise<void> => {
    await page.keyboard.press('/')
    await page.getByLabel('输入姓名、编号或名称').and(page.locator(':focus')).waitFor()
    await page.keyboard.type(words)
    await page.getByText('找到1项').waitFor()
    await page.keyboard.press('Enter')
  }
  await page.getByRole('main').getByRole('link', { name: 'P', exact: true }).waitFor()
  await find('排练厅')
  const drawer = page.locator('.ant-drawer')
  await expect.poll(() => drawer.getByLabel('编号', { exact: true }).inputValue()).toBe('YP-1')
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  expect(new URL(page.url()).searchParams.has('open')).toBe(false)
  await page
    .getByRole('navigation', { name: '数据类别' })
    .getByRole('link', { name: '学生', exact: true })
    .click()
  const byId = page.getByLabel('按编号查找')
  await byId.fill('p-s2')
  await byId.press('Enter')
  await expect.poll(() => page.locator('.kehou-row-link').allTextContents()).toEqual(['P-S2'])

  await page.goto('/weeks')
  await page.getByRole('button', { name: '复制试排' }).first().click()
  await page.getByRole('link', { name: '示范周（试排）', exact: true }).click()
  await page.getByRole('button', { name: /^查找/ }).waitFor()
  await find('q-t2')
  await expect.poll(() => drawer.getByLabel('编号', { exact: true }).inputValue()).toBe('Q-T2')
  expect(new URL(page.url()).searchParams.get('kind')).toBe('staff')
})

it('a copy of a week with a long name has one that fits, and two presses make one copy', async () => {
  const page = await atWeeks()
  const long = '长'.repeat(78)
  await page.getByRole('button', { name: '改名：示范周', exact: true }).click()
  await page.getByRole('dialog').getByLabel('名称').fill(long)
  await page.getByRole('dialog').getByRole('button', { name: '改名', exact: true }).click()
  await rowOf(page, long).getByRole('button', { name: '复制试排' }).dblclick()
  const copy = `${'长'.repeat(75)}…（试排）`
  await rowOf(page, copy).waitFor()
  await page.waitForLoadState('networkidle')
  await page.reload()
  await rowOf(page, copy).first().waitFor()
  expect(await rowOf(page, copy).count()).toBe(1)
  expect(await page.getByRole('alert').count()).toBe(0)
})

it('a login that is taken is told at the login, in words of its own', async () => {
  const page = await atWeeks()
  await page.goto('/accounts')
  await page.getByRole('button', { name: accountWords.add.zh }).click()
  const drawer = page.getByRole('dialog')
  await pickFrom(page, drawer.getByLabel(accountWords.role.zh))
  const login = drawer.getByLabel(accountWords.login.zh)
  await login.fill('bureau')
  await drawer.getByRole('button', { name: accountWords.add.zh }).click()
  await drawer.locator('.ant-form-item-explain-error').getByText('账号“bureau”已经有人使用。').waitFor()
  await drawer.getByLabel(accountWords.login.zh).and(page.locator(':focus')).waitFor()
  expect(await barriers(page)).toEqual([])
})
