import type { Lang } from '../../../models/text.ts'
import { rosterBookWords as words } from '../../messages/roster-book.ts'
import type { Figure } from '../summary.ts'
import type { Line, Printed } from './sheet.ts'

/** The figures that say most. */
export const overviewSheet = (figures: readonly Figure[], title: Line, lang: Lang): Printed => ({
  name: words.overview[lang],
  orientation: 'portrait',
  shares: [24, 22, 50],
  lines: [
    title,
    { kind: 'head', cells: [words.item[lang], words.value[lang], words.more[lang]] },
    ...figures.map(({ name, value, more }): Line => ({ kind: 'body', cells: [name, value, more] })),
  ],
  repeat: 2,
  fit: 'width',
})
