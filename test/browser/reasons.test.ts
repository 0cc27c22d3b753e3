import { afterAll, beforeAll, expect, it } from 'vitest'
import { sessionWords } from '../../src/messages/web/session.ts'
import { barriers, type Stage } from './browser.ts'
import { pickFrom } from './keys.ts'
import { atSchool, openSeeded, SHORT } from './seeded.ts'

/** Why somebody is left over and what would help; what is banned, and why. */
let stage: Stage
beforeAll(async () => {
  stage = await openSeeded(SHORT)
})
afterAll(() => stage.close())

it('who is unserved, why, and a fix tried as a copy beside the roster', async () => {
  const page = await atSchool(stage, 'P')
  await page.getByRole('button', { name: /^未安排的学生时段/ }).press('Enter')
  // One row at a time, where they could be: each place with what bars it.
  const whereTo = page.getByRole('button', { name: /能去哪里$/ }).first()
  await whereTo.press('Enter')
  await page.getByRole('heading', { name: sessionWords.seats.zh }).waitFor()
  await page.locator('.ant-table-expanded-row').getByText(/H\d\d/).first().waitFor()
  expect(await barriers(page)).toEqual([])
  await whereTo.press('Enter')
  const rows = page.locator('.ant-table-row')
  const all = await rows.count()
  await pickFrom(page, page.getByRole('combobox', { name: '只看某个时间' }), '星期二 16:15')
  await expect.poll(() => rows.count()).toBeLessThan(all)
  expect(await rows.filter({ hasNotText: '星期二 16:15' }).count()).toBe(0)
  expect(await rows.count()).toBeGreaterThan(0)
  expect(await barriers(page)).toEqual([])
  // What takes long says what it does and for how long; cancelled, it is asked no more, and can be asked again.
  const ask = page.getByRole('button', { name: '查原因，找办法' })
  const studies = '**/v1/rosters/*/studies'
  await page.route(studies, () => undefined)
  await ask.press('Enter')
  await page.getByRole('status').getByText('正在逐项重新排并核验').waitFor()
  await page.getByRole('timer').getByText('已用时 0:02').waitFor()
  expect(await barriers(page)).toEqual([])
  const ended = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/studies'))
  await page.getByRole('button', { name: '取消', exact: true }).press('Enter')
  await ended
  await page.getByRole('status').getByText('已取消，不再计算。').waitFor()
  await ask.and(page.locator(':focus')).waitFor()
  await page.unroute(studies)
  await ask.press('Enter')
  await page.getByRole('heading', { name: /^能多安排的办法/ }).waitFor()
  expect(await barriers(page)).toEqual([])
  const fix = page.getByRole('row', { name: /本校教师/ }).first()
  await fix.getByRole('button', { name: '试一试' }).press('Enter')
  await page.waitForURL(/\/compare\//)
  await page.getByText(/^乙更好。/).waitFor()
  await page.getByRole('heading', { name: '谁的安排不同' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText(/^The second is better\./).waitFor()
  expect(await barriers(page)).toEqual([])
})

it('something is banned with a reason and a name; of two who take it away the second is told', async () => {
  const pages = [await atSchool(stage, 'Q'), await atSchool(stage, 'Q')] as const
  const [first, second] = pages
  await first.locator('.kehou-session').first().press('Enter')
  await first.getByRole('button', { name: '锁定或禁排' }).first().press('Enter')
  await first.getByLabel('锁定或禁排什么').press('Enter')
  await first.getByTitle(/不在此时段/).click()
  await first.getByLabel('理由').fill('家长会')
  await first.getByLabel('理由').press('Enter')
  await first
    .getByRole('status')
    .getByText(/不在此时段：已禁排，以后排班时遵守。$/)
    .waitFor()
  // The form waits for the next thing, which is chosen first; without a reason the same is not done twice.
  await first.getByLabel('锁定或禁排什么').and(first.locator(':focus')).waitFor()
  expect(await first.getByLabel('理由').inputValue()).toBe('')
  await first.getByLabel('理由').press('Enter')
  await first.getByText(/^请输入/).waitFor()
  await first.getByLabel('锁定或禁排什么').press('Enter')
  await first.getByTitle(/^此时段不用/).click()
  await first.getByLabel('理由').fill('漏水')
  await first.getByLabel('理由').press('Enter')
  await first
    .getByRole('status')
    .getByText(/^✓ 此时段不用.+：已禁排/)
    .waitFor()
  expect(await barriers(first)).toEqual([])
  await first.keyboard.press('Escape')
  await first.getByRole('button', { name: '锁定与禁排（2）' }).press('Enter')
  await first.getByRole('row', { name: '漏水' }).getByRole('button', { name: '解除' }).press('Enter')
  await first.getByRole('button', { name: '确定' }).press('Enter')
  await first.getByRole('button', { name: '锁定与禁排（1）' }).press('Enter')
  await second.reload()
  for (const page of pages) {
    await page.getByRole('button', { name: '锁定与禁排（1）' }).press('Enter')
    await page.getByRole('cell', { name: '家长会' }).waitFor()
    expect(await page.getByRole('cell', { name: '区教育局' }).count()).toBe(1)
    await page.getByRole('button', { name: '解除' }).press('Enter')
  }
  expect(await barriers(first)).toEqual([])
  // One after the other: of two requests on their way at once either may come first.
  await first.getByRole('button', { name: '确定' }).press('Enter')
  await first.getByText('本校没有锁定或禁排。').waitFor()
  await second.getByRole('button', { name: '确定' }).press('Enter')
  await second.getByRole('alert').first().waitFor()
})
