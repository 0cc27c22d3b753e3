import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Week } from '../../../models/week.ts'
import type { Database } from '../../../src/database/database.ts'
import { prepareWeek, replaceSchool } from '../../../src/records/import-week.ts'
import { readTexts, weekOf } from '../../../src/records/snapshot.ts'
import { entityById } from '../../../src/repositories/entities/read.ts'
import { weekById } from '../../../src/repositories/weeks.ts'
import { freshDatabase } from '../../service/database.ts'
import { type StoredDistrict, storeDistrict } from '../../service/district.ts'
import { threeSchools } from '../jobs/ground.ts'

/** The week as school P hands it in: its own rows alone, with something changed. */
function changed(change: (week: Week) => Partial<Week>): Week {
  const week = threeSchools()
  const { students, staff, activities, rooms, schools } = week
  const own = {
    ...week,
    students: students.filter(({ school }) => school === 'P'),
    staff: staff.filter(({ school }) => school === 'P'),
    activities: activities.filter(({ school }) => school === 'P'),
    rooms: rooms.filter(({ site }) => site === ('P' as string)),
    schools: schools.filter(({ id }) => id === 'P'),
  }
  return { ...own, ...change(own) }
}

/** What of a week is not one school's. */
const others = ({ students, staff, activities, rooms, schools, ...rest }: Week, school: string) => ({
  ...rest,
  students: students.filter((row) => row.school !== school),
  staff: staff.filter((row) => row.school !== school),
  activities: activities.filter((row) => row.school !== school),
  rooms: rooms.filter(({ site }) => site !== school),
  schools: schools.filter(({ id }) => id !== school),
})

describe('the part of one school in a week', () => {
  let database: Database
  let home: StoredDistrict
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(async () => await database.close())

  let count = 0
  const fresh = async (): Promise<void> => {
    home = await storeDistrict(database, `D${count++}`, threeSchools())
  }
  const now = (): Promise<Week> =>
    database.within(home.scope, async (tx) => weekOf(await readTexts(tx, home.key)))
  const replace = (week: Week, school = 'P', revision = home.stored.revision) =>
    database.within({ district: home.key.district, school }, (tx) =>
      replaceSchool(tx, home.key, school, prepareWeek(week, school), revision),
    )

  it('is taken over, and the others stay as they were', async () => {
    await fresh()
    const before = await now()
    const after = changed(({ students, activities }) => ({
      students: students.filter(({ id }) => id !== 'P-S1'),
      activities: activities.map((row) => ({ ...row, max: row.max + 1 })),
    }))
    const stored = await replace(after)
    expect(stored.revision).toBeGreaterThan(home.stored.revision)
    const found = await now()
    expect(others(found, 'P')).toEqual(others(before, 'P'))
    const own = <Row extends { readonly school: string }>(rows: readonly Row[]): Row[] =>
      rows.filter(({ school }) => school === 'P')
    expect(own(found.students)).toEqual(after.students)
    expect(own(found.activities)).toEqual(after.activities)
    expect(await database.within(home.scope, (tx) => entityById(tx, home.key, 'sign_up', 'P-S1'))).toBeNull()
    const untouched = await database.within(home.scope, (tx) => entityById(tx, home.key, 'student', 'P-S2'))
    expect(untouched?.version).toBe(1)
  })

  it('changes nothing of the frame, whatever the file says of it', async () => {
    await fresh()
    const before = await now()
    await replace(changed(({ district }) => ({ district: { ...district, name: 'another' } })))
    expect(await now()).toEqual(before)
  })

  it.each([
    [
      'a row of another school',
      (week: Week) => ({ students: week.students.map((row) => ({ ...row, school: 'Q' as never })) }),
    ],
    [
      'an id that another school has',
      (week: Week) => ({
        students: week.students
          .map((row) => (row.id === 'P-S1' ? { ...row, id: 'Q-S1' as never } : row))
          .filter((row) => row.school === 'P'),
      }),
    ],
  ])('is refused with %s, and nothing is changed', async (_, change) => {
    await fresh()
    const before = await now()
    await expect(replace(changed(change))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await now()).toEqual(before)
    const stored = await database.within(home.scope, (tx) => weekById(tx, home.key.week))
    expect(stored?.revision).toBe(home.stored.revision)
  })

  it('is refused where the week has changed since it was compared', async () => {
    await fresh()
    await expect(
      replace(
        changed(() => ({})),
        'P',
        home.stored.revision + 1,
      ),
    ).rejects.toMatchObject({
      code: 'WEEK_CHANGED',
    })
  })
})
