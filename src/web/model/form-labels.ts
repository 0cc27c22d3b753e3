import type { Lang } from '../../../models/text.ts'
import type { Column, Table } from '../../files/csv/table.ts'
import { bracketed } from '../../messages/lists.ts'

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** Units as Chinese headings end with them, and as English ones do where they do not tell them. */
const UNITS = [
  ['（分钟）', 'minutes'],
  ['（元）', 'yuan'],
] as const

/** What a field is called: as its column is in a workbook, so that both can be found in the other, with its unit in both languages. */
export function labelOf({ zh, en }: Pick<Column, 'zh' | 'en'>, lang: Lang): string {
  if (lang === 'zh') return zh
  const unit = UNITS.find(([heading, word]) => zh.endsWith(heading) && !en.includes(word))?.[1]
  return unit === undefined ? capital(en) : bracketed(capital(en), unit, lang)
}

/** What a list is called: as its sheet is, in words. */
export const listLabel = ({ zh, en }: Table['name'], lang: Lang): string =>
  lang === 'zh' ? zh : capital(en.replaceAll('-', ' '))
