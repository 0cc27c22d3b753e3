import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carryWords } from '../../src/messages/web/carry.ts'
import { importWords } from '../../src/messages/web/import.ts'
import { printWords } from '../../src/messages/web/print.ts'
import { sessionWords } from '../../src/messages/web/session.ts'
import { timetableWords } from '../../src/messages/web/timetable.ts'
import { weekWords } from '../../src/messages/web/week.ts'
import { repairWords, weeksWords } from '../../src/messages/web/weeks.ts'
import { barriers, type Stage } from './browser.ts'
import { focused, pick, press, tabTo } from './keys.ts'
import { openSeeded } from './seeded.ts'
import { askForDraft, at, toSchool, WAYS, WEEK } from './ways.ts'

/** What a school comes for, without a mouse: it imports, locks, moves a session, accepts a repair, prints. */
let stage: Stage

for (const [lang, size] of WAYS)
  describe(`a school in ${lang} on a ${size}, by keyboard alone`, () => {
    beforeAll(async () => {
      stage = await openSeeded()
    })
    afterAll(() => stage.close())

    it('comes to the import and hands over a file', async () => {
      const page = await at(stage, 'school', lang, size)
      await press(page, WEEK)
      await press(page, weekWords.data[lang])
      await page.getByRole('button', { name: weeksWords.import[lang] }).waitFor()
      await press(page, weeksWords.import[lang])
      await page.getByText(importWords.nothingYet[lang]).waitFor()
      const choosing = page.waitForEvent('filechooser')
      await press(page, importWords.drop[lang])
      const chooser = await choosing
      const sending = page.waitForRequest(/\/v1\/imports/)
      await chooser.setFiles({
        name: 'week.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{}'),
      })
      expect((await sending).method()).toBe('POST')
    })

    it('asks for a roster of its own', async () => {
      const page = await at(stage, 'school', lang, size)
      await press(page, WEEK)
      await press(page, weekWords.rosters[lang])
      const draft = await askForDraft(page, lang)
      await draft.getByText(weekWords.draft[lang], { exact: true }).first().waitFor()
      expect(await barriers(page)).toEqual([])
    })

    it('locks who leads a session', async () => {
      const page = await at(stage, 'school', lang, size)
      await toSchool(page, 'P')
      const words = ((await page.locator('.kehou-session').first().textContent()) ?? '').trim()
      await press(page, words)
      await page.getByRole('dialog').waitFor()
      await press(page, sessionWords.lock[lang])
      await tabTo(page, sessionWords.reason[lang])
      await page.keyboard.type('told the families')
      await page.keyboard.press('Enter')
      await page.getByText(sessionWords.pinned[lang]).waitFor()
      expect(await barriers(page)).toEqual([])
    })

    it('moves a session to another time', async () => {
      const page = await at(stage, 'school', lang, size)
      await toSchool(page, 'P')
      const words = ((await page.locator('.kehou-session').last().textContent()) ?? '').trim()
      await press(page, words)
      await page.getByRole('dialog').waitFor()
      await press(page, carryWords.session[lang])
      await page.locator('td.kehou-lit, td.kehou-barred').first().waitFor()
      const menu = page.getByRole('combobox', { name: carryWords.where[lang] }).and(page.locator(':focus'))
      await menu.waitFor()
      await page.keyboard.press('Escape')
      // What is put back leaves the keyboard at the session out of whose drawer it was taken.
      await menu.waitFor({ state: 'hidden' })
      expect(await focused(page)).toBe(words)
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor()
      await press(page, carryWords.session[lang])
      await menu.waitFor()
      await pick(page, carryWords.put_time[lang])
      await page.getByRole('dialog').getByText(carryWords.put_time[lang]).first().waitFor()
      const before = new URL(page.url()).searchParams.get('roster')
      await press(page, carryWords.do[lang])
      await page.getByText(sessionWords.made[lang]).waitFor()
      await expect.poll(() => new URL(page.url()).searchParams.get('roster')).not.toBe(before)
    })

    it('tells of an absence, and accepts a repair', async () => {
      const page = await at(stage, 'school', lang, size)
      await press(page, WEEK)
      await page.getByRole('button', { name: repairWords.open[lang] }).waitFor()
      await press(page, repairWords.open[lang])
      const drawer = page.getByRole('dialog', { name: repairWords.title[lang] })
      await drawer.getByLabel(repairWords.staff[lang], { exact: true }).and(page.locator(':focus')).waitFor()
      await pick(page, 'P-T2')
      await press(page, repairWords.find[lang])
      await drawer.getByRole('heading', { name: repairWords.fewest[lang] }).waitFor()
      expect(await barriers(page)).toEqual([])
      await tabTo(page, new RegExp(`公布前必填|needed to publish|^${repairWords.accept[lang]}$`))
      if ((await page.evaluate('document.activeElement.tagName')) === 'INPUT') {
        await page.keyboard.type('ill')
        await tabTo(page, repairWords.accept[lang])
      }
      await page.keyboard.press('Enter')
      await page.getByText(repairWords.accepted[lang]).waitFor()
    })

    it('prints the day for the notice board', async () => {
      const page = await at(stage, 'school', lang, size)
      const printed = (): Promise<unknown> => page.evaluate('window.kehouPrinted')
      await page.addInitScript('window.kehouPrinted = 0; window.print = () => { window.kehouPrinted += 1 }')
      await page.reload()
      await page.getByRole('link', { name: WEEK }).waitFor()
      await press(page, WEEK)
      await press(page, weekWords.print[lang])
      await page.locator('.kehou-sheet').first().waitFor()
      expect(await barriers(page)).toEqual([])
      await press(page, printWords.print[lang])
      await expect.poll(printed).toBe(1)
      // The same from the timetable.
      await page.goBack()
      await page.getByRole('main').getByRole('link', { name: 'P', exact: true }).waitFor()
      await press(page, 'P')
      await page.locator('.kehou-session').first().waitFor()
      await press(page, timetableWords.print[lang])
      await expect.poll(printed).toBe(2)
    })
  })
