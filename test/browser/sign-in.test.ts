import { afterAll, beforeAll, expect, it } from 'vitest'
import { firstStart } from '../../src/first-start.ts'
import { barriers, openStage, type Stage } from './browser.ts'

let stage: Stage
let password = ''
beforeAll(async () => {
  stage = await openStage()
  const credentials = await firstStart(stage.database)
  if (credentials === null) throw new Error('somebody can sign in already')
  password = credentials.password
})
afterAll(() => stage.close())

it('says in words that a password is wrong, in both languages', async () => {
  const page = await stage.open()
  await page.goto('/')
  await page.getByLabel('账号').fill('bureau')
  await page.getByLabel('密码').fill('wrong')
  await page.getByRole('button', { name: '登录' }).click()
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('账号或密码不正确')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Kehou' }).waitFor()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect
    .poll(() => page.getByRole('alert').textContent())
    .toContain('The login or the password is wrong')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await barriers(page)).toEqual([])
})

it('lets nobody past the first password, and everybody in with their own, by keyboard alone', async () => {
  const page = await stage.open('phone')
  await page.goto('/weeks')
  await page.getByLabel('账号').and(page.locator(':focus')).waitFor()
  await page.keyboard.type('bureau')
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '修改密码' }).waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByLabel('当前密码').focus()
  await page.keyboard.type(password)
  await page.getByLabel('新密码').focus()
  await page.keyboard.type('a longer password')
  await page.getByLabel('再输入一次').focus()
  await page.keyboard.type('a longer password')
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByLabel('账号').waitFor()
})
