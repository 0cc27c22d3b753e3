import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { schoolView } from '../../src/views/shapes.ts'
import { barriers, type Stage } from './browser.ts'
import { pick, pickFrom, shut } from './keys.ts'
import { atSchool, openSeeded, SHORT, signIn } from './seeded.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openSeeded(SHORT)
})
afterAll(() => stage.close())

const rosterIn = (page: Page): string | null => new URL(page.url()).searchParams.get('roster')

it('somebody who is dragged lights up where they may go, with the price; what is done is undone and redone', async () => {
  const page = await atSchool(stage, 'Q')
  const before = rosterIn(page)
  await page.getByText('移动人员或学生').click()
  const person = page.locator('.kehou-handle').filter({ hasText: 'Q-T2' })
  const box = await person.boundingBox()
  if (box === null) throw new Error('nobody to drag')
  await page.mouse.move(box.x + 5, box.y + 5)
  await page.mouse.down()
  await page.mouse.move(box.x + 30, box.y + 60, { steps: 5 })
  // Before it is dropped anywhere.
  const lit = page.locator('.kehou-session.kehou-lit').first()
  await lit.getByText(/✓ 可放：.*加权/).waitFor()
  await lit.scrollIntoViewIfNeeded()
  const place = await lit.boundingBox()
  if (place === null) throw new Error('nowhere to go')
  await page.mouse.move(place.x + 20, place.y + 20, { steps: 5 })
  await page.mouse.up()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByText(/可以，加权/)
    .first()
    .waitFor()
  expect(await barriers(page)).toEqual([])
  await dialog.getByRole('button', { name: '就这样改' }).first().click()
  await page.getByText('已生成新草稿').waitFor()
  await expect.poll(() => rosterIn(page)).not.toBe(before)
  const draft = rosterIn(page)
  const undo = page.getByRole('button', { name: '撤销' })
  const redo = page.getByRole('button', { name: '重做' })
  await undo.click()
  await expect.poll(() => rosterIn(page)).not.toBe(draft)
  // What a key does follows the roster that is shown.
  await expect.poll(() => redo.isEnabled()).toBe(true)
  await page.keyboard.press('Control+y')
  await expect.poll(() => rosterIn(page)).toBe(draft)
  await expect.poll(() => undo.isEnabled()).toBe(true)
  await page.keyboard.press('Control+z')
  await expect.poll(() => rosterIn(page)).not.toBe(draft)
  expect(await barriers(page)).toEqual([])
})

it('the same by keyboard alone: found, taken hold of, put down, done', async () => {
  const page = await atSchool(stage, 'Q')
  await page.keyboard.press('/')
  await page.getByLabel('输入姓名、编号或名称').and(page.locator(':focus')).waitFor()
  await page.keyboard.type('q-t2')
  await page.getByText('找到1项').waitFor()
  await page.keyboard.press('Enter')
  const take = page.getByRole('button', { name: '拿起 Q-T2' })
  await take.last().waitFor()
  await take.last().focus()
  await page.keyboard.press('Enter')
  await page.getByText(/可放\d+处/).waitFor()
  await page.getByRole('combobox', { name: '放到哪里（按优先次序）' }).and(page.locator(':focus')).waitFor()
  expect(await barriers(page)).toEqual([])
  await pick(page)
  const dialog = page.getByRole('dialog')
  await dialog
    .getByText(/可以，加权/)
    .first()
    .waitFor()
  await dialog.getByRole('button', { name: '就这样改' }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByText('已生成新草稿').waitFor()
})

it('what is barred is named with its rule and clause; Escape puts it back', async () => {
  const page = await atSchool(stage, 'P')
  const week = new URL(page.url()).pathname.split('/')[2] ?? ''
  const rosters = await (await page.request.get(`/v1/weeks/${week}/rosters?state=published`)).json()
  const view = schoolView.parse(
    await (await page.request.get(`/v1/rosters/${rosters.items[0].id}/schools/P`)).json(),
  )
  // Whoever is left over in a block finds its one session full.
  const [left] = view.unserved
  const student = view.students[left?.student ?? -1]?.id ?? ''
  await page.getByText('移动人员或学生').click()
  await pickFrom(page, page.getByRole('combobox', { name: '拿起一名学生' }), student)
  await page.getByText(`正拿着：${student}`).waitFor()
  const barred = page.locator('.kehou-session.kehou-barred').first()
  await barred.getByText(/✕ 不可：H\d\d/).waitFor()
  await barred.press('Enter')
  await page
    .getByRole('dialog')
    .getByText(/不可以：H\d\d .+/)
    .first()
    .waitFor()
  expect(await page.getByRole('button', { name: '就这样改' }).count()).toBe(0)
  expect(await barriers(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.keyboard.press('Escape')
  await page.getByText('正拿着：').waitFor({ state: 'hidden' })
})

/** Tells that something happened to the first that can be chosen, and asks for repairs. */
async function happened(page: Page, event: string, of: string): Promise<Locator> {
  await page.getByRole('button', { name: '请假或变动' }).click()
  const drawer = page.getByRole('dialog', { name: '请假或变动' })
  await drawer.getByLabel('发生了什么').press('Enter')
  await page.getByTitle(event).click()
  await shut(page)
  await pickFrom(page, drawer.getByLabel(of))
  expect(await barriers(page)).toEqual([])
  await drawer.getByRole('button', { name: '找调整方案' }).press('Enter')
  return drawer
}

it('a room is closed: repairs with the week of everybody before and after', async () => {
  const page = await atSchool(stage, 'Q')
  const drawer = await happened(page, '场地关闭', '哪个场地')
  await drawer.getByRole('heading', { name: '改动最少' }).or(drawer.getByRole('alert')).first().waitFor()
  expect(await barriers(page)).toEqual([])
})

it('a class is away: told in words, its repairs found again after the page was loaded anew', async () => {
  const page = await atSchool(stage, 'Q')
  const drawer = await happened(page, '班级外出或停课', '哪个班')
  const what = drawer.getByText(/^班级外出或停课 · /)
  await what.waitFor()
  const ended = drawer.getByRole('heading', { name: '改动最少' }).or(drawer.getByRole('alert')).first()
  await ended.waitFor()
  const told = await ended.textContent()
  await page.reload()
  await ended.waitFor()
  await what.waitFor()
  expect(await ended.textContent()).toBe(told)
  await drawer.getByRole('button', { name: '重新选择' }).click()
  await drawer.getByLabel('发生了什么').waitFor()
  expect(new URL(page.url()).searchParams.has('repair')).toBe(false)
})

it('a draft that leaves somebody over is published with a reason alone; of two who publish it the second is told', async () => {
  const pages = [await atSchool(stage, 'P'), await atSchool(stage, 'P')] as const
  const [first, second] = pages
  let form = ''
  for (const page of pages) {
    await page.getByRole('link', { name: '排班与公布' }).click()
    const draft = page.getByRole('row').filter({ hasText: '草稿' }).first()
    await draft.getByRole('button', { name: '公布', exact: true }).click()
    await draft.getByText('请先写明原因').waitFor()
    await draft.getByLabel(/公布前必填/).fill('教师不足')
    await draft.getByText('请先写明原因').waitFor({ state: 'hidden' })
    form = (await draft.locator('form').getAttribute('id')) ?? ''
  }
  const publishIn = (page: Page): Locator =>
    page.locator(`[id="${form}"]`).getByRole('button', { name: '公布', exact: true })
  expect(await barriers(first)).toEqual([])
  // What the second looks at is read again by itself: here that waits until the second has tried.
  let goOn: (() => void) | undefined
  const tried = new Promise<void>((resolve) => {
    goOn = resolve
  })
  await second.route(/\/rosters\?/, async (route) => {
    await tried
    await route.continue()
  })
  const sure = async (page: Page): Promise<void> => {
    await publishIn(page).click()
    await page.getByText(/替换现行的/).waitFor()
    await page.getByRole('button', { name: '确定' }).click()
  }
  await sure(first)
  await first.getByText('已公布。').waitFor()
  await sure(second)
  await second.getByRole('alert').first().waitFor()
  goOn?.()
  await second.getByRole('row').filter({ hasText: '已替换' }).waitFor()
  expect(await second.getByRole('row').filter({ hasText: '已公布' }).count()).toBe(1)
  expect(await barriers(second)).toEqual([])
})

it('a school sees its own part alone, and leaves publishing the district’s roster to the bureau', async () => {
  const page = await stage.open()
  await signIn(page, 'school')
  await page.getByRole('link', { name: '示范周' }).click()
  await page.getByText('全区：').waitFor()
  expect(await page.getByRole('row', { name: '全区' }).count()).toBe(0)
  await page.getByRole('link', { name: '排班与公布' }).click()
  await page
    .getByText(/由区教育局公布。$/)
    .first()
    .waitFor()
  expect(await page.getByRole('button', { name: '公布', exact: true }).count()).toBe(0)
  expect(await barriers(page)).toEqual([])
})

it('two rosters side by side', async () => {
  const page = await atSchool(stage, 'Q')
  await page.getByRole('link', { name: '排班与公布' }).click()
  const boxes = page.getByRole('checkbox', { name: '示范周' })
  await boxes.first().waitFor()
  await boxes.nth(0).check()
  await boxes.nth(1).check()
  await page.getByRole('button', { name: '并列比较' }).click()
  await page.getByText(/^(甲|乙)更好。|^两份一样好。/).waitFor()
  expect(await page.getByRole('row', { name: '补助与劳务费（元）' }).count()).toBe(1)
  expect(await barriers(page)).toEqual([])
})

it('a lost connection is told of, and heals by itself', async () => {
  const page = await atSchool(stage, 'Q')
  const lost = page.getByText('与服务的连接已断开，正在重连……')
  // The browser believes that it is online: what is asked is not answered.
  await page.route('**/v1/**', (route) => route.abort())
  await page.getByRole('link', { name: '数据', exact: true }).click()
  await lost.waitFor()
  expect(await page.evaluate('navigator.onLine')).toBe(true)
  expect(await page.getByRole('button', { name: '查看与修改 Q' }).count()).toBe(0)
  expect(await barriers(page)).toEqual([])
  await page.unroute('**/v1/**')
  await page.getByRole('button', { name: '查看与修改 Q' }).waitFor()
  await lost.waitFor({ state: 'hidden' })
})
