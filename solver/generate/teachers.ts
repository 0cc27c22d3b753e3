import { clockOf } from '../../models/time.ts'
import type { Random } from '../random.ts'
import { HOBBIES, JUNIOR_SUBJECTS, PRIMARY_SUBJECTS, SKILLS_OF } from './catalogue.ts'
import { type Times, WEEKDAYS } from './day.ts'
import { at, type LessonInput, padded, type StaffInput } from './input.ts'
import { personName } from './names.ts'
import type { Homeroom } from './rooms.ts'
import type { SchoolShape } from './shape.ts'

/** An adult on the way to becoming a row of the week. */
export interface Adult {
  readonly row: StaffInput & { skills: string[]; lessons: LessonInput[]; homerooms: string[] }
  /** By weekday (1–5): minute from which they are free for service; 9999: not there. */
  readonly freeFrom: number[]
}

const LESSONS_MOST = 20
const EVENING = '2027-08-31'

/** How many teachers of each subject: largest remainders, at least one of the first three. */
function quota(subjects: readonly (readonly [string, number])[], teachers: number): string[] {
  const sum = subjects.reduce((total, [, share]) => total + share, 0)
  const list: string[] = []
  let before = 0
  for (const [subject, share] of subjects) {
    before += share
    const upTo = Math.round((teachers * before) / sum)
    while (list.length < upTo) list.push(subject)
  }
  return list
}

/** What a teacher can lead: a part of their subject's list, perhaps a hobby. A weak school's teachers have little. */
function skillsFor(subject: string, weak: boolean, random: Random): string[] {
  const own = SKILLS_OF[subject] ?? []
  const specialist = own.length > 6 || ['音乐', '美术', '信息', '科学', '劳动'].includes(subject)
  const count = weak ? random.next(2) : specialist ? random.int(3, 4) : random.next(3)
  const skills = new Set<string>()
  for (let i = 0; i < count; i++)
    skills.add(at(own, Math.min(random.next(own.length), random.next(own.length))))
  if (random.chance(weak ? 15 : 45)) skills.add(random.pick(HOBBIES))
  return [...skills].sort()
}

/** One teacher of each subject for a class, in the order of the list. */
type Faculty = ReadonlyMap<string, readonly number[]>

/** The classes of a teacher: round robin within each subject, so that one teacher has one to three classes. */
function facultyOf(subjects: readonly string[], classes: readonly Homeroom[], offset: number): Faculty {
  const bySubject = new Map<string, number[]>()
  subjects.forEach((subject, i) => {
    const list = bySubject.get(subject) ?? []
    list.push(offset + i)
    bySubject.set(subject, list)
  })
  return new Map(
    classes.map((homeroom, c) => [
      homeroom.id,
      [...bySubject.values()].map((list) => at(list, Math.floor((c * list.length) / classes.length))),
    ]),
  )
}

const KNOWN_SUBJECTS = 4

/** Gives every lesson of every class to the class's teacher who is free and has taught least. */
function teach(
  adults: readonly Adult[],
  classes: readonly Homeroom[],
  faculty: Faculty,
  times: Times,
  shape: SchoolShape,
  random: Random,
): void {
  const order = classes.map((_, i) => i)
  for (const weekday of WEEKDAYS) {
    const starts = new Map<string, [number, number]>()
    for (const homeroom of classes)
      for (const period of times.periods(homeroom.grade, weekday))
        starts.set(`${period[0]}-${period[1]}`, [...period])
    for (const [start, end] of [...starts.values()].sort((a, b) => a[0] - b[0])) {
      const busy = new Set<number>()
      const [from, to] = [clockOf(start), clockOf(end)]
      for (const index of random.shuffle(order)) {
        const homeroom = at(classes, index)
        if (!times.periods(homeroom.grade, weekday).some((period) => period[0] === start)) continue
        let best = -1
        let least = LESSONS_MOST
        for (const who of faculty.get(homeroom.id) ?? []) {
          const taught = at(adults, who).row.lessons.length
          if (busy.has(who) || taught > least || (taught === least && random.chance(50))) continue
          best = who
          least = taught
        }
        if (best < 0) continue
        busy.add(best)
        const { row, freeFrom } = at(adults, best)
        const alternating = row.lessons.length > 0 && random.chance(3)
        row.lessons.push({
          weekday,
          start: from,
          end: to,
          site: shape.id,
          ...(alternating ? { weeks: random.chance(50) ? 'odd' : 'even' } : {}),
        })
        freeFrom[weekday] = Math.max(freeFrom[weekday] ?? 0, end)
      }
    }
  }
}

/** The own teachers of a school, with subjects, classes, lessons, skills; limits are set later, by need. */
export function teachersOf(
  shape: SchoolShape,
  homerooms: readonly Homeroom[],
  times: Times,
  random: Random,
  names: Set<string>,
): Adult[] {
  const primary = homerooms.filter((homeroom) => homeroom.grade <= 6)
  const junior = homerooms.filter((homeroom) => homeroom.grade >= 7)
  const juniors =
    primary.length === 0
      ? shape.own
      : Math.round(
          (shape.own * junior.length * 2) / Math.max(1, junior.length * 2 + (primary.length * 27) / 19),
        )
  const primarySubjects = shape.weak ? PRIMARY_SUBJECTS.slice(0, 3) : PRIMARY_SUBJECTS
  const subjects = [...quota(primarySubjects, shape.own - juniors), ...quota(JUNIOR_SUBJECTS, juniors)]
  const adults = subjects.map((subject, i): Adult => {
    const share = random.chance(4) ? random.pick([50, 60, 80]) : 100
    return {
      row: {
        id: `${shape.id}-T${padded(i + 1, 3)}`,
        name: personName(random, names),
        source: 'own_teacher',
        inService: true,
        school: shape.id,
        skills: skillsFor(subject, shape.weak, random),
        lessons: [],
        homerooms: [],
        share,
        pay: 50,
        vettedUntil: EVENING,
      },
      freeFrom: [9999, 0, 0, 0, 0, 0],
    }
  })
  const parts: [readonly Homeroom[], string[], number][] = [
    [primary, subjects.slice(0, shape.own - juniors), 0],
    [junior, subjects.slice(shape.own - juniors), shape.own - juniors],
  ]
  for (const [classes, own, offset] of parts) {
    if (classes.length === 0) continue
    const faculty = facultyOf(own, classes, offset)
    teach(adults, classes, faculty, times, shape, random)
    for (const homeroom of classes) {
      const known = new Set((faculty.get(homeroom.id) ?? []).slice(0, KNOWN_SUBJECTS))
      known.add(offset + random.next(own.length))
      for (const who of known) at(adults, who).row.homerooms.push(homeroom.id)
    }
  }
  return adults
}
