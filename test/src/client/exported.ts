import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre'
import { convertIcsCalendar } from 'ts-ics'
import { expect } from 'vitest'
import type { Roster } from '../../../models/roster.ts'
import { verify } from '../../../solver/verify/index.ts'
import { rosterOfBytes } from '../../../src/files/roster/read.ts'
import { type RosterView, viewOf } from '../../../src/files/roster/view.ts'
import { rosterBookWords as words } from '../../../src/messages/roster-book.ts'
import { rowsOf } from '../reports/class-page.ts'
import { pageIn, textOf } from '../reports/dom.ts'
import { type Driving, done, ended, key } from './driving.ts'

/** The file that an export of a roster leaves; null: of all its schools. */
async function fileOf(
  { client, address, token }: Driving,
  roster: string,
  format: 'json' | 'html' | 'xlsx' | 'ics',
  school: string | null,
): Promise<Buffer> {
  const path = { id: roster }
  const made = await done(
    client.POST('/v1/rosters/{id}/exports', {
      params: { path, header: key() },
      body: { format, school },
      headers: { 'accept-language': 'zh' },
    }),
  )
  await ended(client, made.id)
  const answer = await fetch(`${address}/v1/jobs/${made.id}/files/document`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(answer.status).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

/** The one file of a container whose path ends so. */
function fileIn(container: Uint8Array, end: string): Buffer {
  const found = Object.entries(unzipSync(container)).filter(([path]) => path.endsWith(end))
  expect(found.map(([path]) => path)).toHaveLength(1)
  return Buffer.from(found[0]?.[1] ?? [])
}

const instant = (date: string, time: string): number => Date.parse(`${date}T${time}:00+08:00`)

/** Sessions of a school as a roster is read by people. */
const sessionsOf = (view: RosterView, school: string) =>
  view.sessions.filter((session) => session.activity.school === school)

/** Asks for a roster in every form, and holds each of them against the roster itself, which is judged first. */
export async function checkExports(driving: Driving, id: string, school: string): Promise<Roster> {
  const read = rosterOfBytes(await fileOf(driving, id, 'json', null), 'roster.json')
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const roster = read.value
  expect(verify(roster).valid).toBe(true)
  const view = viewOf(roster)
  const own = sessionsOf(view, school)
  expect(own.length).toBeGreaterThan(0)

  const book = await readXlsx(fileIn(await fileOf(driving, id, 'xlsx', school), `/${words.file.zh}.xlsx`))
  expect(rowsOf(book, words.byDay.zh).map((row) => [row[5], row[6], row[7], row[9]])).toEqual(
    own.map((one) => [
      view.groupName(one),
      view.roomName(one.room),
      view.nameOf(one.lead),
      String(one.students.length),
    ]),
  )

  const calendars = await fileOf(driving, id, 'ics', school)
  for (const student of view.week.students.filter((one) => one.school === school)) {
    const { events = [] } = convertIcsCalendar(undefined, fileIn(calendars, `/${student.id}.ics`).toString())
    expect(events.map(({ start, summary }) => [start.date.getTime(), summary])).toEqual(
      own
        .filter(({ students }) => students.includes(student))
        .map((one) => [instant(one.day.date, one.start), one.activity.name]),
    )
  }

  const page = textOf(pageIn((await fileOf(driving, id, 'html', school)).toString()).documentElement)
  for (const one of own) {
    expect(page).toContain(one.activity.name)
    expect(page).toContain(view.roomName(one.room))
    expect(page).toContain(view.nameOf(one.lead))
  }
  return roster
}
