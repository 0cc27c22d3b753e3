import { describe, expect, it } from 'vitest'
import * as cells from '../../../../src/files/csv/cells.ts'
import { guarded, unguarded } from '../../../../src/files/csv/guard.ts'
import { guessOf } from '../../../../src/files/csv/headings.ts'

describe('cells', () => {
  it.each<[string, { read: (text: string) => unknown }, string, unknown]>([
    ['int', cells.int, '１２０', 120],
    ['int', cells.int, '1,200', 1200],
    ['int', cells.int, '1，200', 1200],
    ['int', cells.int, '1E+03', 1000],
    ['int', cells.int, '12.0', 12],
    ['int', cells.int, '-3', -3],
    ['int', cells.int, '12.5', undefined],
    ['int', cells.int, '12人', undefined],
    ['int', cells.int, '1e400', undefined],
    ['percent', cells.percent, '67％', 67],
    ['yesNo', cells.yesNo, ' 是 ', true],
    ['yesNo', cells.yesNo, 'FALSE', false],
    ['yesNo', cells.yesNo, '√', true],
    ['date', cells.date, '2026/9/1', '2026-09-01'],
    ['date', cells.date, '２０２６年９月１日', '2026-09-01'],
    ['date', cells.date, '2026-02-29', undefined],
    ['date', cells.date, '20260901', '2026-09-01'],
    ['date', cells.date, '2026/9/1 0:00:00', '2026-09-01'],
    ['date', cells.date, '2026-09-01 15:20', undefined],
    ['date', cells.date, '9/1/2026', undefined],
    ['time', cells.time, '8：05', '08:05'],
    ['time', cells.time, '15:20:00', '15:20'],
    ['time', cells.time, '24:00', undefined],
    ['time', cells.time, '下午3：20', '15:20'],
    ['time', cells.time, '3:20 PM', '15:20'],
    ['time', cells.time, '上午12:05', '00:05'],
    ['time', cells.time, '晚上7点', '19:00'],
    ['time', cells.time, '15点20分', '15:20'],
    ['time', cells.time, '15:2', undefined],
    ['time', cells.time, '上午15:20', undefined],
    ['weekday', cells.weekday, '星期天', 7],
    ['weekday', cells.weekday, '周三', 3],
    ['weekday', cells.weekday, 'Wednesday', 3],
    ['weekday', cells.weekday, '5', 5],
    ['weekday', cells.weekday, '三', 3],
    ['weekday', cells.weekday, 'Mo', undefined],
    ['grades', cells.grades, '1-3、5', [1, 2, 3, 5]],
    ['grades', cells.grades, '七年级~九年级', [7, 8, 9]],
    ['grades', cells.grades, '小学一年级、初三', [1, 9]],
    ['grades', cells.grades, '低段', undefined],
    ['grade', cells.grade, '三年级', 3],
    ['grade', cells.grade, '初二', 8],
    ['grade', cells.grade, '12', 12],
    ['grade', cells.grade, '毕业班', undefined],
    ['grades', cells.grades, '7年级~9年级', [7, 8, 9]],
    [
      'slots',
      cells.slots,
      '周一/B1；2/B2',
      [
        { weekday: 1, block: 'B1' },
        { weekday: 2, block: 'B2' },
      ],
    ],
    ['slotsOrNone', cells.slotsOrNone, '无', []],
    ['list', cells.list(cells.ident), 'a;b；c、d，e,f', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['list', cells.list(cells.ident), 'a\\;b;;c', ['a;b', 'c']],
    ['labels', cells.labels(['hall']), '礼堂、\\礼堂、hall', ['hall', '礼堂', 'hall']],
    ['oneOf', cells.oneOf(['self_study', 'club']), 'SELF-STUDY', 'self_study'],
  ])('%s reads %#', (_, cell, text, value) => {
    expect(cell.read(text)).toEqual(value)
  })
})

describe('the guard against formulas', () => {
  it.each(['=1', '+A1', '-A1', '@x', '\tx', '\rx', '＝1', "'=1", "''@", "'", 'plain', '-5', ''])(
    'keeps %j',
    (text) => {
      expect(unguarded(guarded(text))).toBe(text)
      expect(guarded(text)).not.toMatch(/^(?:[=@\t\r＝＋－＠]|[+-](?!\d+$))/)
    },
  )
})

describe('guesses', () => {
  it('name what is near and nothing else', () => {
    const known = [
      { zh: '年级', en: 'grade' },
      { zh: '学校', en: 'school' },
    ]
    expect(guessOf('年纪', known)).toBe(': 年级 (grade)')
    expect(guessOf('Schol', known)).toBe(': 学校 (school)')
    expect(guessOf('天气', known)).toBe('')
  })
})
