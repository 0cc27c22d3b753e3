import { expect, it } from 'vitest'
import { familySignUp, studentRecord } from '../../../models/student.ts'
import type { Week } from '../../../models/week.ts'
import { generate } from '../../../solver/generate/index.ts'
import { fieldFaults } from '../../../src/web/model/form-faults.ts'
import { blankOf, bodyOf, eventKinds, type FormKind, formShape } from '../../../src/web/model/forms.ts'

const week = generate('term')

const studentsOf = ({ students }: Week) =>
  students.slice(0, 200).map((student) => ({
    record: studentRecord.strip().parse(student),
    signUp: familySignUp.strip().parse(student),
  }))

const bodies: Readonly<Record<Exclude<FormKind, 'events'>, readonly object[]>> = {
  schools: week.schools,
  staff: week.staff,
  rooms: week.rooms,
  venues: week.venues,
  activities: week.activities,
  students: studentsOf(week).map(({ record }) => record),
  'sign-ups': studentsOf(week).map(({ signUp }) => signUp),
  institutions: week.institutions,
  pins: week.pins,
  bans: week.bans,
  'standing-groups': week.history.standing,
  calendar: [week.district],
  travel: week.travel,
}

it('a form that nobody touched gives the row that it was opened with', () => {
  let seen = 0
  for (const [kind, rows] of Object.entries(bodies) as [FormKind, readonly object[]][])
    for (const row of rows) {
      const shape = formShape(kind)
      expect(shape.schema.parse(bodyOf(kind, shape, { ...row }))).toEqual(row)
      seen++
    }
  expect(seen).toBeGreaterThan(200)
})

it('what is emptied stands for what a blank cell of a file does', () => {
  const shape = formShape('staff')
  const [teacher] = week.staff
  const body = bodyOf('staff', shape, {
    ...teacher,
    vettedUntil: '',
    organiser: '',
    school: null,
    carried: { load: null, late: 3, loans: undefined },
  })
  expect(body).toMatchObject({ vettedUntil: null, carried: { load: 0, late: 3, loans: 0 } })
  expect(shape.schema.parse(body)).toMatchObject({ organiser: '', school: null })
  const signUp = formShape('sign-ups')
  const [said] = bodies['sign-ups']
  const withdrawn = bodyOf('sign-ups', signUp, { ...said, consent: { date: '', withdrawn: null } })
  expect(withdrawn['consent']).toBeNull()
})

it('a new row begins with the defaults of its schema', () => {
  expect(blankOf(formShape('staff'))).toMatchObject({
    maxPerDay: 3,
    maxPerWeek: 8,
    share: 100,
    loanable: false,
  })
  expect(blankOf(formShape('activities'))).toMatchObject({ run: 1, sessions: 1, subject: false })
  expect(blankOf(formShape('activities'))).not.toHaveProperty('standing')
})

it('an event asks for what its own kind has', () => {
  const named = (kind: (typeof eventKinds)[number]): string[] =>
    formShape('events', kind).columns.map(({ path }) => path.join('.'))
  expect(named('withdrawal')).toEqual(['id', 'kind', 'student', 'date'])
  expect(named('absence')).toEqual(['id', 'kind', 'staff', 'from', 'to', 'start', 'end'])
  for (const kind of eventKinds) expect(named(kind).length).toBeGreaterThan(2)
})

it('tells what is wrong at its field, in the words of the form', () => {
  const shape = formShape('staff')
  const [teacher] = week.staff
  const body = bodyOf('staff', shape, {
    ...teacher,
    name: '',
    maxPerDay: 99,
    lessons: [{ weekday: 1, start: '25:00', end: '10:00', site: 'S', weeks: 'every' }],
  })
  const read = shape.schema.safeParse(body)
  expect(read.success).toBe(false)
  const faults = fieldFaults(shape, read.error?.issues ?? [], body, 'zh')
  const at = new Map(faults.map(({ path, words }) => [path.join('.'), words]))
  expect([...at.keys()].sort()).toEqual(['lessons.0.start', 'maxPerDay', 'name'])
  expect(at.get('maxPerDay')).toContain('每日课时上限')
  expect(at.get('lessons.0.start')).toContain('上课 1 · 开始')
})
