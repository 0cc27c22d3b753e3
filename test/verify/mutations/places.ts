import { at, FRI, MON, TUE, WED } from '../fixture.ts'
import type { Mutation } from './mutation.ts'

/** H07, H08, H16, H20: one place at a time, sizes, rooms, keeping apart. */
export const placeMutations: readonly Mutation[] = [
  {
    name: 'a student is in two sessions at once',
    finds: ['H07 student_twice'],
    change: (draft) =>
      draft.plan.sessions.push({
        ...at.session(draft, 'c3'),
        group: 'c9',
        room: 'P-R4',
        lead: 'T5',
        students: ['d5'],
      }),
  },
  {
    name: 'an adult leads two sessions at once',
    finds: ['H07 overlap'],
    change: (draft) => {
      at.session(draft, 'c3').lead = 'T2'
    },
  },
  {
    name: 'an adult leads one session and assists another at once',
    finds: ['H07 overlap'],
    change: (draft) => at.session(draft, 'c2').assistants.push('T4'),
  },
  {
    name: 'an adult holds a site duty while leading',
    finds: ['H07 overlap'],
    change: (draft) => {
      draft.plan.duties = [{ school: 'P', duty: 'gate', date: MON, adults: ['T5'] }]
    },
  },
  {
    name: 'an adult has a lesson during a session',
    finds: ['H03 lesson', 'H07 overlap'],
    change: (draft) => {
      at.staff(draft, 'T1').lessons = [{ weekday: 1, start: '15:30', end: '15:40', site: 'P' }]
    },
  },
  {
    name: 'two lessons at once are no business of the service: legal',
    finds: [],
    change: (draft) => {
      const lesson = { weekday: 1, start: '14:00', end: '14:40', site: 'P' }
      at.staff(draft, 'T1').lessons = [lesson, { ...lesson, site: 'J' }]
    },
  },
  {
    name: 'a lent teacher has no time to travel after a lesson',
    loan: true,
    finds: ['H07 travel'],
    change: (draft) => {
      at.staff(draft, 'T3').lessons = [{ weekday: 2, start: '16:31', end: '17:01', site: 'P' }]
    },
  },
  {
    name: 'a lent teacher has just time to travel after a lesson: legal',
    loan: true,
    finds: [],
    change: (draft) => {
      at.staff(draft, 'T3').lessons = [{ weekday: 2, start: '16:20', end: '17:00', site: 'P' }]
    },
  },
  {
    name: 'an adult comes from a site to which no travel is known',
    finds: ['H07 unknown_travel'],
    change: (draft) => {
      at.staff(draft, 'T1').lessons = [{ weekday: 3, start: '08:00', end: '08:40', site: 'Z' }]
    },
  },
  {
    name: 'the walk to the venue is longer than the break',
    finds: ['H07 walk'],
    change: (draft) => {
      draft.input.travel = draft.input.travel.map((row) => (row.to === 'Y' ? { ...row, walk: 11 } : row))
    },
  },
  {
    name: 'the walk takes the whole break: legal',
    finds: [],
    change: (draft) => {
      draft.input.travel = draft.input.travel.map((row) => (row.to === 'Y' ? { ...row, walk: 10 } : row))
    },
  },
  {
    name: 'no walk to the venue is recorded',
    finds: ['H07 unknown_walk', 'H16 another_site'],
    change: (draft) => {
      draft.input.travel = draft.input.travel.map((row) => (row.to === 'Y' ? { ...row, walk: null } : row))
    },
  },
  {
    name: 'an adult is on duty while their students already walk',
    finds: ['H07 overlap'],
    change: (draft) => {
      const school = at.school(draft, 'P')
      school.blocks.push({
        code: 'X2',
        weekday: 1,
        start: '16:55',
        end: '17:03',
        kind: 'extended',
        grades: [2],
      })
      school.siteDuties?.push({
        id: 'tidy',
        name: '整理',
        site: 'P',
        weekday: 1,
        block: 'X2',
        adults: 1,
        minutes: 8,
      })
      draft.plan.duties.push({ school: 'P', duty: 'tidy', date: MON, adults: ['T4'] })
    },
  },
  {
    name: 'a group is above its maximum',
    finds: ['H08 above_maximum'],
    change: (draft) => {
      at.activity(draft, 'j-chess').max = 1
    },
  },
  {
    name: 'a group is below its minimum',
    finds: ['H08 below_minimum'],
    change: (draft) => {
      at.session(draft, 'b2').students = ['d4']
      at.session(draft, 'c3').students.push('a3')
    },
  },
  {
    name: 'an empty session of a ranked activity',
    finds: ['H08 below_minimum'],
    change: (draft) => {
      at.room(draft, 'P-F').parallel = 3
      draft.plan.sessions.push({ ...at.session(draft, 'b1'), group: 'b3', lead: 'T5', students: [] })
    },
  },
  {
    name: 'the sessions together are more than the ground holds',
    finds: ['H08 room_full'],
    change: (draft) => {
      at.room(draft, 'P-F').capacity = 4
    },
  },
  {
    name: 'a minimum of homework is not asked: legal',
    finds: [],
    change: (draft) => {
      at.activity(draft, 'p-hw').min = 3
    },
  },
  {
    name: 'a room of another school',
    finds: ['H07 unknown_walk', 'H16 another_site'],
    change: (draft) => {
      at.session(draft, 'c4').room = 'J-R8'
    },
  },
  {
    name: 'a site that is no venue',
    finds: ['H16 another_site'],
    change: (draft) => {
      draft.input.venues = []
    },
  },
  {
    name: 'the room has the wrong kind',
    finds: ['H16 kind'],
    change: (draft) => {
      at.session(draft, 'b2').room = 'P-R4'
    },
  },
  {
    name: 'the safety check has run out',
    finds: ['H16 safety_check'],
    change: (draft) => {
      at.room(draft, 'P-R6').safetyUntil = TUE
    },
  },
  {
    name: 'the safety check runs out on the day: legal',
    finds: [],
    change: (draft) => {
      at.room(draft, 'P-R6').safetyUntil = WED
    },
  },
  {
    name: 'the room is open for half of the run',
    finds: ['H16 unavailable'],
    change: (draft) => {
      at.room(draft, 'P-R6').availability = [
        { weekday: 1, start: '14:00', end: '19:00' },
        { weekday: 2, start: '14:00', end: '19:00' },
        { weekday: 3, start: '14:00', end: '17:00' },
      ]
    },
  },
  {
    name: 'the room is closed, by an event',
    finds: ['H16 unavailable'],
    change: (draft) =>
      draft.input.events.push({ id: 'e2', kind: 'room_closed', room: 'P-R5', from: TUE, to: FRI }),
  },
  {
    name: 'the venue is closed, by an event',
    finds: ['H16 unavailable'],
    change: (draft) =>
      draft.input.events.push({ id: 'e2', kind: 'venue_closed', venue: 'Y', from: MON, to: MON }),
  },
  {
    name: 'the ground holds one session at a time',
    finds: ['H16 parallel'],
    change: (draft) => {
      at.room(draft, 'P-F').parallel = 1
    },
  },
  {
    name: 'two sessions share a classroom',
    finds: ['H16 parallel'],
    change: (draft) => {
      at.session(draft, 'h2').room = 'P-R4'
    },
  },
  {
    name: 'two kept apart share groups, one naming the other',
    finds: ['H20 together'],
    change: (draft) => {
      at.student(draft, 'a1').keepApart = ['a2']
    },
  },
  {
    name: 'two kept apart share a group on different days',
    finds: ['H20 together'],
    change: (draft) => {
      at.student(draft, 'd1').keepApart = ['d4', 'a1']
    },
  },
  {
    name: 'two kept apart share the homework group of their homeroom: legal',
    finds: [],
    change: (draft) => {
      at.student(draft, 'd4').keepApart = ['d5']
    },
  },
  {
    name: 'two kept apart of different homerooms share a homework group',
    finds: ['H20 together'],
    change: (draft) => {
      at.activity(draft, 'p-hw').mergeHomerooms = true
      at.school(draft, 'P').homerooms.push({ id: 'P4b', grade: 4, name: '四2班' })
      at.student(draft, 'd5').homeroom = 'P4b'
      at.student(draft, 'd4').keepApart = ['d5']
    },
  },
]
