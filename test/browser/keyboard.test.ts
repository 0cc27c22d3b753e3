import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditWords } from '../../src/messages/web/audit.ts'
import { carryWords } from '../../src/messages/web/carry.ts'
import { childWords, ownWords } from '../../src/messages/web/people.ts'
import { sessionWords } from '../../src/messages/web/session.ts'
import { shellWords } from '../../src/messages/web/shell.ts'
import { timetableWords } from '../../src/messages/web/timetable.ts'
import { weekWords } from '../../src/messages/web/week.ts'
import { repairWords, solvingPageWords } from '../../src/messages/web/weeks.ts'
import { whyWords } from '../../src/messages/web/why.ts'
import { perspectives } from '../../src/web/model/perspective.ts'
import { barriers, type Stage } from './browser.ts'
import { focused, pick, press, tabTo } from './keys.ts'
import { openSeeded } from './seeded.ts'
import { agree, at, closePanel, filled, type Lang, openPanel, toSchool, WAYS, WEEK } from './ways.ts'

/** Nobody here touches a mouse: what cannot be done by Tab, Enter, arrows and Escape fails. */
let stage: Stage

/** What people do changes the week for those who come after: each group begins with a week of its own. */
function withStage(): void {
  beforeAll(async () => {
    stage = await openSeeded()
  })
  afterAll(() => stage.close())
}

const whyOf = (name: string, lang: Lang): string => filled(whyWords.of[lang], { name })

for (const [lang, size] of WAYS) {
  const where = `in ${lang} on a ${size}`

  describe(`planners ${where}`, () => {
    withStage()

    it(`a school looks at its week from every side and asks why, by keyboard alone, ${where}`, async () => {
      const page = await at(stage, 'school', lang, size)
      await toSchool(page, 'P')
      for (const [before, by] of perspectives.map((by, at) => [perspectives[at - 1], by] as const)) {
        if (before === undefined) continue
        // Ways to look are one group of choices: the arrows go from one to the next.
        await tabTo(page, timetableWords[before][lang], before === 'school' ? 'Tab' : 'Shift+Tab')
        await page.keyboard.press('ArrowRight')
        await expect.poll(() => new URL(page.url()).searchParams.get('by')).toBe(by)
        // The address changes before what stands below it: a question asked at once would be of what was there.
        const way = page.getByRole('radio', { name: timetableWords[by][lang], exact: true })
        await expect.poll(() => way.isChecked()).toBe(true)
        await press(page, new RegExp(`^${whyWords.why[lang].replace('?', '\\?')}.`))
        await openPanel(page)
        await page.getByRole('dialog').locator('li').first().waitFor()
        await closePanel(page)
      }
    })

    it(`an auditor reads a roster, why it is so, and the record, by keyboard alone, ${where}`, async () => {
      const page = await at(stage, 'auditor', lang, size)
      await toSchool(page, 'P')
      await press(page, whyOf('P', lang))
      await page.locator('.kehou-reasons').waitFor()
      await openPanel(page)
      await closePanel(page)
      await press(page, shellWords.audit[lang])
      await page.getByRole('heading', { name: shellWords.audit[lang] }).waitFor()
      await press(page, auditWords.check[lang])
      await page.getByText(lang === 'zh' ? /^记录完整/ : /^The record is whole/).waitFor()
      expect(await barriers(page)).toEqual([])
    })

    it(`the bureau asks why, moves somebody, takes it back and publishes, by keyboard alone, ${where}`, async () => {
      const page = await at(stage, 'bureau', lang, size)
      await press(page, WEEK)
      await page.getByRole('main').getByRole('link', { name: 'Q', exact: true }).waitFor()
      // Why the figures of a school are what they are.
      await press(page, whyOf('Q', lang))
      await page.locator('.kehou-reasons').waitFor()
      await openPanel(page)
      await closePanel(page)
      await press(page, 'Q')
      await page.locator('.kehou-session').first().waitFor()
      await press(page, carryWords.tray[lang])
      await press(page, carryWords.person[lang].replace('{name}', 'Q-T2'))
      await page.locator('.kehou-lit').first().waitFor()
      await page.getByRole('combobox', { name: carryWords.where[lang] }).and(page.locator(':focus')).waitFor()
      await pick(page)
      await page.getByRole('dialog').getByRole('button', { name: carryWords.do[lang] }).first().waitFor()
      const shown = (): string | null => new URL(page.url()).searchParams.get('roster')
      const before = shown()
      await press(page, carryWords.do[lang])
      await page.getByText(sessionWords.made[lang]).waitFor()
      await expect.poll(shown).not.toBe(before)
      const draft = shown()
      // What a key does follows the roster that is shown.
      await expect
        .poll(() => page.getByRole('button', { name: carryWords.undo[lang] }).isEnabled())
        .toBe(true)
      await page.keyboard.press('Control+z')
      await page.getByText(carryWords.undone[lang]).waitFor()
      await expect.poll(shown).not.toBe(draft)
      await expect
        .poll(() => page.getByRole('button', { name: carryWords.redo[lang] }).isEnabled())
        .toBe(true)
      await page.keyboard.press('Control+y')
      await expect.poll(shown).toBe(draft)
      await press(page, weekWords.rosters[lang])
      await page.getByRole('button', { name: solvingPageWords.publish[lang], exact: true }).first().waitFor()
      await press(page, solvingPageWords.publish[lang])
      await agree(page, lang)
      await page.getByText(solvingPageWords.published[lang]).waitFor()
    })

    it(`the bureau tells of an absence and takes a repair, by keyboard alone, ${where}`, async () => {
      const page = await at(stage, 'bureau', lang, size)
      await press(page, WEEK)
      await page.getByRole('button', { name: repairWords.open[lang] }).waitFor()
      await press(page, repairWords.open[lang])
      const drawer = page.getByRole('dialog', { name: repairWords.title[lang] })
      // A name can be typed at once.
      await drawer.getByLabel(repairWords.staff[lang], { exact: true }).and(page.locator(':focus')).waitFor()
      await pick(page, 'Q-T1')
      await press(page, repairWords.find[lang])
      await drawer.getByRole('heading', { name: repairWords.fewest[lang] }).waitFor()
      expect(await barriers(page)).toEqual([])
      await tabTo(page, new RegExp(`公布前必填|needed to publish|^${repairWords.accept[lang]}$`))
      if ((await page.evaluate('document.activeElement.tagName')) === 'INPUT') {
        await page.keyboard.type('Q-T1')
        await tabTo(page, repairWords.accept[lang])
      }
      await page.keyboard.press('Enter')
      await page.getByText(repairWords.accepted[lang]).waitFor()
    })
  })

  describe(`those who are planned for ${where}`, () => {
    withStage()

    it(`a teacher is away, takes it back and says what is wished for, by keyboard alone, ${where}`, async () => {
      const page = await at(stage, 'teacher', lang, size)
      await page.getByRole('heading', { name: ownWords.absence[lang] }).waitFor()
      await press(page, ownWords.send[lang])
      await page.getByText(ownWords.notYet[lang]).waitFor()
      await press(page, new RegExp(`^${ownWords.there[lang]}`))
      await page.getByText(ownWords.thereSaid[lang]).waitFor()
      await page.getByText(ownWords.notYet[lang]).waitFor({ state: 'hidden' })
      await press(page, ownWords.keep[lang])
      await page.getByText(ownWords.kept[lang]).waitFor()
      await press(page, ownWords.read[lang])
      await page.locator(`iframe[title="${ownWords.letter[lang]}"]`).waitFor()
      await closePanel(page)
      expect(await focused(page)).toBe(ownWords.read[lang])
    })

    it(`a family reads what is offered, ranks, withdraws and takes that back, by keyboard alone, ${where}`, async () => {
      const page = await at(stage, 'parent', lang, size)
      await page.locator('.kehou-order li').first().waitFor()
      const names = (): Promise<string[]> => page.locator('.kehou-order li > span').allTextContents()
      const [first = ''] = await names()
      await press(page, childWords.drop[lang].replace('{name}', first))
      await expect.poll(names).not.toContain(first)
      await tabTo(page, childWords.add[lang])
      await pick(page, first)
      await expect.poll(async () => (await names()).at(-1)).toBe(first)
      await page.getByText(ownWords.unsaved[lang]).waitFor()
      await press(page, childWords.save[lang])
      await page.getByText(ownWords.kept[lang]).waitFor()
      await press(page, new RegExp(`^${childWords.offered[lang]}`))
      await page.getByText(childWords.fees[lang]).waitFor()
      expect(await barriers(page)).toEqual([])
      await press(page, childWords.withdraw[lang])
      await agree(page, lang)
      await page.getByText(childWords.withdrawn[lang]).waitFor()
      await press(page, childWords.back[lang])
      await page.getByText(childWords.backSaid[lang]).waitFor()
      await page.getByRole('button', { name: childWords.withdraw[lang] }).waitFor()
    })

    it(`a family has the week of its child in a calendar, by keyboard alone, ${where}`, async () => {
      const page = await at(stage, 'parent', lang, size)
      await page.getByRole('heading', { name: ownWords.calendar[lang] }).waitFor()
      await press(page, ownWords.makeLink[lang])
      const link = await page.getByText(/\/v1\/feeds\/.+\.ics/).textContent()
      const calendar = await page.request.get((link ?? '').trim())
      expect(await calendar.text()).toContain('BEGIN:VEVENT')
      // The button that was pressed gives way to the link: the keyboard goes on there, at what copies it.
      await page.keyboard.press('Tab')
      expect(await focused(page)).toBe(lang === 'zh' ? '复制' : 'Copy')
      expect(await barriers(page)).toEqual([])
    })
  })
}
