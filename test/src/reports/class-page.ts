import type { Workbook } from 'hucre'

/** Rows of a sheet below its headings, as text. */
export function rowsOf(book: Workbook, name: string, below = 2): string[][] {
  const sheet = book.sheets.find((one) => one.name === name)
  if (sheet === undefined) throw new Error(`no sheet ${name}`)
  return sheet.rows.slice(below).map((row) => row.map((value) => String(value ?? '')))
}

/** What the page of a class says of each of its students: in which block of which day, what. */
export function classPage(
  book: Workbook,
  name: string,
): Map<string, { day: string; code: string; text: string }[]> {
  const [, days = [], heads = [], ...rows] = rowsOf(book, name, 0)
  const columns = heads.map((head, at) => {
    const [own = '', , ...others] = head.split('\n')
    return {
      day: days.slice(0, at + 1).findLast((day) => day !== '') ?? '',
      own,
      others: others.map((other) => other.split(' ')[0] ?? ''),
    }
  })
  return new Map(
    rows.map(([student = '', ...cells]) => [
      student,
      cells.flatMap((cell, at) => {
        const { day = '', own = '', others = [] } = columns[at + 1] ?? {}
        const [first = '', ...later] = cell.split('\n')
        const more = later.map((line) => {
          const code = others.find((other) => line.startsWith(`${other} `)) ?? ''
          return { day, code, text: line.slice(code.length + 1) }
        })
        return [...(first === '' ? [] : [{ day, code: own, text: first }]), ...more]
      }),
    ]),
  )
}
