import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { barriers, type Stage } from './browser.ts'
import { pickFrom } from './keys.ts'
import { openSeeded, signIn } from './seeded.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openSeeded([
    {
      id: 'P',
      weak: false,
      students: 6,
      teachers: [
        ['science', 'paper', 'chess'],
        ['science', 'paper', 'chess'],
        ['science', 'paper', 'chess'],
      ],
      loanable: 0,
    },
  ])
})
afterAll(() => stage.close())

async function atSchool(): Promise<Page> {
  const page = await stage.open()
  await signIn(page, 'bureau')
  await page.getByRole('link', { name: '示范周' }).click()
  await page.getByRole('main').getByRole('link', { name: 'P', exact: true }).click()
  await page.locator('.kehou-session').first().waitFor()
  return page
}

/** Presses the mouse on something and moves it until it is a drag. */
async function dragFrom(page: Page, handle: Locator): Promise<void> {
  await handle.scrollIntoViewIfNeeded()
  const box = await handle.boundingBox()
  if (box === null) throw new Error('nothing to drag')
  await page.mouse.move(box.x + 8, box.y + 8)
  await page.mouse.down()
  await page.mouse.move(box.x + 30, box.y + 30, { steps: 5 })
}

/** Lets go of what is dragged on a place. */
async function dropOn(page: Page, place: Locator): Promise<void> {
  await place.scrollIntoViewIfNeeded()
  const box = await place.boundingBox()
  if (box === null) throw new Error('nowhere to go')
  await page.mouse.move(box.x + 12, box.y + 12, { steps: 5 })
  await page.mouse.up()
}

const rosterIn = (page: Page): string | null => new URL(page.url()).searchParams.get('roster')

async function decide(page: Page, put: string): Promise<void> {
  const before = rosterIn(page)
  const dialog = page.getByRole('dialog')
  await dialog.getByText(put, { exact: true }).first().waitFor()
  expect(await barriers(page)).toEqual([])
  await dialog.getByRole('button', { name: '就这样改' }).first().click()
  await page.getByText('已生成新草稿').waitFor()
  await expect.poll(() => rosterIn(page)).not.toBe(before)
}

it('a session that is dragged lights up the times it could have, and goes to one', async () => {
  const page = await atSchool()
  // On the second day the two blocks can change places.
  await dragFrom(page, page.locator('.kehou-session').nth(1))
  await page.locator('td.kehou-barred, td.kehou-lit').first().waitFor()
  // What bars a place is named with its clause, without a mouse that waits there.
  const barred = page.locator('.kehou-price.kehou-no').first()
  if ((await barred.count()) > 0) await barred.getByText(/✕ 不可：H\d\d .+（.+）/).waitFor()
  await page.mouse.move(1, 1)
  await page.mouse.up()
  await page.getByText(/^正拿着/).waitFor({ state: 'hidden' })
  for (const session of await page.locator('.kehou-session').all()) {
    await dragFrom(page, session)
    await page.getByText(/可放\d+处/).waitFor()
    const lit = page.locator('td.kehou-lit')
    if ((await lit.count()) > 0) {
      await lit
        .first()
        .getByText(/✓ 可放：/)
        .first()
        .waitFor()
      await dropOn(page, lit.first())
      break
    }
    await page.mouse.move(1, 1)
    await page.mouse.up()
    await page.getByText(/^正拿着/).waitFor({ state: 'hidden' })
  }
  await decide(page, '改到这一时段')
})

it('a student who was chosen is dragged to a session, from the tray and from their own week', async () => {
  const page = await atSchool()
  await page.getByText('移动人员或学生').click()
  await pickFrom(page, page.getByRole('combobox', { name: '拿起一名学生' }), 'P-S1')
  await page.getByText(/^正拿着：P-S1/).waitFor()
  await page.locator('.kehou-lit').first().waitFor()
  // Who takes the same once more goes on knowing where it may go.
  await page.locator('.kehou-tray .kehou-handle button').filter({ hasText: 'P-S1' }).dblclick()
  await page.getByText(/可放\d+处/).waitFor()
  await page.locator('.kehou-lit').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByText(/^正拿着/).waitFor({ state: 'hidden' })
  const lit = page.locator('.kehou-session.kehou-lit').first()
  await dragFrom(page, page.locator('.kehou-tray .kehou-handle').filter({ hasText: 'P-S1' }))
  await lit.getByText(/✓ 可放：.*加权/).waitFor()
  await dropOn(page, lit)
  await decide(page, '参加')
  // Who moves one after the other has the rest at hand still.
  await page.waitForLoadState('networkidle')
  expect(await page.locator('.kehou-tray .kehou-handle').filter({ hasText: 'P-S1' }).isVisible()).toBe(true)
  await page.locator('.ant-segmented-item', { hasText: '学生' }).click()
  await page.getByLabel('选择学生').waitFor()
  await dragFrom(page, page.locator('.kehou-looked .kehou-handle'))
  await page.locator('.kehou-session.kehou-lit, .kehou-session.kehou-barred').first().waitFor()
  await page.mouse.move(1, 1)
  await page.mouse.up()
  await page.getByText(/^正拿着/).waitFor({ state: 'hidden' })
})
