import type { Fault } from '../../models/faults.ts'
import { wordFor } from '../../models/policy/glossary.ts'
import type { Lang } from '../../models/text.ts'
import { explained } from '../messages/explained.ts'
import { faultWords as words } from '../messages/faults.ts'
import { tell } from '../messages/message.ts'
import { harmless, type Terminal } from './terminal.ts'

/** Faults that are shown in full; the others are counted by kind. */
const IN_FULL = 100

/** Codes of the data, such as `own_teacher`, in the user's words; who writes JSON writes the codes themselves. */
const inWords = (text: string, where: string, lang: Lang): string =>
  /\.json(?::|$)/i.test(where) ? text : text.replace(/\b[a-z]+(?:_[a-z]+)+\b/g, (code) => wordFor(code)[lang])

function lines(fault: Fault, lang: Lang): string[] {
  const { cause, action } = explained(fault, lang)
  const { where } = fault
  const read = inWords(fault.read, where, lang)
  const expected = inWords(fault.expected, where, lang)
  const compared =
    read === ''
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

/** Tells faults: the first hundred in full, the rest counted by code and file. */
export function showFaults(faults: readonly Fault[], { lang, tell: put }: Terminal): void {
  for (const fault of faults.slice(0, IN_FULL)) for (const line of lines(fault, lang)) put(line)
  const rest = faults.slice(IN_FULL)
  if (rest.length === 0) return
  put(tell(lang, words.more, { count: rest.length }))
  const kinds = new Map<string, { code: string; file: string; count: number }>()
  for (const { code, where } of rest) {
    const file = fileIn(where)
    const kind = kinds.get(`${code} ${file}`) ?? { code, file, count: 0 }
    kind.count++
    kinds.set(`${code} ${file}`, kind)
  }
  for (const { code, file, count } of [...kinds.values()].sort((a, b) => b.count - a.count))
    put(harmless(`  ${tell(lang, words.kind, { count, code, file })}`))
}
