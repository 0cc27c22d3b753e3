import { expect, test } from 'vitest'
import { homeroomId, schoolId } from '../../../models/ids.ts'
import { choicesOn } from '../../../models/student.ts'
import { generate } from '../../../solver/generate/index.ts'
import { explainDemand, Opened } from '../../../solver/index.ts'
import { settled } from '../settled.ts'

const open = async () => new Opened((await settled(generate('tiny-04'))).roster)

test('what a class asked for and what came of it is counted from the lists and the sessions themselves', async () => {
  const opened = await open()
  const { week, roster } = opened
  let asked = 0
  for (const { id: school, homerooms } of week.schools)
    for (const homeroom of [null, ...homerooms.map(({ id }) => id)]) {
      const students = week.students.filter(
        (who) => who.school === school && (homeroom === null || who.homeroom === homeroom),
      )
      if (students.length === 0) continue
      const answer = explainDemand(opened, school, homeroom)
      expect(answer.ok).toBe(true)
      if (!answer.ok) continue
      expect(answer.value.students).toBe(students.length)
      for (const activity of week.activities.filter((one) => one.school === school)) {
        const told = answer.value.activities.find((one) => one.activity === activity.id)
        const held = roster.plan.sessions.filter((row) => row.activity === activity.id)
        const lists = students.map((who) => who.days.map(({ weekday }) => choicesOn(who, weekday)))
        const wanted = lists.filter((days) => days.some((list) => list.includes(activity.id))).length
        const first = lists.filter((days) => days.some((list) => list[0] === activity.id)).length
        const had = students.filter((who) => held.some((row) => row.students.includes(who.id))).length
        if (told === undefined) {
          expect([wanted, had]).toEqual([0, 0])
          continue
        }
        asked++
        expect(told).toMatchObject({ wanted, first, had, sessions: held.length })
        expect(told.places).toBe(held.length * activity.max)
        expect(told.taken).toBe(held.reduce((sum, row) => sum + row.students.length, 0))
      }
    }
  expect(asked).toBeGreaterThan(5)
})

test('a class or a school that the roster does not have is told nothing of', async () => {
  const opened = await open()
  const [school] = opened.week.schools
  expect(explainDemand(opened, schoolId.parse('nowhere'), null)).toMatchObject({ ok: false })
  expect(explainDemand(opened, schoolId.parse(school?.id), homeroomId.parse('nowhere'))).toMatchObject({
    ok: false,
  })
})
