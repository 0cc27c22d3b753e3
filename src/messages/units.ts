import type { Unit } from '../../models/answers/explanation.ts'
import { wordFor } from '../../models/policy/glossary.ts'
import type { Lang } from '../../models/text.ts'
import { explainingWords as words } from './explaining.ts'
import { tell } from './message.ts'

/** One more of something, in words. */
export function unitWords(unit: Unit, nameOf: (id: string) => string, lang: Lang): string {
  switch (unit.kind) {
    case 'adult':
      return unit.skill === null
        ? words.unit_plain[lang]
        : tell(lang, words.unit_adult, { skill: unit.skill })
    case 'vetting':
      return tell(lang, words.unit_vetting, { name: nameOf(unit.staff) })
    case 'room':
      return tell(lang, words.unit_room, { of: wordFor(unit.of)[lang] })
    case 'budget':
      return tell(lang, words.unit_budget, { yuan: unit.yuan })
    case 'shared_adult':
    case 'shared_room':
      return tell(lang, words.unit_shared, {
        name: nameOf(unit.kind === 'shared_room' ? unit.room : unit.staff),
        date: unit.date,
        from: nameOf(unit.from),
      })
    case 'loan':
      return tell(lang, unit.listed ? words.unit_loan : words.unit_unlisted, {
        name: nameOf(unit.staff),
        date: unit.date,
      })
    case 'limit':
    case 'group_size':
    case 'minimum':
      return words[`unit_${unit.kind}`][lang]
    default:
      return unit satisfies never
  }
}
