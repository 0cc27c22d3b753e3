import { expect, it } from 'vitest'
import { generate } from '../../../solver/generate/index.ts'
import { faultyRows } from '../../../src/workbook/faulty-rows.ts'
import { bytesOf, imported, put, sheetsOf } from './books.ts'

const week = generate('tiny-01')

it('a fault leads to its row of the workbook, with the headings and the cell that is wrong', async () => {
  const sheets = await sheetsOf(week)
  put(sheets, '场地', 1, '容纳人数', '一百')
  put(sheets, '场地', 1, '地点', '没有的学校')
  put(sheets, '场地', 2, '容纳人数', '很多')
  const bytes = await bytesOf(sheets)
  const read = await imported(bytes)
  const faults = read.ok ? [] : read.faults
  const { rows, cells } = await faultyRows(bytes, 'week.xlsx', faults)
  expect(faults.length).toBeGreaterThanOrEqual(2)
  faults.forEach(({ where, read: said }, at) => {
    const cell = cells[at]
    const row = rows[cell?.row ?? -1]
    expect(where).toMatch(new RegExp(`^${row?.sheet}![A-Z]+${row?.line}$`))
    expect(row?.values[cell?.column ?? -1]).toBe(said)
  })
  // Two faults of one row lead to the same.
  expect(rows.map(({ line }) => line)).toEqual([...new Set(rows.map(({ line }) => line))])
  expect(rows[0]?.headings).toContain('容纳人数')
})

it('a fault that names no cell leads nowhere, and neither does one of a file that cannot be read', async () => {
  const bytes = await bytesOf(await sheetsOf(week))
  const fault = {
    code: 'BOOK_NO_HEADINGS',
    severity: 'error',
    read: '',
    expected: '',
    params: {},
    school: null,
  } as const
  const whole = await faultyRows(bytes, 'week.xlsx', [{ ...fault, where: '场地' }])
  expect(whole).toEqual({ rows: [], cells: [null] })
  const broken = await faultyRows(new Uint8Array(8), 'week.xlsx', [{ ...fault, where: '场地!A2' }])
  expect(broken).toEqual({ rows: [], cells: [null] })
})
