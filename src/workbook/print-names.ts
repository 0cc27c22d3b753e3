import type { NamedRange, WriteSheet } from 'hucre'

/** The name of a sheet as a formula needs it: spaces, hyphens and the like only within quotes. */
const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`

/**
 * Print areas and repeated headings as the names that the format keeps them in. The library writes them with the names of
 * sheets as they are, and a sheet called `standing-groups` would make a file that Excel calls damaged.
 */
export function withPrintNames(sheets: readonly WriteSheet[]): {
  sheets: WriteSheet[]
  namedRanges: NamedRange[]
} {
  const namedRanges: NamedRange[] = []
  const plain = sheets.map((sheet): WriteSheet => {
    if (sheet.pageSetup === undefined) return sheet
    const { printArea, printTitlesRow, ...pageSetup } = sheet.pageSetup
    const add = (name: string, range: string | undefined): void => {
      if (range === undefined) return
      namedRanges.push({ name, range: `${quoted(sheet.name)}!${range}`, scope: sheet.name })
    }
    add('_xlnm.Print_Area', printArea)
    add('_xlnm.Print_Titles', printTitlesRow)
    return { ...sheet, pageSetup }
  })
  return { sheets: plain, namedRanges }
}
