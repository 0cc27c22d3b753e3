import { DateTime } from 'luxon'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Database, SYSTEM } from '../../../src/database/database.ts'
import { verifyRecord } from '../../../src/repositories/audit.ts'
import { sweep } from '../../../src/repositories/retention.ts'
import { archiveWeek } from '../../../src/repositories/weeks.ts'
import { weekWith } from '../../models/week-builder.ts'
import { freshDatabase } from '../../service/database.ts'
import { storeDistrict } from '../../service/district.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => await database.close())

const KEPT = 100

it('a week is archived and emptied after its time, with a deed on record; one that came late or is young is kept', async () => {
  const week = weekWith()
  const monday = DateTime.fromISO(week.monday, { zone: 'utc' })
  const day = (days: number): Date => monday.plus({ days }).toJSDate()
  const stored = async (district: string, made: Date, archived: Date | null): Promise<string> => {
    const { key, scope } = await storeDistrict(database, district, week)
    await database.within(scope, async (tx) => {
      await tx.week.update({ where: { id: key.week }, data: { createdAt: made } })
      if (archived !== null) await archiveWeek(tx, key.week, archived)
    })
    return key.week
  }
  const old = await stored('old', day(-3), null)
  const put = await stored('put-away', day(90), day(91))
  await stored('late', day(90), null)
  const swept = (at: Date) => database.within(SYSTEM, (tx) => sweep(tx, at, { weeks: KEPT }), 60)
  const peopled = () =>
    database.within(SYSTEM, async (tx) => {
      const weeks = await tx.week.findMany({ where: { staff: { some: {} } }, orderBy: { districtId: 'asc' } })
      return weeks.map(({ districtId }) => districtId)
    })

  expect(await swept(day(KEPT))).toMatchObject({ weeks: 0 })
  expect(await peopled()).toEqual(['late', 'old', 'put-away'])
  expect(await swept(day(KEPT + 1))).toMatchObject({ weeks: 2 })
  expect(await peopled()).toEqual(['late'])
  const rows = await database.within(SYSTEM, async (tx) => ({
    weeks: await tx.week.findMany({ where: { id: { in: [old, put] } }, orderBy: { districtId: 'asc' } }),
    students: await tx.student.count(),
    signUps: await tx.signUp.count(),
    deeds: await tx.audit.findMany({ where: { action: 'expire' }, orderBy: { districtId: 'asc' } }),
  }))
  expect(rows.weeks.map(({ archivedAt }) => archivedAt)).toEqual([day(KEPT + 1), day(91)])
  expect([rows.students, rows.signUps]).toEqual([week.students.length, week.students.length])
  expect(rows.deeds.map(({ objectId, before, after }) => [objectId, before, after])).toEqual([
    [old, { archived: false }, { archived: true }],
    [put, { archived: true }, { archived: true }],
  ])
  for (const district of ['old', 'put-away'])
    expect(
      await database.within({ district, school: null }, (tx) => verifyRecord(tx, district, null)),
    ).toMatchObject({
      broken: null,
    })
  expect(await swept(day(KEPT + 90))).toMatchObject({ weeks: 0 })
  expect(await swept(day(KEPT + 91))).toMatchObject({ weeks: 1 })
})
