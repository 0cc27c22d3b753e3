import { describe, expect, test } from 'vitest'
import { checkWeek } from '../../../models/checks/index.ts'
import { activityErrors } from '../../../models/errors/activities.ts'
import { calendarErrors } from '../../../models/errors/calendar.ts'
import { peopleErrors } from '../../../models/errors/people.ts'
import { pinnedErrors } from '../../../models/errors/pinned.ts'
import { pinErrors } from '../../../models/errors/pins.ts'
import { placesErrors } from '../../../models/errors/places.ts'
import { structureErrors } from '../../../models/errors/structure.ts'
import { studentErrors } from '../../../models/errors/students.ts'
import { type ErrorCode, errorIndex } from '../../../models/errors.ts'
import { weekWith } from '../week-builder.ts'
import { type Case, expectTold } from './case.ts'
import { activityCases } from './cases/activities.ts'
import { calendarCases } from './cases/calendar.ts'
import { historyCases } from './cases/history.ts'
import { peopleCases } from './cases/people.ts'
import { pinnedCases } from './cases/pinned.ts'
import { pinCases } from './cases/pins.ts'
import { placesCases } from './cases/places.ts'
import { roomCases } from './cases/rooms.ts'
import { studentCases } from './cases/students.ts'

const areas: Readonly<Record<string, readonly Case[]>> = {
  calendar: calendarCases,
  places: placesCases,
  rooms: roomCases,
  people: peopleCases,
  activities: activityCases,
  students: studentCases,
  history: historyCases,
  pins: pinCases,
  pinned: pinnedCases,
}

test('nothing is wrong with the small week', () => {
  expect(checkWeek(weekWith())).toEqual([])
})

describe.each(Object.entries(areas))('faults of %s', (_, cases) => {
  test.each(cases.map((entry) => [entry.code, entry.where, entry] as const))(
    '%s at %s, alone',
    (code, where, entry) => {
      const week = weekWith(entry.change)
      const faults = checkWeek(week)
      const codes = new Set(faults.map((fault) => fault.code))
      expect([...codes].sort()).toEqual([code, ...(entry.also ?? [])].sort())
      const own = faults.filter((fault) => fault.code === code)
      expect(own.map((fault) => fault.where)).toContain(where)
      expect(new Set(own.map((fault) => fault.severity))).toEqual(new Set([entry.severity]))
      for (const fault of faults) expectTold(week, fault)
    },
  )
})

test('there is a case for every code', () => {
  const tested = new Set<string>(Object.values(areas).flatMap((cases) => cases.map((entry) => entry.code)))
  const codes = [
    ...[structureErrors, calendarErrors, placesErrors, peopleErrors],
    ...[studentErrors, activityErrors, pinErrors, pinnedErrors],
  ].flatMap((area) => Object.keys(area) as ErrorCode[])
  expect(codes.filter((code) => !tested.has(code))).toEqual([])
  expect(codes.filter((code) => !(code in errorIndex))).toEqual([])
})

test('two hundred faults at once: every one is there, in the same order each time', () => {
  const week = weekWith((input) => {
    const [row] = input.students
    if (row === undefined) throw new Error('no student')
    for (let n = 0; n < 200; n++)
      input.students.push({
        ...row,
        id: `X${n}`,
        friend: null,
        homeroom: 'nowhere',
        choices: [],
        mostWanted: null,
      })
  })
  const faults = checkWeek(week)
  expect(faults).toHaveLength(200)
  expect(new Set(faults.map((fault) => fault.where)).size).toBe(200)
  expect(checkWeek(week)).toEqual(faults)
})
