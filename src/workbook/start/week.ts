import { isRanked } from '../../../models/activity.ts'
import { offWorkTime } from '../../../models/calendar.ts'
import { district as districtSchema } from '../../../models/district.ts'
import { presets } from '../../../models/policy/weights.ts'
import { WEEK_SCHEMA, type Week, week as weekSchema } from '../../../models/week.ts'
import { classId, classTitle } from './classes.ts'
import type { SchoolClass, Teacher } from './collected.ts'
import type { Asked, Lists } from './lists.ts'
import { activitiesOf, roomsOf } from './offer.ts'
import { sourceOf, staffOf } from './staff.ts'
import { type Listed, listedStudents, notOffered, studentsOf } from './students.ts'
import { districtOf, endOfSchoolYear, timesOf } from './times.ts'

const SCHOOL = '本校'

/** What a school starts with: a week to correct, and who is who. */
export interface Started {
  readonly week: Week
  readonly students: readonly Listed[]
  /** People of training institutions: they need an institution and an approval before they can be entered. */
  readonly leftOut: readonly string[]
  /** What children chose that nobody of the staff leads, or that is not for their grade, with how often. */
  readonly notOffered: readonly (readonly [name: string, count: number])[]
  /** Sheets that were not used, and teachers of several rows who were taken for one. */
  readonly aside: readonly string[]
  readonly merged: readonly string[]
}

const levelOf = (grades: readonly number[]): 'primary' | 'junior' | 'nine_year' =>
  grades.every((grade) => grade <= 6)
    ? 'primary'
    : grades.every((grade) => grade >= 7)
      ? 'junior'
      : 'nine_year'

const NAMED =
  /[\p{Script=Han}]{2,20}?(?:小学|中学|学校)|(?:\p{Lu}[\p{L}'’.-]* ){1,6}(?:School|Academy|College)\b/u

/** The name of the school as a title has it. */
const nameIn = (titles: readonly string[]): string =>
  titles.flatMap(
    (title) => NAMED.exec(title.replace(/\d{2,4}[^\p{Script=Han}]*(?:学年度?|年)/u, ''))?.[0] ?? [],
  )[0] ?? SCHOOL

/** Sessions of a week in which every class is one group in each of its regular blocks. */
function needOf(
  classes: readonly SchoolClass[],
  blocks: readonly { kind: string; grades: readonly number[] }[],
) {
  const sessions = blocks
    .filter(({ kind }) => kind === 'regular')
    .map(({ grades }) => classes.filter(({ grade }) => grades.includes(grade)).length)
  const week = sessions.reduce((sum, count) => sum + count, 0)
  return { week, day: week / 5, early: classes.filter(({ grade }) => grade <= 2).length }
}

/**
 * A whole week made of the lists of classes and teachers: blocks from the end of lessons and the off-work time, rooms from
 * classes, the usual activities that the staff can lead, everybody signed up for every day. All of it is to be corrected.
 */
export function startedWeek(lists: Lists, { monday, school: name }: Asked): Started {
  const { classes } = lists
  const isOutside = ({ source }: Teacher): boolean => sourceOf(source) === 'outside_instructor'
  const teachers = lists.teachers.filter((one) => !isOutside(one))
  const grades = [...new Set(classes.map(({ grade }) => grade))]
  const district = districtSchema.parse(districtOf(monday))
  const until = endOfSchoolYear(monday)
  const { timetable, blocks, writtenHomework } = timesOf(grades, offWorkTime(district, monday) ?? '')
  const endOf = (grade: number): string => timetable.find((entry) => entry.grade === grade)?.end ?? ''
  const staff = staffOf(teachers, { id: SCHOOL, classes, endOf, vettedUntil: until }, needOf(classes, blocks))
  const students = listedStudents(classes)
  const activities = activitiesOf(SCHOOL, classes, new Set(staff.flatMap(({ skills = [] }) => skills)))
  const offered = activities.filter(({ category }) => isRanked(category))
  const [term] = district.terms.filter(({ last }) => last >= monday)
  const value = {
    schema: WEEK_SCHEMA,
    monday,
    weights: presets.balanced.weights,
    district,
    travel: [],
    schools: [
      {
        id: SCHOOL,
        name: name ?? nameIn(lists.titles),
        level: levelOf(grades),
        homerooms: classes.map((one) => ({ id: classId(one), grade: one.grade, name: classTitle(one) })),
        timetable,
        blocks,
        writtenHomework,
      },
    ],
    venues: [],
    rooms: roomsOf(SCHOOL, classes, until),
    institutions: [],
    staff,
    activities,
    students: studentsOf(
      SCHOOL,
      classes,
      students,
      term === undefined || term.first > monday ? monday : term.first,
      offered,
    ),
    pins: [],
    bans: [],
    disturbance: null,
    events: [],
    history: {},
  }
  return {
    week: weekSchema.parse(value),
    students,
    notOffered: notOffered(classes, offered),
    aside: lists.aside,
    merged: lists.merged,
    leftOut: lists.teachers.filter(isOutside).map(({ name: left }) => left),
  }
}
