import { at, leave, MON, TUE, WED } from '../fixture.ts'
import type { Mutation } from './mutation.ts'

const publish =
  (students: number | null, adults: number | null) => (draft: Parameters<Mutation['change']>[0]) => {
    draft.input.history.published = structuredClone(draft.plan)
    draft.input.disturbance = { students, adults, from: null }
  }

/** H19: pins, bans, and whom a rebalance may disturb. */
export const lockMutations: readonly Mutation[] = [
  {
    name: 'a pinned room is not kept',
    finds: ['H19 pin'],
    change: (draft) => {
      for (const pin of draft.input.pins) if (pin.id === 'pin-lab') pin.room = 'P-R6'
    },
  },
  {
    name: 'a pinned lead only assists',
    finds: ['H19 pin'],
    change: (draft) => {
      for (const pin of draft.input.pins) if (pin.id === 'pin-lab') pin.role = 'assist'
    },
  },
  {
    name: 'a pinned adult is somebody else',
    finds: ['H19 pin'],
    change: (draft) => {
      for (const pin of draft.input.pins) if (pin.id === 'pin-lab') pin.staff = 'T5'
    },
  },
  {
    name: 'a pinned student is elsewhere',
    finds: ['H19 pin'],
    change: (draft) => {
      for (const pin of draft.input.pins) if (pin.id === 'pin-ball') pin.student = 'd5'
    },
  },
  {
    name: 'a pinned session does not exist',
    finds: ['H19 pin'],
    change: (draft) => {
      for (const pin of draft.input.pins) if (pin.id === 'pin-ball') pin.date = TUE
    },
  },
  {
    name: 'a banned adult leads',
    finds: ['H19 ban'],
    change: (draft) => {
      for (const ban of draft.input.bans) if (ban.id === 'ban-T6') ban.date = MON
    },
  },
  {
    name: 'a banned adult assists',
    finds: ['H19 ban'],
    change: (draft) =>
      draft.input.bans.push({ id: 'b', by: '', reason: '', school: 'P', staff: 'V1', activity: 'p-chess' }),
  },
  {
    name: 'a banned adult holds a site duty',
    finds: ['H19 ban'],
    change: (draft) =>
      draft.input.bans.push({ id: 'b', by: '', reason: '', school: 'P', staff: 'T2', block: 'B3' }),
  },
  {
    name: 'a ban of an adult from an activity says nothing of site duties: legal',
    finds: [],
    change: (draft) =>
      draft.input.bans.push({ id: 'b', by: '', reason: '', school: 'P', staff: 'T2', activity: 'p-care' }),
  },
  {
    name: 'a banned room is used',
    finds: ['H19 ban'],
    change: (draft) =>
      draft.input.bans.push({ id: 'b', by: '', reason: '', school: 'P', room: 'P-R6', date: WED }),
  },
  {
    name: 'a student is in an activity they are banned from',
    finds: ['H19 ban'],
    change: (draft) =>
      draft.input.bans.push({ id: 'b', by: '', reason: '', school: 'P', student: 'a1', activity: 'p-chess' }),
  },
  {
    name: 'nobody is disturbed: legal',
    finds: [],
    change: publish(0, 0),
  },
  {
    name: 'more students disturbed than allowed',
    finds: ['H19 students_disturbed'],
    change: (draft) => {
      publish(0, 0)(draft)
      leave(draft, 'a1', TUE, 'B0')
    },
  },
  {
    name: 'more adults disturbed than allowed',
    finds: ['H19 adults_disturbed'],
    change: (draft) => {
      publish(0, 1)(draft)
      at.session(draft, 'c5', TUE).lead = 'T2'
    },
  },
  {
    name: 'adults disturbed by a site duty',
    finds: ['H19 adults_disturbed'],
    change: (draft) => {
      publish(null, 1)(draft)
      draft.plan.duties = [{ school: 'P', duty: 'gate', date: MON, adults: ['T6'] }]
    },
  },
]
