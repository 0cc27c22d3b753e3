import { describe, expect, it } from 'vitest'
import { schoolDays } from '../../../models/calendar.ts'
import type { SchoolId } from '../../../models/ids.ts'
import { choicesOn, type Student } from '../../../models/student.ts'
import type { Week } from '../../../models/week.ts'
import { type CaseName, generate } from '../../../solver/generate/index.ts'

const large = ['school-S', 'school-M', 'school-L', 'district-12', 'district-60', 'short'] as const
const weeks = new Map<CaseName, Week>(large.map((name) => [name, generate(name)]))
const weekOf = (name: (typeof large)[number]): Week => {
  const found = weeks.get(name)
  if (found === undefined) throw new Error(name)
  return found
}

const share = (list: readonly Student[], wanted: (who: Student) => boolean): number =>
  list.filter(wanted).length / list.length
const between = (value: number, low: number, high: number, what: string): void => {
  expect(value, what).toBeGreaterThanOrEqual(low)
  expect(value, what).toBeLessThanOrEqual(high)
}

describe('figures of a real district', () => {
  it.each([
    ['school-S', 1, 240, 25],
    ['school-M', 1, 1200, 101],
    ['school-L', 1, 3000, 210],
    ['district-12', 12, 12_000, 950],
    ['district-60', 60, 70_000, 4500],
    ['short', 1, 1200, 60],
  ] as const)('%s: %i schools, %i students, %i staff', (name, schools, students, staff) => {
    const week = weekOf(name)
    expect([week.schools.length, week.students.length, week.staff.length]).toEqual([schools, students, staff])
    expect(new Set(week.students.map(({ id }) => id)).size).toBe(students)
    expect(new Set(week.staff.map(({ id }) => id)).size).toBe(staff)
  })

  it('the district has the schools of its kinds, of their sizes', () => {
    const { schools, students, staff } = weekOf('district-60')
    const kinds = (wanted: (school: Week['schools'][number]) => boolean) => {
      const ids = new Set(schools.filter(wanted).map(({ id }) => id))
      return [ids.size, students.filter((row) => ids.has(row.school)).length / ids.size] as const
    }
    const village = (school: Week['schools'][number]) => school.location === 'below_town'
    const [towns, town] = kinds((school) => school.level === 'primary' && !village(school))
    const [villages, small] = kinds(village)
    const [juniors, junior] = kinds(({ level }) => level === 'junior')
    const [nines, nine] = kinds(({ level }) => level === 'nine_year')
    expect([towns, villages, juniors, nines]).toEqual([28, 10, 14, 8])
    expect([town, small, junior, nine].map(Math.round)).toEqual([1450, 220, 1149, 1390])
    between(
      staff.filter(({ source }) => source === 'outside_instructor').length / staff.length,
      0.035,
      0.045,
      'outside',
    )
    expect(new Set(schools.map(({ name }) => name)).size).toBe(60)
  })

  it('classes are as large as classes are', () => {
    const { schools, students } = weekOf('district-60')
    const sizes = new Map<string, number>()
    for (const row of students) sizes.set(row.homeroom, (sizes.get(row.homeroom) ?? 0) + 1)
    for (const school of schools)
      for (const { id } of school.homerooms)
        if (school.location === 'below_town') between(sizes.get(id) ?? 0, 10, 36, id)
        else between(sizes.get(id) ?? 0, 38, 52, id)
  })

  it.each(large)('%s: sign-ups, flags and choices in the range of words.md', (name) => {
    const week = weekOf(name)
    const count = week.students.length
    const slack = count < 1000 ? 0.05 : count < 5000 ? 0.025 : 0.012
    const all = week.students
    const on = (weekday: number) => share(all, (who) => who.days.some((day) => day.weekday === weekday))
    for (const weekday of [1, 2, 3, 4]) between(on(weekday), 0.95 - slack, 0.95 + slack, `day ${weekday}`)
    between(on(5), 0.86 - slack, 0.865 + slack, 'Friday')
    const primary = all.filter(({ grade, boarder }) => grade <= 6 && !boarder)
    between(
      share(primary, (who) => who.days.length === 5),
      0.7 - slack,
      0.75 + slack,
      'all five days',
    )
    between(
      share(primary, (who) => who.days.some(({ extra }) => extra.length > 0)),
      0.05,
      0.15,
      'extended',
    )
    between(
      share(all, ({ tutoring }) => tutoring.needed),
      0.06 - slack / 3,
      0.1 + slack / 3,
      'tutoring',
    )
    const junior = all.filter(({ grade, boarder }) => grade >= 7 && !boarder)
    if (junior.length > 0)
      between(
        share(junior, (who) => who.days.some(({ extra }) => extra.length > 0)),
        0.3,
        0.6,
        'evening',
      )
    const lists = all.map((who) => who.choices[0]?.activities.length ?? 0)
    between(
      lists.filter((length) => length >= 4 && length <= 6).length / lists.length,
      0.93,
      1,
      '4–6 choices',
    )
    between(
      share(all, (who) => who.choices.length > 1),
      0.05,
      0.13,
      'lists by day',
    )
    const wish = new Map(all.map(({ id, friend }) => [id, friend]))
    const mutual = (who: Student) => who.friend !== null && wish.get(who.friend) === who.id
    between(share(all, mutual), 0.3, 0.65, 'mutual friends')
    between(
      share(all, (who) => who.friend !== null && !mutual(who)),
      0.05,
      0.25,
      'friends one way',
    )
  })

  it('the most popular tenth of clubs draws about 40 % of first choices', () => {
    const week = weekOf('district-12')
    const shares = week.schools
      .filter(({ location }) => location !== 'below_town')
      .map(({ id }) => {
        const count = new Map<string, number>()
        const own = week.students.filter(({ school }) => school === id)
        for (const who of own) {
          const first = choicesOn(who, 1)[0]
          if (first !== undefined) count.set(first, (count.get(first) ?? 0) + 1)
        }
        const offered = week.activities.filter((row) => row.school === id && row.skill !== null).length
        const drawn = [...count.values()].sort((a, b) => b - a).slice(0, Math.round(offered / 10))
        return drawn.reduce((a, b) => a + b, 0) / own.length
      })
    between(shares.reduce((a, b) => a + b, 0) / shares.length, 0.33, 0.47, 'first choices')
  })

  it('friends choose alike', () => {
    const { students } = weekOf('school-M')
    const byId = new Map(students.map((row) => [row.id, row]))
    const alike = (a: Student, b: Student): number => {
      const list = choicesOn(b, 1)
      return choicesOn(a, 1).filter((id) => list.includes(id)).length
    }
    let [friends, strangers, pairs] = [0, 0, 0]
    students.forEach((who, i) => {
      const friend = who.friend === null ? undefined : byId.get(who.friend)
      const stranger = students[(i * 7 + 13) % students.length]
      if (friend === undefined || stranger === undefined || stranger.grade !== who.grade) return
      pairs++
      friends += alike(who, friend)
      strangers += alike(who, stranger)
    })
    expect(pairs).toBeGreaterThan(50)
    expect(friends).toBeGreaterThan(strangers * 1.5)
  })

  it('lottery numbers are one a child, but for siblings', () => {
    const { students } = weekOf('district-60')
    const holder = new Map<number, SchoolId>()
    for (const { lottery, school } of students) holder.set(lottery, school)
    expect(students.length - holder.size).toBeGreaterThan(100)
    expect(students.length - holder.size).toBeLessThan(1000)
    expect(students.filter(({ lottery, school }) => holder.get(lottery) !== school)).toEqual([])
  })

  it('adults have believable names, children none', () => {
    const { staff, students } = weekOf('district-60')
    expect(staff.filter(({ name }) => !/^\p{Script=Han}{2,3}$/u.test(name))).toEqual([])
    expect(students.filter(({ id }) => !/^[PVJN]\d\d-\d{3,4}$/.test(id))).toEqual([])
    for (const school of weekOf('district-60').schools) {
      const own = staff.filter((row) => row.school === school.id).map(({ name }) => name)
      expect(new Set(own).size).toBe(own.length)
    }
  })

  it('the demo district has what a district has', () => {
    const week = weekOf('district-12')
    const days = schoolDays(week.district, week.monday)
    expect(days.map(({ date, follows }) => [date, follows])).toEqual([
      ['2026-11-24', 2],
      ['2026-11-25', 3],
      ['2026-11-26', 4],
      ['2026-11-27', 5],
      ['2026-11-28', 1],
    ])
    expect(week.schools.filter(({ weak }) => weak).map(({ location }) => location)).toEqual([
      'below_town',
      'below_town',
    ])
    expect(week.staff.filter(({ loanable }) => loanable).length).toBeGreaterThan(15)
    expect(week.venues).toHaveLength(1)
    expect(week.travel.filter(({ walk }) => walk !== null && walk <= 10).length).toBeGreaterThanOrEqual(3)
    expect(
      week.activities.filter((row) => row.roomKinds.includes('planetarium')).length,
    ).toBeGreaterThanOrEqual(3)
    expect(week.staff.filter(({ serves }) => serves.length > 1).length).toBeGreaterThan(10)
    expect(week.institutions.filter(({ subject }) => subject)).toHaveLength(1)
    expect(week.institutions.filter(({ listed }) => listed.every(({ to }) => to < week.monday))).toHaveLength(
      1,
    )
    expect(week.institutions.filter(({ approvals }) => approvals.length === 0).length).toBeGreaterThanOrEqual(
      1,
    )
    expect(week.students.filter((row) => row.consent?.withdrawn != null).length).toBeGreaterThan(50)
    expect(week.students.filter(({ keepApart }) => keepApart.length > 0).length).toBeGreaterThan(10)
    expect(week.history.standing.length).toBeGreaterThan(40)
    expect(new Set(week.activities.flatMap((row) => row.blocks.map(({ weeks }) => weeks)))).toEqual(
      new Set(['every', 'odd', 'even']),
    )
  })
})
