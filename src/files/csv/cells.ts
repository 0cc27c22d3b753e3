import { wordFor } from '../../../models/policy/glossary.ts'
import type { Lang, Text } from '../../../models/text.ts'
import { clock, isoDate, moment } from '../../../models/time.ts'
import { joinList, splitList } from './list.ts'
import { dateText, gradeNumber, plain, timeText, weekdayNumber, weekdayText } from './when.ts'

/** Kinds of thing that a cell can name by id, or by a name that only one of them has. */
export type Referred =
  | 'school'
  | 'homeroom'
  | 'block'
  | 'site'
  | 'room'
  | 'institution'
  | 'staff'
  | 'activity'
  | 'student'

/** How the text of a cell becomes a value and back. A value is read from text that is not blank. */
export interface Cell<V> {
  /** The value; undefined when the text is none. */
  readonly read: (text: string) => V | undefined
  readonly write: (value: V, lang: Lang) => string
  /** What is expected, in signs that need no translation: `HH:MM`, `0, 1, 2 …`. */
  readonly expected: string
  /** Entry of the error index for text that is no such value. */
  readonly fault: CellFault
  /** Whether the text stands as it is, white space at its ends included. */
  readonly literal: boolean
  /** What the ids in the cell are ids of; null: of nothing, or of what the row itself is. */
  readonly refers: Referred | null
  /** The values that can be chosen from, as they are written; null: any. */
  readonly choices: ((lang: Lang) => readonly string[]) | null
  /** What a value is, whatever it is written as: what a form asks for. */
  readonly holds: Holds
  /** Whether it is a list of such values. */
  readonly many: boolean
  /** Codes that can be chosen from, each with its words; null: it holds no codes. */
  readonly codes: readonly Coded[] | null
}

type Holds = 'text' | 'label' | 'number' | 'percent' | 'flag' | 'date' | 'time' | 'weekday' | 'grade' | 'slot'

/** A code and what it is called. */
interface Coded {
  readonly code: string
  readonly word: Text
}

type CellFault =
  | 'CELL_NUMBER'
  | 'CELL_YES_NO'
  | 'CELL_DATE'
  | 'CELL_TIME'
  | 'CELL_WEEKDAY'
  | 'CELL_CHOICE'
  | 'CELL_SLOT'
  | 'CELL_GRADES'

const HOLDS: Readonly<Record<CellFault, Holds>> = {
  CELL_NUMBER: 'number',
  CELL_YES_NO: 'flag',
  CELL_DATE: 'date',
  CELL_TIME: 'time',
  CELL_WEEKDAY: 'weekday',
  CELL_CHOICE: 'label',
  CELL_SLOT: 'slot',
  CELL_GRADES: 'grade',
}

const cell = <V>(
  fault: CellFault,
  expected: string,
  read: Cell<V>['read'],
  write: Cell<V>['write'] = String,
): Cell<V> => ({
  ...{ fault, expected, read, write, holds: HOLDS[fault] },
  ...{ literal: false, refers: null, choices: null, many: false, codes: null },
})

/** Any text, kept to the letter. */
export const text: Cell<string> = {
  ...cell<string>('CELL_CHOICE', '', (raw) => raw),
  literal: true,
  holds: 'text',
}

/** An identifier or label. */
export const ident: Cell<string> = cell('CELL_CHOICE', '', (raw) => raw.trim())

/** The identifier of something that stands elsewhere. */
export const idOf = (refers: Referred): Cell<string> => ({ ...ident, refers })

const integer = (raw: string): number | undefined => {
  const digits = plain(raw).replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, '')
  if (!/^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(digits)) return undefined
  const value = Number(digits)
  return Number.isInteger(value) ? value : undefined
}

/** A whole number; thousands separators and spreadsheet notation (1.0, 1E+3) are understood. */
export const int: Cell<number> = cell('CELL_NUMBER', '0, 1, 2 …', integer)

/** A whole number of percent, with or without the sign. */
export const percent: Cell<number> = {
  ...cell<number>('CELL_NUMBER', '0–100', (raw) => integer(plain(raw).replace(/%$/, ''))),
  holds: 'percent',
}

const YES = new Set(['是', 'yes', 'y', 'true', '1', '√', '✓', '✔', '有', '对'])
const NO = new Set(['否', 'no', 'n', 'false', '0', '×', 'x', '✗', '✘', '无', '不'])

const yesNoText = (value: boolean, lang: Lang): string =>
  lang === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no'

export const yesNo: Cell<boolean> = {
  ...cell<boolean>(
    'CELL_YES_NO',
    '是 / 否 (yes / no)',
    (raw) => {
      const word = plain(raw).toLowerCase()
      return YES.has(word) ? true : NO.has(word) ? false : undefined
    },
    yesNoText,
  ),
  choices: (lang) => [yesNoText(true, lang), yesNoText(false, lang)],
}

/** `2026-09-01`; also 2026/9/1, 2026.9.1, 20260901 and 2026年9月1日. */
export const date: Cell<string> = cell(
  'CELL_DATE',
  'YYYY-MM-DD',
  (raw) => isoDate.safeParse(dateText(raw)).data,
)

/** A minute of the district's clock: `2026-09-07T12:00`, also with a space; a date alone is its midnight. */
export const instant: Cell<string> = cell('CELL_DATE', 'YYYY-MM-DDTHH:MM', (raw) => {
  const [day = '', time = '00:00'] = raw.trim().split(/[ T]+/, 2)
  return moment.safeParse(`${dateText(day)}T${timeText(time)}`).data
})

/** `15:20`; also 15:20:00, 8:05, 下午3:20 and 15点20分. */
export const time: Cell<string> = cell('CELL_TIME', 'HH:MM', (raw) => clock.safeParse(timeText(raw)).data)

export const weekday: Cell<number> = {
  ...cell<number>('CELL_WEEKDAY', '周一 … 周日 (1–7, Mon … Sun)', weekdayNumber, weekdayText),
  choices: (lang) => [1, 2, 3, 4, 5, 6, 7].map((day) => weekdayText(day, lang)),
}

/** A grade: `3`; also 三年级 and 初二. */
export const grade: Cell<number> = {
  ...cell<number>('CELL_NUMBER', '1–9', (raw) => integer(raw) ?? gradeNumber(raw)),
  holds: 'grade',
}

const key = (word: string): string => plain(word).toLowerCase().replace(/[_-]/g, '')

/** One of a fixed set of codes, read by code or by its word in either language. */
export function oneOf<const Code extends string>(
  codes: readonly Code[],
  wordOf: (code: Code) => Text = wordFor,
  also: Readonly<Record<string, Code>> = {},
): Cell<Code> {
  const known = new Map<string, Code>(Object.entries(also).map(([word, code]) => [key(word), code]))
  for (const code of codes) {
    const { zh, en } = wordOf(code)
    for (const word of [code, zh, en]) known.set(key(word), code)
  }
  const expected = codes.map((code) => `${wordOf(code).zh} (${code})`).join(' / ')
  const written = (code: Code, lang: Lang): string => (lang === 'zh' ? wordOf(code).zh : code)
  return {
    ...cell('CELL_CHOICE', expected, (raw) => known.get(key(raw)), written),
    choices: (lang) => codes.map((code) => written(code, lang)),
    codes: codes.map((code) => ({ code, word: wordOf(code) })),
  }
}

/** Several values in one cell, split by `;`, `；`, `、` or a comma; a backslash takes the sign after it as it stands. */
export const list = <V>(item: Cell<V>): Cell<V[]> => ({
  ...item,
  expected: item.expected === '' ? '' : `${item.expected} ; …`,
  read: (raw) => {
    const values = splitList(raw).map((part) => item.read(part))
    return values.some((value) => value === undefined) ? undefined : (values as V[])
  },
  write: (values, lang) =>
    joinList(
      values.map((value) => item.write(value, lang)),
      lang,
    ),
  literal: false,
  choices: null,
  many: true,
})

/**
 * Labels of which some are known to the glossary (room kinds, tags of a content declaration): those are read and
 * written by their words, any other as it stands.
 */
export function labels(codes: readonly string[]): Cell<string[]> {
  const words = codes.flatMap((code) =>
    [wordFor(code).zh, wordFor(code).en].map((word) => [word, code] as const),
  )
  const known = new Map(words)
  const isCode = new Set(codes)
  return {
    ...list(ident),
    read: (raw) => splitList(raw, (part, escaped) => (escaped ? part : (known.get(part) ?? part))),
    write: (values, lang) =>
      joinList(
        values.map((value) => (lang === 'zh' && isCode.has(value) ? wordFor(value).zh : value)),
        lang,
        (index) => !isCode.has(values[index] ?? '') && known.has(values[index] ?? ''),
      ),
    codes: codes.map((code) => ({ code, word: wordFor(code) })),
  }
}

const isRange = /^(.+?)[-–—~至到](.+)$/

/** Grades, one by one or as a range: `1;2;3`, `1-3`, 三年级至六年级. */
export const grades: Cell<number[]> = {
  ...list(int),
  fault: 'CELL_GRADES',
  holds: 'grade',
  expected: '1;2;3 / 1-3',
  read: (raw) => {
    const found: number[] = []
    for (const part of splitList(raw)) {
      const [, from, to] = isRange.exec(plain(part)) ?? []
      const single = from === undefined ? grade.read(part) : undefined
      const [first = Number.NaN, last = Number.NaN] = [gradeNumber(from ?? ''), gradeNumber(to ?? '')]
      if (single !== undefined) found.push(single)
      else if (first <= last) for (let one = first; one <= last; one++) found.push(one)
      else return undefined
    }
    return found
  },
}

export interface Slot {
  weekday: number
  block: string
}

/** A block of a weekday: `周一/B1`, `1/B1`. */
const slot: Cell<Slot> = cell(
  'CELL_SLOT',
  '周一/B1 (Mon/B1, 1/B1)',
  (raw) => {
    const [, day = '', block = ''] = /^([^/／:：]+)[/／:：]\s*(.+)$/u.exec(raw.trim()) ?? []
    const found = weekdayNumber(day)
    return found === undefined || block === '' ? undefined : { weekday: found, block }
  },
  (value, lang) => `${weekdayText(value.weekday, lang)}/${value.block}`,
)

export const slots: Cell<Slot[]> = list(slot)

const NONE: Text = { zh: '无', en: 'none' }

/** Slots of a week that may be known to be none: `无`, `none`; a blank cell means that nothing is known. */
export const slotsOrNone: Cell<Slot[]> = {
  ...slots,
  read: (raw) => ([NONE.zh, NONE.en].includes(plain(raw).toLowerCase()) ? [] : slots.read(raw)),
  write: (values, lang) => (values.length === 0 ? NONE[lang] : slots.write(values, lang)),
}
