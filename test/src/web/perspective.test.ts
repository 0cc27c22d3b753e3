import { beforeAll, describe, expect, it } from 'vitest'
import { viewOf } from '../../../src/files/roster/view.ts'
import { schoolFigures } from '../../../src/reports/figures.ts'
import { schoolViewOf } from '../../../src/views/school.ts'
import type { SchoolView } from '../../../src/views/shapes.ts'
import { sessionPlace, withPlaces } from '../../../src/web/model/lights.ts'
import {
  cellsOf,
  choicesOf,
  datesOf,
  dutiesIn,
  linesOf,
  perspectives,
  sessionsIn,
} from '../../../src/web/model/perspective.ts'
import { solved } from '../files/roster/solved.ts'

let view: SchoolView
beforeAll(async () => {
  const roster = await solved('school-S')
  const read = viewOf(roster)
  const [school] = read.schools
  if (school === undefined) throw new Error('no school')
  view = schoolViewOf(read, roster, schoolFigures(read, school))
})

describe('looking at a week', () => {
  it('shows every session from the school, and every one from some class, adult, room, activity and student', () => {
    for (const perspective of perspectives) {
      const ids = perspective === 'school' ? [''] : choicesOf(view, perspective).map(({ value }) => value)
      const seen = new Set(ids.flatMap((id) => sessionsIn(view, perspective, id)))
      expect(seen.size, perspective).toBe(view.sessions.length)
    }
  })

  it('shows an adult what they lead, assist and keep, and nothing else', () => {
    for (const { id } of view.people) {
      for (const { lead, assistants } of sessionsIn(view, 'person', id))
        expect([lead, ...assistants]).toContain(id)
      for (const { adults } of dutiesIn(view, 'person', id)) expect(adults).toContain(id)
    }
  })

  it('has a line and a column for every session', () => {
    const lines = linesOf(view).map(({ code }) => code)
    const dates = datesOf(view)
    expect(new Set(lines).size).toBe(lines.length)
    const cells = cellsOf(view.sessions, ({ blocks: [first = ''] }) => first)
    const inGrid = dates.flatMap((date) => lines.flatMap((code) => cells.get(`${date} ${code}`) ?? []))
    expect(inGrid).toHaveLength(view.sessions.length)
  })

  it('shows what is looked at and, while something is held, the places for it, in the order of the school', () => {
    const { sessions } = view
    const lit = sessions.filter((_, at) => at % 7 === 3)
    const lights = {
      of: new Map(lit.map((one) => [sessionPlace(one), []])),
      legal: lit.length,
      barred: 0,
    }
    for (const { value } of choicesOf(view, 'homeroom')) {
      const own = sessionsIn(view, 'homeroom', value)
      const seen = withPlaces(sessions, own, lights, sessionPlace)
      expect(seen).toEqual(sessions.filter((one) => own.includes(one) || lit.includes(one)))
    }
    expect(withPlaces(sessions, [], lights, sessionPlace)).toEqual(lit)
  })
})
