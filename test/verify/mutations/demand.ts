import { at, drop, FRI, leave, MON, THU, TUE } from '../fixture.ts'
import type { Mutation } from './mutation.ts'

const unserved = (student: string, date: string, block: string) => ({ student, date, block })

/** H01, H03–H06, H13, H14: who is served, when, and with what. */
export const demandMutations: readonly Mutation[] = [
  {
    name: 'a session with regular blocks is dropped',
    finds: ['H01 neither', 'ROSTER_UNSERVED not_listed'],
    change: (draft) => drop(draft.plan, 'c5', TUE),
  },
  {
    name: 'an extended session is dropped',
    finds: ['H04 neither', 'ROSTER_UNSERVED not_listed'],
    change: (draft) => drop(draft.plan, 'c4'),
  },
  {
    name: 'an evening session is dropped',
    finds: ['H05 neither', 'ROSTER_UNSERVED not_listed'],
    change: (draft) => drop(draft.plan, 'e1'),
  },
  {
    name: 'a student is left out of a session and not listed',
    finds: ['H01 neither', 'ROSTER_UNSERVED not_listed'],
    change: (draft) => {
      at.session(draft, 'c1').students = ['a1', 'a2', 'a3']
    },
  },
  {
    name: 'a student is left unserved and listed: legal',
    finds: [],
    change: (draft) => leave(draft, 'a1', TUE, 'B0'),
  },
  {
    name: 'a served regular block is listed as unserved',
    finds: ['H01 both', 'ROSTER_UNSERVED listed'],
    change: (draft) => {
      draft.plan.unserved.push(unserved('a1', TUE, 'B0'))
      draft.causes.push({ ...unserved('a1', TUE, 'B0'), cause: 'no_room' })
    },
  },
  {
    name: 'a served extended block is listed as unserved',
    finds: ['H04 both', 'ROSTER_UNSERVED listed'],
    change: (draft) => {
      draft.plan.unserved.push(unserved('d5', MON, 'B3'))
      draft.causes.push({ ...unserved('d5', MON, 'B3'), cause: 'no_room' })
    },
  },
  {
    name: 'a served evening block is listed as unserved',
    finds: ['H05 both', 'ROSTER_UNSERVED listed'],
    change: (draft) => {
      draft.plan.unserved.push(unserved('g1', MON, 'E1'))
      draft.causes.push({ ...unserved('g1', MON, 'E1'), cause: 'no_room' })
    },
  },
  ...(
    [
      ['a2', TUE, 'B0', 'H01'],
      ['a2', MON, 'B3', 'H04'],
      ['g3', MON, 'E1', 'H05'],
      ['d3', FRI, 'B1', 'H01'],
    ] as const
  ).map(
    ([student, date, block, rule]): Mutation => ({
      name: `${student} is unserved in ${block} of ${date}, which they do not require`,
      finds: [`${rule} not_required`, 'ROSTER_UNSERVED listed'],
      change: (draft) => leave(draft, student, date, block),
    }),
  ),
  {
    name: 'a student is served after the block they leave after',
    finds: ['H06 not_required'],
    change: (draft) => {
      draft.plan.sessions.push({
        ...at.session(draft, 'c3'),
        group: 'c9',
        date: '2026-11-28',
        students: ['d3'],
      })
    },
  },
  {
    name: 'an extra block lies within the timetable',
    finds: ['H03 timetable'],
    change: (draft) => {
      at.school(draft, 'P').blocks.push({
        code: 'X0',
        weekday: 1,
        start: '15:50',
        end: '16:05',
        kind: 'extended',
        grades: [4],
      })
      at.student(draft, 'd5').days = [{ weekday: 1, extra: ['B3', 'X0'] }]
      draft.plan.sessions.push({
        ...at.session(draft, 'c4'),
        group: 'x1',
        blocks: ['X0'],
        room: 'P-R6',
        lead: 'T2',
        students: ['d5'],
      })
    },
  },
  {
    name: 'a lead has a lesson later that day',
    finds: ['H03 lesson'],
    change: (draft) => {
      at.staff(draft, 'T1').lessons = [{ weekday: 1, start: '19:00', end: '19:40', site: 'P' }]
    },
  },
  {
    name: 'an assistant has a lesson later that day',
    finds: ['H03 lesson'],
    change: (draft) => {
      at.staff(draft, 'V1').lessons = [{ weekday: 2, start: '19:00', end: '19:40', site: 'P' }]
    },
  },
  {
    name: 'the later lesson is for even weeks: legal',
    finds: [],
    change: (draft) => {
      at.staff(draft, 'T1').lessons = [{ weekday: 1, start: '19:00', end: '19:40', site: 'P', weeks: 'even' }]
    },
  },
  {
    name: 'care in an evening block',
    finds: ['H05 category'],
    change: (draft) => {
      const self = at.activity(draft, 'j-self')
      draft.input.activities.push({
        ...self,
        id: 'j-care',
        category: 'care',
        subject: false,
        blocks: [{ weekday: 1 }],
      })
      at.session(draft, 'e1').activity = 'j-care'
    },
  },
  {
    name: 'a student who did not sign up that day is served',
    finds: ['H06 not_required'],
    change: (draft) => at.session(draft, 'c5', TUE).students.push('a2'),
  },
  {
    name: 'a student withdrew, by an event',
    finds: ['H06 not_required'],
    change: (draft) => draft.input.events.push({ id: 'e2', kind: 'withdrawal', student: 'a1', date: TUE }),
  },
  {
    name: 'there is no consent on record',
    finds: ['H06 not_required'],
    change: (draft) => {
      at.student(draft, 'a2').consent = null
    },
  },
  {
    name: 'a new sign-up, by an event, is not served',
    finds: ['H01 neither', 'ROSTER_UNSERVED not_listed'],
    change: (draft) =>
      draft.input.events.push({ id: 'e2', kind: 'sign_up', student: 'a2', day: { weekday: 3, until: 'B0' } }),
  },
  {
    name: 'a class is away that day, by an event',
    finds: ['H06 not_required'],
    change: (draft) => {
      const { school, homeroom } = at.student(draft, 'a2')
      draft.input.events.push({ id: 'e2', kind: 'class_away', school, homeroom, from: MON, to: MON })
    },
  },
  {
    name: 'the day is cancelled at one school',
    // Three of the homeroom are left for homework in the week: one group holds them.
    finds: [
      'H19 pin',
      'H21 homeroom_groups',
      'ROSTER_REFERENCE unknown_block',
      'ROSTER_REFERENCE unknown_duty',
    ],
    change: (draft) => draft.input.events.push({ id: 'e2', kind: 'day_cancelled', date: MON, school: 'P' }),
  },
  {
    name: 'a make-up day is added, by an event',
    finds: ['H01 neither', 'ROSTER_UNSERVED not_listed'],
    change: (draft) => {
      draft.input.events.push({ id: 'e2', kind: 'make_up_day', date: THU, follows: 4 })
    },
  },
  {
    name: 'a ranked activity that the student did not rank',
    finds: ['H06 not_ranked'],
    change: (draft) => {
      at.session(draft, 'c3').students = ['d3']
      at.session(draft, 'b2').students.push('d5')
    },
  },
  {
    name: 'a ranked activity that the student ranked for another day',
    finds: ['H06 not_ranked'],
    change: (draft) => {
      at.student(draft, 'a1').choices?.push({ weekday: 2, activities: ['p-robot'] })
    },
  },
  {
    name: 'homework where none is declared',
    finds: ['H06 no_written_homework'],
    change: (draft) => {
      const school = at.school(draft, 'P')
      school.writtenHomework = []
      school.homeworkBlocks = [1, 2, 4, 5].map((weekday) => ({ grade: 4, weekday, blocks: ['B1'] }))
    },
  },
  {
    name: 'self-study in a regular block that is not for homework',
    finds: ['H06 self_study_block'],
    change: (draft) => {
      at.activity(draft, 'j-self').blocks = [{ kind: 'evening' }, { weekday: 2, block: 'C1' }]
      at.session(draft, 'q1', TUE).activity = 'j-self'
    },
  },
  {
    name: 'self-study in a homework block: legal',
    finds: [],
    change: (draft) => {
      at.activity(draft, 'j-self').blocks = [{ kind: 'evening' }, { weekday: 1, block: 'C1' }]
      at.student(draft, 'g1').keepApart = []
      at.session(draft, 'k1').activity = 'j-self'
    },
  },
  {
    name: 'tutoring for a student who is not flagged',
    finds: ['H13 not_flagged'],
    change: (draft) => {
      at.session(draft, 'h2').students = ['d4']
      at.session(draft, 't1').students.push('d5')
    },
  },
  {
    name: 'tutoring for a student who is not willing',
    finds: ['H13 not_willing'],
    change: (draft) => {
      at.student(draft, 'd3').tutoring = { needed: true, willing: false }
    },
  },
  {
    name: 'care in a homework block',
    finds: ['H14 category'],
    change: (draft) => {
      at.session(draft, 't1').students = []
      at.session(draft, 'c2').students.push('d3')
    },
  },
  {
    name: 'a club in a block that the school marked for homework',
    finds: ['H14 category'],
    change: (draft) => {
      at.school(draft, 'J').homeworkBlocks = []
    },
  },
]
