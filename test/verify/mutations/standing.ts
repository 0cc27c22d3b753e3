import { at, type Draft, FRI, leave, TUE } from '../fixture.ts'
import type { Mutation } from './mutation.ts'

/** The robotics group r1 is gone, and a new one has its sessions. */
function meetAnew(draft: Draft): void {
  for (const session of draft.plan.sessions) if (session.group === 'r1') session.group = 'r9'
}

/** H21: what groups of last week and of a published roster keep. */
export const standingMutations: readonly Mutation[] = [
  {
    name: 'a standing group of another activity',
    finds: ['H21 standing_activity'],
    change: (draft) => {
      for (const group of draft.input.history.standing ?? []) group.activity = 'p-chess'
    },
  },
  {
    name: 'a standing member is left out',
    finds: ['H21 standing_member'],
    change: (draft) => {
      for (const group of draft.input.history.standing ?? []) group.members.push('d2')
      leave(draft, 'd2', TUE, 'B2')
      leave(draft, 'd2', FRI, 'B2')
    },
  },
  {
    name: 'who joined by an event is left out',
    finds: ['H21 standing_member'],
    change: (draft) => {
      draft.input.events.push({ id: 'e2', kind: 'join_group', student: 'd2', group: 'r1' })
      leave(draft, 'd2', TUE, 'B2')
      leave(draft, 'd2', FRI, 'B2')
    },
  },
  {
    name: 'a standing member left by an event: legal',
    finds: [],
    change: (draft) => {
      for (const group of draft.input.history.standing ?? []) group.members.push('d2')
      draft.input.events.push({ id: 'e2', kind: 'leave_group', student: 'd2', group: 'r1' })
      leave(draft, 'd2', TUE, 'B2')
      leave(draft, 'd2', FRI, 'B2')
    },
  },
  {
    name: 'who left by an event is still in it',
    finds: ['H21 standing_left'],
    change: (draft) => {
      draft.input.events.push({ id: 'e2', kind: 'leave_group', student: 'd2', group: 'r1' })
    },
  },
  {
    name: 'a standing member no longer ranks it: legal',
    finds: [],
    change: (draft) => {
      for (const group of draft.input.history.standing ?? []) group.members.push('a2', 'd5')
    },
  },
  {
    name: 'a standing group closes and its members meet anew',
    finds: ['H21 standing_closed'],
    change: (draft) => meetAnew(draft),
  },
  {
    name: 'a standing group closes and one of its members is in another group',
    finds: ['H21 standing_closed'],
    change: (draft) => {
      meetAnew(draft)
      for (const date of [TUE, FRI]) leave(draft, 'd1', date, 'B2')
    },
  },
  {
    name: 'a standing group closes and others meet: legal',
    finds: [],
    change: (draft) => {
      meetAnew(draft)
      at.activity(draft, 'p-robot').min = 1
      for (const id of ['a1', 'd1']) for (const date of [TUE, FRI]) leave(draft, id, date, 'B2')
    },
  },
  {
    name: 'a standing group falls below its minimum by an event and closes: legal',
    finds: [],
    change: (draft) => {
      draft.input.events.push({ id: 'e2', kind: 'leave_group', student: 'd1', group: 'r1' })
      meetAnew(draft)
    },
  },
  {
    name: 'too few members of a standing group still come on its days: legal',
    finds: [],
    change: (draft) => {
      for (const group of draft.input.history.standing ?? []) group.members = ['a1', 'a2', 'd5']
      meetAnew(draft)
    },
  },
  {
    name: 'a member by an event of a standing group that closes is in another',
    finds: ['H21 standing_closed'],
    change: (draft) => {
      for (const group of draft.input.history.standing ?? []) group.members = ['a1']
      draft.input.events.push({ id: 'e2', kind: 'join_group', student: 'd2', group: 'r1' })
      meetAnew(draft)
    },
  },
  {
    name: 'a published group of another activity',
    finds: ['H21 published_activity'],
    change: (draft) => {
      const { sessions } = structuredClone(draft.plan)
      for (const session of sessions) if (session.group === 'c5') session.activity = 'p-wood'
      draft.input.history.published = { sessions, duties: [], loans: [], unserved: [] }
    },
  },
]
