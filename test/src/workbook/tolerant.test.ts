import { serialToDate, writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { generate } from '../../../solver/generate/index.ts'
import { dateText } from '../../../src/files/csv/when.ts'
import { readGrids } from '../../../src/workbook/grid.ts'
import { readBook } from '../../../src/workbook/read.ts'
import { templateBook } from '../../../src/workbook/template.ts'
import { bytesOf, columnOf, imported, put, type Rows, sheetsOf, told } from './books.ts'

const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

const every = (
  rows: Rows | undefined,
  heading: string,
  change: (value: string) => Rows[number][number],
): void => {
  const at = columnOf(rows, heading)
  for (const row of rows?.slice(1) ?? [])
    if (row[at] !== null && row[at] !== undefined) row[at] = change(String(row[at]))
}

const serial = (date: string): number => Math.round((Date.parse(date) - Date.UTC(1899, 11, 30)) / 86_400_000)
const share = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) / 1440

describe('a workbook as people leave it', () => {
  it('knows examples wherever their columns were moved', async () => {
    const read = await readGrids(await templateBook('zh'), 'template.xlsx')
    if ('fault' in read) throw new Error(read.fault.code)
    const turned = read.grids.map((grid) => ({
      ...grid,
      rows: grid.name === '说明' ? grid.rows : grid.rows.map((row) => [...row].reverse()),
    }))
    const counted = (grids: typeof read.grids) => {
      const tables = readBook(grids, 'template.xlsx')
      if ('refused' in tables) throw new Error(tables.refused[0]?.code)
      return tables.notes.find(({ code }) => code === 'BOOK_EXAMPLES')?.params['count']
    }
    expect(Number(counted(read.grids))).toBeGreaterThan(40)
    expect(counted(turned)).toBe(counted(read.grids))
  })

  it('is the same week: dates, times, widths, titles, orders and names of every kind', async () => {
    const week = generate('school-S')
    const sheets = await sheetsOf(week)
    const names = new Map(week.activities.map(({ id, name }) => [id as string, name]))
    every(sheets.get('服务时段'), '开始', share)
    every(sheets.get('服务时段'), '结束', (time) => `${wide(time)}　`)
    every(sheets.get('放学时间'), '放学时间', (time) =>
      time === '15:10' ? '下午3：10' : new Date(`1899-12-31T${time}:00Z`),
    )
    every(sheets.get('放学时间'), '年级', (grade) => `${'一二三四五六'[Number(grade) - 1]}年级`)
    every(sheets.get('场地'), '安全检查有效期至', (date) => serialToDate(serial(date)))
    every(sheets.get('场地'), '容纳人数', (count) => `${wide(count)}人`)
    every(sheets.get('服务人员'), '准入查询有效期至', serial)
    every(sheets.get('服务人员'), '姓名', (name) => `　${name} `)
    every(sheets.get('学生'), '自愿参加确认日期', (date) =>
      date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
    )
    every(sheets.get('学生'), '学校', () => week.schools[0]?.name ?? '')
    every(sheets.get('志愿'), '志愿（按顺序）', (list) =>
      list
        .split('、')
        .map((id) => names.get(id) ?? id)
        .join('，'),
    )
    const students = sheets.get('学生') ?? []
    const shuffled = students.map((row) => [...row].reverse())
    for (const [at, row] of shuffled.entries()) row.splice(3, 0, at === 0 ? '备注' : `第${at}行`)
    shuffled.splice(4, 0, [], [null, '　', null])
    sheets.set('学生', [['二〇二六年秋季学期学生名册'], ['填表人：教务处'], ...shuffled])
    const read = await imported(await bytesOf(sheets, { merges: [] }))
    expect(told(read)).toEqual([])
    expect(read.ok && read.value).toEqual(week)
    const notes = read.ok ? read.notes.filter(({ code }) => code === 'BOOK_COLUMN_IGNORED') : []
    expect(notes.map(({ where }) => where)).toEqual(['学生!D3'])
  }, 300_000)

  it.each([
    ['2026/9/1', '2026-09-01'],
    ['2026-9-1', '2026-09-01'],
    ['2026年9月1日', '2026-09-01'],
    ['２０２６．９．１', '2026-09-01'],
    ['9月1日', undefined],
  ])('reads the date %s', (text, date) => {
    expect(dateText(text)).toBe(date)
  })

  it('takes the year of a date without one from the term', async () => {
    const week = generate('tiny-01')
    const sheets = await sheetsOf(week)
    put(sheets, '学生', 1, '自愿参加确认日期', '9月1日')
    put(sheets, '场地', 1, '安全检查有效期至', '7月31日')
    const read = await imported(await bytesOf(sheets))
    if (!read.ok) throw new Error(told(read).join())
    expect(read.value.students[0]?.consent?.date).toBe('2026-09-01')
    expect(read.value.rooms[0]?.safetyUntil).toBe('2027-07-31')
  })

  it('reads years of two digits where they are of our times, and times with a full stop', async () => {
    const sheets = await sheetsOf(generate('tiny-01'))
    put(sheets, '学生', 1, '自愿参加确认日期', '26/9/1')
    put(sheets, '场地', 1, '安全检查有效期至', '27年7月31日')
    every(sheets.get('服务时段'), '开始', (time) => Number(time.replace(':', '.')))
    every(sheets.get('服务时段'), '结束', (time) => time.replace(':', '.'))
    const read = await imported(await bytesOf(sheets))
    if (!read.ok) throw new Error(told(read).join())
    expect(read.value.students[0]?.consent?.date).toBe('2026-09-01')
    expect(read.value.rooms[0]?.safetyUntil).toBe('2027-07-31')
    expect(read.value.schools[0]?.blocks).toEqual(generate('tiny-01').schools[0]?.blocks)
    put(sheets, '学生', 1, '自愿参加确认日期', '1/9/26')
    expect(told(await imported(await bytesOf(sheets)))).toEqual([expect.stringMatching(/^CELL_DATE 学生!/)])
  })

  it('fills down what was joined over several rows, and reads headings without their units', async () => {
    const week = generate('tiny-01')
    const sheets = await sheetsOf(week)
    const blocks = sheets.get('服务时段') ?? []
    const parent = blocks[1]?.[0] ?? null
    for (const row of blocks.slice(2)) row[0] = null
    const duties = sheets.get('服务人员')?.[0] ?? []
    duties[columnOf(sheets.get('服务人员'), '每课次补助（元）')] = '每课次补助'
    const bytes = await writeXlsx({
      sheets: [...sheets].map(([name, rows]) => ({
        name,
        rows,
        ...(name === '服务时段' && blocks.length > 2
          ? { merges: [{ startRow: 1, endRow: blocks.length - 1, startCol: 0, endCol: 0 }] }
          : {}),
      })),
    })
    expect(parent).not.toBeNull()
    expect(await imported(bytes)).toMatchObject({ ok: true, value: week })
  })

  it('names the candidates where a name is not clear', async () => {
    const week = generate('tiny-01')
    const [room] = week.rooms
    if (room === undefined) throw new Error('no room')
    const first = { ...room, name: '多功能厅' }
    const twice = { ...week, rooms: [first, { ...first, id: `${first.id}-2` as typeof first.id }] }
    const pinned = {
      ...twice,
      pins: [
        {
          id: 'P1',
          by: '',
          reason: '',
          school: week.schools[0]?.id ?? ('S' as never),
          date: week.monday,
          block: week.schools[0]?.blocks[0]?.code ?? ('B' as never),
          activity: week.activities[0]?.id ?? ('A' as never),
          room: first.id,
          staff: null,
          role: null,
          student: null,
        },
      ],
    }
    const sheets = await sheetsOf(pinned)
    put(sheets, '锁定', 1, '场地', first.name)
    const read = await imported(await bytesOf(sheets))
    const fault = read.ok ? undefined : read.faults.find(({ code }) => code === 'CELL_NAME_AMBIGUOUS')
    expect(fault?.where).toMatch(/^锁定!/)
    expect(fault?.params['candidates']).toContain(`${first.id}-2`)
  })
})
