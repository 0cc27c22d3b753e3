import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { BEFORE_THE_WEEK } from '../service/app.ts'
import { barriers, type Stage } from './browser.ts'
import { pickFrom } from './keys.ts'
import { LENDING, openSeeded, signIn } from './seeded.ts'

let stage: Stage
/** What time it is for the service. */
let now = BEFORE_THE_WEEK
beforeEach(() => {
  now = BEFORE_THE_WEEK
})
beforeAll(async () => {
  stage = await openSeeded(LENDING, () => now)
}, 600_000)
afterAll(() => stage.close())

/** Goes to the board of loans of the only week, by its links. */
async function board(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /示范周|试验区/ })
    .first()
    .click()
  await page.getByRole('link', { name: '跨校支援' }).click()
  await page.getByRole('heading', { name: '本周支援' }).waitFor()
}

const rowOf = (page: Page, date: string) => page.locator('.ant-table-row').filter({ hasText: date })
const lent = (page: Page) => page.locator('.kehou-market td').first().textContent()

it('a loan whose day lies behind is not answered any more, in words; one that waited too long is told so', async () => {
  now = new Date('2026-11-24T04:00:00Z')
  const gone = '当天已过，不再答复'
  const bureau = await stage.open()
  await signIn(bureau, 'bureau')
  await board(bureau)
  const [monday, tuesday] = [rowOf(bureau, '2026-11-23'), rowOf(bureau, '2026-11-24')]
  await monday.getByText(gone).waitFor()
  // Nor does anything wait for agreement that will not come.
  await monday.getByText('当天已过，未确认', { exact: true }).waitFor()
  await tuesday.getByText('待同意', { exact: true }).waitFor()
  expect(await monday.getByText('– 未答复').count()).toBe(2)
  const answers = (row: Locator) => row.getByRole('button', { name: /^(同意|不同意|撤回)：/ }).count()
  expect([await answers(monday), await answers(tuesday)]).toEqual([0, 2])
  expect(await barriers(bureau)).toEqual([])

  const teacher = await stage.open('phone')
  await signIn(teacher, 'teacher')
  const agree = teacher.getByRole('button', { name: '同意', exact: true })
  await agree.waitFor()

  now = new Date('2026-11-25T04:00:00Z')
  const told = '2026-11-24已经过去，这次支援不能再答复。'
  await bureau.getByRole('button', { name: /^同意：.*2026-11-24/ }).press('Enter')
  await bureau.getByText(told).waitFor()
  await tuesday.getByText(gone).waitFor()
  expect(await answers(tuesday)).toBe(0)
  await agree.press('Enter')
  await teacher.getByText(told).waitFor()
  await teacher.getByText(gone).waitFor()
  expect(await agree.count()).toBe(0)
  expect(await barriers(teacher)).toEqual([])
}, 600_000)

it('a loan is agreed by the home school and by the teacher, and then recalled; another is refused', async () => {
  const home = await stage.open()
  await signIn(home, 'school')
  await board(home)
  await home.getByText('待同意').first().waitFor()
  await expect.poll(() => lent(home)).toContain('2人次')
  await home.getByRole('button', { name: /^同意：.*2026-11-24/ }).press('Enter')
  await rowOf(home, '2026-11-24').getByText('派出学校已同意').waitFor()

  const teacher = await stage.open('phone')
  await signIn(teacher, 'teacher')
  await teacher.getByText(/2026-11-24.*V.*派出学校已同意/).waitFor()
  expect(await barriers(teacher)).toEqual([])
  await teacher.getByRole('button', { name: '同意', exact: true }).press('Enter')
  await teacher.getByText(/2026-11-24.*V.*已确认/).waitFor()

  const bureau = await stage.open()
  await signIn(bureau, 'bureau')
  await board(bureau)
  const agreed = rowOf(bureau, '2026-11-24')
  await agreed.getByText('已确认').waitFor()
  expect(await agreed.getByText('✓ 同意').count()).toBe(2)
  await bureau.getByRole('button', { name: /^撤回：.*2026-11-24/ }).press('Enter')
  await agreed.getByText('已撤回').waitFor()
  await expect.poll(() => lent(bureau)).toContain('1人次')
  await bureau.getByRole('button', { name: /^不同意：.*2026-11-23/ }).press('Enter')
  await rowOf(bureau, '2026-11-23').getByText('不同意', { exact: true }).waitFor()
  await expect.poll(() => lent(bureau)).not.toContain('人次')
  expect(await barriers(bureau)).toEqual([])

  await teacher.reload()
  await teacher.getByText(/2026-11-24.*V.*已撤回/).waitFor()
  expect(await teacher.getByRole('button', { name: '同意', exact: true }).count()).toBe(0)
}, 600_000)

it('the worth of a teacher-day stands by skill and day, in both languages and without a barrier', async () => {
  const page = await stage.open('phone')
  await signIn(page, 'bureau')
  await board(page)
  await page.getByRole('button', { name: '计算' }).press('Enter')
  const table = page.getByRole('region', { name: 'V：多一个教师日值多少（至少）' })
  await table.getByRole('row', { name: /^science/ }).waitFor()
  expect(await table.getByRole('columnheader').allTextContents()).toEqual([
    '特长',
    '星期一11-23',
    '星期二11-24',
  ])
  expect(await table.getByText('★ 最值').count()).toBe(1)
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('region', { name: 'V: what one more teacher-day is worth, at least' }).waitFor()
  expect(await barriers(page)).toEqual([])
}, 600_000)

it('minutes between two schools are changed where the data are', async () => {
  const page = await stage.open()
  await signIn(page, 'bureau')
  await board(page)
  await page.getByRole('link', { name: '数据' }).click()
  await page.getByRole('link', { name: '路途时间' }).click()
  await page.getByRole('button', { name: /^P · 查看与修改/ }).click()
  const minutes = page.getByRole('dialog').getByLabel('成人路途（分钟）')
  await minutes.fill('25')
  await page.getByRole('button', { name: '保存' }).press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('link', { name: '跨校支援' }).click()
  await page.getByText('单程25分钟').waitFor()
  await page.getByRole('link', { name: '数据' }).click()
  await page.getByRole('link', { name: '路途时间' }).click()
  await page.getByRole('button', { name: '新增' }).press('Enter')
  const form = page.getByRole('dialog')
  for (const [label, school] of [
    ['地点一', 'V'],
    ['地点二', 'P'],
  ] as const) {
    await pickFrom(page, form.getByLabel(label), school)
  }
  await form.getByLabel('成人路途（分钟）').fill('10')
  await form.getByRole('button', { name: '保存' }).press('Enter')
  await form.getByText('这两地之间的路途已经填写，请修改已有的一行。').waitFor()
  expect(await barriers(page)).toEqual([])
}, 600_000)
