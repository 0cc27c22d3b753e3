import type { Lang } from '../../../models/text.ts'
import type { Column } from '../../files/csv/table.ts'

/** What a field is called: as its column is in a workbook, so that both can be found in the other. */
export const labelOf = ({ zh, en }: Pick<Column, 'zh' | 'en'>, lang: Lang): string =>
  lang === 'zh' ? zh : `${en.charAt(0).toUpperCase()}${en.slice(1)}`
