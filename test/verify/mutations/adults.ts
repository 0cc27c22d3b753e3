import { at, type Draft, FRI, MON, TUE, WED } from '../fixture.ts'
import type { Mutation } from './mutation.ts'

/** J has a session of its own at the venue while P's laboratory is there; nobody of J comes. */
function teachAtVenue(draft: Draft, lead: string): void {
  const block = {
    code: 'C0',
    weekday: 1,
    start: '17:05',
    end: '17:45',
    kind: 'regular' as const,
    grades: [7],
  }
  at.school(draft, 'J').blocks?.push(block)
  for (const way of draft.input.travel) if (way.from === 'J' && way.to === 'Y') way.walk = 60
  draft.input.rooms.push({ ...at.room(draft, 'Y-1'), id: 'Y-2' })
  const care = { ...at.activity(draft, 'p-care'), id: 'j-care', school: 'J', grades: [7] }
  draft.input.activities.push({ ...care, blocks: [{ block: 'C0' }] })
  draft.plan.sessions.push({
    ...at.session(draft, 'k1'),
    group: 'v1',
    activity: 'j-care',
    blocks: ['C0'],
    room: 'Y-2',
    lead,
    students: [],
  })
}

/** H09, H10: enough adults, the right ones, within their limits. */
export const adultMutations: readonly Mutation[] = [
  {
    name: 'too few adults for the size',
    finds: ['H09 too_few'],
    change: (draft) => {
      at.activity(draft, 'p-care').studentsPerAdult = 3
    },
  },
  {
    name: 'an assistant named twice is one adult',
    finds: ['H09 too_few', 'H10 twice'],
    change: (draft) => {
      at.activity(draft, 'p-robot').studentsPerAdult = 1
      at.session(draft, 'r1', TUE).assistants = ['T4', 'T4']
      at.session(draft, 'r1', FRI).assistants = ['T4', 'T5']
    },
  },
  {
    name: 'the lead assists their own session',
    finds: ['H10 twice'],
    change: (draft) => at.session(draft, 'w1', WED).assistants.push('R1'),
  },
  {
    name: 'a site duty that is due is not held',
    finds: ['H09 duty_short'],
    change: (draft) => {
      draft.plan.duties = []
    },
  },
  {
    name: 'a site duty is held by too few',
    finds: ['H09 duty_short'],
    change: (draft) => {
      at.school(draft, 'P').siteDuties?.forEach((duty) => {
        duty.adults = 2
      })
    },
  },
  {
    name: 'a site duty is not due where no student is: legal',
    finds: [],
    change: (draft) => {
      at.school(draft, 'P').siteDuties?.push({
        id: 'early',
        name: '早到',
        site: 'P',
        weekday: 3,
        block: 'B3',
        adults: 1,
        minutes: 40,
      })
    },
  },
  {
    name: 'a site duty is held by a professional',
    finds: ['H09 duty_source'],
    change: (draft) => {
      draft.plan.duties = [{ school: 'P', duty: 'gate', date: MON, adults: ['PR', 'T2'] }]
    },
  },
  {
    name: 'no teacher in service beside a retired lead',
    finds: ['H09 no_teacher_in_service'],
    change: (draft) => {
      at.session(draft, 'w1', WED).assistants = []
    },
  },
  {
    name: 'no teacher in service at the venue',
    finds: ['H09 no_teacher_in_service'],
    change: (draft) => {
      draft.input.pins = []
      at.activity(draft, 'p-lab').leadSources = ['professional']
      at.session(draft, 'l1').lead = 'PR'
    },
  },
  {
    name: 'a teacher in service of another school at the venue is enough: legal',
    finds: [],
    change: (draft) => {
      draft.input.pins = []
      at.activity(draft, 'p-lab').leadSources = ['professional']
      at.session(draft, 'l1').lead = 'PR'
      teachAtVenue(draft, 'U2')
    },
  },
  {
    name: 'a teacher of another school is at the venue, but lent to nobody and at no school of theirs',
    finds: ['H09 no_teacher_in_service', 'H10 another_school'],
    change: (draft) => {
      draft.input.pins = []
      at.activity(draft, 'p-lab').leadSources = ['professional']
      at.session(draft, 'l1').lead = 'PR'
      teachAtVenue(draft, 'T3')
    },
  },
  {
    name: 'the teacher in service is there for the second block only',
    finds: ['H09 no_teacher_in_service'],
    change: (draft) => {
      at.session(draft, 'w1', WED).assistants = []
      draft.plan.sessions.push({
        ...at.session(draft, 'c6', WED),
        group: 'c9',
        blocks: ['B2'],
        students: [],
      })
    },
  },
  {
    name: 'a site duty is teacher enough: legal',
    finds: [],
    change: (draft) => {
      at.session(draft, 'c4').lead = 'V1'
    },
  },
  {
    name: 'the lead lacks the skill',
    finds: ['H10 skill'],
    change: (draft) => {
      at.staff(draft, 'PR').skills = ['chess']
    },
  },
  {
    name: 'the source may not lead',
    finds: ['H10 lead_source'],
    change: (draft) => {
      at.activity(draft, 'p-wood').leadSources = ['own_teacher']
    },
  },
  {
    name: 'the source may not assist',
    finds: ['H10 assist_source'],
    change: (draft) => {
      at.activity(draft, 'p-chess').assistSources = ['own_teacher']
    },
  },
  {
    name: 'an assistant of another school',
    finds: ['H10 another_school'],
    change: (draft) => at.session(draft, 'r1', FRI).assistants.push('U2'),
  },
  {
    name: 'a volunteer who does not serve the school',
    finds: ['H10 another_school'],
    change: (draft) => {
      at.staff(draft, 'V1').serves = ['J']
    },
  },
  {
    name: 'a teacher at another school without a loan',
    finds: ['H09 no_teacher_in_service', 'H10 another_school'],
    change: (draft) => {
      at.session(draft, 'q1', TUE).lead = 'T3'
    },
  },
  {
    name: 'an adult is there for half of the run',
    finds: ['H10 unavailable'],
    change: (draft) => {
      at.staff(draft, 'R1').availability = [{ weekday: 3, start: '14:00', end: '17:00' }]
    },
  },
  {
    name: 'an adult is there in even weeks only',
    finds: ['H10 unavailable'],
    change: (draft) => {
      at.staff(draft, 'R1').availability = [{ weekday: 3, start: '14:00', end: '19:00', weeks: 'even' }]
    },
  },
  {
    name: 'an adult is absent, by an event',
    finds: ['H10 unavailable'],
    change: (draft) =>
      draft.input.events.push({ id: 'e2', kind: 'absence', staff: 'T1', from: WED, to: WED }),
  },
  {
    name: 'the holder of a site duty is absent for it',
    finds: ['H10 unavailable'],
    change: (draft) => {
      at.staff(draft, 'T2').absences = [{ from: MON, to: MON, start: '18:00', end: '20:00' }]
    },
  },
  {
    name: 'a vetting record has run out',
    finds: ['H10 not_vetted'],
    change: (draft) => {
      at.staff(draft, 'R1').vettedUntil = TUE
    },
  },
  {
    name: 'there is no vetting record',
    finds: ['H10 not_vetted'],
    change: (draft) => {
      at.staff(draft, 'V1').vettedUntil = null
    },
  },
  {
    name: 'a vetting record expired, by an event',
    finds: ['H10 not_vetted'],
    change: (draft) => draft.input.events.push({ id: 'e2', kind: 'vetting_expired', staff: 'T1', date: FRI }),
  },
  {
    name: 'too many sessions a day',
    finds: ['H10 day_limit'],
    change: (draft) => {
      at.staff(draft, 'T1').maxPerDay = 2
    },
  },
  {
    name: 'too many sessions a week, assisted ones among them',
    finds: ['H10 week_limit'],
    change: (draft) => {
      at.staff(draft, 'T4').maxPerWeek = 6
    },
  },
  {
    name: 'a site duty is no session: legal',
    finds: [],
    change: (draft) => {
      at.staff(draft, 'T2').maxPerDay = 1
    },
  },
]
