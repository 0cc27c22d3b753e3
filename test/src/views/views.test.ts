import { beforeAll, describe, expect, it } from 'vitest'
import { isRanked } from '../../../models/activity.ts'
import type { Roster } from '../../../models/roster.ts'
import { choicesOn } from '../../../models/student.ts'
import { requiredBlocks, verify } from '../../../solver/verify/index.ts'
import { type Reported, reportedOf } from '../../../src/reports/reported.ts'
import { schoolViewOf } from '../../../src/views/school.ts'
import { schoolSummary, schoolView } from '../../../src/views/shapes.ts'
import { summaryOf } from '../../../src/views/summary.ts'
import { solved } from '../files/roster/solved.ts'

let roster: Roster
let reported: Reported
beforeAll(async () => {
  roster = await solved('school-S')
  reported = reportedOf(roster, verify(roster), 'zh')
})

const first = (): Reported['figures'][number] => {
  const [figures] = reported.figures
  if (figures === undefined) throw new Error('no school')
  return figures
}

/** Students who are in something they ranked. */
function chosen({ plan, input }: Roster): Set<string> {
  const ranked = new Set<string>(input.activities.filter((one) => isRanked(one.category)).map(({ id }) => id))
  const follows = new Map(reported.view.days.map((day) => [day.date, day.follows]))
  const students = new Map(input.students.map((one) => [one.id, one]))
  return new Set(
    plan.sessions.flatMap((session) =>
      session.students.filter((id) => {
        const student = students.get(id)
        const on = follows.get(session.date)
        const choices = student === undefined || on === undefined ? [] : choicesOn(student, on)
        return ranked.has(session.activity) && choices.includes(session.activity)
      }),
    ),
  )
}

describe('the view of a school', () => {
  it('holds every session with its people, room and students', () => {
    const view = schoolViewOf(reported.view, roster, first())
    expect(schoolView.parse(view)).toEqual(view)
    const back = view.sessions.map(({ students, group, date, room, lead }) => ({
      ...{ group, date, room, lead },
      students: students.map((place) => view.students[place]?.id).sort(),
    }))
    const due = roster.plan.sessions.map(({ students, group, date, room, lead }) => ({
      ...{ group, date, room, lead },
      students: [...students].sort(),
    }))
    const key = (one: { group: string; date: string }) => `${one.group} ${one.date}`
    expect(back.sort((a, b) => key(a).localeCompare(key(b)))).toEqual(
      due.sort((a, b) => key(a).localeCompare(key(b))),
    )
  })

  it('names everybody and everything that a session does', () => {
    const view = schoolViewOf(reported.view, roster, first())
    const people = new Set(view.people.map(({ id }) => id))
    const rooms = new Set(view.rooms.map(({ id }) => id))
    const activities = new Set(view.activities.map(({ id }) => id))
    expect(view.sessions.length).toBeGreaterThan(0)
    for (const one of view.sessions) {
      expect(rooms).toContain(one.room)
      expect(activities).toContain(one.activity)
      for (const adult of [one.lead, ...one.assistants]) expect(people).toContain(adult)
    }
  })
})

describe('the summary of a school', () => {
  it('counts what the verifier counts', () => {
    const proved = { unserved: 0, weighted: 5 }
    const summary = summaryOf(reported.view, roster, first(), 7, proved)
    expect(schoolSummary.parse(summary)).toEqual(summary)
    expect(summary.required).toBe(requiredBlocks(roster.input).length)
    expect(summary.unserved).toBe(roster.score.unserved)
    expect(summary.sessions).toBe(roster.plan.sessions.length)
    expect(summary.students.required).toBe(
      new Set(requiredBlocks(roster.input).map(({ student }) => student)).size,
    )
    expect(summary.students.chose).toBe(chosen(roster).size)
  })
})
