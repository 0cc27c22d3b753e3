import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TABLES, type TableKey } from '../../src/files/csv/columns/index.ts'
import { headed } from '../../src/messages/lists.ts'
import { accountWords } from '../../src/messages/web/accounts.ts'
import { dataWords } from '../../src/messages/web/data.ts'
import { shellWords } from '../../src/messages/web/shell.ts'
import { weekWords } from '../../src/messages/web/week.ts'
import { labelOf, listLabel } from '../../src/web/model/form-labels.ts'
import { roleWords } from '../../src/web/model/roles.ts'
import { barriers, type Stage } from './browser.ts'
import { focused, pick, pickDown, press, tabTo } from './keys.ts'
import { openSeeded } from './seeded.ts'
import { agree, at, button, closePanel, filled, type Lang, toPlace, WAYS } from './ways.ts'

/** What a week is planned from, and who may plan it, without a mouse. */
let stage: Stage

/** What a field of a table is called. */
function fieldOf(table: TableKey, key: string, lang: Lang): string {
  const column = TABLES[table].columns.find(({ path }) => path.join('.') === key)
  if (column === undefined) throw new Error(`${table} has no column ${key}`)
  return labelOf(column, lang)
}

/** A form is there, with all that it offers. */
const formThere = (page: Page): Promise<void> => page.getByRole('dialog').locator('form').waitFor()

for (const [lang, size] of WAYS)
  describe(`what the bureau keeps in ${lang} on a ${size}, by keyboard alone`, () => {
    beforeAll(async () => {
      stage = await openSeeded()
    })
    afterAll(() => stage.close())

    const save = button(shellWords.save[lang])

    it('changes a row of the data', async () => {
      const page = await at(stage, 'bureau', lang, size)
      await toPlace(page, weekWords.data[lang])
      await press(page, dataWords.staff[lang])
      const row = new RegExp(`${dataWords.edit[lang]} Q-T2$`)
      await page.getByRole('button', { name: row }).waitFor()
      await press(page, row)
      await formThere(page)
      await closePanel(page)
      await expect.poll(() => focused(page)).toMatch(row)
      await page.keyboard.press('Enter')
      await formThere(page)
      await tabTo(page, fieldOf('staff', 'name', lang))
      await page.keyboard.press('Control+a')
      await page.keyboard.type('Li')
      await press(page, save)
      await page.getByText(dataWords.changed[lang]).waitFor()
      await page.getByRole('button', { name: /^Li · .*Q-T2$/ }).waitFor()
      await expect.poll(() => focused(page)).toMatch(/^Li · .*Q-T2$/)
      expect(await barriers(page)).toEqual([])
    })

    it('adds a holiday to the calendar', async () => {
      const page = await at(stage, 'bureau', lang, size)
      await toPlace(page, weekWords.data[lang])
      await press(page, dataWords.calendar[lang])
      const { name } = TABLES['district.calendar']
      const list = (count: string): string =>
        filled(dataWords.rows[lang], { name: listLabel(name, lang), count })
      await page.getByRole('button', { name: list('0') }).waitFor()
      await press(page, list('0'))
      await press(page, filled(dataWords.addRow[lang], { name: listLabel(name, lang) }))
      // What was added stands before the button that adds.
      await tabTo(page, fieldOf('district.calendar', 'date', lang), 'Shift+Tab')
      await page.keyboard.type('2027-04-19')
      await tabTo(page, fieldOf('district.calendar', 'kind', lang))
      await pick(page, lang === 'zh' ? '地方' : 'regional')
      await tabTo(page, fieldOf('district.calendar', 'name', lang))
      await page.keyboard.type('fair')
      await press(page, save)
      await page.getByText(dataWords.changed[lang]).waitFor()
      await page.getByRole('button', { name: list('1') }).waitFor()
      expect(await barriers(page)).toEqual([])
    })

    it('takes a way between two places away, and adds it', async () => {
      const page = await at(stage, 'bureau', lang, size)
      await toPlace(page, weekWords.data[lang])
      await press(page, dataWords.travel[lang])
      const name = `P · ${dataWords.edit[lang]} Q`
      const way = page.getByRole('button', { name, exact: true })
      await way.waitFor()
      await press(page, name)
      await formThere(page)
      await closePanel(page)
      // Whoever closes what was opened goes on where they were.
      await expect.poll(() => focused(page)).toBe(name)
      await page.keyboard.press('Enter')
      await formThere(page)
      const remove = button(dataWords.remove[lang])
      for (const leave of ['Enter', 'Escape']) {
        await press(page, remove)
        // The question has the keyboard, at the answer that changes nothing; it gives it back to what asked.
        await expect.poll(() => focused(page)).toMatch(button(shellWords.cancel[lang]))
        await page.keyboard.press(leave)
        await expect.poll(() => focused(page)).toMatch(remove)
      }
      await page.keyboard.press('Enter')
      await agree(page, lang)
      await page.getByText(dataWords.removed[lang]).waitFor()
      await way.waitFor({ state: 'hidden' })
      await press(page, button(dataWords.add[lang]))
      await page
        .getByRole('dialog')
        .getByRole('combobox', { name: fieldOf('travel', 'from', lang) })
        .waitFor()
      expect(await barriers(page)).toEqual([])
      await tabTo(page, fieldOf('travel', 'from', lang))
      await pick(page, 'P')
      await tabTo(page, fieldOf('travel', 'to', lang))
      await pick(page, 'Q')
      await tabTo(page, fieldOf('travel', 'adult', lang))
      await page.keyboard.type('12')
      await press(page, save)
      await page.getByText(dataWords.added[lang]).waitFor()
      await way.waitFor()
      await page.getByRole('cell', { name: '12', exact: true }).waitFor()
      await expect.poll(() => focused(page)).toMatch(button(dataWords.add[lang]))
    })

    it('makes an account, disables it, enables it, and deletes it', async () => {
      const page = await at(stage, 'bureau', lang, size)
      await press(page, shellWords.accounts[lang])
      await page.getByRole('row').filter({ hasText: 'teacher' }).waitFor()
      await press(page, accountWords.add[lang])
      await formThere(page)
      await tabTo(page, accountWords.role[lang])
      await pickDown(page, new RegExp(`^${roleWords.bureau[lang]}$`))
      await tabTo(page, accountWords.login[lang])
      await page.keyboard.type('second-bureau')
      await press(page, accountWords.add[lang])
      const told = page.locator('.ant-modal-confirm-title').filter({ hasText: accountWords.told[lang] })
      await told.waitFor()
      expect(await barriers(page)).toEqual([])
      await press(page, lang === 'zh' ? '知道了' : 'OK')
      await told.waitFor({ state: 'hidden' })
      const row = page.getByRole('row').filter({ hasText: 'second-bureau' })
      await row.getByText(accountWords.active[lang]).waitFor()
      const of = (action: 'disable' | 'enable' | 'remove'): string =>
        headed(accountWords[action][lang], 'second-bureau', lang)
      await press(page, of('disable'))
      await row.getByText(accountWords.disabled[lang]).waitFor()
      await press(page, of('enable'))
      await row.getByText(accountWords.active[lang]).waitFor()
      await press(page, of('remove'))
      await agree(page, lang)
      await row.waitFor({ state: 'hidden' })
    })
  })
