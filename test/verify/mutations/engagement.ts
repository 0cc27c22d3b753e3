import { at, FRI, MON, TUE, WED } from '../fixture.ts'
import type { Mutation } from './mutation.ts'

/** H11, H17, H18: who comes from an institution, pay, rest. */
export const engagementMutations: readonly Mutation[] = [
  {
    name: 'an outside instructor of no institution',
    finds: ['H11 no_institution'],
    change: (draft) => {
      at.staff(draft, 'O1').institution = null
    },
  },
  {
    name: 'a subject institution',
    finds: ['H11 subject_institution'],
    change: (draft) => {
      for (const row of draft.input.institutions) row.subject = true
    },
  },
  {
    name: 'an institution struck off the list, by an event',
    finds: ['H11 not_listed'],
    change: (draft) =>
      draft.input.events.push({ id: 'e2', kind: 'institution_struck', institution: 'I1', date: TUE }),
  },
  {
    name: 'no approval for the activity',
    finds: ['H11 not_approved'],
    change: (draft) => {
      for (const row of draft.input.institutions)
        row.approvals = [{ school: 'P', activity: 'p-ball', from: MON, to: FRI }]
    },
  },
  {
    name: 'an approval that has ended',
    finds: ['H11 not_approved'],
    change: (draft) => {
      for (const row of draft.input.institutions)
        row.approvals = [{ school: 'P', activity: 'p-chess', from: '2026-09-01', to: MON }]
    },
  },
  {
    name: 'an outside instructor with subject content',
    finds: ['H11 subject_activity'],
    change: (draft) => {
      at.activity(draft, 'p-chess').category = 'extension'
      at.activity(draft, 'p-chess').subject = true
    },
  },
  {
    name: 'an outside instructor assists in care',
    finds: ['H11 category', 'H11 not_approved', 'H11 own_staff_suffices'],
    change: (draft) => {
      at.activity(draft, 'p-care').assistSources = ['outside_instructor']
      at.session(draft, 'c5', TUE).assistants = ['O1']
    },
  },
  {
    name: 'the school did not declare that its own staff cannot meet the need',
    finds: ['H11 own_staff_suffices'],
    change: (draft) => {
      at.activity(draft, 'p-chess').ownStaffInsufficient = false
    },
  },
  {
    name: 'an outside instructor in service',
    finds: ['H11 in_service'],
    change: (draft) => {
      at.staff(draft, 'O1').inService = true
    },
  },
  {
    name: 'an own teacher engaged through an institution',
    finds: ['H11 in_service'],
    change: (draft) => {
      at.staff(draft, 'T5').institution = 'I1'
    },
  },
  {
    name: 'too large a share of outside instructors',
    finds: ['H11 share'],
    change: (draft) => {
      draft.input.district.outsideShare = 4
    },
  },
  {
    name: 'the share just holds: legal',
    finds: [],
    change: (draft) => {
      draft.input.district.outsideShare = 5
    },
  },
  {
    name: 'pay above the budget',
    finds: ['H17 over'],
    change: (draft) => {
      at.school(draft, 'P').weeklyBudget = 1359
    },
  },
  {
    name: 'pay at the budget: legal',
    finds: [],
    change: (draft) => {
      at.school(draft, 'P').weeklyBudget = 1360
    },
  },
  {
    name: 'a budget cut, by an event',
    finds: ['H17 over'],
    change: (draft) =>
      draft.input.events.push({ id: 'e2', kind: 'budget_cut', school: 'J', weeklyBudget: 149 }),
  },
  {
    name: 'no later start is granted after an evening',
    finds: ['H18 short'],
    change: (draft) => {
      at.staff(draft, 'U2').laterStarts = [WED]
    },
  },
  {
    name: 'too little rest after a late site duty',
    finds: ['H18 short'],
    change: (draft) => {
      at.staff(draft, 'T2').lessons = [{ weekday: 2, start: '06:29', end: '07:00', site: 'P' }]
    },
  },
  {
    name: 'just enough rest after a late site duty: legal',
    finds: [],
    change: (draft) => {
      at.staff(draft, 'T2').lessons = [{ weekday: 2, start: '06:30', end: '07:00', site: 'P' }]
    },
  },
  {
    name: 'the district sets no rest: legal',
    finds: [],
    change: (draft) => {
      draft.input.district.restHours = null
      at.staff(draft, 'U2').laterStarts = []
    },
  },
]
