import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { solvingPageWords } from '../../src/messages/web/weeks.ts'
import { barriers, type Stage } from './browser.ts'
import { press, tabTo } from './keys.ts'
import { signIn } from './seeded.ts'

export type Lang = 'zh' | 'en'
type Size = 'desktop' | 'phone'

/** The language and the size in which a journey is gone: each language once, each size once. */
export const WAYS: readonly (readonly [lang: Lang, size: Size])[] = [
  ['zh', 'desktop'],
  ['en', 'phone'],
]

/** Name of the only week. */
export const WEEK = '示范周'

/** A page in a language, with somebody who has signed in. */
export async function at(stage: Stage, who: string, lang: Lang, size: Size): Promise<Page> {
  const page = await stage.open(size)
  await page.addInitScript(`localStorage.setItem('kehou.lang', '${lang}')`)
  await signIn(page, who, lang)
  return page
}

/** A drawer or a dialogue is there, whole, and without a barrier. */
export const openPanel = async (page: Page): Promise<void> => {
  await page.getByRole('dialog').waitFor()
  await page.waitForLoadState('networkidle')
  expect(await barriers(page)).toEqual([])
}

export const closePanel = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

const OK = { zh: '确定', en: 'OK' } as const

/** Name of a button of few words: antd parts two signs of one. */
export const button = (words: string): RegExp => new RegExp(`^${[...words].join(' ?')}$`)

/** Says yes to what is asked once more, by keyboard: the question has it once it is there. */
export async function agree(page: Page, lang: Lang): Promise<void> {
  await page.locator('.ant-popconfirm :focus').waitFor()
  await press(page, button(OK[lang]))
}

/** From the list of weeks to a place of the only week, by keyboard. */
export async function toPlace(page: Page, place: string): Promise<void> {
  await press(page, WEEK)
  await page.getByRole('navigation').getByRole('link', { name: place }).waitFor()
  await press(page, place)
}

/** From the list of weeks to a school of the week, by keyboard. */
export async function toSchool(page: Page, school: string): Promise<void> {
  await press(page, WEEK)
  await page.getByRole('main').getByRole('link', { name: school, exact: true }).waitFor()
  await press(page, school)
  await page.locator('.kehou-session').first().waitFor()
}

/** Asks for a draft that is constructed alone, by keyboard; its row, once it is there, in the list of rosters. */
export async function askForDraft(page: Page, lang: Lang): Promise<Locator> {
  await tabTo(page, solvingPageWords.draftName[lang])
  await page.keyboard.type('by key')
  await tabTo(page, /^(轮数|Rounds)/)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('0')
  await press(page, solvingPageWords.start[lang])
  return page.getByRole('row').filter({ hasText: 'by key' })
}

/** Words in a language, with what they hold filled in. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  Object.entries(values).reduce((said, [key, value]) => said.replace(`{${key}}`, value), text)
