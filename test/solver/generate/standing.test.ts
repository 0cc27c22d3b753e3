import { describe, expect, it } from 'vitest'
import { isStanding } from '../../../models/activity.ts'
import { schoolDays } from '../../../models/calendar.ts'
import { choicesOn, consents } from '../../../models/student.ts'
import { minutesOf } from '../../../models/time.ts'
import { generate } from '../../../solver/generate/index.ts'
import { canServe } from './measure.ts'

describe('standing groups of last week', () => {
  it.each(['school-M', 'school-L', 'district-12'] as const)('%s: each could go on as it is', (name) => {
    const week = generate(name)
    const days = schoolDays(week.district, week.monday)
    const activities = new Map(week.activities.map((row) => [row.id, row]))
    const staff = new Map(week.staff.map((row) => [row.id, row]))
    const rooms = new Map(week.rooms.map((row) => [row.id, row]))
    const students = new Map(week.students.map((row) => [row.id, row]))
    const blocks = new Map(
      week.schools.flatMap((school) =>
        school.blocks.map((row) => [`${school.id}${row.weekday}${row.code}`, row]),
      ),
    )
    const busy = new Set<string>()
    const take = (key: string): void => {
      expect(busy.has(key), key).toBe(false)
      busy.add(key)
    }
    expect(week.history.standing.length).toBeGreaterThanOrEqual(5)
    for (const group of week.history.standing) {
      const activity = activities.get(group.activity)
      const lead = staff.get(group.lead)
      const room = rooms.get(group.room)
      if (activity === undefined || lead === undefined || room === undefined) throw new Error(group.id)
      expect(isStanding(activity)).toBe(true)
      expect(group.members.length).toBeGreaterThanOrEqual(activity.min)
      expect(group.members.length).toBeLessThanOrEqual(activity.max)
      expect(lead.skills).toContain(activity.skill)
      expect(activity.leadSources).toContain(lead.source)
      expect(room.kinds.some((kind) => activity.roomKinds.includes(kind))).toBe(true)
      expect(new Set(group.slots.map(({ weekday }) => weekday)).size).toBe(activity.sessions)
      for (const slot of group.slots) {
        const day = days.find(({ follows }) => follows === slot.weekday)
        const block = blocks.get(`${group.school}${slot.weekday}${slot.block}`)
        if (day === undefined || block === undefined) throw new Error(group.id)
        expect(canServe(lead, day, minutesOf(block.start), minutesOf(block.end))).toBe(true)
        take(`${lead.id}${slot.weekday}${slot.block}`)
        if (room.parallel === 1) take(`${room.id}${slot.weekday}${slot.block}`)
        for (const id of group.members) {
          const who = students.get(id)
          if (who === undefined) throw new Error(id)
          take(`${id}${slot.weekday}${slot.block}`)
          expect(consents(who, day.date)).toBe(true)
          expect(choicesOn(who, slot.weekday)).toContain(activity.id)
          const signed = who.days.find(({ weekday }) => weekday === slot.weekday)
          expect(signed?.until).toBe(null)
        }
        expect(
          lead.lastWeek === null ||
            lead.lastWeek.some((one) => one.weekday === slot.weekday && one.block === slot.block),
        ).toBe(true)
      }
    }
  })
})
