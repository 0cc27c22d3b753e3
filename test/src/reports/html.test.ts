import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Roster } from '../../../models/roster.ts'
import { verify } from '../../../solver/verify/index.ts'
import { LANGS } from '../../../src/cli/lang.ts'
import { reportWords as words } from '../../../src/messages/reports.ts'
import { districtPage } from '../../../src/reports/html/district.ts'
import { html } from '../../../src/reports/html/html.ts'
import { bars } from '../../../src/reports/html/plots.ts'
import { schoolPage } from '../../../src/reports/html/school.ts'
import { type Reported, reportedOf } from '../../../src/reports/reported.ts'
import { solved } from '../files/roster/solved.ts'
import { all, type Page, pageIn, textOf } from './dom.ts'

let roster: Roster
beforeAll(async () => {
  roster = await solved('school-S')
})

const told = (lang: 'zh' | 'en', of: Roster = roster): Reported => reportedOf(of, verify(of), lang)

function pageOf(reported: Reported): { text: string; document: Page } {
  const [figures] = reported.figures
  if (figures === undefined) throw new Error('no school')
  const text = schoolPage(reported, figures, null)
  return { text, document: pageIn(text) }
}

describe.each(LANGS)('the report of a school (%s)', (lang) => {
  it('has every session once under its day, at its block, with its room, lead and size', () => {
    const reported = told(lang)
    const { view } = reported
    const { document } = pageOf(reported)
    const rows = view.days.flatMap((_, at) =>
      all(document.getElementById(`day-${at + 1}`), 'tbody tr').map((row) => {
        const cells = all(row, 'th, td').map(textOf)
        return [at, cells[0], cells[1], cells[3], cells[4], cells[6]].join('|')
      }),
    )
    const due = view.sessions.map((one) =>
      [
        view.days.indexOf(one.day),
        `${one.blocks.map(({ code }) => code).join(' ')} ${one.start}–${one.end}`,
        one.activity.name,
        view.roomName(one.room),
        view.nameOf(one.lead),
        one.students.length,
      ].join('|'),
    )
    expect(rows).toEqual(due)
  })

  it('says of every student, block by block, where they are, in the class they are of', () => {
    const reported = told(lang)
    const { view } = reported
    const { document } = pageOf(reported)
    const classes = new Map(
      all(document.getElementById('classes'), 'section.sheet').map((sheet) => [
        textOf(sheet.querySelector('h3')),
        sheet,
      ]),
    )
    let found = 0
    for (const [title, sheet] of classes)
      for (const row of all(sheet, 'tbody tr')) {
        const id = textOf(row.querySelector('th'))
        const student = view.week.students.find((one) => one.id === id)
        if (student === undefined) continue
        found++
        expect(title.startsWith(view.homeroomOf(student)?.name ?? '?')).toBe(true)
        for (const [at, day] of view.days.entries()) {
          const own = view.sessions.filter((one) => one.day === day && one.students.includes(student))
          const entries = all(all(row, 'td')[at], '.e')
          expect(entries.map((entry) => textOf(entry.querySelector('small')))).toEqual(
            own.map(({ blocks }) => blocks.map(({ code }) => code).join(' ')),
          )
        }
      }
    const there = new Set(view.sessions.flatMap(({ students }) => students))
    expect(found).toBe(there.size)
  })

  it('gives every adult and every room what they have on each day', () => {
    const reported = told(lang)
    const { view } = reported
    const { document } = pageOf(reported)
    const count = (id: string): number => all(document.getElementById(id), '.e').length
    expect(count('people')).toBe(view.engagements.length)
    expect(count('rooms')).toBe(view.sessions.length)
  })

  it('has the certificate rule by rule with its clause, value by term, and every level of the bound', () => {
    const reported = told(lang)
    const { certificate } = reported
    const { document } = pageOf(reported)
    const rules = all(document.getElementById('certificate'), 'tbody tr').map((row) =>
      all(row, 'th, td').map(textOf),
    )
    expect(rules).toHaveLength(certificate.rules.length)
    for (const [at, { code, checked, broken }] of certificate.rules.entries()) {
      expect(rules[at]?.[0]?.startsWith(code)).toBe(true)
      expect(rules[at]?.slice(3)).toEqual([checked.toLocaleString('en-US'), String(broken)])
    }
    expect(rules[7]?.[2]).toContain('三（二）5')
    const terms = all(document.getElementById('score'), 'tbody tr').map(textOf)
    expect(terms.at(-1)).toContain(roster.score.weighted.toLocaleString('en-US'))
    expect(all(document.getElementById('bound'), 'tbody tr')).toHaveLength(3)
  })

  it('asks nothing of any network, and can be read by a screen reader', () => {
    const { text, document } = pageOf(told(lang))
    expect(text).not.toMatch(/(?:src|href)="(?!#)/)
    expect(text).not.toMatch(/@import|url\(/)
    expect(document.documentElement.getAttribute('lang')).toBe(lang === 'zh' ? 'zh-CN' : 'en')
    for (const head of all(document, 'th')) expect(head.getAttribute('scope')).toMatch(/^(?:row|col)$/)
    for (const plot of all(document, 'svg')) {
      expect(plot.parentElement?.getAttribute('role')).toBe('img')
      expect(plot.parentElement?.getAttribute('aria-label')).not.toBe('')
    }
    const ids = all(document, '[id]').map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const link of all(document, 'nav a')) expect(ids).toContain(link.getAttribute('href')?.slice(1))
    const levels = all(document, 'h1, h2, h3, h4').map(({ tagName }) => Number(tagName.slice(1)))
    levels.forEach((level, at) => {
      expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
    })
    expect(text).not.toContain('undefined')
  })

  it('has the same bytes for the same roster', () => {
    expect(pageOf(told(lang)).text).toBe(pageOf(told(lang)).text)
  })
})

describe('a report of what is not served', () => {
  it('counts by cause and day, and lists each student', () => {
    const [first] = roster.plan.sessions.filter(
      ({ blocks, students }) => blocks.length === 1 && students.length > 3,
    )
    if (first === undefined) throw new Error('nobody is placed')
    const gone = first.students.slice(0, 3)
    const open = gone.map((student) => ({ student, date: first.date, block: first.blocks[0] ?? '' }))
    const sessions = roster.plan.sessions.map((one) =>
      one === first ? { ...one, students: one.students.slice(3) } : one,
    )
    const changed = {
      ...roster,
      plan: { ...roster.plan, sessions, unserved: open },
      causes: open.map((row) => ({ ...row, cause: 'adults_exhausted' })),
    } as Roster
    const { document } = pageOf(told('en', changed))
    const [counts, list] = all(document.getElementById('unserved'), 'table')
    expect(textOf(all(counts, 'tbody tr').at(-1))).toMatch(/^Total.*3$/)
    for (const id of gone) expect(textOf(list)).toContain(id)
    expect(textOf(list)).toContain('every eligible adult is taken')
    const cells = all(document.getElementById('classes'), '.e').map(textOf)
    expect(cells.filter((cell) => cell.endsWith(words.notPlaced.en))).toHaveLength(3)
  })
})

describe('a report of a district', () => {
  it('links to the report of each school', () => {
    const page = districtPage(told('en'), (id) => `timetables/${id}/report.html`)
    const document = pageIn(page)
    const links = all(document.getElementById('compare'), 'a').map((link) => link.getAttribute('href'))
    expect(links).toEqual(roster.input.schools.map(({ id }) => `timetables/${id}/report.html`))
  })
})

describe('text in a page', () => {
  const nasty = '<img src=x onerror=alert(1)>"\'&</script><!--'

  it('is escaped wherever it comes from', () => {
    const input = {
      ...roster.input,
      district: { ...roster.input.district, name: nasty },
      schools: roster.input.schools.map((one) => ({
        ...one,
        name: nasty,
        homerooms: one.homerooms.map((homeroom) => ({ ...homeroom, name: nasty })),
      })),
      staff: roster.input.staff.map((one) => ({ ...one, name: nasty })),
      rooms: roster.input.rooms.map((one) => ({ ...one, name: nasty })),
      activities: roster.input.activities.map((one) => ({ ...one, name: nasty })),
    }
    const reported = told('zh', { ...roster, input } as Roster)
    for (const text of [pageOf(reported).text, districtPage(reported, () => nasty)]) {
      expect(text).not.toContain('<img')
      expect(text.match(/<\/script>/g)).toHaveLength(1)
      expect(text).not.toContain('<!--')
    }
  })

  it('comes back from a template as it was, in content, in an attribute and in a plot', () => {
    const any = fc.string({ unit: 'grapheme', maxLength: 60 }).map((raw) => raw.replace(/[\p{C}\s]/gu, ''))
    fc.assert(
      fc.property(any, (text) => {
        const document = pageIn(
          html`<!doctype html><html><body><p title="${text}">${text}</p></body></html>`.text,
        )
        const paragraph = document.querySelector('p')
        expect(paragraph?.textContent).toBe(text)
        expect(paragraph?.getAttribute('title')).toBe(text)
      }),
    )
    const series = [{ name: nasty, values: [1] }]
    const plot = bars({ told: nasty, categories: [nasty], series, unit: nasty }).text
    expect(plot).not.toContain('<img')
  })
})
