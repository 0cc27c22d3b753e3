import { pino } from 'pino'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Roster } from '../../models/roster.ts'
import { runRound } from '../../solver/index.ts'
import { DEMO_PASSWORD } from '../../src/demo/people.ts'
import { publishDemo } from '../../src/demo/publish-demo.ts'
import { type Working, work } from '../../src/jobs/work.ts'
import { loadEngine } from '../../src/pool/engine.ts'
import { solveWeek } from '../../src/solving/solve.ts'
import { threeSchools } from '../src/jobs/ground.ts'
import { barriers, openStage, type Stage } from './browser.ts'
import { pickFrom } from './keys.ts'

async function solved(): Promise<Roster> {
  const engine = await loadEngine()
  const how = { seed: 1, rounds: 1, gap: null, loans: true, proof: false }
  const { settled } = await solveWeek(threeSchools(), how, {
    pool: { run: async (task) => runRound(task, engine) },
    stop: new Int32Array(new SharedArrayBuffer(4)),
    observe: () => undefined,
  })
  return settled.roster
}

let stage: Stage
let working: Working
let made: Roster
beforeAll(async () => {
  stage = await openStage()
  made = await solved()
  await publishDemo(stage.database, made)
  working = await work({ database: stage.database, threads: 1, log: pino({ level: 'silent' }) })
})
afterAll(async () => {
  await working.stop()
  await stage.close()
})

async function signedIn(): Promise<Page> {
  const page = await stage.open()
  await page.goto('/weeks')
  await page.getByLabel('账号').fill('bureau')
  await page.getByLabel('密码').fill(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '示范周' }).click()
  await page.getByRole('button', { name: '请假或变动' }).waitFor()
  return page
}

it('finds repairs for somebody who is absent, shows one, and publishes the one that is taken', async () => {
  const [session] = made.plan.sessions
  const lead = made.input.staff.find(({ id }) => id === session?.lead)
  if (session === undefined || lead === undefined) throw new Error('nobody leads a session')
  const page = await signedIn()
  await page.getByRole('button', { name: '请假或变动' }).click()
  const drawer = page.getByRole('dialog', { name: '请假或变动' })
  await drawer.getByLabel('谁', { exact: true }).fill(lead.name ?? lead.id)
  await page
    .getByTitle(lead.name ?? lead.id)
    .first()
    .click()
  await drawer.getByLabel('从').click()
  await page.getByTitle(session.date.slice(5)).first().click()
  await drawer.getByRole('button', { name: '找调整方案' }).click()
  await drawer.getByRole('heading', { name: '改动最少' }).waitFor()
  expect(await barriers(page)).toEqual([])
  expect(await drawer.getByText(/影响学生\d+人、服务人员\d+人/).count()).toBeGreaterThan(0)
  await drawer.getByRole('button', { name: '谁的安排会变' }).first().press('Enter')
  await drawer.getByRole('cell', { name: '本人不能到' }).first().waitFor()
  await drawer.getByRole('cell', { name: '目标值' }).first().waitFor()
  expect(await barriers(page)).toEqual([])
  await drawer.getByRole('link', { name: '查看' }).first().click()
  await page.waitForURL(/roster=/)
  await page.getByRole('button', { name: '请假或变动' }).click()
  const accept = drawer.getByRole('button', { name: '采用并公布' }).first()
  await accept.waitFor()
  const reason = drawer.getByLabel(/公布前必填/).first()
  if ((await reason.count()) > 0) await reason.fill('教师请假')
  await accept.click()
  await page.getByText('已采用并公布').waitFor()
  expect(await barriers(page)).toEqual([])
})

it('says why somebody leads a session, prices another room, and makes the change as a new draft', async () => {
  const page = await signedIn()
  await page.getByRole('link', { name: 'Q', exact: true }).click()
  await page.locator('.kehou-session:not(.kehou-duty)').filter({ hasText: 'Q-T1' }).last().click()
  await page.getByRole('button', { name: '为什么是这个人，可以换谁' }).press('Enter')
  await page.getByRole('heading', { name: '可以换成（按优先次序）' }).waitFor()
  await page
    .getByText(/^加权|可以，/)
    .first()
    .waitFor()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '换场地' }).press('Enter')
  await pickFrom(page, page.getByRole('combobox', { name: '场地' }))
  await page
    .getByText(/加权|不可以/)
    .last()
    .waitFor()
  await page.getByRole('button', { name: '调整学生' }).press('Enter')
  await pickFrom(page, page.getByRole('combobox', { name: '学生' }))
  await page.getByRole('heading', { name: '可以去哪里' }).waitFor()
  await page.getByRole('button', { name: '锁定或禁排' }).first().press('Enter')
  await page.getByLabel('理由').fill('已经通知家长')
  expect(await barriers(page)).toEqual([])
  await page.getByLabel('理由').press('Enter')
  await page.getByText('已锁定，以后排班时遵守。').waitFor()
  await page
    .getByRole('button', { name: /^换成 Q-/ })
    .first()
    .press('Enter')
  await page.waitForURL(/roster=/)
  await page.getByText('已生成新草稿').waitFor()
})
