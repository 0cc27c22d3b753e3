import type { z } from 'zod'
import type { Lang } from '../../../models/text.ts'
import { inFile } from '../../files/fault.ts'
import { type Path, pathText, plainPath, valueFaults } from '../../files/values.ts'
import { explained } from '../../messages/explained.ts'
import { labelOf, listLabel } from './form-labels.ts'
import type { FormShape } from './forms.ts'

/** What is wrong with a field of a form, in words. */
export interface FieldFault {
  readonly path: Path
  readonly words: string
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((part, at) => part === b[at])

/** What a field is called: as the form says, with its line where it stands in a list. */
function nameOf({ columns, lists }: FormShape, path: Path, lang: Lang): string {
  const fields = path.filter((part): part is string => typeof part === 'string')
  const own = columns.find((column) => isSame(column.path, fields))
  if (own !== undefined) return labelOf(own, lang)
  for (const { path: stem, table } of lists) {
    if (!isSame(stem, fields.slice(0, stem.length))) continue
    const column = table.columns.find((one) => isSame(one.path, fields.slice(stem.length)))
    const line = path.find((part) => typeof part === 'number')
    const of =
      line === undefined ? listLabel(table.name, lang) : `${listLabel(table.name, lang)} ${Number(line) + 1}`
    return column === undefined ? of : `${of} · ${labelOf(column, lang)}`
  }
  return pathText(path)
}

/** What a schema finds wrong with a body, each at its field. */
export function fieldFaults(
  shape: FormShape,
  issues: readonly z.core.$ZodIssue[],
  body: unknown,
  lang: Lang,
): FieldFault[] {
  return issues.flatMap((issue) => {
    const path = plainPath(issue.path)
    const locate = () => inFile('', null, nameOf(shape, path, lang))
    return valueFaults([issue], body, locate).map((fault) => ({ path, words: explained(fault, lang).cause }))
  })
}
