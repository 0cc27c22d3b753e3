import { isRanked, isStanding } from '../activity.ts'
import type { Fault } from '../faults.ts'
import type { StandingGroup } from '../history.ts'
import type { Plan } from '../plan.ts'
import { plusDays, within } from '../time.ts'
import type { Facts } from './facts.ts'
import { dangling, duplicateIds, duplicates, error, type Row, unknown, unknowns, warning } from './fault.ts'

function standingGroup(group: StandingGroup, row: Row, facts: Facts): Fault[] {
  const faults = [
    ...dangling(row, 'school', 'school', group.school, facts.schools),
    ...dangling(row, 'activity', 'activity', group.activity, facts.activities),
    ...dangling(row, 'lead', 'staff', group.lead, facts.staff),
    ...dangling(row, 'room', 'room', group.room, facts.rooms),
    ...duplicates(row, 'members', group.members),
    // A group has at most one session a day.
    ...duplicates(row, 'slots', group.slots, (slot) => `${slot.weekday}`),
  ]
  const at = (field: string) => `${row.where}.${field}`
  const params = { id: group.id, activity: group.activity, school: group.school }
  const school = facts.schools.get(group.school)
  const activity = facts.activities.get(group.activity)
  if (school !== undefined)
    for (const [index, slot] of group.slots.entries()) {
      const there = facts.blocksOn(school, slot.weekday).map((block) => block.code)
      if (!there.includes(slot.block))
        faults.push(unknown(row, `slots[${index}].block`, 'block', slot.block, there))
    }
  if (activity !== undefined) {
    if (school !== undefined && activity.school !== group.school)
      faults.push(
        error('STANDING_ACTIVITY_OF_ANOTHER_SCHOOL', {
          where: at('activity'),
          read: `${activity.id} ${activity.school}`,
          expected: group.school,
          params,
          school: group.school,
        }),
      )
    else if (!isRanked(activity.category) || !isStanding(activity))
      faults.push(
        error('STANDING_ACTIVITY_DOES_NOT_STAND', {
          where: at('activity'),
          read: activity.id,
          params: { ...params, name: activity.name },
          school: group.school,
        }),
      )
    if (group.members.length > activity.max)
      faults.push(
        warning('STANDING_GROUP_TOO_LARGE', {
          where: at('members'),
          read: group.members.length,
          expected: `≤ ${activity.max}`,
          params: { ...params, name: activity.name, members: group.members.length, max: activity.max },
          school: group.school,
        }),
      )
  }
  for (const [index, id] of group.members.entries()) {
    const member = facts.students.get(id)
    if (member === undefined) faults.push(unknown(row, `members[${index}]`, 'student', id, []))
    else if (school !== undefined && member.school !== group.school)
      faults.push(
        error('STANDING_MEMBER_OF_ANOTHER_SCHOOL', {
          where: at(`members[${index}]`),
          read: `${id} ${member.school}`,
          expected: group.school,
          params: { ...params, group: group.id, student: id },
          school: group.school,
        }),
      )
  }
  return faults
}

/** Members of more standing groups of one activity than a student may be in. */
function tooManyGroups(facts: Facts): Fault[] {
  const groups = new Map<string, { student: string; activity: string; ids: string[]; where: string }>()
  for (const [index, group] of facts.week.history.standing.entries())
    for (const student of new Set(group.members)) {
      const key = `${group.activity}\u0000${student}`
      const known = groups.get(key)
      const where = `history.standing[${index}].members`
      if (known === undefined) groups.set(key, { student, activity: group.activity, ids: [group.id], where })
      else groups.set(key, { ...known, ids: [...known.ids, group.id], where })
    }
  return [...groups.values()].flatMap(({ student, activity: id, ids, where }) => {
    const activity = facts.activities.get(id)
    if (activity === undefined || ids.length <= activity.groupsPerStudent) return []
    return [
      error('STANDING_IN_TOO_MANY_GROUPS', {
        where,
        read: ids,
        expected: `≤ ${activity.groupsPerStudent}`,
        params: { student, name: activity.name, groups: ids.join(', '), limit: activity.groupsPerStudent },
        school: activity.school,
      }),
    ]
  })
}

/** The published roster names what the week knows, on its dates. */
function published(plan: Plan, facts: Facts): Fault[] {
  const { monday } = facts.week
  const span = { from: monday, to: plusDays(monday, 6) }
  const path = 'history.published'
  const date = (on: string, where: string, row: Row): Fault[] =>
    within(on, span)
      ? []
      : [
          error('PUBLISHED_OF_ANOTHER_WEEK', {
            where,
            read: on,
            expected: `${span.from} – ${span.to}`,
            params: { entity: row.entity, id: row.id, date: on },
            school: row.school ?? null,
          }),
        ]
  const duties = new Set<string>(
    facts.week.schools.flatMap((school) => school.siteDuties.map((duty) => `${school.id}\u0000${duty.id}`)),
  )
  return [
    ...plan.sessions.flatMap((session, index) => {
      const where = `${path}.sessions[${index}]`
      const row: Row = { where, entity: 'session', id: session.group, school: session.school }
      const codes = facts.schools.get(session.school)?.blocks.map((block) => block.code) ?? []
      return [
        ...dangling(row, 'school', 'school', session.school, facts.schools),
        ...dangling(row, 'activity', 'activity', session.activity, facts.activities),
        ...dangling(row, 'room', 'room', session.room, facts.rooms),
        ...dangling(row, 'lead', 'staff', session.lead, facts.staff),
        ...unknowns(row, 'assistants', 'staff', session.assistants, facts.staff),
        ...unknowns(row, 'students', 'student', session.students, facts.students),
        ...(codes.length === 0 ? [] : unknowns(row, 'blocks', 'block', session.blocks, new Set(codes))),
        ...date(session.date, `${where}.date`, row),
      ]
    }),
    ...plan.duties.flatMap((duty, index) => {
      const where = `${path}.duties[${index}]`
      const row: Row = { where, entity: 'site_duty', id: duty.duty, school: duty.school }
      const known = facts.schools.has(duty.school) && !duties.has(`${duty.school}\u0000${duty.duty}`)
      return [
        ...dangling(row, 'school', 'school', duty.school, facts.schools),
        ...(known ? [unknown(row, 'duty', 'site_duty', duty.duty, [])] : []),
        ...unknowns(row, 'adults', 'staff', duty.adults, facts.staff),
        ...date(duty.date, `${where}.date`, row),
      ]
    }),
    ...plan.loans.flatMap((loan, index) => {
      const where = `${path}.loans[${index}]`
      const row: Row = { where, entity: 'loan', id: loan.staff, school: loan.host }
      return [
        ...dangling(row, 'staff', 'staff', loan.staff, facts.staff),
        ...dangling(row, 'host', 'school', loan.host, facts.schools),
        ...date(loan.date, `${where}.date`, row),
      ]
    }),
    ...plan.unserved.flatMap((entry, index) => {
      const where = `${path}.unserved[${index}]`
      const row: Row = { where, entity: 'unserved', id: entry.student }
      return [
        ...dangling(row, 'student', 'student', entry.student, facts.students),
        ...date(entry.date, `${where}.date`, row),
      ]
    }),
  ]
}

/** What earlier weeks leave behind: standing groups, and the published roster of a week that is rebalanced. */
export function historyFaults(facts: Facts): Fault[] {
  const { history, disturbance } = facts.week
  return [
    ...duplicateIds(history.standing, (at) => `history.standing[${at}]`, 'standing_group'),
    ...history.standing.flatMap((group, index) =>
      standingGroup(
        group,
        { where: `history.standing[${index}]`, entity: 'standing_group', id: group.id, school: group.school },
        facts,
      ),
    ),
    ...tooManyGroups(facts),
    ...(history.published === null ? [] : published(history.published, facts)),
    ...(disturbance !== null && history.published === null
      ? [
          warning('DISTURBANCE_WITHOUT_PUBLISHED', {
            where: 'disturbance',
            read: [`${disturbance.students ?? '–'}`, `${disturbance.adults ?? '–'}`],
            params: {},
          }),
        ]
      : []),
  ]
}
