import { rules } from '../../../models/policy/rules.ts'
import type { Text } from '../../../models/text.ts'
import { basisParts } from '../../messages/basis.ts'
import { tell } from '../../messages/message.ts'
import { percent } from '../../messages/numbers.ts'
import { reportWords } from '../../messages/reports.ts'
import { rosterBookWords as words } from '../../messages/roster-book.ts'
import { levelsOf } from '../gaps.ts'
import type { Reported } from '../reported.ts'
import type { Line, Printed } from './sheet.ts'

const LEVELS = {
  unserved: reportWords.levelU,
  worstShare: reportWords.levelW,
  weighted: reportWords.levelZ,
} as const

/** Every rule with its standing and clause, what was checked and what broken; then value, bound and gap by level. */
export function certificateSheet(
  { roster, certificate, lang }: Reported,
  title: (sheet: Text) => Line,
): Printed {
  const { valid, lotteryKept, rules: results } = certificate
  const verdict = [
    (valid ? reportWords.verifiedValid : reportWords.verifiedNot)[lang],
    `${reportWords.lotteryOrder[lang]}: ${(lotteryKept ? reportWords.kept : reportWords.notKept)[lang]}`,
  ]
  const body = results.map(
    ({ code, checked, broken }): Line => ({
      kind: 'body',
      cells: [
        `${code} ${rules[code].name[lang]}`,
        rules[code].sentence[lang],
        basisParts(code, lang).join('\n'),
        checked,
        broken,
      ],
    }),
  )
  const levels = levelsOf(roster).map(
    ({ level, value, bound, gap }): Line => ({
      kind: 'body',
      cells: [
        LEVELS[level][lang],
        gap === null
          ? reportWords.unknown[lang]
          : gap === 0
            ? reportWords.proved[lang]
            : tell(lang, reportWords.atMost, { gap: percent(gap, 1) }),
        reportWords.gap[lang],
        value,
        bound ?? reportWords.unknown[lang],
      ],
    }),
  )
  const head = (...cells: string[]): Line => ({ kind: 'head', cells })
  return {
    name: words.certificate[lang],
    orientation: 'portrait',
    shares: [16, 44, 18, 9, 9],
    lines: [
      title(words.certificate),
      { kind: 'note', cells: [verdict.join(' ')] },
      head(
        reportWords.rule[lang],
        reportWords.meaning[lang],
        reportWords.basis[lang],
        reportWords.facts[lang],
        reportWords.broken[lang],
      ),
      ...body,
      head(reportWords.level[lang], '', '', reportWords.value[lang], reportWords.proven[lang]),
      ...levels,
      { kind: 'note', cells: [`${words.hash[lang]} ${roster.inputHash}`] },
    ],
    repeat: 1,
    fit: 'width',
  }
}
