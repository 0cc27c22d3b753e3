import type { Target, Targets, Thing } from '../../models/answers/targets.ts'
import type { Move, Post as PostRef, SessionRef } from '../../models/moves.ts'
import type { Session } from '../../models/plan.ts'
import type { Opened, OpenSchool } from '../opened.ts'
import { byEffect } from './effect.ts'
import { priceEach } from './moves.ts'
import { type Asked, answered, postIn, postWords, refTo, refWords, sessionIn, unknown } from './places.ts'
import { hasRow, holdersOf } from './posts.ts'

type Way = Omit<Target, 'effect'>
type Adult = Thing & { kind: 'adult' }

/**
 * Every place of a school's week to which an adult, a student or a session could be put, each with its legality and exact price:
 * what a screen lights up while something is dragged. Nothing is left out for being forbidden; its effect names the rules.
 */
export function targetsOf(opened: Opened, thing: Thing): Asked<Targets> {
  if (!opened.isServed(thing.school)) return unknown('ASK_SCHOOL', thing.school)
  const school = opened.school(thing.school)
  const ways = waysOf(opened, school, thing)
  if (!ways.ok) return ways
  const effects = priceEach(
    opened,
    school,
    ways.value.map(({ moves }) => moves),
  )
  const targets = ways.value.flatMap((way, index): Target[] => {
    const effect = effects[index] ?? null
    return effect === null ? [] : [{ ...way, effect }]
  })
  return answered({ targets: targets.sort((a, b) => byEffect(a.effect, b.effect)) })
}

function waysOf(opened: Opened, school: OpenSchool, thing: Thing): Asked<Way[]> {
  switch (thing.kind) {
    case 'adult':
      return adultWays(opened, school, thing)
    case 'student':
      return school.problem.students.some(({ id }) => id === thing.student)
        ? answered(seatWays(school, thing))
        : unknown('ASK_STUDENT', thing.student)
    case 'session': {
      const found = sessionIn(opened, thing.session)
      return found === null || found.problem !== school.problem
        ? unknown('ASK_SESSION', refWords(thing.session))
        : answered([
            ...roomWays(school, thing.session, found.row),
            ...timeWays(school, thing.session, found.session),
          ])
    }
    default:
      return thing satisfies never
  }
}

/** Posts that an adult could take: another's, in exchange for the one that is given up where there is one; or one that is free. */
function adultWays(
  opened: Opened,
  school: OpenSchool,
  { staff, post: own, school: id }: Adult,
): Asked<Way[]> {
  if (!opened.week.staff.some((row) => row.id === staff)) return unknown('ASK_STAFF', staff)
  const held = own === null ? null : postIn(opened, own)
  if (own !== null && (held === null || held.problem !== school.problem || !holds(school, held.post, staff)))
    return unknown('ASK_STAFF', `${staff} ${postWords(own)}`)
  // A session has a lead: whoever leads one leaves it only in exchange.
  const mayTake = own?.role !== 'lead'
  const leaving: Move[] = own !== null && mayTake ? [{ kind: 'post', post: own, from: staff, to: null }] : []
  const taking = (post: PostRef, from: Adult['staff'] | null): Move => ({
    kind: 'post',
    post,
    from,
    to: staff,
  })
  const inExchange = (post: PostRef, from: Adult['staff'], at: Target['at']): Way[] =>
    own === null
      ? []
      : [
          {
            put: 'exchange',
            at,
            moves: [taking(post, from), { kind: 'post', post: own, from: staff, to: from }],
          },
        ]
  const ways: Way[] = []
  for (const row of school.rows.values()) {
    if (row.lead === staff || row.assistants.includes(staff)) continue
    const ref = refTo(row)
    const at = { kind: 'session' as const, ...ref }
    const lead: PostRef = { role: 'lead', ...ref }
    const assist: PostRef = { role: 'assist', ...ref }
    if (mayTake) ways.push({ put: 'lead', at, moves: [...leaving, taking(lead, row.lead)] })
    ways.push(...inExchange(lead, row.lead, at))
    const found = postIn(opened, assist)
    if (found !== null && hasRow(school.state, found.post) && mayTake)
      ways.push({ put: 'assist', at, moves: [...leaving, taking(assist, null)] })
  }
  school.problem.duties.forEach(({ duty, day }, index) => {
    const post: PostRef = { role: 'duty', school: id, duty: duty.id, date: school.problem.days[day].date }
    const at = { kind: 'duty' as const, duty: duty.id, date: post.date }
    const place = { role: 'duty' as const, at: index }
    if (holds(school, place, staff)) return
    if (hasRow(school.state, place) && mayTake)
      ways.push({ put: 'duty', at, moves: [...leaving, taking(post, null)] })
    for (const adult of holdersOf(school.state, place)) {
      const from = school.problem.adults[adult].id
      if (mayTake) ways.push({ put: 'duty', at, moves: [...leaving, taking(post, from)] })
      ways.push(...inExchange(post, from, at))
    }
  })
  return answered(ways)
}

const holds = (
  { problem, state }: OpenSchool,
  post: Parameters<typeof holdersOf>[1],
  staff: string,
): boolean => holdersOf(state, post).some((adult) => problem.adults[adult].id === staff)

/** Sessions in which a student could be instead of what they have then. */
function seatWays({ problem, state, rows }: OpenSchool, { student }: Thing & { kind: 'student' }): Way[] {
  const who = problem.students.findIndex(({ id }) => id === student)
  const base = who * problem.slots.length
  return [...rows].flatMap(([session, row]): Way[] => {
    const { slots } = problem.options[state.option[session]]
    const cells = slots.map((slot) => state.at[base + slot])
    // Not asked for in any of its blocks, or in it already.
    if (cells.every((held) => held === -2) || cells.includes(session)) return []
    const ref = refTo(row)
    return [
      {
        put: 'seat',
        at: { kind: 'session', ...ref },
        moves: [{ kind: 'seat', student, date: ref.date, block: ref.block, to: ref.group }],
      },
    ]
  })
}

/** Rooms for a session; where another session of the school is in one then, the two rooms are exchanged. */
function roomWays({ problem, rows }: OpenSchool, session: SessionRef, own: Session): Way[] {
  const then = [...rows.values()].filter(
    (row) => row.date === own.date && row !== own && row.blocks.some((block) => own.blocks.includes(block)),
  )
  const free = problem.rooms
    .filter(({ id }) => id !== own.room)
    .map(
      ({ id: room }): Way => ({
        put: 'room',
        at: { kind: 'room', room },
        moves: [{ kind: 'room', session, room }],
      }),
    )
  const exchanged = then
    .filter(({ room }) => room !== own.room)
    .map((row): Way => {
      const other = refTo(row)
      return {
        put: 'exchange',
        at: { kind: 'session', ...other },
        moves: [
          { kind: 'room', session, room: row.room },
          { kind: 'room', session: other, room: own.room },
        ],
      }
    })
  return [...free, ...exchanged]
}

/** Other times at which a session's activity can be held. */
function timeWays({ problem, state }: OpenSchool, session: SessionRef, index: number): Way[] {
  return problem.optionsOfActivity[state.activityOf(index)].flatMap((option): Way[] => {
    if (option === state.option[index]) return []
    const { day, slots } = problem.options[option]
    const { date } = problem.days[day]
    const blocks = slots.map((slot) => problem.slots[slot].block.code)
    const [block] = blocks
    return block === undefined
      ? []
      : [
          {
            put: 'time',
            at: { kind: 'time', date, block },
            moves: [{ kind: 'time', session, date, blocks }],
          },
        ]
  })
}
