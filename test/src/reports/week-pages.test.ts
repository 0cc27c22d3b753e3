import { beforeAll, describe, expect, it } from 'vitest'
import type { Plan } from '../../../models/plan.ts'
import type { Roster } from '../../../models/roster.ts'
import { verify } from '../../../solver/verify/index.ts'
import { LANGS } from '../../../src/cli/lang.ts'
import { reportedOf } from '../../../src/reports/reported.ts'
import { peopleBook, roomsBook } from '../../../src/reports/workbook/week-pages.ts'
import { readGrids } from '../../../src/workbook/grid.ts'
import { readHandMade } from '../../../src/workbook/roster/read.ts'
import { solved } from '../files/roster/solved.ts'

let roster: Roster
beforeAll(async () => {
  roster = await solved('school-S')
})

describe.each(LANGS)('the workbook of the weeks of a school (%s)', (lang) => {
  it.each([
    ['adult', peopleBook],
    ['room', roomsBook],
  ] as const)('has a sheet for each %s, from which the sessions are read again', async (_, bookFor) => {
    const reported = reportedOf(roster, verify(roster), lang)
    const [figures] = reported.figures
    const bytes = figures && (await bookFor(reported, figures))
    if (!bytes) throw new Error('no book')
    const read = await readGrids(bytes, 'sheets.xlsx')
    if ('fault' in read) throw new Error(read.fault.code)
    const busy = new Set(
      bookFor === peopleBook
        ? reported.view.engagements.map(({ who }) => reported.view.nameOf(who))
        : reported.view.sessions.map(({ room }) => reported.view.roomName(room)),
    )
    expect(new Set(read.grids.map(({ name }) => name))).toEqual(busy)
    const plan = readHandMade(read.grids, roster.input)
    if (!plan.ok) throw new Error(plan.faults.map(({ code, where }) => `${code} ${where}`).join('; '))
    const sessions = ({ sessions: all }: Plan): string[] =>
      all
        .map(({ date, blocks, activity, room, lead, assistants }) =>
          JSON.stringify([date, blocks, activity, room, lead, [...assistants].sort()]),
        )
        .sort()
    expect(sessions(plan.value)).toEqual(sessions(roster.plan))
    if (bookFor !== peopleBook) return
    const duties = ({ duties: all }: Plan): string[] =>
      all.map(({ date, duty, adults }) => JSON.stringify([date, duty, [...adults].sort()])).sort()
    expect(duties(plan.value)).toEqual(duties(roster.plan))
  })
})
