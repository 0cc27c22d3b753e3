import type { Text } from '../text.ts'
import { people } from './glossary/people.ts'
import { places } from './glossary/places.ts'
import { service } from './glossary/service.ts'

/** What the code's own words are called on every screen, in both languages. */
export const glossary = { ...places, ...people, ...service }
export type GlossaryKey = keyof typeof glossary

const isWord = (code: string): code is GlossaryKey => Object.hasOwn(glossary, code)

/** The words for a code, for instance `own_teacher`; a code that the glossary does not know stands for itself. */
export const wordFor = (code: string): Text => (isWord(code) ? glossary[code] : { zh: code, en: code })

const WEEKDAYS = [
  glossary.monday,
  glossary.tuesday,
  glossary.wednesday,
  glossary.thursday,
  glossary.friday,
  glossary.saturday,
  glossary.sunday,
] as const

/** The name of an ISO weekday (1–7); any other number stands for itself. */
export const weekdayName = (weekday: number): Text =>
  WEEKDAYS[weekday - 1] ?? { zh: String(weekday), en: String(weekday) }
