import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { edited, good, inFolder } from './spoiled.ts'

describe('a good folder', () => {
  it('is read', async () => {
    expect(await inFolder(good())).toEqual([])
  })

  it('is read with a Chinese manifest', async () => {
    const files = good()
    files.set('说明.json', files.get('kehou.json') ?? '')
    files.delete('kehou.json')
    expect(await inFolder(files)).toEqual([])
  })

  it.each<[string, (text: string) => string | Buffer]>([
    ['GB18030', (text) => iconv.encode(text.replace('\ufeff', ''), 'gb18030')],
    ['UTF-16', (text) => iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-8 without a mark', (text) => text.replace('\ufeff', '')],
    ['semicolons', (text) => text.replaceAll(',', ';')],
    ['tabs', (text) => text.replaceAll(',', '\t')],
    ['line feeds alone', (text) => text.replaceAll('\r\n', '\n')],
    [
      'full-width numbers',
      (text) =>
        text.replace(/(?<=,)\d+(?=,)/g, (n) =>
          n.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))),
        ),
    ],
    ['empty rows', (text) => text.replaceAll('\r\n', '\r\n\r\n,,,\r\n')],
    [
      'English headings beside Chinese',
      (text) => text.replace('年级', 'Grade').replace('行政班', 'HOMEROOM *'),
    ],
  ])('is read with %s', async (_, edit) => {
    expect(await inFolder(edited('学生.csv', edit))).toEqual([])
  })
})
