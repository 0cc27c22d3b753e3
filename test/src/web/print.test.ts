import { expect, it } from 'vitest'
import { generate } from '../../../solver/generate/index.ts'
import { viewOf } from '../../../src/files/roster/view.ts'
import { schoolFigures } from '../../../src/reports/figures.ts'
import { schoolViewOf } from '../../../src/views/school.ts'
import { datesOf } from '../../../src/web/model/perspective.ts'
import { boardOf, doorOf, listOf, shortIds } from '../../../src/web/model/print.ts'
import { settled } from '../../solver/settled.ts'

const made = (await settled(generate('tiny-05'))).roster
const roster = viewOf(made)
const views = roster.schools.map((school) => schoolViewOf(roster, made, schoolFigures(roster, school)))

it('everything that takes place hangs on the notice board once', () => {
  let seen = 0
  for (const view of views) {
    const lines = datesOf(view).flatMap((date) => boardOf(view, date).flatMap((block) => block.lines))
    expect(lines.map(({ key }) => key).sort()).toEqual(view.sessions.map(({ group }) => group).sort())
    seen += lines.length
  }
  expect(seen).toBeGreaterThan(0)
})

it('sessions of one activity stand in the order in which the school lists its rooms', () => {
  let seen = 0
  for (const view of views)
    for (const one of view.sessions) {
      const rooms = view.rooms.toReversed()
      const sessions = view.rooms.map(({ id }) => ({ ...one, group: id, room: id }))
      const lines = boardOf({ ...view, rooms, sessions }, one.date).flatMap((block) => block.lines)
      expect(lines.map(({ room }) => room)).toEqual(rooms.map(({ name }) => name))
      seen += rooms.length - 1
    }
  expect(seen).toBeGreaterThan(0)
})

it('every student of a class is found on its door in each block of their week, and nowhere else', () => {
  let seen = 0
  for (const view of views)
    for (const { id } of view.homerooms) {
      const members = view.students.flatMap((one, place) => (one.homeroom === id ? [place] : []))
      const short = shortIds(members.map((place) => view.students[place]?.id ?? ''))
      const { dates, rows } = doorOf(view, id)
      for (const { code, cells } of rows)
        for (const [at, { groups, absent }] of cells.entries()) {
          const listed = new Set([...groups.flatMap(({ students }) => students ?? []), ...absent])
          for (const place of members) {
            const number = short.get(view.students[place]?.id ?? '') ?? ''
            const there = view.sessions.filter(
              (one) => one.date === dates[at] && one.blocks.includes(code) && one.students.includes(place),
            )
            const found = groups.filter(({ students }) =>
              students === null ? !listed.has(number) : students.includes(number),
            )
            expect(found.map(({ key }) => key)).toEqual(there.map(({ group }) => group))
            seen += there.length
          }
        }
    }
  expect(seen).toBeGreaterThan(0)
})

it('ids are shortened as long as they stay different', () => {
  expect([...shortIds(['P01-0017', 'P01-0088']).values()]).toEqual(['0017', '0088'])
  expect([...shortIds(['A-1', 'B-1']).values()]).toEqual(['A-1', 'B-1'])
  expect([...shortIds(['张', '李']).values()]).toEqual(['张', '李'])
})

it('every student of a class has a line of their own on its list, with all of their week in order of time', () => {
  let seen = 0
  for (const view of views)
    for (const { id } of view.homerooms) {
      const members = view.students.flatMap((one, place) => (one.homeroom === id ? [place] : []))
      const short = shortIds(members.map((place) => view.students[place]?.id ?? ''))
      const { dates, rows } = listOf(view, id)
      expect(rows).toHaveLength(members.length)
      for (const place of members) {
        const number = short.get(view.students[place]?.id ?? '')
        const row = rows.find((one) => one.number === number)
        for (const [at, date] of dates.entries()) {
          const there = view.sessions.filter((one) => one.date === date && one.students.includes(place))
          const ordered = there.toSorted((a, b) => a.start.localeCompare(b.start))
          expect(row?.days[at]?.map(({ key }) => key)).toEqual(ordered.map(({ group }) => group))
          seen += there.length
        }
      }
    }
  expect(seen).toBeGreaterThan(0)
})
