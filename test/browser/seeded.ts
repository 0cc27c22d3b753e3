import type { Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../../src/demo/people.ts'
import { publishDemo } from '../../src/demo/publish-demo.ts'
import { workAlongside } from '../../src/jobs/alongside.ts'
import { parse, type TinySchool, tinyDistrict } from '../solver/loans/district.ts'
import { settled } from '../solver/settled.ts'
import { openStage, type Stage } from './browser.ts'

const SCHOOLS: readonly TinySchool[] = [
  { id: 'P', weak: false, students: 3, teachers: [['science', 'paper'], ['science']], loanable: 1 },
  { id: 'Q', weak: false, students: 3, teachers: [['science', 'paper'], ['paper']], loanable: 0 },
]

/** A village without a teacher of science or paper, and a town that lends one of its two on either day. */
export const LENDING: readonly TinySchool[] = [
  {
    id: 'P',
    weak: false,
    students: 2,
    teachers: [['science', 'paper'], ['science', 'paper'], []],
    loanable: 2,
  },
  { id: 'V', weak: true, students: 2, teachers: [[]], loanable: 0 },
]

/** A school whose one teacher cannot look after six students at once, and one that has enough. */
export const SHORT: readonly TinySchool[] = [
  { id: 'P', weak: false, students: 6, teachers: [['science', 'paper', 'chess']], loanable: 0 },
  {
    id: 'Q',
    weak: false,
    students: 3,
    teachers: [
      ['science', 'paper'],
      ['paper', 'science'],
    ],
    loanable: 0,
  },
]

/** A stage with a small week in it, published, its people, and a worker that takes jobs. */
export async function openSeeded(schools: readonly TinySchool[] = SCHOOLS, now?: () => Date): Promise<Stage> {
  const stage = await openStage(now)
  const input = parse(tinyDistrict(schools))
  await publishDemo(stage.database, (await settled(input)).roster)
  const worker = workAlongside(
    { url: stage.database.url, settings: { KEHOU_THREADS: 1, KEHOU_LOG: 'silent', KEHOU_KEEP: 400 } },
    { error: () => undefined },
  )
  return {
    ...stage,
    close: async () => {
      await worker.stop()
      await stage.close()
    },
  }
}

const WORDS = { zh: { login: '账号', menu: '主菜单' }, en: { login: 'Login', menu: 'Main menu' } } as const

/** Somebody of the demonstration signs in, by keyboard. */
export async function signIn(
  page: Page,
  login: string,
  lang: 'zh' | 'en' = 'zh',
  place = '/',
): Promise<void> {
  await page.goto(place)
  await page.getByLabel(WORDS[lang].login).and(page.locator(':focus')).waitFor()
  await page.keyboard.type(login)
  await page.keyboard.press('Tab')
  await page.keyboard.type(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: WORDS[lang].menu }).waitFor()
}

/** The bureau signs in and opens a school of the week. */
export async function atSchool(stage: Stage, school: string): Promise<Page> {
  const page = await stage.open()
  await signIn(page, 'bureau')
  await page.getByRole('link', { name: '示范周' }).click()
  await page.getByRole('main').getByRole('link', { name: school, exact: true }).click()
  await page.locator('.kehou-session').first().waitFor()
  return page
}
