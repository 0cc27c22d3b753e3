import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkWeek } from '../../models/checks/index.ts'
import { demandErrors } from '../../models/errors/demand.ts'
import { type ErrorCode, errorIndex, fill } from '../../models/errors.ts'
import { type Week, type WeekInput, week } from '../../models/week.ts'
import { checkDemand } from '../../solver/check.ts'
import { CASES, generate } from '../../solver/generate/index.ts'
import { MONDAY, rowOf, smallWeek, weekWith } from '../models/week-builder.ts'

/** Some children of one grade on a Monday with two blocks, two own teachers who take two each, three rooms. */
function monday(children: number, change: (input: WeekInput) => void = () => {}): Week {
  const input = smallWeek()
  const [model] = input.students
  if (model === undefined) throw new Error('no student')
  Object.assign(rowOf(input.schools, 'P1'), { siteDuties: [], writtenHomework: [{ grade: 3, minutes: 0 }] })
  input.schools = [rowOf(input.schools, 'P1')]
  input.travel = []
  input.venues = []
  input.rooms = input.rooms.filter((room) => room.site === 'P1')
  input.institutions = []
  input.staff = ['T1', 'T2'].map((id) => ({ ...rowOf(input.staff, id), lessons: [], loanConsents: [] }))
  input.activities = [{ ...rowOf(input.activities, 'CARE'), max: 4, studentsPerAdult: 2 }]
  input.students = Array.from({ length: children }, (_, n) => ({
    ...{ id: `S${n}`, school: 'P1', grade: 3, homeroom: 'C31', consent: { date: '2026-08-30' } },
    ...{ days: [{ weekday: 1 }], lottery: n },
  }))
  input.history = {}
  change(input)
  return week.parse(input)
}

const told = (input: Week) =>
  checkDemand(input).map(({ code, params }) => `${code} ${params['block'] ?? ''}`.trim())

/** An activity of the Monday that children may choose, and all of them choose it. */
const offer = (input: WeekInput, more: Partial<WeekInput['activities'][number]>) => {
  const care = rowOf(input.activities, 'CARE')
  input.activities.push({
    ...care,
    id: 'CLUB',
    name: '社团',
    category: 'club',
    blocks: [{ block: 'B2' }],
    ...more,
  })
  for (const student of input.students) student.choices = [{ weekday: null, activities: ['CLUB'] }]
}

interface Count {
  readonly code: ErrorCode
  readonly children: number
  readonly change: (input: WeekInput) => void
  readonly told: readonly string[]
  /** The same week with one thing less to complain of. */
  readonly enough: Week
  readonly params: Readonly<Record<string, string | number>>
}

const limit = (maxPerWeek: number) => (input: WeekInput) => {
  for (const who of input.staff) who.maxPerWeek = maxPerWeek
}
const duty = (adults: number) => (input: WeekInput) => {
  const gate = { id: 'GATE', name: '门岗', site: 'P1', weekday: 1, block: 'B2', minutes: 40 }
  rowOf(input.schools, 'P1').siteDuties = [{ ...gate, adults }]
}
const oneRoom = (capacity: number) => (input: WeekInput) => {
  input.rooms = [{ ...rowOf(input.rooms, 'K11'), capacity }]
}
const sources = (source: 'own_teacher' | 'retired_teacher') => (input: WeekInput) => {
  for (const who of input.staff)
    Object.assign(who, { source, inService: source === 'own_teacher', loanable: false })
}
const homework = (studentsPerAdult: number) => (input: WeekInput) => {
  rowOf(input.schools, 'P1').writtenHomework = [{ grade: 3, minutes: 40 }]
  const care = rowOf(input.activities, 'CARE')
  const skill = 'choir'
  input.activities.push({
    ...care,
    id: 'HW',
    category: 'homework',
    skill,
    blocks: [{ block: 'B1' }],
    studentsPerAdult,
  })
}
const careIn = (block: string | null) => (input: WeekInput) => {
  rowOf(input.activities, 'CARE').blocks = [{ kind: 'regular', block }]
}
const budget = (weeklyBudget: number) => (input: WeekInput) => {
  rowOf(input.schools, 'P1').weeklyBudget = weeklyBudget
}
const skilled = (maxPerWeek: number) => (input: WeekInput) => {
  rowOf(input.staff, 'T1').maxPerWeek = maxPerWeek
  offer(input, { skill: 'choir', max: 2 })
  rowOf(input.staff, 'T2').maxPerWeek = 20
}
const art = (places: number) => (input: WeekInput) => {
  input.rooms.push({ ...rowOf(input.rooms, 'G1'), id: 'ART', kinds: ['art'], capacity: places })
  offer(input, { roomKinds: ['art'] })
}
const outside = (outsideShare: number) => (input: WeekInput) => {
  input.district.outsideShare = outsideShare
  offer(input, { leadSources: ['outside_instructor'] })
}

const counts: readonly Count[] = [
  {
    code: 'DEMAND_ADULTS',
    children: 5,
    change: () => {},
    told: ['DEMAND_ADULTS B1', 'DEMAND_ADULTS B2', 'DEMAND_WEEK_SESSIONS'],
    enough: monday(4),
    params: { needed: 3, exist: 2, duties: 0, students: 5, date: MONDAY },
  },
  {
    code: 'DEMAND_ADULTS',
    children: 4,
    change: duty(1),
    told: ['DEMAND_ADULTS B2'],
    enough: monday(2, duty(1)),
    params: { needed: 3, exist: 2, duties: 1 },
  },
  {
    code: 'DEMAND_WEEK_SESSIONS',
    children: 4,
    change: limit(1),
    told: ['DEMAND_WEEK_SESSIONS'],
    enough: monday(4, limit(2)),
    params: { needed: 4, exist: 2 },
  },
  {
    code: 'DEMAND_PLACES',
    children: 4,
    change: oneRoom(3),
    told: ['DEMAND_PLACES B1', 'DEMAND_PLACES B2'],
    enough: monday(4, oneRoom(4)),
    params: { students: 4, exist: 3 },
  },
  {
    code: 'DEMAND_TEACHER_IN_SERVICE',
    children: 1,
    change: sources('retired_teacher'),
    told: ['DEMAND_TEACHER_IN_SERVICE B1', 'DEMAND_TEACHER_IN_SERVICE B2'],
    enough: monday(1, sources('own_teacher')),
    params: { students: 1 },
  },
  {
    code: 'DEMAND_SITE_DUTIES',
    children: 1,
    change: duty(3),
    told: ['DEMAND_SITE_DUTIES B2', 'DEMAND_ADULTS B2'],
    enough: monday(1, duty(1)),
    params: { needed: 3, exist: 2 },
  },
  {
    code: 'DEMAND_HOMEWORK',
    children: 4,
    change: homework(2),
    told: ['DEMAND_HOMEWORK B1'],
    enough: monday(4, homework(4)),
    params: { students: 4, exist: 2 },
  },
  {
    code: 'DEMAND_NOTHING_OFFERED',
    children: 3,
    change: careIn('B1'),
    told: ['DEMAND_NOTHING_OFFERED B2'],
    enough: monday(3, careIn(null)),
    params: { students: 3 },
  },
  {
    code: 'DEMAND_SKILL',
    children: 4,
    change: skilled(1),
    told: ['DEMAND_SKILL', 'DEMAND_WEEK_SESSIONS'],
    enough: monday(2, skilled(1)),
    params: { name: '社团', wanted: 4, adults: 1, seats: 2 },
  },
  {
    code: 'DEMAND_FIRST_CHOICE',
    children: 4,
    change: art(3),
    told: ['DEMAND_FIRST_CHOICE'],
    enough: monday(4, art(4)),
    params: { name: '社团', wanted: 4, seats: 3 },
  },
  {
    code: 'DEMAND_BUDGET',
    children: 4,
    change: budget(199),
    told: ['DEMAND_BUDGET'],
    enough: monday(4, budget(200)),
    params: { needed: 200, budget: 199 },
  },
  {
    code: 'DEMAND_OUTSIDE_SHARE',
    children: 1,
    change: outside(10),
    told: ['DEMAND_OUTSIDE_SHARE', 'DEMAND_FIRST_CHOICE'],
    enough: monday(1, (input) => offer(input, {})),
    params: { activities: 1, share: 10 },
  },
]

describe('checkDemand', () => {
  test.each(counts.map((count) => [count.code, count.told.join(', '), count] as const))(
    '%s: %s',
    (code, _, count) => {
      const input = monday(count.children, count.change)
      expect(checkWeek(input).filter((fault) => fault.severity === 'error')).toEqual([])
      expect(told(input).sort()).toEqual([...count.told].sort())
      expect(told(count.enough)).not.toContain(code)
      expect(told(count.enough)).toEqual([])
      const faults = checkDemand(input)
      expect(faults.find((fault) => fault.code === code)?.params).toMatchObject(count.params)
      for (const fault of faults) {
        expect(fault).toMatchObject({ severity: 'warning', school: 'P1', where: 'schools[0]' })
        expect(fault.read).not.toBe('')
        expect(fault.expected).not.toBe('')
        const { cause, action } = errorIndex[fault.code as ErrorCode]
        for (const text of [fill(cause, fault.params), fill(action, fault.params)])
          expect(text.zh + text.en).not.toMatch(/[{}]|undefined/)
      }
    },
  )

  test('there is a case for every code', () => {
    const tested = new Set<string>(counts.map((count) => count.code))
    expect(Object.keys(demandErrors).filter((code) => !tested.has(code))).toEqual([])
  })

  test('nothing is impossible in the small week, and a refused school is not looked at', () => {
    expect(told(weekWith())).toEqual([])
    const short = monday(9)
    expect(checkDemand(short).length).toBeGreaterThan(0)
    expect(checkDemand(short, new Set(['P1']))).toEqual([])
  })

  test('events are counted: an absence takes an adult away', () => {
    const away = monday(4, (input) => {
      input.events = [{ id: 'e', kind: 'absence', staff: 'T2', from: MONDAY, to: MONDAY }]
    })
    expect(told(away)).toEqual(['DEMAND_ADULTS B1', 'DEMAND_ADULTS B2', 'DEMAND_WEEK_SESSIONS'])
  })

  test('adults are short exactly when the children are more than they may have', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 7 }),
        (children, adults, max, studentsPerAdult) => {
          const input = monday(children, (draft) => {
            const who = rowOf(draft.staff, 'T2')
            draft.staff = Array.from({ length: adults }, (_, n) => ({ ...who, id: `T${n}` }))
            draft.rooms = draft.staff.map((_, n) => ({ ...rowOf(draft.rooms, 'K11'), id: `K${n}` }))
            Object.assign(rowOf(draft.activities, 'CARE'), {
              max,
              studentsPerAdult,
              blocks: [{ block: 'B1' }],
            })
            for (const student of draft.students) student.days = [{ weekday: 1, until: 'B1' }]
          })
          const short = children > adults * Math.min(max, studentsPerAdult)
          expect(checkDemand(input).some((fault) => fault.code === 'DEMAND_ADULTS')).toBe(short)
        },
      ),
      { numRuns: 60 },
    )
  })

  // Seats may be scarce in any week; the other counts say that somebody stays unserved.
  const scarce = new Set(['DEMAND_SKILL', 'DEMAND_FIRST_CHOICE', 'DEMAND_OUTSIDE_SHARE'])
  const proofs = (input: Week) => checkDemand(input).filter((fault) => !scarce.has(fault.code))

  test('never cries wolf: silent on every small reference week in which everybody can be served', () => {
    for (const { name, short } of CASES)
      if (!short && (name.startsWith('tiny-') || name === 'school-M'))
        expect(proofs(generate(name)), name).toEqual([])
  })

  test('sees that sixty adults are too few for 1,200 children', () => {
    expect(proofs(generate('short')).length).toBeGreaterThan(0)
  })
})
