import type { ReactNode } from 'react'
import { weekdayName } from '../../../../models/policy/glossary.ts'
import type { Lang } from '../../../../models/text.ts'
import { weekdayOf } from '../../../../models/weekday.ts'
import { enumerated } from '../../../messages/lists.ts'
import { tell } from '../../../messages/message.ts'
import { grouped, partInPercent } from '../../../messages/numbers.ts'
import { qualityWords } from '../../../messages/web/quality.ts'
import { whyWords as words } from '../../../messages/web/why.ts'
import { gapOf } from '../../../reports/gaps.ts'
import type { SchoolSummary } from '../../../views/shapes.ts'
import type { RosterHead } from '../../api/rosters.ts'
import { useLang } from '../../lang.tsx'
import { isShown, LEAST_SHOWN } from '../../model/quality.ts'
import { schoolGapOf } from '../../model/school-gap.ts'
import { ValueWhy } from './value.tsx'

const daysOf = (dates: readonly string[], lang: Lang): string =>
  enumerated(
    dates.map((date) => `${weekdayName(weekdayOf(date))[lang]} ${date.slice(5)}`),
    lang,
  )

function gapWords(summary: SchoolSummary, lang: Lang): string {
  const gap = schoolGapOf(summary)
  if (gap.is === 'unknown') return words.gapNone[lang]
  if (gap.is === 'served') return tell(lang, words.gapServed, { most: gap.most })
  return tell(lang, words.gap, {
    bound: grouped(summary.proved?.weighted ?? 0),
    gap: partInPercent(gap.part),
  })
}

/** What is to be said of the days of a school: who is left over when, and when the last session ends. */
function dayWords({ days }: SchoolSummary, lang: Lang): string[] {
  const short = days.filter(({ unserved }) => unserved > 0)
  const early = days.filter(({ required, lastEnd, offWork }) => {
    return required > 0 && lastEnd !== null && offWork !== null && lastEnd < offWork
  })
  const dates = (list: typeof days): string =>
    daysOf(
      list.map(({ date }) => date),
      lang,
    )
  return [
    ...(short.length === 0 ? [] : [tell(lang, words.shortOn, { days: dates(short) }), words.causes[lang]]),
    early.length === 0 ? words.keptOn[lang] : tell(lang, words.earlyOn, { days: dates(early) }),
  ]
}

/** Every figure of a school's line, told in words: of what it is counted. */
function sentencesOf(summary: SchoolSummary, lang: Lang): string[] {
  const { required, unserved, load, choices, mostWanted, envy, borrowed, lent } = summary
  const all = choices.reduce((sum, count) => sum + count, 0)
  const of = (figure: 'load' | 'choices' | 'mostWanted' | 'envy', sentence: string): string =>
    isShown(figure, summary)
      ? sentence
      : tell(lang, words.few, { figure: qualityWords[figure][lang], least: LEAST_SHOWN })
  return [
    tell(lang, words.served, {
      required: grouped(required),
      served: grouped(required - unserved),
      unserved: grouped(unserved),
    }),
    ...dayWords(summary, lang),
    of(
      'load',
      tell(lang, words.load, {
        people: load.people,
        median: load.median,
        least: load.least,
        most: load.most,
      }),
    ),
    of(
      'choices',
      tell(lang, words.firstTwo, {
        all: grouped(all),
        first: grouped(choices[0] ?? 0),
        second: grouped(choices[1] ?? 0),
      }),
    ),
    of('mostWanted', tell(lang, words.wanted, { asked: mostWanted.asked, had: mostWanted.had })),
    of('envy', tell(lang, words.envy, { ...envy })),
    ...(borrowed + lent === 0 ? [] : [tell(lang, words.borrowed, { borrowed, lent })]),
    gapWords(summary, lang),
  ]
}

/** Why the figures of a school are what they are. */
export function SchoolFigures({
  roster,
  summary,
}: {
  readonly roster: string
  readonly summary: SchoolSummary
}): ReactNode {
  const lang = useLang()
  return (
    <>
      <ul>
        {sentencesOf(summary, lang).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <ValueWhy roster={roster} school={summary.school} />
    </>
  )
}

/** Why the value and the gap of a roster are what they are. With a school: what its part is made of. */
export function RosterFigures({
  roster,
  school,
}: {
  readonly roster: RosterHead
  readonly school: string | null
}): ReactNode {
  const lang = useLang()
  const gap = gapOf(roster)
  return (
    <>
      <p>
        {gap === null || roster.bound.weighted === null
          ? words.gapNone[lang]
          : tell(lang, words.gap, { bound: grouped(roster.bound.weighted), gap: partInPercent(gap) })}
      </p>
      <ValueWhy roster={roster.id} school={school} />
    </>
  )
}
