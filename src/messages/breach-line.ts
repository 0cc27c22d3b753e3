import type { Lang } from '../../models/text.ts'
import type { Breach, Place } from '../../solver/verify/index.ts'
import { paramWords } from './breach-params.ts'
import { breachWords } from './breaches.ts'
import type { NameOf } from './names.ts'

/** Where something is wrong, as much of it as is known. */
export function placeWords(place: Partial<Place>, nameOf: NameOf): string {
  const { school, date, block, group, student, staff, room } = place
  return [
    school && nameOf('school', school),
    date,
    block,
    group,
    student,
    staff && nameOf('staff', staff),
    room && nameOf('room', room),
  ]
    .filter(Boolean)
    .join(' ')
}

/** A breach on one line: what, where, with which figures. */
export const breachLine = ({ rule, params, ...place }: Breach, nameOf: NameOf, lang: Lang): string => {
  const reason = String(params['reason'] ?? '')
  return [
    breachWords(rule, reason)[lang],
    placeWords(place, nameOf),
    paramWords({ ...params, reason: '' }, nameOf, lang),
  ]
    .filter(Boolean)
    .join(' · ')
}
