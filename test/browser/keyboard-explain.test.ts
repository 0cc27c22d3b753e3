import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareWords, explainWords } from '../../src/messages/web/explain.ts'
import { sessionWords } from '../../src/messages/web/session.ts'
import { barriers, type Stage } from './browser.ts'
import { focused, pickDown, press, tabTo } from './keys.ts'
import { openSeeded } from './seeded.ts'
import { agree, at, button, closePanel, filled, toSchool, WAYS } from './ways.ts'

/** What the bureau asks and forbids at a school, without a mouse. */
let stage: Stage

for (const [lang, size] of WAYS)
  describe(`the bureau at a school in ${lang} on a ${size}, by keyboard alone`, () => {
    beforeAll(async () => {
      // The one teacher of P cannot look after six students at once.
      stage = await openSeeded([
        { id: 'P', weak: false, students: 6, teachers: [['science', 'paper', 'chess']], loanable: 0 },
        { id: 'Q', weak: false, students: 3, teachers: [['science', 'paper'], ['paper']], loanable: 0 },
      ])
    })
    afterAll(() => stage.close())

    it('bans a room, and takes the ban away', async () => {
      const page = await at(stage, 'bureau', lang, size)
      await toSchool(page, 'Q')
      const words = ((await page.locator('.kehou-session').first().textContent()) ?? '').trim()
      await press(page, words)
      await page.getByRole('dialog').waitFor()
      await press(page, sessionWords.lock[lang])
      await tabTo(page, sessionWords.what[lang])
      await pickDown(page, new RegExp(`^${filled(sessionWords.banRoom[lang], { name: '.+' })}$`))
      await tabTo(page, sessionWords.reason[lang])
      await page.keyboard.type('painted')
      await page.keyboard.press('Enter')
      await page.getByText(sessionWords.banned[lang]).waitFor()
      expect(await barriers(page)).toEqual([])
      await closePanel(page)
      // Whoever closes what was opened goes on where they were.
      await expect.poll(() => focused(page)).toBe(words)
      await press(page, filled(explainWords.locks[lang], { count: '1' }))
      await page.getByRole('cell', { name: 'painted' }).waitFor()
      expect(await barriers(page)).toEqual([])
      await press(page, button(explainWords.remove[lang]))
      await agree(page, lang)
      await page.getByText(explainWords.noLocks[lang]).waitFor()
    })

    it('finds out why some are unserved, and tries a fix', async () => {
      const page = await at(stage, 'bureau', lang, size)
      await toSchool(page, 'P')
      await press(page, new RegExp(`^${sessionWords.unserved[lang].slice(0, 5)}`))
      await press(page, explainWords.ask[lang])
      await page.getByRole('button', { name: explainWords.try[lang] }).first().waitFor()
      expect(await barriers(page)).toEqual([])
      await press(page, explainWords.try[lang])
      await page.waitForURL(/\/compare\//)
      await page
        .getByText(new RegExp(`^(${compareWords.better_second[lang]}|${compareWords.better_first[lang]})`))
        .waitFor()
      expect(await barriers(page)).toEqual([])
    })
  })
