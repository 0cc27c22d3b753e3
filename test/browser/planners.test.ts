import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers, type Stage, still } from './browser.ts'
import { press } from './keys.ts'
import { openSeeded, signIn } from './seeded.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openSeeded()
})
afterAll(() => stage.close())

const WEEK = '示范周'

const follow = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('link', { name }).click()

const schoolLink = (page: Page, school: string) =>
  page.getByRole('main').getByRole('link', { name: school, exact: true })

/** From the list of weeks to a school of the week. */
async function toSchool(page: Page, school: string): Promise<void> {
  await follow(page, WEEK)
  await schoolLink(page, school).click()
  await page.getByRole('link', { name: '全区概览' }).waitFor()
  await page.locator('.kehou-session').first().waitFor()
}

it('the bureau looks at a week from everybody’s side', async () => {
  const page = await stage.open()
  await signIn(page, 'bureau')
  await page.getByRole('link', { name: WEEK }).waitFor()
  expect(await barriers(page)).toEqual([])
  await follow(page, WEEK)
  await schoolLink(page, 'Q').waitFor()
  expect(await barriers(page)).toEqual([])
  await schoolLink(page, 'P').click()
  for (const [by, label] of [
    ['homeroom', '班级'],
    ['person', '人员'],
    ['room', '场地'],
  ] as const) {
    await page.locator('.ant-segmented-item', { hasText: label }).click()
    await page.getByLabel(`选择${label}`).waitFor()
    await expect.poll(() => new URL(page.url()).searchParams.get('by')).toBe(by)
    await page.locator('.kehou-session').first().waitFor()
    expect(await barriers(page)).toEqual([])
  }
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('link', { name: 'All schools' }).waitFor()
  await page.getByRole('table').getByText('Mon').first().waitFor()
  for (const name of ['Fairness', 'Loans', 'Solve and publish', 'Overview']) {
    await page.getByRole('navigation', { name: 'Pages of this week' }).getByRole('link', { name }).click()
    await still(page)
    expect(await barriers(page), name).toEqual([])
  }
  await follow(page, 'Accounts')
  // Schools are told with their teachers: what is left of them is gone first.
  await page.getByRole('heading', { level: 1, name: 'Accounts' }).waitFor()
  await page.getByRole('row', { name: 'teacher' }).waitFor()
  expect(await barriers(page)).toEqual([])
})

it('the bureau solves and publishes', async () => {
  const page = await stage.open()
  await signIn(page, 'bureau')
  await follow(page, WEEK)
  await follow(page, '排班与公布')
  await page.getByLabel('草稿名称').fill('再排一次')
  await page.getByLabel(/^轮数/).fill('0')
  await page.getByRole('button', { name: '开始排班' }).click()
  const draft = page.getByRole('row', { name: '再排一次' })
  await draft.waitFor()
  await expect.poll(() => draft.textContent()).toContain('草稿')
  expect(await barriers(page)).toEqual([])
  const reason = draft.getByLabel(/公布前必填/)
  if ((await reason.count()) > 0) await reason.fill('教师不足')
  const publish = draft.getByRole('button', { name: '公布' })
  // The list may be read again before the answer comes: then the button is gone, and what came of it is told all the same.
  await page.route('**/publication', async (route) => {
    const answer = await route.fetch()
    await publish.waitFor({ state: 'hidden' })
    await route.fulfill({ response: answer })
  })
  await publish.click()
  const asked = page.getByText(/^公布“再排一次”，替换现行的“示范周”/)
  await asked.waitFor()
  // Whoever thinks better of it has published nothing.
  await page.getByRole('button', { name: '取消' }).click()
  await asked.waitFor({ state: 'hidden' })
  expect(await draft.textContent()).toContain('草稿')
  await publish.click()
  await page.getByRole('button', { name: '确定' }).click()
  await page.getByText('已公布。').waitFor()
  await expect.poll(() => draft.textContent()).toContain('已公布')
  expect(await page.getByRole('row', { name: '已替换' }).count()).toBe(1)
  const file = page.waitForEvent('download')
  await draft.getByRole('button', { name: '导出' }).click()
  expect((await file).suggestedFilename()).toBe('2026-11-23-xlsx.zip')
})

it('a session is found and read by keyboard alone', async () => {
  const page = await stage.open()
  await signIn(page, 'bureau')
  await page.getByRole('link', { name: WEEK }).waitFor()
  await press(page, WEEK)
  await schoolLink(page, 'Q').waitFor()
  await press(page, 'Q')
  const session = page.locator('.kehou-session').first()
  await session.waitFor()
  await press(page, ((await session.textContent()) ?? '').trim())
  await page.getByRole('dialog').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.keyboard.press('/')
  await page.getByRole('dialog', { name: '查找' }).waitFor()
  await page.getByLabel('输入姓名、编号或名称').and(page.locator(':focus')).waitFor()
  await page.keyboard.type('q-t1')
  await page.getByText('找到1项').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByLabel('选择人员').waitFor()
  await expect.poll(() => new URL(page.url()).searchParams.get('of')).toBe('Q-T1')
})

it('a school sees itself alone', async () => {
  const page = await stage.open()
  await signIn(page, 'school')
  await toSchool(page, 'P')
  expect(await barriers(page)).toEqual([])
  await follow(page, '全区概览')
  await schoolLink(page, 'P').waitFor()
  expect(await schoolLink(page, 'Q').count()).toBe(0)
  const other = page.url().replace(/\/?$/, '/schools/Q')
  await page.goto(other)
  await page.getByText('这份排班表里没有这所学校').waitFor()
  expect(await page.locator('.kehou-session').count()).toBe(0)
  expect(await barriers(page)).toEqual([])
})

it('an auditor reads and changes nothing', async () => {
  const page = await stage.open()
  await signIn(page, 'auditor')
  await page.getByRole('link', { name: WEEK }).waitFor()
  expect(await page.getByRole('button', { name: /导入|复制|新建/ }).count()).toBe(0)
  expect(await barriers(page)).toEqual([])
  await toSchool(page, 'P')
  expect(await barriers(page)).toEqual([])
  await page.goto(page.url().replace(/\/schools\/P.*$/, '/rosters'))
  await page.getByRole('row', { name: '已公布' }).waitFor()
  expect(await page.getByRole('button', { name: /排班|公布|删除/ }).count()).toBe(0)
  // An auditor takes along what there is to be audited.
  await page.getByRole('button', { name: '导出' }).first().waitFor()
  expect(await barriers(page)).toEqual([])
  await follow(page, '数据')
  await page.getByRole('button', { name: '查看与修改 P' }).click()
  await page.getByLabel('名称', { exact: true }).waitFor()
  expect(await page.getByLabel('名称', { exact: true }).isDisabled()).toBe(true)
  expect(await page.getByRole('button', { name: /保存|导入|新增|删除/ }).count()).toBe(0)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await follow(page, '操作记录')
  await page.getByRole('button', { name: '核对记录链' }).click()
  await page.getByText(/^记录完整/).waitFor()
  expect(await barriers(page)).toEqual([])
})

it('a link to a roster that is gone says so, and which one is shown', async () => {
  const page = await stage.open()
  await signIn(page, 'bureau')
  await toSchool(page, 'Q')
  const { pathname } = new URL(page.url())
  await page.goto(`${pathname}?roster=01890000-0000-7000-8000-000000000000`)
  await page.getByText(/^链接里的排班表已不在/).waitFor()
  expect(await barriers(page)).toEqual([])
})
