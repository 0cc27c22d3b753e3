import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRanked } from '../../../../models/activity.ts'
import type { Roster } from '../../../../models/roster.ts'
import type { Lang } from '../../../../models/text.ts'
import { requiredBlocks, verify } from '../../../../solver/verify/index.ts'
import { LANGS } from '../../../../src/cli/lang.ts'
import { csvText } from '../../../../src/files/csv/write-table.ts'
import { groupMeant } from '../../../../src/files/roster/group-name.ts'
import { readRoster } from '../../../../src/files/roster/read.ts'
import { rosterText } from '../../../../src/files/roster/text.ts'
import { timetablesOf } from '../../../../src/files/roster/timetables.ts'
import { viewOf } from '../../../../src/files/roster/view.ts'
import { achieved } from '../../../../src/reports/achieved.ts'
import { solved } from './solved.ts'

let roster: Roster
const home = mkdtempSync(path.join(tmpdir(), 'kehou-roster-'))
beforeAll(async () => {
  roster = await solved('school-S')
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** The CSV text of a timetable of the only school, by name. */
function timetables(of: Roster, lang: Lang): Map<string, string> {
  const view = viewOf(of)
  return new Map(
    view.schools.flatMap((school) =>
      timetablesOf(view, school, lang).map(({ name, rows }) => [name[lang], csvText(rows)] as const),
    ),
  )
}

/** Rows of a timetable of the only school, as objects. */
const timetable = (name: string, of: Roster = roster): Record<string, string>[] =>
  parse(timetables(of, 'en').get(name) ?? '', { bom: true, columns: true })

describe('the text of a roster', () => {
  it('is read back as it was, and verifies', async () => {
    const file = path.join(home, 'roster.json')
    await writeFile(file, rosterText(roster))
    const read = await readRoster(file)
    expect(read.ok && read.value).toEqual(roster)
    expect(read.ok && verify(read.value).valid).toBe(true)
  })

  it('has the same bytes whatever the order of fields', () => {
    const shuffled = JSON.parse(JSON.stringify(roster), (_, value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    )
    expect(rosterText(shuffled)).toBe(rosterText(roster))
  })

  it('says its format first and has one session a line', () => {
    const lines = rosterText(roster).split('\n')
    expect(lines[1]).toBe('  "schema": "kehou/roster/1",')
    expect(lines.filter((line) => line.includes('"assistants"'))).toHaveLength(roster.plan.sessions.length)
  })
})

describe('timetables', () => {
  it('of the school hold every session once', () => {
    const rows = timetable('school')
    const { week } = viewOf(roster)
    const idOf = (name: string | undefined): string =>
      week.activities.find((one) => one.name === name)?.id ?? ''
    const groups = rows.map((row) => groupMeant(row['Group'] ?? '', idOf(row['Activity']), week))
    expect(rows.map((row, at) => `${row['Date']} ${groups[at]}`).sort()).toEqual(
      roster.plan.sessions.map(({ date, group }) => `${date} ${group}`).sort(),
    )
    expect(rows.every((row) => row['Group']?.startsWith(row['Activity'] ?? '?'))).toBe(true)
    expect(rows.reduce((sum, row) => sum + Number(row['Students']), 0)).toBe(
      roster.plan.sessions.reduce((sum, { students }) => sum + students.length, 0),
    )
  })

  it('of people hold every adult of every session and site duty', () => {
    const engaged =
      roster.plan.sessions.reduce((sum, { assistants }) => sum + 1 + assistants.length, 0) +
      roster.plan.duties.reduce((sum, { adults }) => sum + adults.length, 0)
    expect(timetable('people')).toHaveLength(engaged)
  })

  it('of classes hold every student of every session', () => {
    const places = roster.plan.sessions.reduce((sum, { students }) => sum + students.length, 0)
    expect(timetable('classes')).toHaveLength(places)
  })

  it('of dismissal hold each student once a day, leaving at the end of the last block', () => {
    const last = new Map<string, string>()
    for (const { student, date, block } of requiredBlocks(roster.input)) {
      const who = roster.input.students.find(({ id }) => id === student)
      const weekday = roster.input.schools[0]?.blocks.find(({ code }) => code === block)
      const key = `${date} ${who?.id}`
      if ((last.get(key) ?? '') < (weekday?.end ?? '')) last.set(key, weekday?.end ?? '')
    }
    const rows = timetable('dismissal')
    expect(new Map(rows.map((row) => [`${row['Date']} ${row['Student']}`, row['Leaving time']]))).toEqual(
      last,
    )
    expect(rows).toHaveLength(last.size)
  })

  it('of dismissal tell of blocks that are not placed', () => {
    const [first] = roster.plan.sessions.filter(({ blocks }) => blocks.length === 1)
    const student = first?.students[0]
    if (first === undefined || student === undefined) throw new Error('nobody is placed')
    const session = { ...first, students: first.students.slice(1) }
    const open = { student, date: first.date, block: first.blocks.join() }
    const sessions = [session, ...roster.plan.sessions.filter((one) => one !== first)]
    const changed = { ...roster, plan: { ...roster.plan, sessions, unserved: [open] } } as Roster
    const row = timetable('dismissal', changed).find(
      (one) => one['Student'] === student && one['Date'] === first.date,
    )
    expect(row?.['Remark']).toBe(`not placed: ${first.blocks[0]}`)
  })

  it.each(LANGS)('hold nothing that a spreadsheet runs as a formula (%s)', (lang) => {
    const name = '=HYPERLINK("x")'
    const input = {
      ...roster.input,
      staff: roster.input.staff.map((one) => ({ ...one, name })),
      activities: roster.input.activities.map((one) => ({ ...one, name: '+1-cmd' })),
    }
    for (const [name, text] of timetables({ ...roster, input }, lang))
      expect(text, name).not.toMatch(/(?:^|,)"?[=+@]/m)
  })
})

describe('what was achieved', () => {
  it('adds up', () => {
    const figures = achieved(roster, verify(roster))
    const ranked = new Set(
      roster.input.activities.filter(({ category }) => isRanked(category)).map(({ id }) => id),
    )
    const places = roster.plan.sessions
      .filter(({ activity }) => ranked.has(activity))
      .reduce((sum, { students, blocks }) => sum + students.length * blocks.length, 0)
    expect(figures.choices.reduce((sum, count) => sum + count, 0)).toBe(places)
    expect(figures.served + figures.unserved).toBe(figures.required)
    expect(figures.unserved).toBe(roster.plan.unserved.length)
    expect(Object.values(figures.causes).reduce((sum, count) => sum + count, 0)).toBe(figures.unserved)
    expect(figures.load.most).toBeGreaterThanOrEqual(figures.load.median)
    expect(figures.rules.broken).toBe(0)
  })
})
