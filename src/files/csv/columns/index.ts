import type { WeekInput } from '../../../../models/week.ts'
import { plainName } from '../headings.ts'
import type { ListKey, Table } from '../table.ts'
import * as activity from './activity.ts'
import * as district from './district.ts'
import * as place from './place.ts'
import * as planning from './planning.ts'
import * as school from './school.ts'
import * as staff from './staff.ts'
import * as student from './student.ts'

export type TableKey = 'district' | ListKey<WeekInput>

/** Every file of a folder, by the list of the week that it holds: a list without a file does not compile. */
export const TABLES: Readonly<Record<TableKey, Table>> = {
  district: district.district,
  'district.terms': district.terms,
  'district.offWork': district.offWork,
  'district.calendar': district.calendar,
  'district.ruleSources': district.ruleSources,
  travel: district.travel,
  schools: school.schools,
  'schools.homerooms': school.homerooms,
  'schools.timetable': school.timetable,
  'schools.blocks': school.blocks,
  'schools.writtenHomework': school.writtenHomework,
  'schools.homeworkBlocks': school.homeworkBlocks,
  'schools.siteDuties': school.siteDuties,
  'schools.closures': school.schoolClosures,
  venues: place.venues,
  rooms: place.rooms,
  'rooms.availability': place.roomAvailability,
  'rooms.closures': place.roomClosures,
  institutions: place.institutions,
  'institutions.listed': place.listings,
  'institutions.approvals': place.approvals,
  staff: staff.staff,
  'staff.lessons': staff.lessons,
  'staff.availability': staff.availability,
  'staff.absences': staff.absences,
  'staff.loanConsents': staff.loanConsents,
  activities: activity.activities,
  'activities.blocks': activity.activityBlocks,
  students: student.students,
  'students.days': student.signUps,
  'students.choices': student.choices,
  pins: planning.pins,
  bans: planning.bans,
  events: planning.events,
  'history.standing': planning.standing,
  'history.published.sessions': planning.publishedSessions,
  'history.published.duties': planning.publishedDuties,
  'history.published.loans': planning.publishedLoans,
  'history.published.unserved': planning.publishedUnserved,
}

export const TABLE_KEYS = Object.keys(TABLES) as TableKey[]

const BY_NAME: ReadonlyMap<string, TableKey> = new Map(
  TABLE_KEYS.flatMap((key) =>
    [TABLES[key].name.zh, TABLES[key].name.en].map((name) => [plainName(name), key] as const),
  ),
)

/** The table that a file or sheet of that name holds. */
export const tableNamed = (name: string): TableKey | undefined => BY_NAME.get(plainName(name))
