import { presets } from '../../models/policy/weights.ts'
import { WEEK_SCHEMA, type WeekInput } from '../../models/week.ts'
import { FRI, MON, SAT, THU, VALID } from './fixture-dates.ts'
import { staff, students } from './fixture-people.ts'
import { activities, junior, primary } from './fixture-schools.ts'

export * from './fixture-dates.ts'

type RoomRow = WeekInput['rooms'][number]

const room = (id: string, site: string, capacity: number, kinds: string[], more: Partial<RoomRow> = {}) => ({
  id,
  name: id,
  site,
  capacity,
  kinds,
  safetyUntil: VALID,
  ...more,
})

/** The week: two schools, a venue, twelve students, twelve adults. Every call gives a fresh one. */
export const weekInput = (): WeekInput => ({
  schema: WEEK_SCHEMA,
  monday: MON,
  weights: { ...presets.balanced.weights },
  district: {
    id: 'X',
    name: '某县',
    terms: [{ id: 't1', name: '第一学期', first: '2026-09-01', last: '2027-01-22' }],
    offWork: [{ from: '2026-11-01', to: '2027-04-30', time: '17:30' }],
    calendar: [
      { date: THU, kind: 'regional_holiday' },
      { date: SAT, kind: 'make_up', follows: 4 },
    ],
    restHours: 12,
  },
  travel: [
    { from: 'P', to: 'J', adult: 20 },
    { from: 'P', to: 'Y', adult: 5, walk: 8 },
    { from: 'J', to: 'Y', adult: 25 },
  ],
  schools: [primary(), junior()],
  venues: [{ id: 'Y', name: '少年宫' }],
  rooms: [
    room('P-R2', 'P', 45, ['classroom'], { homeroom: 'P2' }),
    room('P-R4', 'P', 45, ['classroom'], { homeroom: 'P4' }),
    room('P-R5', 'P', 45, ['classroom', 'computer']),
    room('P-R6', 'P', 45, ['classroom', 'workshop']),
    room('P-F', 'P', 6, ['sports_ground'], { parallel: 2 }),
    room('Y-1', 'Y', 4, ['laboratory']),
    room('J-R7', 'J', 50, ['classroom'], { homeroom: 'J7' }),
    room('J-R8', 'J', 50, ['classroom']),
  ],
  institutions: [
    {
      id: 'I1',
      name: '棋院',
      subject: false,
      listed: [{ from: '2026-09-01', to: '2027-08-31' }],
      approvals: [{ school: 'P', activity: 'p-chess', from: '2026-09-01', to: '2027-01-22' }],
    },
  ],
  staff: staff(),
  activities: activities(),
  students: students(),
  pins: [
    {
      id: 'pin-lab',
      by: '教务处',
      reason: '已约定',
      school: 'P',
      date: MON,
      block: 'B2',
      activity: 'p-lab',
      room: 'Y-1',
      staff: 'T4',
      role: 'lead',
    },
    {
      id: 'pin-ball',
      by: '教务处',
      reason: '校队',
      school: 'P',
      date: MON,
      block: 'B2',
      activity: 'p-ball',
      student: 'd4',
    },
  ],
  bans: [
    { id: 'ban-T6', by: '教务处', reason: '外出', school: 'P', date: FRI, staff: 'T6' },
    { id: 'ban-a2', by: '教务处', reason: '过敏', school: 'P', activity: 'p-wood', student: 'a2' },
  ],
  disturbance: null,
  events: [{ id: 'e1', kind: 'absence', staff: 'T2', from: FRI, to: FRI }],
  history: {
    standing: [
      {
        id: 'r1',
        school: 'P',
        activity: 'p-robot',
        members: ['a1', 'd1'],
        lead: 'PR',
        room: 'P-R4',
        slots: [
          { weekday: 2, block: 'B2' },
          { weekday: 3, block: 'B2' },
        ],
      },
    ],
    meanChoiceCost: 20,
  },
})
