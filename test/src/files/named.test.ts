import { describe, expect, it } from 'vitest'
import { checkWeek } from '../../../models/checks/index.ts'
import { week as weekSchema } from '../../../models/week.ts'
import { generate } from '../../../solver/generate/index.ts'
import { judgeWeek } from '../../../src/files/judge-week.ts'
import { withNames } from '../../../src/files/named.ts'
import { explained } from '../../../src/messages/explained.ts'

const week = generate('district-12')
const [school] = week.schools
const [teacher] = week.staff.filter((one) => one.school === school?.id)
const [room] = week.rooms.filter((one) => one.site === (school?.id as string))
const [activity] = week.activities.filter((one) => one.school === school?.id)
if (school === undefined || teacher === undefined || room === undefined || activity === undefined)
  throw new Error('no school')

/** What is told of a week after a change, in Chinese. */
function told(change: (copy: typeof week) => void): string[] {
  const copy = structuredClone(week)
  change(copy)
  const parsed = weekSchema.parse(copy)
  return [...withNames(parsed, checkWeek(parsed)), ...judgeWeek(parsed).refused].map(
    (fault) => explained(fault, 'zh').cause,
  )
}

const rowOf = <T extends { readonly id: string }>(rows: readonly T[], id: string): T | undefined =>
  rows.find((row) => row.id === id)

describe('faults say names beside ids', () => {
  it('of people and of rooms', () => {
    const texts = told((copy) => {
      Object.assign(rowOf(copy.staff, teacher.id) ?? {}, { homerooms: ['nowhere'] })
      const other = copy.schools[1]?.homerooms[0]?.id
      Object.assign(rowOf(copy.rooms, room.id) ?? {}, { homeroom: other })
    })
    expect(texts.some((text) => text.includes(`${teacher.name} (${teacher.id})`))).toBe(true)
    const ofRoom = texts.find((text) => text.includes(`“${room.name} (${room.id})”`))
    expect(ofRoom).toContain(week.schools[1]?.name)
  })

  it('of what a rule refuses', () => {
    const texts = told((copy) => {
      Object.assign(rowOf(copy.activities, activity.id) ?? {}, { tags: ['exam_drill'] })
    })
    expect(texts.some((text) => text.includes(school.name) && text.includes(activity.name))).toBe(true)
  })

  it('but not where the id itself is wrong, nor twice', () => {
    const texts = told((copy) => {
      copy.staff.push({ ...teacher })
      Object.assign(rowOf(copy.activities, activity.id) ?? {}, { min: 9, max: 8 })
    })
    expect(texts).toContain(`服务人员编号“${teacher.id}”重复。`)
    const ofActivity = texts.filter((text) => text.includes(activity.name))
    expect(ofActivity.length).toBeGreaterThan(0)
    for (const text of ofActivity) expect(text.split(activity.name)).toHaveLength(2)
  })
})
