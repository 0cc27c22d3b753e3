import { readFile } from 'node:fs/promises'
import { readXlsx } from 'hucre'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../src/demo/people.ts'
import { dataWords } from '../../src/messages/web/data.ts'
import { shellWords, signInWords as words } from '../../src/messages/web/shell.ts'
import { weekWords } from '../../src/messages/web/week.ts'
import { weeksWords } from '../../src/messages/web/weeks.ts'
import { barriers, type Stage } from './browser.ts'
import { press } from './keys.ts'
import { openSeeded, signIn } from './seeded.ts'
import { at, WEEK } from './ways.ts'

/** A session that ends while somebody works: nothing that they wrote goes with it. */
let stage: Stage
beforeAll(async () => {
  stage = await openSeeded()
})
afterAll(() => stage.close())

/** A name is being written into the form of an adult when the session ends. */
async function writing(name: string): Promise<{ page: Page; field: Locator }> {
  const page = await stage.open()
  await signIn(page, 'bureau')
  await page.getByRole('link', { name: WEEK, exact: true }).click()
  await page.getByRole('link', { name: weekWords.data.zh, exact: true }).click()
  await page
    .getByRole('navigation', { name: dataWords.kind.zh })
    .getByRole('link', { name: dataWords.staff.zh })
    .click()
  await page.getByRole('button', { name: '查看与修改 Q-T1' }).click()
  const field = page.locator('.ant-drawer').getByLabel('姓名', { exact: true })
  await field.fill(name)
  await page.context().clearCookies()
  await page.getByRole('button', { name: shellWords.save.zh }).click()
  return { page, field }
}

const again = (page: Page): Locator => page.getByRole('dialog', { name: words.over.zh })

/** Signs in where the keyboard is. */
async function typeIn(page: Page, login: string, password: string): Promise<void> {
  await again(page).getByLabel(words.login.zh).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(login)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
}

it('whoever signs in again, by keyboard, has saved what they wrote', async () => {
  const { page, field } = await writing('李老师')
  await again(page).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await typeIn(page, 'bureau', 'a wrong password')
  await again(page).getByRole('alert').filter({ hasText: '账号或密码不正确' }).waitFor()
  expect(await field.inputValue()).toBe('李老师')
  await again(page).getByLabel(words.login.zh).focus()
  await typeIn(page, 'bureau', DEMO_PASSWORD)
  await page.getByText(dataWords.changed.zh).waitFor()
  await again(page).waitFor({ state: 'hidden' })
  await page.getByRole('row', { name: '李老师' }).waitFor()
  // The token of the new session goes with what is changed next.
  await page.getByRole('button', { name: '查看与修改 Q-T1' }).click()
  await field.fill('王老师')
  await page.getByRole('button', { name: shellWords.save.zh }).click()
  await page.getByRole('row', { name: '王老师' }).waitFor()
})

it('somebody else who signs in there begins anew, and finds nothing of the other', async () => {
  const { page } = await writing('赵老师')
  await typeIn(page, 'teacher', DEMO_PASSWORD)
  await page.waitForURL(/\/me$/)
  await page.getByRole('heading', { name: shellWords.myWeek.zh }).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  expect(await page.getByText('赵老师').count()).toBe(0)
})

it('whoever signs out in one window has done so in all, and changes go on in a window that is older than the session', async () => {
  const page = await stage.open()
  await signIn(page, 'bureau')
  const other = await page.context().newPage()
  await other.goto('/weeks')
  await other.getByRole('link', { name: WEEK, exact: true }).waitFor()
  await page.getByRole('button', { name: shellWords.signOut.zh }).click()
  await other.getByLabel(words.login.zh).waitFor()
  expect(await other.getByText(WEEK).count()).toBe(0)
  await signIn(page, 'bureau')
  await page.getByRole('link', { name: WEEK, exact: true }).waitFor()
  await page.context().clearCookies()
  await signIn(other, 'bureau')
  await page.getByRole('button', { name: weeksWords.try.zh }).click()
  await page.getByRole('link', { name: `${WEEK}（试排）` }).waitFor()
})

it('a file comes in the language of the page, after signing in where that is needed, and is refused in words', async () => {
  const page = await at(stage, 'bureau', 'en', 'desktop')
  const template = page.getByRole('link', { name: weeksWords.template.en })
  await page.route('**/template.xlsx', (route) =>
    route.fulfill({
      status: 429,
      json: { code: 'TOO_MANY_REQUESTS', status: 429, title: 'Too many requests', detail: 'Wait a minute.' },
    }),
  )
  await template.click()
  await page.getByRole('dialog', { name: shellWords.noFile.en }).getByText('Too many requests').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.unroute('**/template.xlsx')
  await page.context().clearCookies()
  await template.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: words.over.en })
  await dialog.getByLabel(words.login.en).fill('bureau')
  await dialog.getByLabel(words.password.en).fill(DEMO_PASSWORD)
  const download = page.waitForEvent('download')
  await press(page, words.enter.en)
  const file = await download
  expect(file.suggestedFilename()).toBe('kehou.xlsx')
  const { sheets } = await readXlsx(await readFile(await file.path()))
  expect(sheets.map(({ name }) => name.toLowerCase())).toContain('rooms')
  expect(new URL(page.url()).pathname).toBe('/weeks')
})
