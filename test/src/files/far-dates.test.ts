import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Week } from '../../../models/week.ts'
import { generate } from '../../../solver/generate/index.ts'
import { folderOf } from '../../../src/files/csv/export.ts'
import { bytesOf, imported, sheetsOf } from '../workbook/books.ts'
import { emptyFolder } from './folders.ts'
import { faultsOf, inFolder, short } from './spoiled.ts'

/** A week in which years are mistyped. */
function mistyped(): Week {
  const week = generate('tiny-01')
  const [student, adult] = [week.students[0], week.staff[0]]
  if (student === undefined || adult === undefined) throw new Error('nobody')
  const dates = { from: '2020-01-01', to: '2040-01-01', start: null, end: null }
  adult.absences = [{ ...dates, reason: '' }]
  week.events = [
    { id: 'a', kind: 'withdrawal', student: student.id, date: '1999-01-01' },
    { id: 'b', kind: 'absence', staff: adult.id, ...dates },
  ]
  return week
}

/** The faults of that week at places of its file. */
const told = (places: readonly string[]): string[] =>
  ['ABSENCE_TOO_LONG', 'WITHDRAWAL_DATE_FAR', 'ABSENCE_TOO_LONG'].map((code, at) => `${code} ${places[at]}`)

describe('a withdrawal of 1999 and absences of twenty years are faults where they stand', () => {
  it('in CSV', async () => {
    const found = short(await inFolder(new Map(folderOf(mistyped(), 'zh'))))
    const cells = ['请假.csv:2:截止日期', '事件.csv:2:日期', '事件.csv:3:截止日期']
    expect(found).toEqual(told(cells))
  })

  it('in JSON', async () => {
    const file = path.join(await emptyFolder(), 'week.json')
    await writeFile(file, JSON.stringify(mistyped()))
    const places = ['staff[0].absences[0].to', 'events[0].date', 'events[1].to']
    expect(short(await faultsOf(file))).toEqual(told(places.map((place) => `${file}:${place}`)))
  })

  it('in a workbook', async () => {
    const found = await imported(await bytesOf(await sheetsOf(mistyped())))
    expect(short(found.ok ? [] : found.faults)).toEqual(told(['请假!C2', '事件!L2', '事件!N3']))
  })
})
