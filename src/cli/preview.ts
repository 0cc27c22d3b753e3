import type { Lang } from '../../models/text.ts'
import type { Week } from '../../models/week.ts'
import { compareWeeks, type Difference } from '../files/compare.ts'
import { enumerated } from '../messages/lists.ts'
import { tell } from '../messages/message.ts'
import { grouped } from '../messages/numbers.ts'
import { previewWords as words } from '../messages/preview.ts'
import { harmless, type Terminal } from './terminal.ts'

/** Rows of a list that are named; the others are counted. */
const NAMED = 8

function named(ids: readonly string[], lang: Lang): string {
  const shown = enumerated(ids.slice(0, NAMED), lang)
  return ids.length > NAMED ? tell(lang, words.andMore, { shown, count: grouped(ids.length - NAMED) }) : shown
}

function lines({ name, added, removed, changed }: Difference, lang: Lang): string[] {
  const fields = (list: Difference['changed'][number]['fields']) =>
    enumerated(
      list.map((field) => field[lang]),
      lang,
    )
  const counts = tell(lang, words.counts, {
    list: name[lang],
    added: grouped(added.length),
    removed: grouped(removed.length),
    changed: grouped(changed.length),
  })
  return [
    counts,
    ...(added.length === 0 ? [] : [`  + ${named(added, lang)}`]),
    ...(removed.length === 0 ? [] : [`  - ${named(removed, lang)}`]),
    ...changed
      .slice(0, NAMED)
      .map((one) => tell(lang, words.changed, { id: one.id, fields: fields(one.fields) })),
    ...(changed.length > NAMED ? [tell(lang, words.more, { count: grouped(changed.length - NAMED) })] : []),
  ]
}

/** Says what a week would change against an earlier one. */
export function showPreview(before: Week, after: Week, terminal: Terminal): readonly Difference[] {
  const differences = compareWeeks(before, after)
  const { lang, say } = terminal
  if (terminal.json || terminal.quiet) return differences
  if (differences.length === 0) say(words.same[lang])
  for (const one of differences) for (const line of lines(one, lang)) say(harmless(line))
  return differences
}
