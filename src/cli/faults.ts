import type { Fault } from '../../models/faults.ts'
import { wordFor } from '../../models/policy/glossary.ts'
import type { Lang } from '../../models/text.ts'
import { explained } from '../messages/explained.ts'
import { faultWords as words } from '../messages/faults.ts'
import { tell } from '../messages/message.ts'
import { solvingWords } from '../messages/solving.ts'
import { harmless, type Terminal } from './terminal.ts'

/** Faults of a kind, and in all, that are shown in full; the others are counted by kind. */
const OF_A_KIND = 10
const IN_FULL = 100

/** Codes of the data, such as `own_teacher`, in the user's words, but for one in brackets behind its word, which may be written as well; who writes JSON writes the codes themselves. */
const inWords = (text: string, where: string, lang: Lang): string =>
  /\.json(?::|$)/i.test(where)
    ? text
    : text.replace(/(?<!\()\b[a-z]+(?:_[a-z]+)+\b/g, (code) => wordFor(code)[lang])

function lines(fault: Fault, lang: Lang): string[] {
  const { cause, action } = explained(fault, lang)
  const { where } = fault
  const read = inWords(fault.read, where, lang)
  const expected = inWords(fault.expected, where, lang)
  const compared =
    read === '' || read === where
      ? ''
      : expected === ''
        ? tell(lang, words.read, { read })
        : tell(lang, words.readExpected, { read, expected })
  const place = `${where}  ${compared}`.trim()
  const told = `${cause}${lang === 'zh' ? '' : ' '}${action} [${fault.code}]`
  return (place === '' ? [told] : [place, `    ${told}`]).map(harmless)
}

const fileIn = (where: string): string =>
  /^[^:[.]+\.(?:csv|tsv|json)/i.exec(where)?.[0] ?? where.replace(/(?:\[.*|![A-Z]+\d+)$/, '')

/** Faults of one file that say the same. */
interface Same {
  readonly first: Fault
  count: number
}

/** Faults with those that say the same of other cells of their file behind the first of them. */
function gathered(faults: readonly Fault[], lang: Lang): Same[] {
  const same = new Map<string, Same>()
  for (const fault of faults) {
    const { cause } = explained(fault, lang)
    const key = [fault.code, fileIn(fault.where), fault.read, cause].join('\u0000')
    const known = same.get(key)
    if (known === undefined) same.set(key, { first: fault, count: 1 })
    else known.count++
  }
  return [...same.values()]
}

/** What a verb that did its work found worth a word, with how many there are; nothing where only data or nothing is wanted. */
export function tellWarnings(warnings: readonly Fault[], terminal: Terminal): void {
  if (terminal.json || terminal.quiet || warnings.length === 0) return
  terminal.tell(tell(terminal.lang, words.warnings, { count: warnings.length }))
  showFaults(warnings, terminal)
}

/** How many warnings of its input a verb that solves a whole week has, and where they are told: there may be thousands. */
export function countWarnings(warnings: readonly Fault[], { lang, json, quiet, tell: put }: Terminal): void {
  if (json || quiet || warnings.length === 0) return
  put(`${solvingWords.warnings[lang]}: ${tell(lang, solvingWords.warningsValue, { count: warnings.length })}`)
}

/**
 * Tells faults: the first ten of each kind in full, at most a hundred, those that say the same once; the rest counted by code
 * and file.
 */
export function showFaults(faults: readonly Fault[], { lang, tell: put }: Terminal): void {
  const shown = new Map<string, number>()
  const rest: Same[] = []
  let all = 0
  for (const one of gathered(faults, lang)) {
    const ofKind = shown.get(one.first.code) ?? 0
    if (ofKind === OF_A_KIND || all === IN_FULL) {
      rest.push(one)
      continue
    }
    shown.set(one.first.code, ofKind + 1)
    all++
    for (const line of lines(one.first, lang)) put(line)
    if (one.count > 1) put(`    ${tell(lang, words.alike, { count: one.count - 1 })}`)
  }
  if (rest.length === 0) return
  put(tell(lang, words.more, { count: rest.reduce((sum, { count }) => sum + count, 0) }))
  const kinds = new Map<string, { code: string; file: string; count: number }>()
  for (const { first, count } of rest) {
    const { code } = first
    const file = fileIn(first.where)
    const kind = kinds.get(`${code} ${file}`) ?? { code, file, count: 0 }
    kind.count += count
    kinds.set(`${code} ${file}`, kind)
  }
  for (const { code, file, count } of [...kinds.values()].sort((a, b) => b.count - a.count))
    put(harmless(`  ${tell(lang, words.kind, { count, code, file })}`))
}
