import type { Random } from '../random.ts'
import { type Menu, ownTaste, taste } from './choices.ts'
import { WEEKDAYS } from './day.ts'
import { at, padded, type StudentInput } from './input.ts'
import type { Homeroom } from './rooms.ts'
import type { SchoolShape } from './shape.ts'

const CONSENT_DATES = ['2026-08-26', '2026-08-27', '2026-08-28', '2026-08-29', '2026-08-31', '2026-09-02']
/** Dates on which a few families withdraw: most before the week planned, some within it. */
const WITHDRAWALS = ['2026-10-12', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-25', '2026-11-26']

export type Row = StudentInput & { days: NonNullable<StudentInput['days']> }

/** Percent of children flagged for tutoring, by grade. */
const flaggedIn = (grade: number): number => (grade === 1 ? 2 : grade === 2 ? 5 : grade >= 7 ? 8 : 9)

/** The days and blocks a child signs up for: 95 % a day, 86 % on Friday, a tenth for extended care. */
function signUps(shape: SchoolShape, grade: number, boarder: boolean, random: Random): Row['days'] {
  const junior = grade >= 7
  const late = random.chance(junior ? shape.evening : shape.extended)
  const everyLate = random.chance(70)
  const early = !junior && !late && random.chance(6)
  const days: Row['days'] = []
  for (const weekday of WEEKDAYS) {
    if (!boarder && !random.chance(weekday === 5 ? 87 : 96)) continue
    const stays = boarder
      ? weekday !== 5
      : late && (everyLate || random.chance(60)) && !(junior && weekday === 5)
    const extra = stays ? [junior ? 'N1' : 'B3'] : []
    days.push({
      weekday,
      ...(early && random.chance(60) ? { until: 'B1' } : {}),
      ...(extra.length > 0 ? { extra, needsExtended: !junior } : {}),
    })
  }
  return days
}

function consentOf(random: Random): StudentInput['consent'] {
  const draw = random.next(1000)
  if (draw < 10) return null
  const date = random.pick(CONSENT_DATES)
  return draw < 22 ? { date, withdrawn: random.pick(WITHDRAWALS) } : { date }
}

/** The children of a homeroom, in circles of friends who choose alike. */
function childrenOf(shape: SchoolShape, homeroom: Homeroom, menu: Menu | undefined, random: Random): Row[] {
  const rows: Row[] = []
  let circle = 0
  let shared: number[] = []
  for (let n = 0; n < homeroom.size; n++) {
    if (circle === 0) {
      circle = random.int(2, 5)
      shared = menu === undefined ? [] : taste(menu, 6, random)
    }
    circle--
    const boarder = shape.boarding && homeroom.grade >= 7 && random.chance(25)
    const consent = consentOf(random)
    const list = menu === undefined ? [] : ownTaste(menu, shared, random.int(4, 6), random)
    const days = consent === null ? [] : signUps(shape, homeroom.grade, boarder, random)
    const row: Row = {
      id: '',
      school: shape.id,
      grade: homeroom.grade,
      homeroom: homeroom.id,
      consent,
      days,
      boarder,
      hardship: random.chance(3),
      specialCare: random.chance(1),
      choices: list.length === 0 ? [] : [{ weekday: null, activities: list }],
      lottery: 0,
    }
    if (random.chance(flaggedIn(homeroom.grade))) row.tutoring = { needed: true, willing: random.chance(88) }
    if (list.length > 2 && random.chance(9)) {
      const other = menu === undefined ? [] : ownTaste(menu, shared, random.int(3, 5), random)
      row.choices?.push({ weekday: random.int(1, 5), activities: other })
    }
    if (list.length > 1 && random.chance(85)) row.mostWanted = at(list, random.chance(88) ? 0 : 1)
    if (shape.midTerm) row.carried = random.chance(12) ? 0 : random.int(0, 22) + random.int(0, 22) - 20
    rows.push(row)
  }
  return rows
}

/** Friends: half of the pairs that sit in one circle wish for each other, some wish alone. */
function befriend(rows: readonly Row[], random: Random): void {
  for (let i = 0; i + 1 < rows.length; i++) {
    const [one, other] = [at(rows, i), at(rows, i + 1)]
    if (one.homeroom !== other.homeroom || one.friend !== undefined) continue
    if (random.chance(32)) {
      one.friend = other.id
      other.friend = one.id
    } else if (random.chance(25)) {
      one.friend = at(rows, Math.max(0, i - random.int(0, 6))).id
      if (one.friend === one.id) delete one.friend
    }
  }
}

/** All children of a school: pseudonymous ids and lottery numbers in an order that tells nothing. */
export function studentsOf(
  shape: SchoolShape,
  homerooms: readonly Homeroom[],
  menus: ReadonlyMap<number, Menu>,
  random: Random,
): Row[] {
  const rows = homerooms.flatMap((homeroom) => childrenOf(shape, homeroom, menus.get(homeroom.grade), random))
  const order = (): Int32Array => random.shuffle(Int32Array.from(rows, (_, i) => i + 1))
  const [ids, numbers] = [order(), order()]
  const width = String(rows.length).length
  rows.forEach((row, i) => {
    row.id = `${shape.id}-${padded(at(ids, i), width)}`
    row.lottery = lotteryNumber(shape.lotteryFrom + at(numbers, i))
  })
  befriend(rows, random)
  for (let pair = 0; pair < Math.ceil(rows.length / 400); pair++) {
    const first = random.next(rows.length - 1)
    const second = Math.min(rows.length - 1, first + random.int(1, 9))
    const [one, other] = [at(rows, first), at(rows, second)]
    if (first !== second && one.friend !== other.id && other.friend !== one.id) one.keepApart = [other.id]
  }
  for (let pair = 0; pair < Math.floor(rows.length / 150); pair++) {
    const first = random.next(rows.length - 1)
    const [one, twin] = [at(rows, first), at(rows, first + 1)]
    if (one.grade === twin.grade) twin.lottery = one.lottery
  }
  return rows
}

/** One number a child over the whole district, spread over six digits: a permutation modulo a prime. */
const lotteryNumber = (n: number): number => (n * 271_828 + 31_415) % 999_983
