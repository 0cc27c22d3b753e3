import type { Activity } from '../models/activity.ts'
import type { StandingGroup } from '../models/history.ts'
import type { Ban, Pin } from '../models/pins.ts'
import type { Loan, Plan } from '../models/plan.ts'
import type { Room } from '../models/room.ts'
import type { Block, School, SiteDuty } from '../models/school.ts'
import type { StaffMember } from '../models/staff.ts'
import type { Student } from '../models/student.ts'
import type { DayView } from '../models/time.ts'
import type { Week } from '../models/week.ts'

/** A service block on a service day. Times are minutes since midnight. */
export interface Slot {
  readonly day: number
  readonly block: Block
  readonly start: number
  readonly end: number
  /** First and one past the last elementary segment of the week that it covers. */
  readonly segments: readonly [number, number]
}

/** A run of an activity's slots on one day: what a session may be opened on. */
export interface Option {
  readonly index: number
  readonly activity: number
  readonly day: number
  readonly slots: readonly number[]
  readonly start: number
  readonly end: number
  /** Minutes from the start of its first extended or evening block to its end. */
  readonly late: number
  readonly segments: readonly [number, number]
}

/** A site duty on a date. */
export interface DutyInstance {
  readonly duty: SiteDuty
  readonly day: number
  readonly slot: number
  readonly site: number
}

/** A pin or ban of the school, its names turned into indices; −1: not named. */
export interface CompiledLock {
  readonly source: Pin | Ban
  readonly isPin: boolean
  /** Options a matching session may stand on. */
  readonly options: ReadonlySet<number>
  readonly room: number
  readonly adult: number
  readonly role: 'lead' | 'assist' | null
  readonly student: number
  /** Slots in which a ban that names only an adult also forbids duties. */
  readonly dutySlots: ReadonlySet<number>
}

/** A group that stands from last week, in indices; −1: gone from the data. */
export interface CompiledStanding {
  readonly source: StandingGroup
  readonly activity: number
  readonly lead: number
  readonly room: number
  readonly members: readonly number[]
  /** Students who left it by an event: its sessions to come are closed to them. */
  readonly left: ReadonlySet<number>
  readonly slots: ReadonlySet<number>
  /** Sessions the group has this week. */
  readonly sessions: number
  /** Members whom it keeps from other groups of its activity when it closes; none: it may close for want of members. */
  readonly held: readonly number[]
}

/** The arcs again as lists, option by option: moves look through them instead of through everybody. */
export interface OptionLists {
  /** By option: students who require all of it and may take it; adults who may lead it; rooms it may be in. */
  readonly takersOf: readonly Int32Array[]
  readonly leadsOf: readonly Int32Array[]
  readonly roomsOf: readonly Int32Array[]
  /** By room: how much it is sought, in thousandths of an activity: each asks as much as it has few rooms to choose from. */
  readonly soughtAfter: Int32Array
  /** Student × slot: the options that cover it and that the student may take: `cellOptions` from `cellStart` of the cell to that of the next. */
  readonly cellStart: Int32Array
  readonly cellOptions: Int32Array
  /** Standing group × student: member last week. */
  readonly former: Uint8Array
}

/**
 * One school's week in integers and typed arrays: immutable, compiled once. Index spaces: day, slot, option, activity,
 * room, adult, student, homeroom, site (0 is the school's own), segment (elementary stretch between block boundaries).
 */
export interface Problem extends OptionLists {
  readonly week: Week
  readonly school: School
  readonly loans: readonly Loan[]
  readonly days: readonly DayView[]
  readonly slots: readonly Slot[]
  readonly slotDay: Int32Array
  /** Slots that had begun at the moment from which a rebalance may change the week; null: none. */
  readonly begun: Uint8Array | null
  readonly segmentCount: number
  readonly sites: readonly string[]
  /** Adult travel minutes, site × site; −1 unknown. */
  readonly travel: Int32Array
  /** Walking minutes from the school, by site; −1 none recorded. */
  readonly walk: Int32Array
  readonly rooms: readonly Room[]
  readonly roomSite: Int32Array
  readonly activities: readonly Activity[]
  readonly ranked: Uint8Array
  readonly options: readonly Option[]
  readonly optionsOfActivity: readonly (readonly number[])[]
  /** Options whose run covers a slot. */
  readonly optionsOfSlot: readonly (readonly number[])[]
  readonly adults: readonly StaffMember[]
  /** Whether an adult is a teacher in service here on a day (own, or lent in): adult × day. */
  readonly inService: Uint8Array
  readonly maxPerWeek: Int32Array
  /** H18, adult × day: a late duty that ends after this minute leaves less than the rest hours; 32767 when it never does. */
  readonly restFrom: Int16Array
  /** Adult × homeroom: teaches it. */
  readonly teaches: Uint8Array
  readonly homerooms: readonly string[]
  readonly duties: readonly DutyInstance[]
  readonly students: readonly Student[]
  readonly homeroomOf: Int32Array
  /** Student × slot: required. */
  readonly required: Uint8Array
  readonly requiredTotal: number
  /** Required slots of each student, in order of time. */
  readonly requiredOf: readonly (readonly number[])[]
  /** Grade (0–9) × slot: homework block of the grade. */
  readonly homeworkSlot: Uint8Array
  /** Student × day × activity: position in the list of the day; −1 not ranked. */
  readonly rank: Int8Array
  /** 20 × N of S01, for each student. */
  readonly missed: Int32Array
  readonly mostWanted: Int32Array
  /** Mutual friend, or −1; and student × slot where S12 counts the pair. */
  readonly friend: Int32Array
  readonly friendSlot: Uint8Array
  readonly apart: readonly (readonly number[])[]
  readonly standing: readonly CompiledStanding[]
  /** Ids of groups that exist already: those of `standing`, in its order, then others of the published plan. */
  readonly groupNames: readonly string[]
  /** Activity of each of them; −1: gone from the data. */
  readonly nameActivity: Int32Array
  readonly locks: readonly CompiledLock[]
  readonly published: Plan | null
  /** Arcs that no static rule leaves out. */
  readonly gradeArc: Uint8Array // grade × option
  readonly studentArc: Uint8Array // student × day × activity
  readonly adultArc: Uint8Array // adult × option: bit 1 lead, bit 2 assist
  readonly roomArc: Uint8Array // room × option
  readonly dutyArc: Uint8Array // adult × duty
  /** Student × slot: end of the previous required block of the day, or of the timetable. */
  readonly previousEnd: Int16Array
  /** S10, S13: adult × slot. */
  readonly wanted: Uint8Array
  readonly unwanted: Uint8Array
  /** 1 in last week's pattern, 0 not, 2 no pattern. */
  readonly pattern: Uint8Array
  /** Wishes of S10 on days when the school has no such block: never had. */
  readonly lostWishes: number
  /** Distinct (start, end) of the blocks of each day, in order. */
  readonly intervals: readonly (readonly (readonly [number, number])[])[]
}
