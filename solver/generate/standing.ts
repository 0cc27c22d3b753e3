import type { Student } from '../../models/student.ts'
import { minutesOf } from '../../models/time.ts'
import type { Random } from '../random.ts'
import type { Times } from './day.ts'
import { at, named, type RoomInput, type StandingInput } from './input.ts'
import type { Offered } from './offers.ts'
import type { Adult } from './teachers.ts'

interface Slot {
  readonly weekday: number
  readonly block: string
}
const STANDING = new Set(['club', 'sports', 'arts', 'science'])
const key = ({ weekday, block }: Slot): string => `${weekday}${block}`

/** Who and what is taken by the groups made so far. */
interface Taken {
  readonly leads: Set<string>
  readonly perLead: Map<string, number>
  readonly rooms: Map<string, number>
  readonly children: Map<string, Set<string>>
}

const ranks = (row: Student, activity: string, weekday: number): number => {
  const list = row.choices.find((entry) => entry.weekday === weekday) ?? row.choices[0]
  return list?.activities.indexOf(named(activity)) ?? -1
}

/** Whether a child can be in a group: it ranks the activity high on all its days and stays for all its blocks. */
const fits = (row: Student, offered: Offered, slots: readonly Slot[], taken: Taken): boolean =>
  row.consent !== null &&
  row.consent.withdrawn === null &&
  offered.row.grades.includes(row.grade) &&
  slots.every((slot) => {
    const day = row.days.find((entry) => entry.weekday === slot.weekday)
    const place = ranks(row, offered.row.id, slot.weekday)
    const free = taken.children.get(row.id)?.has(key(slot)) !== true
    return day !== undefined && day.until === null && free && place >= 0 && place <= 2
  })

/** A lead with the skill who is free at all slots and leads no other group then. */
function leadFor(
  adults: readonly Adult[],
  offered: Offered,
  slots: readonly Slot[],
  start: number,
  taken: Taken,
) {
  return adults.find(
    ({ row, freeFrom }) =>
      row.skills.includes(offered.row.skill ?? '') &&
      offered.row.leadSources.includes(row.source) &&
      (taken.perLead.get(row.id) ?? 0) + slots.length <= Math.min(4, (row.maxPerWeek ?? 8) - 1) &&
      slots.every((slot) => at(freeFrom, slot.weekday) <= start && !taken.leads.has(`${row.id}${key(slot)}`)),
  )
}

function roomFor(rooms: readonly RoomInput[], offered: Offered, slots: readonly Slot[], taken: Taken) {
  return rooms.find(
    (room) =>
      room.kinds.some((kind) => offered.row.roomKinds?.includes(kind)) &&
      room.availability === undefined &&
      room.closures === undefined &&
      room.capacity >= offered.row.max * Math.min(2, room.parallel ?? 1) &&
      slots.every(
        (slot) => (taken.rooms.get(`${room.id}${key(slot)}`) ?? 0) < Math.min(2, room.parallel ?? 1),
      ),
  )
}

/** Whether a child may be with the members: nobody the school keeps apart. */
function mixes(members: readonly Student[], child: Student): boolean {
  return !members.some((member) => member.keepApart.includes(child.id) || child.keepApart.includes(member.id))
}

/**
 * The groups that stand since September (长期组): members who want the activity and stay on all its days, a lead with the
 * skill who is there, a room of its kind, nobody and nothing twice at one time; a seat or two is often free.
 */
export function standingGroups(
  school: string,
  offered: readonly Offered[],
  adults: readonly Adult[],
  rooms: readonly RoomInput[],
  students: readonly Student[],
  times: Times,
  random: Random,
): StandingInput[] {
  const taken: Taken = { leads: new Set(), perLead: new Map(), rooms: new Map(), children: new Map() }
  const groups: StandingInput[] = []
  const juniorDay = times.blocks.find((block) => block.code === 'J0')?.weekday
  const children = random.shuffle([...students])
  for (const entry of offered) {
    const { row } = entry
    const stands = row.standing ?? ((row.sessions ?? 1) > 1 && STANDING.has(row.category))
    const junior = row.grades.every((grade) => grade >= 7)
    if (!stands || (junior && juniorDay === undefined)) continue
    const most = row.studentsPerAdult < row.max ? 1 : random.int(1, 2)
    const chosen = new Set<string>()
    for (let n = 0; n < most; n++) {
      const days = junior
        ? [juniorDay ?? 1]
        : random
            .shuffle([1, 2, 3, 4, 5])
            .slice(0, row.sessions ?? 1)
            .sort()
      const slots = days.map((weekday): Slot => ({ weekday, block: junior ? 'J0' : 'B2' }))
      const block = times.blocks.find(
        (one) => one.code === slots[0]?.block && one.weekday === slots[0].weekday,
      )
      const covered =
        junior && (row.run ?? 1) > 1 ? [...slots, ...slots.map((slot) => ({ ...slot, block: 'J1' }))] : slots
      const lead = leadFor(adults, entry, covered, minutesOf(block?.start ?? '17:05'), taken)
      const room = roomFor(rooms, entry, covered, taken)
      if (lead === undefined || room === undefined) continue
      const size = row.max - random.int(0, 3)
      const members: Student[] = []
      for (const child of children)
        if (
          members.length < size &&
          !chosen.has(child.id) &&
          fits(child, entry, covered, taken) &&
          mixes(members, child)
        )
          members.push(child)
      if (members.length < Math.max(row.min ?? 0, 2)) continue
      for (const member of members) chosen.add(member.id)
      for (const slot of covered) {
        taken.leads.add(`${lead.row.id}${key(slot)}`)
        const at = `${room.id}${key(slot)}`
        taken.rooms.set(at, (taken.rooms.get(at) ?? 0) + 1)
        for (const member of members)
          taken.children.set(member.id, (taken.children.get(member.id) ?? new Set()).add(key(slot)))
      }
      taken.perLead.set(lead.row.id, (taken.perLead.get(lead.row.id) ?? 0) + slots.length)
      groups.push({
        id: `${row.id}-G${n + 1}`,
        school,
        activity: row.id,
        members: members.map((member) => member.id),
        lead: lead.row.id,
        room: room.id,
        slots,
      })
    }
  }
  return groups
}
