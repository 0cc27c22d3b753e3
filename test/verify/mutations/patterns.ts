import { at, drop, FRI, leave, TUE, WED } from '../fixture.ts'
import type { Mutation } from './mutation.ts'

/** H21: what groups keep. */
export const patternMutations: readonly Mutation[] = [
  {
    name: 'a session longer than the run of its activity',
    finds: ['H21 run'],
    change: (draft) => {
      at.activity(draft, 'p-wood').run = 1
    },
  },
  {
    name: 'the blocks of a run out of order',
    finds: ['H21 run'],
    change: (draft) => {
      at.session(draft, 'w1', WED).blocks = ['B2', 'B1']
    },
  },
  {
    name: 'an activity in a week it is not for',
    finds: ['H21 run', 'H21 sessions'],
    change: (draft) => {
      at.activity(draft, 'p-chess').blocks = [{ weekday: 2, block: 'B1', weeks: 'even' }]
    },
  },
  {
    name: 'an activity in a block it may not use',
    finds: ['H21 run'],
    change: (draft) => {
      at.activity(draft, 'p-tut').blocks = [{ block: 'B2' }]
    },
  },
  {
    name: 'a gap within a run above the limit',
    finds: ['H21 run', 'H21 sessions'],
    change: (draft) => {
      draft.input.district.breakLimit = 10
      for (const block of at.school(draft, 'P').blocks)
        if (block.weekday === 3 && block.code === 'B1') block.end = '16:54'
      at.school(draft, 'P').blocks.push({
        code: 'X1',
        weekday: 3,
        start: '16:55',
        end: '17:00',
        kind: 'extended',
        grades: [2],
      })
    },
  },
  {
    name: 'a student of a grade the activity is not for',
    finds: ['H21 grade'],
    change: (draft) => {
      at.activity(draft, 'p-lab').grades = [2]
    },
  },
  {
    name: 'a run with a block between for one of its grades',
    finds: ['H21 run_of_grade'],
    change: (draft) => {
      const school = at.school(draft, 'P')
      school.blocks.push({
        code: 'X1',
        weekday: 3,
        start: '16:56',
        end: '17:04',
        kind: 'extended',
        grades: [4],
      })
      school.homeworkBlocks = [{ grade: 4, weekday: 3, blocks: [] }]
      at.activity(draft, 'p-wood').grades = [2, 4]
      at.student(draft, 'd5').days?.push({ weekday: 3 })
      at.student(draft, 'd5').choices = [{ weekday: null, activities: ['p-wood'] }]
      at.session(draft, 'w1', WED).students.push('d5')
    },
  },
  {
    name: 'a group of two activities',
    finds: ['H21 two_activities'],
    change: (draft) => {
      at.session(draft, 'c5', TUE).group = 's1'
    },
  },
  {
    name: 'a group of two schools',
    finds: ['H21 two_activities'],
    change: (draft) => {
      at.session(draft, 'k1').group = 'c1'
    },
  },
  {
    name: 'a care group with two sessions',
    finds: ['H21 sessions'],
    change: (draft) => {
      at.session(draft, 'c6', WED).group = 'c1'
    },
  },
  {
    name: 'a homework group twice in one block',
    finds: ['H21 twice_a_day'],
    change: (draft) => {
      at.session(draft, 'h2').group = 'h1'
    },
  },
  {
    name: 'a group with fewer sessions than its activity has',
    finds: ['H21 sessions'],
    change: (draft) => {
      drop(draft.plan, 'r1', FRI)
      for (const student of ['a1', 'd1', 'd2']) leave(draft, student, FRI, 'B2')
    },
  },
  {
    name: 'a group with more sessions than its activity has',
    finds: ['H21 sessions'],
    change: (draft) => {
      at.activity(draft, 'p-robot').sessions = 1
    },
  },
  {
    name: 'a standing group in a short week shrinks to the days there are',
    finds: ['H21 sessions'],
    change: (draft) => {
      for (const group of draft.input.history.standing ?? []) group.slots = [{ weekday: 2, block: 'B2' }]
    },
  },
  {
    name: 'members of a group differ from day to day',
    finds: ['H21 members_differ'],
    change: (draft) => leave(draft, 'd2', FRI, 'B2'),
  },
  {
    name: 'a student in two groups of an activity',
    finds: ['H21 groups_per_student'],
    change: (draft) => {
      const ball = at.activity(draft, 'p-ball')
      ball.min = 1
      ball.blocks?.push({ weekday: 2, block: 'B1' })
      Object.assign(at.session(draft, 's1', TUE), {
        group: 'b3',
        activity: 'p-ball',
        room: 'P-F',
        lead: 'T2',
        assistants: [],
      })
    },
  },
  {
    name: 'a student twice in an activity on one day',
    finds: ['H21 twice_on_one_day'],
    change: (draft) => {
      Object.assign(at.activity(draft, 'p-ball'), { min: 1, groupsPerStudent: 2 })
      at.activity(draft, 'p-ball').blocks?.push({ weekday: 1, block: 'B1' })
      at.session(draft, 'c2').students = ['a2', 'a3', 'a4']
      draft.plan.sessions.push({
        ...at.session(draft, 'b1'),
        group: 'b3',
        blocks: ['B1'],
        students: ['a1'],
      })
    },
  },
  {
    name: 'a homeroom in more homework groups than it needs',
    finds: ['H21 homeroom_groups'],
    change: (draft) => {
      at.activity(draft, 'p-hw').max = 5
    },
  },
  {
    name: 'a homeroom in homework groups of two activities, one more than it needs',
    finds: ['H21 homeroom_groups'],
    change: (draft) => {
      at.activity(draft, 'p-hw').max = 5
      draft.input.activities.push({ ...at.activity(draft, 'p-hw'), id: 'p-hw2' })
      for (const session of draft.plan.sessions) if (session.group === 'h2') session.activity = 'p-hw2'
    },
  },
  {
    name: 'a homework group of two homerooms',
    finds: ['H21 merged_homerooms'],
    change: (draft) => {
      at.school(draft, 'P').homerooms.push({ id: 'P4b', grade: 4, name: '四2班' })
      at.student(draft, 'd2').homeroom = 'P4b'
    },
  },
  {
    name: 'homework groups of two homerooms where that is allowed: legal',
    finds: [],
    change: (draft) => {
      at.activity(draft, 'p-hw').mergeHomerooms = true
      at.school(draft, 'P').homerooms.push({ id: 'P4b', grade: 4, name: '四2班' })
      at.student(draft, 'd2').homeroom = 'P4b'
    },
  },
  {
    name: 'a student in homework groups of two activities',
    finds: ['H21 two_homework_activities'],
    change: (draft) => {
      at.activity(draft, 'p-hw').max = 2
      draft.input.activities.push({ ...at.activity(draft, 'p-hw'), id: 'p-hw2' })
      Object.assign(at.session(draft, 'h1', FRI), { group: 'h9', activity: 'p-hw2' })
    },
  },
]
