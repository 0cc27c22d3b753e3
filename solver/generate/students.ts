import type { BlockCode } from '../../models/ids.ts'
import type { Student } from '../../models/student.ts'
import type { Random } from '../random.ts'
import { type Menu, ownTaste, taste } from './choices.ts'
import { WEEKDAYS } from './day.ts'
import { at, named, padded } from './input.ts'
import type { Homeroom } from './rooms.ts'
import type { SchoolShape } from './shape.ts'

const CONSENT_DATES = ['2026-08-26', '2026-08-27', '2026-08-28', '2026-08-29', '2026-08-30', '2026-08-31']
/** Dates on which a few families withdraw: most before the week planned, some within it. */
const WITHDRAWALS = ['2026-10-12', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-25', '2026-11-26']

/** Percent of children flagged for tutoring, by grade. */
const flaggedIn = (grade: number): number => (grade === 1 ? 2 : grade === 2 ? 5 : grade >= 7 ? 8 : 9)

/** One number a child over the whole district, spread over six digits: a permutation modulo a prime. */
const lotteryNumber = (n: number): number => (n * 271_828 + 31_415) % 999_983

/** The days and blocks a child signs up for: 95 % a day, 86 % on Friday, a tenth for extended care. */
function signUps(shape: SchoolShape, grade: number, boarder: boolean, random: Random): Student['days'] {
  const junior = grade >= 7
  const late = boarder || random.chance(junior ? shape.evening : shape.extended)
  const everyLate = boarder || random.chance(70)
  const early = !junior && !late && random.chance(6)
  const days: Student['days'] = []
  for (const weekday of WEEKDAYS) {
    if (!boarder && !random.chance(weekday === 5 ? 87 : 96)) continue
    const stays = late && (everyLate || random.chance(60)) && !(junior && weekday === 5)
    days.push({
      weekday,
      until: early && random.chance(60) ? named<BlockCode>('B1') : null,
      extra: stays ? [named(junior ? 'N1' : 'B3')] : [],
      needsExtended: stays && !junior,
    })
  }
  return days
}

function consentOf(random: Random): Student['consent'] {
  const draw = random.next(1000)
  if (draw < 10) return null
  const withdrawn = draw < 22 ? random.pick(WITHDRAWALS) : null
  return { date: random.pick(CONSENT_DATES), withdrawn }
}

/** The ranked lists of a child: one for the week, now and then another for one weekday. */
function choicesOf(menu: Menu | undefined, shared: readonly number[], random: Random): Student['choices'] {
  if (menu === undefined) return []
  const lists: Student['choices'] = [
    { weekday: null, activities: ownTaste(menu, shared, random.int(4, 6), random) },
  ]
  if (random.chance(9))
    lists.push({ weekday: random.int(1, 5), activities: ownTaste(menu, shared, random.int(3, 5), random) })
  return lists
}

/**
 * Adds the children of a homeroom, in circles of friends who choose alike; ids and numbers come later.
 * @param circles gets, for each child, a number that the friends of one circle share
 */
function addChildren(
  rows: Student[],
  circles: number[],
  shape: SchoolShape,
  homeroom: Homeroom,
  menu: Menu | undefined,
  random: Random,
): void {
  let circle = 0
  let start = rows.length
  let shared: readonly number[] = []
  for (let n = 0; n < homeroom.size; n++) {
    if (circle === 0) {
      circle = random.int(2, 5)
      start = rows.length
      shared = menu === undefined ? [] : taste(menu, 6, random)
    }
    circle--
    circles.push(start)
    const boarder = shape.boarding && homeroom.grade >= 7 && random.chance(25)
    const consent = consentOf(random)
    const choices = choicesOf(menu, shared, random)
    const list = choices[0]?.activities ?? []
    const needed = random.chance(flaggedIn(homeroom.grade))
    rows.push({
      id: named(''),
      school: named(shape.id),
      grade: homeroom.grade,
      homeroom: named(homeroom.id),
      consent,
      days: consent === null ? [] : signUps(shape, homeroom.grade, boarder, random),
      tutoring: { needed, willing: needed && random.chance(88) },
      boarder,
      hardship: random.chance(3),
      specialCare: random.chance(1),
      choices,
      mostWanted: list.length > 1 && random.chance(85) ? at(list, random.chance(88) ? 0 : 1) : null,
      lottery: 0,
      friend: null,
      keepApart: [],
      carried: shape.midTerm && random.chance(88) ? random.int(0, 44) + random.int(0, 44) - 42 : 0,
    })
  }
}

/** Friends: most pairs of a circle wish for each other, some children for one of the circle before. */
function befriend(rows: readonly Student[], circles: readonly number[], random: Random): void {
  for (let i = 0; i + 1 < rows.length; i++) {
    const [one, other] = [at(rows, i), at(rows, i + 1)]
    if (one.friend !== null) continue
    if (circles[i] === circles[i + 1] && random.chance(38)) {
      one.friend = other.id
      other.friend = one.id
    } else if (random.chance(25)) {
      const wished = at(rows, Math.max(0, i - random.int(1, 6)))
      if (wished.id !== one.id && wished.homeroom === one.homeroom) one.friend = wished.id
    }
  }
}

/** A few pairs whom the school keeps apart, in one class or the next. */
function separate(rows: readonly Student[], random: Random): void {
  for (let pair = 0; pair < Math.ceil(rows.length / 400); pair++) {
    const first = random.next(rows.length - 1)
    const one = at(rows, first)
    const other = at(rows, Math.min(rows.length - 1, first + random.int(1, 9)))
    const friends = one.friend === other.id || other.friend === one.id
    if (one !== other && !friends && one.keepApart.length === 0) one.keepApart = [other.id]
  }
}

/**
 * All children of a school in normal form, sorted by id: pseudonymous ids and lottery numbers in an order that tells
 * nothing, bound siblings with one number.
 */
export function studentsOf(
  shape: SchoolShape,
  homerooms: readonly Homeroom[],
  menus: ReadonlyMap<number, Menu>,
  random: Random,
): Student[] {
  const rows: Student[] = []
  const circles: number[] = []
  for (const homeroom of homerooms)
    addChildren(rows, circles, shape, homeroom, menus.get(homeroom.grade), random)
  const order = (): Int32Array => random.shuffle(Int32Array.from(rows, (_, i) => i + 1))
  const [ids, numbers] = [order(), order()]
  const width = String(rows.length).length
  rows.forEach((row, i) => {
    row.id = named(`${shape.id}-${padded(at(ids, i), width)}`)
    row.lottery = lotteryNumber(shape.lotteryFrom + at(numbers, i))
  })
  befriend(rows, circles, random)
  separate(rows, random)
  for (let pair = 0; pair < Math.floor(rows.length / 150); pair++) {
    const first = random.next(rows.length - 1)
    const [one, twin] = [at(rows, first), at(rows, first + 1)]
    if (one.grade === twin.grade) twin.lottery = one.lottery
  }
  const sorted: Student[] = new Array(rows.length)
  rows.forEach((row, i) => {
    sorted[at(ids, i) - 1] = row
  })
  return sorted
}
