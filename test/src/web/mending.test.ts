import { expect, it } from 'vitest'
import { wayName } from '../../../models/district.ts'
import type { Week } from '../../../models/week.ts'
import { generate } from '../../../solver/generate/index.ts'
import { TABLE_KEYS } from '../../../src/files/csv/columns/index.ts'
import { placeAt } from '../../../src/files/fault-place.ts'
import { pathOf, pathText, valueAt } from '../../../src/files/values.ts'
import { fieldAt } from '../../../src/web/model/field-at.ts'
import { formShape } from '../../../src/web/model/forms.ts'
import { mendingOf, toldBy } from '../../../src/web/model/mending.ts'

const week = generate('term')

const shown = (where: string) => {
  const mending = mendingOf(placeAt(week, where))
  if (mending === null) return null
  const { name, list } = fieldAt(formShape(mending.kind), pathOf(mending.field ?? ''))
  return { ...mending, name: name === null ? null : pathText(name), list: list?.join('.') ?? null }
}

/** Lists that are edited as tables of their own. */
const TOP = TABLE_KEYS.filter((key) => !key.includes('.')).filter((key) => key !== 'district')

const rowsAt = (of: Week, list: string): readonly unknown[] => {
  const rows = valueAt(of, pathOf(list))
  return Array.isArray(rows) ? rows : []
}

it('every field of every row leads to its own field of the form that the page has for it', () => {
  let seen = 0
  for (const list of TOP)
    for (const [index, row] of rowsAt(week, list).entries()) {
      if (index > 2) break
      for (const field of Object.keys(row as object)) {
        const found = shown(`${list}[${index}].${field}`)
        const id =
          list === 'travel' ? wayName(week.travel[index]?.from ?? '', week.travel[index]?.to ?? '') : null
        expect(found, `${list}.${field}`).toMatchObject({ open: id ?? valueAt(row, ['id']), field })
        // What has a sheet of its own is a list of the form; all else is a field.
        expect(found?.list ?? found?.name?.split('.')[0], `${list}.${field}`).toBe(field)
        seen++
      }
    }
  expect(seen).toBeGreaterThan(100)
})

it('leads into lines of lists, to what is within fields, and to a table that lacks a row', () => {
  const [school] = week.schools
  expect(shown('schools[0].blocks[1].start')).toMatchObject({
    kind: 'schools',
    open: school?.id,
    list: 'blocks',
    name: 'blocks[1].start',
  })
  // A fault of a whole line is told at its first field; one of an item of a field, at the field.
  expect(shown('schools[0].blocks[1]')).toMatchObject({ list: 'blocks', name: 'blocks[1].code' })
  expect(shown('staff[0].serves[2]')).toMatchObject({ kind: 'staff', list: null, name: 'serves' })
  expect(shown('students[0].consent')).toMatchObject({ kind: 'sign-ups', name: 'consent.date' })
  expect(shown('students[0].grade')).toMatchObject({ kind: 'students', name: 'grade' })
  expect(shown('district.terms[0].first')).toMatchObject({
    kind: 'calendar',
    open: null,
    list: 'terms',
    name: 'terms[0].first',
  })
  expect(shown('district.offWork')).toMatchObject({ kind: 'calendar', list: 'offWork', name: null })
  expect(shown('monday')).toMatchObject({ kind: 'calendar', list: 'terms' })
  expect(shown('travel')).toMatchObject({ kind: 'travel', open: null, field: null, name: null })
  expect(shown('disturbance.from')).toBeNull()
  expect(shown('history.published.sessions[0].date')).toBeNull()
})

it('takes from an address no more than it knows', () => {
  expect(toldBy({ words: 'so', severity: 'warning' })).toEqual({ words: 'so', severity: 'warning' })
  for (const state of [
    null,
    undefined,
    'so',
    {},
    { words: 1, severity: 'error' },
    { words: 'so', severity: 'x' },
  ])
    expect(toldBy(state)).toBeNull()
})
