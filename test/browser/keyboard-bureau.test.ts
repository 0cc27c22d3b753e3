import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareWords } from '../../src/messages/web/explain.ts'
import { loanStateWords, loanWords } from '../../src/messages/web/people.ts'
import { qualityWords } from '../../src/messages/web/quality.ts'
import { weekWords } from '../../src/messages/web/week.ts'
import { solvingPageWords, weeksWords } from '../../src/messages/web/weeks.ts'
import { barriers, type Stage } from './browser.ts'
import { focused, pick, press, tabTo } from './keys.ts'
import { LENDING, openSeeded } from './seeded.ts'
import { agree, askForDraft, at, filled, toPlace, WAYS, WEEK } from './ways.ts'

/** What the bureau does besides, without a mouse. */
let stage: Stage

for (const [lang, size] of WAYS) {
  describe(`the bureau in ${lang} on a ${size}, by keyboard alone`, () => {
    beforeAll(async () => {
      // The one teacher of P cannot look after six students at once.
      stage = await openSeeded([
        { id: 'P', weak: false, students: 6, teachers: [['science', 'paper', 'chess']], loanable: 0 },
        { id: 'Q', weak: false, students: 3, teachers: [['science', 'paper'], ['paper']], loanable: 0 },
      ])
    })
    afterAll(() => stage.close())

    it('puts two rosters side by side, and deletes a draft', async () => {
      const page = await at(stage, 'bureau', lang, size)
      await toPlace(page, weekWords.rosters[lang])
      const draft = await askForDraft(page, lang)
      await draft.waitFor()
      await tabTo(page, 'by key')
      await page.keyboard.press('Space')
      await tabTo(page, WEEK)
      await page.keyboard.press('Space')
      await press(page, compareWords.compare[lang])
      await page.waitForURL(/\/compare\//)
      await page
        .getByText(
          new RegExp(
            `^(${[compareWords.better_first, compareWords.better_second, compareWords.better_neither].map((text) => text[lang]).join('|')})`,
          ),
        )
        .waitFor()
      expect(await barriers(page)).toEqual([])
      await press(page, weekWords.rosters[lang])
      await draft.waitFor()
      await press(page, solvingPageWords.remove[lang])
      await agree(page, lang)
      await draft.waitFor({ state: 'hidden' })
    })

    it('reads how fair the roster is: of few people, nothing', async () => {
      const page = await at(stage, 'bureau', lang, size)
      await toPlace(page, weekWords.quality[lang])
      await page.getByRole('cell', { name: qualityWords.hidden[lang] }).first().waitFor()
      await press(page, qualityWords.byRank[lang])
      const ranks = page.locator('details').getByRole('table')
      await ranks.getByRole('cell', { name: qualityWords.hidden[lang] }).first().waitFor()
      expect(await ranks.getByText(/^\d/).count()).toBe(0)
      await tabTo(page, qualityWords.school[lang])
      await pick(page, 'Q')
      await page.getByRole('cell', { name: 'Q-T1' }).waitFor()
      expect(await barriers(page)).toEqual([])
    })

    it('copies a week, calls the copy otherwise, deletes it, and makes the next week', async () => {
      const page = await at(stage, 'bureau', lang, size)
      await press(page, weeksWords.try[lang])
      const copied = filled(weeksWords.nameOf[lang], { name: WEEK })
      const rowOf = (name: string) =>
        page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) })
      await rowOf(copied).waitFor()
      const of = (action: 'rename' | 'remove', name: string): RegExp =>
        new RegExp(`^${weeksWords[action][lang]}.*${name.replace(/[()?]/g, '.')}$`)
      await press(page, of('rename', copied))
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(weeksWords.name[lang]).and(page.locator(':focus')).waitFor()
      await page.keyboard.press('Control+a')
      await page.keyboard.type('otherwise')
      await page.keyboard.press('Enter')
      await page.getByText(weeksWords.renamed[lang]).waitFor()
      await rowOf('otherwise').waitFor()
      await dialog.waitFor({ state: 'hidden' })
      // Whoever has called it otherwise goes on where that was asked for.
      await expect.poll(() => focused(page)).toMatch(of('rename', 'otherwise'))
      await press(page, of('remove', 'otherwise'))
      await dialog.getByText(weeksWords.removeCopy[lang]).waitFor()
      expect(await barriers(page)).toEqual([])
      await press(page, weeksWords.removeSure[lang])
      await page.getByText(weeksWords.removed[lang]).waitFor()
      await rowOf('otherwise').waitFor({ state: 'hidden' })
      await dialog.waitFor({ state: 'hidden' })
      await press(page, weeksWords.next[lang])
      await rowOf(filled(weeksWords.nextName[lang], { monday: '2026-11-30' })).waitFor()
      expect(await barriers(page)).toEqual([])
    })
  })

  describe(`loans in ${lang} on a ${size}, by keyboard alone`, () => {
    beforeAll(async () => {
      stage = await openSeeded(LENDING)
    })
    afterAll(() => stage.close())

    it('the bureau works out what a teacher-day is worth, agrees to a loan and recalls it', async () => {
      const page = await at(stage, 'bureau', lang, size)
      await toPlace(page, weekWords.loans[lang])
      await page.getByText(loanStateWords.proposed[lang]).first().waitFor()
      await press(page, loanWords.work[lang])
      await page
        .getByRole('region', { name: filled(loanWords.byDay[lang], { school: 'V' }) })
        .getByRole('row', { name: /^science/ })
        .waitFor()
      await press(page, new RegExp(`^${loanWords.agree[lang]}.*2026-11-24`))
      const row = page.locator('.ant-table-row').filter({ hasText: '2026-11-24' })
      await row.getByText(loanStateWords.home_consented[lang]).waitFor()
      await press(page, new RegExp(`^${loanWords.recall[lang]}.*2026-11-24`))
      await row.getByText(loanStateWords.recalled[lang]).waitFor()
      expect(await barriers(page)).toEqual([])
    })
  })
}
