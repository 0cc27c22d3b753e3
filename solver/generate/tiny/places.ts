import type { WeekInput } from '../../../models/week.ts'
import { at } from '../input.ts'
import { ball, DATES, guestOf, roomOf, set, TERM, type Variant } from './base.ts'
import { variant } from './variant.ts'

const twoDays = { days: [1, 2], blocks: ['B2'] }

/** An instructor of an institution who can lead `paper`, which the school says it cannot staff itself. */
function engage(week: WeekInput, share: number): void {
  week.district.outsideShare = share
  week.institutions.push({
    id: 'I1',
    name: '彩虹艺术中心',
    subject: false,
    listed: [TERM],
    approvals: [{ school: 'T', activity: 'paper', ...TERM }],
  })
  week.staff.push({ ...guestOf('O1', 'outside_instructor', 120, ['paper']), institution: 'I1' })
  for (const member of week.staff.slice(0, 2)) member.skills = []
  set(week.activities, 1, { leadSources: ['own_teacher', 'outside_instructor'], ownStaffInsufficient: true })
}

/** A venue with a gymnastics room, `walk` minutes from the school; ball is played there alone. */
function useVenue(week: WeekInput, walk: number | null): void {
  week.venues.push({ id: 'V', name: '区少年宫' })
  week.rooms.push({ ...roomOf('V1', 'gym', 12), site: 'V' })
  week.travel.push({ from: 'T', to: 'V', adult: 5, walk })
  week.activities.push(ball({ roomKinds: ['gym'], blocks: [{ block: 'B2' }] }))
  for (const child of week.students) child.choices = [{ weekday: null, activities: ['ball', 'chess'] }]
}

/** Rooms, venues, institutions. */
export const placeVariants: readonly Variant[] = [
  variant('校外培训机构师资', 'an outside instructor within the share', {}, (week) => engage(week, 50)),
  variant('校外师资超出比例', 'the share admits no outside instructor', {}, (week) => engage(week, 10)),
  variant('机构未获批准', 'the institution is not approved', {}, (week) => {
    engage(week, 50)
    set(week.institutions, 0, { approvals: [] })
  }),
  variant('机构周二起除名', 'struck off from Tuesday', twoDays, (week) => {
    engage(week, 50)
    week.events = [{ id: 'E1', kind: 'institution_struck', institution: 'I1', date: DATES[2] }]
  }),
  variant('学科类机构不得参加', 'a subject institution may not take part', {}, (week) => {
    engage(week, 50)
    set(week.institutions, 0, { subject: true })
  }),
  variant('在职教师不得由机构派出', 'nobody in service through an institution', {}, (week) => {
    engage(week, 50)
    set(week.staff, 2, { inService: true })
  }),
  variant('去少年宫', 'a club at the youth palace', { staff: 3 }, (week) => useVenue(week, 10)),
  variant('少年宫太远', 'the walk is too long', { staff: 3 }, (week) => useVenue(week, 15)),
  variant('没有步行记录', 'no walk recorded', { staff: 3 }, (week) => useVenue(week, null)),
  variant('少年宫也要值班', 'a site duty at the venue', { staff: 4 }, (week) => {
    useVenue(week, 8)
    at(week.schools, 0).siteDuties = [
      { id: 'D1', name: '少年宫值守', site: 'V', weekday: 1, block: 'B2', adults: 1, minutes: 40 },
    ]
  }),
  variant('一个场地同时两组', 'two groups on the sports ground', { students: 4 }, (week) => {
    week.activities.push(ball({ roomKinds: ['sports_ground'], max: 2 }))
    week.rooms = [{ ...roomOf('R1', 'sports_ground', 40), parallel: 2 }, roomOf('R2', 'classroom', 2)]
    for (const child of week.students) child.choices = [{ weekday: null, activities: ['ball', 'chess'] }]
  }),
  variant('安全检查周一到期', 'the safety check runs out on Monday', twoDays, (week) => {
    set(week.rooms, 0, { safetyUntil: DATES[1] })
  }),
  variant('场地容纳人数', 'small rooms', { students: 4 }, (week) => {
    set(week.rooms, 0, { capacity: 2 })
    set(week.rooms, 1, { capacity: 3, parallel: 2 })
  }),
  variant('场地类型不同', 'rooms of different kinds', {}, (week) => {
    week.activities.push(ball())
    set(week.activities, 1, { roomKinds: ['hall'] })
    for (const child of week.students)
      child.choices = [{ weekday: null, activities: ['ball', 'paper', 'chess'] }]
  }),
  variant('教室只开到五点', 'a room that closes at five', {}, (week) => {
    set(week.rooms, 0, { availability: [{ start: '16:00', end: '17:00' }] })
  }),
]
