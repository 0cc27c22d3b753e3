import { rules } from '../../models/policy/rules.ts'
import type { Week } from '../../models/week.ts'
import type { Certificate, RuleResult } from '../../solver/verify/index.ts'
import { basisParts } from '../messages/basis.ts'
import { breachLine, placeWords } from '../messages/breach-line.ts'
import { paramWords } from '../messages/breach-params.ts'
import { tell } from '../messages/message.ts'
import { type NameOf, namesIn } from '../messages/names.ts'
import { grouped } from '../messages/numbers.ts'
import { verifyingWords as words } from '../messages/verifying.ts'
import { whatIsWrong } from '../solving/repair.ts'
import { padded, widest } from './layout.ts'
import { harmless, type Terminal } from './terminal.ts'

/** Breaches of a rule that are shown; the others are counted. */
const SHOWN = 5

function ruleLines(results: readonly RuleResult[], nameOf: NameOf, { lang, paint }: Terminal): string[] {
  const names = results.map(({ code }) => `${code} ${rules[code].name[lang]}`)
  const facts = results.map(({ checked }) =>
    checked === 0 ? words.nothing[lang] : tell(lang, words.facts, { checked: grouped(checked) }),
  )
  const [nameWidth, factWidth] = [widest(names), widest(facts)]
  return results.flatMap(({ code, checked, broken, breaches }, index) => {
    const mark = broken > 0 ? paint('red', '✗') : checked > 0 ? paint('green', '✓') : paint('dim', '·')
    const found = broken > 0 ? `  ${paint('red', tell(lang, words.broken, { broken: grouped(broken) }))}` : ''
    const line = `${mark} ${padded(names[index] ?? '', nameWidth)}  ${padded(facts[index] ?? '', factWidth)}  ${basisParts(code, lang).join(' · ')}${found}`
    const shown = breaches
      .slice(0, SHOWN)
      .map((breach) => `    ${harmless(breachLine(breach, nameOf, lang))}`)
    const more = broken - shown.length
    return [line.trimEnd(), ...shown, ...(more > 0 ? [`    ${tell(lang, words.more, { count: more })}`] : [])]
  })
}

/** Shows what a verification of a week's roster found, rule by rule with the clause. */
export function showCertificate(certificate: Certificate, week: Week, terminal: Terminal): void {
  const nameOf = namesIn(week)
  const { lang, say, paint } = terminal
  for (const line of ruleLines(certificate.rules, nameOf, terminal)) say(line)
  for (const { code, count, places } of certificate.faults) {
    say(`${paint('red', '✗')} ${code} ${words[code][lang]} (${grouped(count)})`)
    for (const { params, ...place } of places.slice(0, SHOWN))
      say(
        harmless(
          `    ${[placeWords(place, nameOf), paramWords(params, nameOf, lang)].filter(Boolean).join(' · ')}`,
        ),
      )
  }
  const { score, refusals, complete, valid } = certificate
  if (refusals.length > 0)
    say(
      harmless(
        tell(lang, words.refused, {
          schools: refusals.map(({ school }) => nameOf('school', school)).join(', '),
        }),
      ),
    )
  say(
    tell(lang, words.score, {
      unserved: grouped(score.unserved),
      worst: score.worstShare,
      weighted: grouped(score.weighted),
    }),
  )
  say(complete ? words.complete[lang] : tell(lang, words.incomplete, { count: grouped(score.unserved) }))
  if (valid) say(paint('green', words.valid[lang]))
  else say(paint('red', tell(lang, words.invalid, { what: whatIsWrong(certificate).join(', ') })))
}
