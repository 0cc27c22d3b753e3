/** Sheet and cell of a place as faults name it: `学生!B7`; no cell where it names none. */
export const cellAt = (where: string): { readonly sheet: string; readonly cell: string } => {
  const [, sheet = where, cell = ''] = /^(.*)!([A-Z]{1,3}[1-9]\d{0,6})$/.exec(where) ?? []
  return { sheet, cell }
}
