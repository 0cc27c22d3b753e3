import { type Cell, readXlsx, writeXlsx } from 'hucre'
import { expect, test } from 'vitest'

const cells = new Map<string, Partial<Cell>>([
  ['0,0', { value: '编号', comment: { author: 'Kehou', text: '每人一个\n不重复' } }],
])
const book = () =>
  writeXlsx({
    sheets: [
      {
        name: '学生',
        rows: [['编号'], ['=1+1'], ['0012']],
        cells,
        freezePane: { rows: 1 },
        dataValidations: [{ type: 'list', values: ['是', '否'], range: 'A2:A9' }],
        pageSetup: { paperSize: 'a4', orientation: 'landscape', printTitlesRow: '$1:$1' },
      },
    ],
    properties: { modified: new Date(0) },
  })

test('The workbook library keeps text as text, notes, drop-downs and print set-up, and writes the same bytes', async () => {
  const bytes = await book()
  const [sheet] = (await readXlsx(bytes)).sheets
  expect(sheet?.rows).toEqual([['编号'], ['=1+1'], ['0012']])
  expect(sheet?.cells?.get('0,0')?.comment?.text).toBe('每人一个\n不重复')
  expect(sheet?.cells?.get('1,0')?.formula).toBeUndefined()
  expect(sheet?.dataValidations?.[0]?.values).toEqual(['是', '否'])
  expect(sheet?.pageSetup).toMatchObject({ paperSize: 'a4', printTitlesRow: '$1:$1' })
  expect(Buffer.compare(await book(), bytes)).toBe(0)
})
