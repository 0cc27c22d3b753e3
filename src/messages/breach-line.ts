import type { Lang } from '../../models/text.ts'
import type { Breach, Params, Place } from '../../solver/verify/index.ts'
import { breachWords } from './breaches.ts'

/** Where something is wrong, as much of it as is known. */
export const placeWords = ({ school, date, block, group, student, staff, room }: Partial<Place>): string =>
  [school, date, block, group, student, staff, room].filter((part) => part !== undefined).join(' ')

/** What else is known of it: `size=3`. */
export const paramWords = (params: Params): string =>
  Object.entries(params)
    .filter(([name]) => name !== 'reason')
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')

/** A breach on one line: what, where, with which figures. */
export const breachLine = ({ rule, params, ...place }: Breach, lang: Lang): string => {
  const reason = String(params['reason'] ?? '')
  return [breachWords(rule, reason)[lang], placeWords(place), paramWords(params)].filter(Boolean).join(' · ')
}
