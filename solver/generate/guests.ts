import type { Random } from '../random.ts'
import { WEEKDAYS } from './day.ts'
import { at, padded, type StaffInput } from './input.ts'
import { personName } from './names.ts'
import type { Offered } from './offers.ts'
import type { SchoolShape } from './shape.ts'
import type { Adult } from './teachers.ts'

const NEVER = 9999
const VETTED = '2027-08-31'
const RETIREE_SKILLS = ['硬笔书法', '软笔书法', '象棋', '围棋', '经典诵读', '山歌与非遗', '剪纸', '国画']
const VOLUNTEER_SKILLS = ['绘本阅读', '经典诵读', '整本书共读', '跳绳', '象棋', '种植与自然观察']

/** When somebody from outside comes: so many afternoons of the week. */
export function afternoons(random: Random, days: number, late: boolean) {
  const chosen = random
    .shuffle([...WEEKDAYS])
    .slice(0, days)
    .sort()
  const freeFrom = [NEVER, NEVER, NEVER, NEVER, NEVER, NEVER]
  for (const day of chosen) freeFrom[day] = 900
  return {
    freeFrom,
    availability: chosen.map((weekday) => ({ weekday, start: '15:00', end: late ? '20:40' : '19:00' })),
  }
}

type Source = Exclude<StaffInput['source'], 'own_teacher' | 'outside_instructor'>
const PAY: Readonly<Record<Source, number>> = { retired_teacher: 60, professional: 90, volunteer: 0 }
const LETTER: Readonly<Record<Source, string>> = { retired_teacher: 'E', professional: 'P', volunteer: 'V' }
const ORGANISERS = ['区志愿者协会', '街道家长志愿队', '师范学院青年志愿者', '老科协']

/**
 * Part-time people of a school: retirees with a share of contract, professionals for what the own teachers cannot
 * lead, volunteers who read and assist.
 */
export function guestsOf(
  shape: SchoolShape,
  offered: readonly Offered[],
  random: Random,
  names: Set<string>,
): Adult[] {
  const lacking = offered
    .filter(({ row }) => row.ownStaffInsufficient === true)
    .map(({ offer }) => offer.name)
  const popular = offered.slice(0, 12).map(({ offer }) => offer.name)
  let turn = 0
  const person = (source: Source, n: number): Adult => {
    const days = source === 'volunteer' ? random.int(1, 3) : random.int(2, 4)
    const { freeFrom, availability } = afternoons(random, days, false)
    const skills = new Set<string>()
    if (source === 'retired_teacher') for (let i = 0; i < 2; i++) skills.add(random.pick(RETIREE_SKILLS))
    if (source === 'volunteer' && random.chance(70)) skills.add(random.pick(VOLUNTEER_SKILLS))
    if (source === 'professional') {
      const list = turn < lacking.length ? lacking : popular
      skills.add(at(list, turn % list.length))
      if (random.chance(40)) skills.add(random.pick(popular))
      turn++
    }
    const home = source === 'retired_teacher'
    return {
      freeFrom,
      row: {
        id: `${shape.id}-${LETTER[source]}${padded(n, 2)}`,
        name: personName(random, names),
        source,
        inService: false,
        school: home ? shape.id : null,
        serves: home ? [] : [shape.id],
        organiser: source === 'volunteer' ? random.pick(ORGANISERS) : '',
        skills: [...skills].sort(),
        lessons: [],
        homerooms: [],
        availability,
        share: source === 'retired_teacher' ? random.pick([30, 40, 50, 60]) : 100,
        maxPerDay: 2,
        maxPerWeek: source === 'volunteer' ? Math.min(4, days * 2) : days * 2 - (days > 3 ? 1 : 0),
        pay: PAY[source],
        vettedUntil: VETTED,
      },
    }
  }
  const several = (source: Source, count: number) =>
    Array.from({ length: count }, (_, i) => person(source, i + 1))
  return [
    ...several('retired_teacher', shape.retired),
    ...several('professional', lacking.length + popular.length > 0 ? shape.professionals : 0),
    ...several('volunteer', shape.volunteers),
  ]
}

/**
 * Every activity offered has somebody who can lead it: where nobody can, an own teacher learns it. Not at a weak
 * school: there it waits for a loan.
 */
export function trainForOffers(
  shape: SchoolShape,
  offered: readonly Offered[],
  adults: readonly Adult[],
  random: Random,
) {
  if (shape.weak) return
  const teachers = adults.filter(({ row }) => row.source === 'own_teacher')
  for (const { row } of offered) {
    const able = adults.filter((adult) => row.skill != null && adult.row.skills.includes(row.skill))
    const needed = (row.studentsPerAdult < row.max ? 2 : 1) - able.length
    for (let i = 0; i < needed; i++) {
      const skills = random.pick(teachers).row.skills
      if (row.skill != null && !skills.includes(row.skill)) skills.push(row.skill)
    }
  }
}
