import { beforeAll, describe, expect, test } from 'vitest'
import type { Candidate } from '../../../models/answers/recommendation.ts'
import type { StaffId } from '../../../models/ids.ts'
import type { Post } from '../../../models/moves.ts'
import type { Roster } from '../../../models/roster.ts'
import type { WeekInput } from '../../../models/week.ts'
import { weekdayOf } from '../../../models/weekday.ts'
import { coversIn, explainPost, Opened, recommendPost } from '../../../solver/index.ts'
import { parse, tinyDistrict } from '../loans/district.ts'
import { rosterOf } from '../loans/run.ts'

/**
 * Four children of two classes and five teachers: T1 and T2 teach a class each, T2 has a lesson at the school on Monday, T3 one at
 * another school; one of them is at the gate on Tuesday.
 */
function week(): WeekInput {
  const teachers = [[], [], [], [], []]
  const input = tinyDistrict([
    { id: 'P', weak: false, students: 4, teachers, loanable: 0 },
    { id: 'Q', weak: false, students: 1, teachers: [[]], loanable: 0 },
  ])
  for (const school of input.schools)
    if (school.id === 'P') {
      school.homerooms = ['P-2-1', 'P-2-2'].map((id) => ({ id, grade: 2, name: id }))
      school.siteDuties = [
        { id: 'gate', name: 'gate', site: 'P', weekday: 2, block: 'B2', adults: 1, minutes: 20 },
      ]
    }
  for (const row of input.students) if (row.id === 'P-S3' || row.id === 'P-S4') row.homeroom = 'P-2-2'
  const lesson = (site: string) => [{ weekday: 1, start: '10:00', end: '10:40', site }]
  for (const row of input.staff) {
    if (row.id === 'P-T1') row.homerooms = ['P-2-1']
    if (row.id === 'P-T2') Object.assign(row, { homerooms: ['P-2-2'], lessons: lesson('P') })
    if (row.id === 'P-T3') row.lessons = lesson('Q')
  }
  return input
}

let roster: Roster
let opened: Opened
beforeAll(async () => {
  roster = await rosterOf(parse(week()), { rounds: 1 })
  opened = new Opened(roster)
})

const inMinutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Everything that an adult of P has on a date, as it stands in the roster and the week. */
function dayOf({ input, plan }: Roster, id: string, date: string) {
  const weekday = weekdayOf(date)
  const blocks = input.schools[0]?.blocks.filter((row) => row.weekday === weekday) ?? []
  const span = (codes: readonly string[]) => {
    const rows = blocks.filter(({ code }) => codes.includes(code))
    return { start: inMinutes(rows[0]?.start ?? ''), end: inMinutes(rows.at(-1)?.end ?? '') }
  }
  const lessons = input.staff
    .filter((row) => row.id === id)
    .flatMap((row) => row.lessons.filter((each) => each.weekday === weekday))
  return {
    isHere:
      lessons.some(({ site }) => site === 'P') ||
      plan.sessions.some(
        (row) => row.date === date && [row.lead, ...row.assistants].some((who) => who === id),
      ) ||
      plan.duties.some((row) => row.date === date && row.adults.some((who) => who === id)),
    parts: [
      ...lessons.map(({ start, end }) => ({
        ...{ kind: 'lesson', start: inMinutes(start), end: inMinutes(end) },
        ...{ block: null, activity: null },
      })),
      ...plan.sessions
        .filter((row) => row.date === date)
        .flatMap((row) =>
          [['lead', [row.lead]] as const, ['assist', row.assistants] as const].flatMap(([kind, adults]) =>
            adults.some((who) => who === id)
              ? [{ kind, ...span(row.blocks), block: row.blocks[0], activity: row.activity }]
              : [],
          ),
        ),
      ...plan.duties
        .filter((row) => row.date === date && row.adults.some((who) => who === id))
        .map(() => ({ kind: 'duty', ...span(['B2']), block: 'B2', activity: null })),
    ].sort((a, b) => a.start - b.start),
  }
}

function candidates(at: Opened, post: Post, covers?: ReadonlyMap<string, number>): readonly Candidate[] {
  const asked = recommendPost(at, { post, ...(covers === undefined ? {} : { covers }) })
  if (!asked.ok) throw new Error(asked.code)
  return asked.value.candidates
}

describe('what is said of somebody who could have a post', () => {
  test('knows the class, is on site, and what the day holds: as the week and the roster have it', () => {
    const seen = new Set<string>()
    const posts = [
      ...roster.plan.sessions
        .filter(({ school }) => school === 'P')
        .map((row) => {
          const [block] = row.blocks
          if (block === undefined) throw new Error('no block')
          return { row, post: { role: 'lead' as const, group: row.group, date: row.date, block } }
        }),
      ...roster.plan.duties.map(({ school, duty, date }) => ({
        row: null,
        post: { role: 'duty' as const, school, duty, date },
      })),
    ]
    for (const { row, post } of posts) {
      const classes = new Set<string>(
        opened.week.students.flatMap(({ id, homeroom }) => (row?.students.includes(id) ? [homeroom] : [])),
      )
      const told = candidates(opened, post)
      const why = explainPost(opened, { post })
      if (!why.ok) throw new Error(why.code)
      for (const each of [...told, { staff: why.value.holder, ...why.value.reasons }]) {
        const who = opened.week.staff.find(({ id }) => id === each.staff)
        const knowsClass = who?.homerooms.some((id) => classes.has(id)) === true
        const { isHere, parts } = dayOf(roster, each.staff, post.date)
        expect({ knowsClass: each.knowsClass, onSite: each.onSite, day: each.day }).toEqual({
          knowsClass,
          onSite: isHere,
          day: parts,
        })
        seen.add(`knows ${knowsClass}`).add(`here ${isHere}`)
        for (const { kind } of parts) seen.add(kind)
      }
    }
    const all = ['knows true', 'knows false', 'here true', 'here false', 'lesson', 'lead', 'duty']
    expect([...seen]).toEqual(expect.arrayContaining(all))
  })

  test('of two at one price, whoever has stood in less comes first', () => {
    const post = posted(roster)
    const told = candidates(opened, post)
    const [one, other] = told.flatMap((a, at) => {
      const b = told[at + 1]
      const isEqual =
        b !== undefined && a.effect.legal && b.effect.legal && a.effect.weighted === b.effect.weighted
      return isEqual ? [[a.staff, b.staff] as const] : []
    })[0] ?? ['', '']
    expect(told.map(({ covers }) => covers)).toEqual(told.map(() => 0))
    const again = candidates(opened, post, new Map([[one, 2]]))
    expect(again.find(({ staff }) => staff === one)?.covers).toBe(2)
    const order = again.map(({ staff }) => staff as string)
    expect(told.findIndex(({ staff }) => staff === one)).toBeLessThan(
      told.findIndex(({ staff }) => staff === other),
    )
    expect(order.indexOf(other)).toBeGreaterThanOrEqual(0)
    expect(order.indexOf(other)).toBeLessThan(order.indexOf(one))
  })

  test('stood in for: sessions and site duties that were published for somebody else, weeks added up', () => {
    const [first, second] = roster.plan.sessions
    const [duty] = roster.plan.duties
    if (first === undefined || second === undefined || duty === undefined) throw new Error('no posts')
    const absent = (lead: string): StaffId => (lead === 'P-T5' ? 'P-T4' : 'P-T5') as StaffId
    const published = {
      ...roster.plan,
      sessions: roster.plan.sessions.map((row) =>
        row === first || row === second ? { ...row, lead: absent(row.lead) } : row,
      ),
      duties: roster.plan.duties.map((row) => ({ ...row, adults: [absent(row.adults[0] ?? '')] })),
    }
    const history = { ...roster.input.history, published }
    const repaired = { ...roster, input: { ...roster.input, history } }
    const expected = new Map<string, number>()
    for (const id of [first.lead, second.lead, ...duty.adults]) expected.set(id, (expected.get(id) ?? 0) + 1)
    expect(new Map(coversIn(repaired))).toEqual(expected)
    expect(coversIn(roster).size).toBe(0)

    const earlier = new Map([[first.lead as string, 3]])
    for (const { staff, covers } of candidates(new Opened(repaired), posted(roster), earlier))
      expect(covers).toBe((expected.get(staff) ?? 0) + (earlier.get(staff) ?? 0))
  })
})

/** The first session's lead, as a post. */
function posted({ plan }: Roster): Post {
  const [row] = plan.sessions
  const block = row?.blocks[0]
  if (row === undefined || block === undefined) throw new Error('no session')
  return { role: 'lead', group: row.group, date: row.date, block }
}
