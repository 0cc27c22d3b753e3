import type { Lang } from '../../models/text.ts'
import type { Breach, Place } from '../../solver/verify/index.ts'
import { paramWords } from './breach-params.ts'
import { breachWords } from './breaches.ts'

/** Where something is wrong, as much of it as is known. */
export const placeWords = ({ school, date, block, group, student, staff, room }: Partial<Place>): string =>
  [school, date, block, group, student, staff, room].filter((part) => part !== undefined).join(' ')

/** A breach on one line: what, where, with which figures. */
export const breachLine = ({ rule, params, ...place }: Breach, lang: Lang): string => {
  const reason = String(params['reason'] ?? '')
  return [breachWords(rule, reason)[lang], placeWords(place), paramWords({ ...params, reason: '' }, lang)]
    .filter(Boolean)
    .join(' · ')
}
