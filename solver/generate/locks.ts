import type { DayView } from '../../models/time.ts'
import type { WeekInput } from '../../models/week.ts'
import type { Random } from '../random.ts'
import type { SchoolPart } from './school.ts'

const BY = { by: '教务处' }

/**
 * A few pins and bans that a legal week can keep: two standing groups pinned to their time, one with its room, one with
 * its lead; a teacher kept free in a block, a child kept out of an activity.
 */
export function locksOf(
  part: SchoolPart,
  days: readonly DayView[],
  random: Random,
): { pins: WeekInput['pins']; bans: WeekInput['bans'] } {
  if (!part.shape.locks) return { pins: [], bans: [] }
  const school = part.shape.id
  const pins: WeekInput['pins'] = []
  part.standing.slice(0, 2).forEach((group, i) => {
    const slot = group.slots[0]
    const day = days.find((one) => one.follows === slot?.weekday)
    if (slot === undefined || day === undefined) return
    pins.push({
      ...BY,
      id: `${school}-L${i + 1}`,
      reason: i === 0 ? '场地已布置' : '参加展演',
      school,
      date: day.date,
      block: slot.block,
      activity: group.activity,
      ...(i === 0 ? { room: group.room } : { staff: group.lead, role: 'lead' }),
    })
  })
  const leads = new Set<string>(part.standing.map((group) => group.lead))
  const free = part.adults.filter(({ row }) => row.source === 'own_teacher' && !leads.has(row.id))
  const child = random.pick(part.students)
  return {
    pins,
    bans: [
      {
        ...BY,
        id: `${school}-X1`,
        reason: '教研活动',
        school,
        date: days[2]?.date ?? null,
        staff: random.pick(free).row.id,
      },
      {
        ...BY,
        id: `${school}-X2`,
        reason: '过敏，不宜参加',
        school,
        student: child.id,
        activity: part.offered[0]?.row.id ?? null,
      },
    ],
  }
}
