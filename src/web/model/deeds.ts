import type { Text } from '../../../models/text.ts'
import { deedWords, jobWords, objectWords } from '../../messages/web/audit.ts'
import type { Deed } from '../api/audit.ts'
import { KINDS } from './places.ts'

const inWords = (list: Readonly<Record<string, Text>>, word: string): Text =>
  list[word] ?? { zh: word, en: word }

export const deedName = ({ action }: Pick<Deed, 'action'>): Text => inWords(deedWords, action)
export const objectKind = ({ kind }: Pick<Deed, 'kind'>): Text => inWords(objectWords, kind)

/** What a job does; null: it is no job, or the record does not say. */
export function jobKind({ kind, before, after }: Pick<Deed, 'kind' | 'before' | 'after'>): Text | null {
  const does = after?.['kind'] ?? before?.['kind']
  return kind === 'job' && typeof does === 'string' ? inWords(jobWords, does) : null
}

/** Kinds of rows, by the word of the record. */
const ROWS: ReadonlyMap<string, string> = new Map([
  ...KINDS.map((kind) => [kind.replace(/s$/, '').replaceAll('-', '_'), kind] as const),
  ['activity', 'activities'],
  ['staff', 'staff'],
])

/** Where what was done something with is looked at; null: nowhere, or it is not there any more. */
export function placeOfDeed({
  kind,
  object,
  called,
  week,
  weekName,
}: Pick<Deed, 'kind' | 'object' | 'called' | 'week' | 'weekName'>): string | null {
  if (kind === 'account') return called === null ? null : '/accounts'
  if (week === null || weekName === null) return null
  if (kind === 'week') return `/weeks/${week}`
  if (kind === 'roster') return called === null ? null : `/weeks/${week}?roster=${object}`
  const rows = ROWS.get(kind)
  return rows === undefined ? null : `/weeks/${week}/data?kind=${rows}`
}
