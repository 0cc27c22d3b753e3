import { gradeNumber, plain } from '../../files/csv/when.ts'

/** A class as it is called: its grade and its number within the grade. */
export interface ClassName {
  readonly grade: number
  readonly number: number
  /** Its letter, where the school calls its classes so: 1A. */
  readonly letter?: string
}

const NUMERALS = '一二三四五六七八九十'

/** A number in digits or in Chinese up to twenty. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['', text]
  const digit = (sign: string): number => (sign === '' ? 0 : NUMERALS.indexOf(sign) + 1)
  return text.includes('十') ? Math.max(1, digit(tens)) * 10 + digit(ones) : digit(ones)
}

const GRADE = '((?:小学|初中)?(?:初)?[一二三四五六七八九1-9](?:年级|年)?)'
const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
/** 三年级1班, 三（1）班, 三1班, 初二(3)班, 3-1, 3.1, 3年1班. */
const FORMS = [
  new RegExp(`^${GRADE}[(（\\[【]?${NUMBER}[)）\\]】]?班$`),
  new RegExp(`^${GRADE}[(（\\[【]${NUMBER}[)）\\]】]$`),
  new RegExp(`^(\\d)[-.·]${NUMBER}班?$`),
  // 三（1）阳光班: a name of its own behind the number.
  new RegExp(`^${GRADE}[(（\\[【]${NUMBER}[)）\\]】][\\p{L}]{1,4}班$`, 'u'),
]
/** The same among other words. */
const AMONG = new RegExp(`${GRADE}[(（\\[【]?${NUMBER}[)）\\]】]?班`, 'g')
/** 301, 3012: a grade and two digits of a number. */
const DIGITS = /^(?:g)?([1-9])(\d{2})班?$/i
const ENGLISH = /^(?:grade|year|g|y|class)?([1-9]),?(?:class|[-.])(\d{1,2})$/i
/** Class 1, Grade 3. */
const CLASS_FIRST = /^class(\d{1,2}),?(?:of)?(?:grade|year|g|y)([1-9])$/i

const FIRST_LETTER = 97
/** 1A, Grade 1B: classes by letter. */
const LETTER = /^(?:grade|year|g|y|class)?([1-9])(?:class|[-.])?([a-h])班?$/i

/** 2023级1班, 小学2023级(1)班, 初2024级3班, 23级一班: named after the year in which its children came to the school. */
const BY_YEAR = new RegExp(`^(小学?|初中?)?(20\\d{2}|\\d{2})级[(（\\[【]?${NUMBER}[)）\\]】]?班?$`)
const CENTURY = 2000
/** Grade before the first one of the upper stage. */
const PRIMARY_GRADES = 6
const GRADES = 9

/** When the classes of a list are what they are called, and where: what a year of entry means. */
export interface SchoolYear {
  /** Year in which the school year of the week began. */
  readonly year: number
  /** Whether children come to the school in grade 7. */
  readonly isJunior: boolean
}

/** The school year of a date. */
export const schoolYearOf = (date: string): number =>
  Number(date.slice(0, 4)) - (date.slice(5) < '08-16' ? 1 : 0)

function byYear(text: string, { year, isJunior }: SchoolYear): ClassName | null {
  const [, stage = '', entry, number] = BY_YEAR.exec(text) ?? []
  if (entry === undefined || number === undefined) return null
  const entered = entry.length === 2 ? CENTURY + Number(entry) : Number(entry)
  const before = (stage === '' ? isJunior : stage.startsWith('初')) ? PRIMARY_GRADES : 0
  const grade = before + year - entered + 1
  return grade > before && grade <= GRADES ? { grade, number: numberOf(number) } : null
}

/**
 * The class that a text names; null: none.
 * @param grade that of another column, where the text has the number alone
 */
export function classOf(raw: string, grade: number | null, when: SchoolYear): ClassName | null {
  const text = plain(raw)
  const entered = byYear(text, when)
  if (entered !== null) return entered
  if (grade !== null) {
    const [, alone] = new RegExp(`^[(（]?${NUMBER}[)）]?班?$`).exec(text) ?? []
    if (alone !== undefined && (text.length <= 2 || text.endsWith('班')))
      return { grade, number: numberOf(alone) }
  }
  for (const form of FORMS) {
    const [, of, number] = form.exec(text) ?? []
    const found = of === undefined ? undefined : gradeNumber(of)
    if (found !== undefined && number !== undefined) return { grade: found, number: numberOf(number) }
  }
  const [, ofLetter, letter] = LETTER.exec(text) ?? []
  if (ofLetter !== undefined && letter !== undefined)
    return {
      grade: Number(ofLetter),
      number: letter.toLowerCase().charCodeAt(0) - FIRST_LETTER + 1,
      letter: letter.toUpperCase(),
    }
  const [, second, of] = CLASS_FIRST.exec(text) ?? []
  if (second !== undefined && of !== undefined) return { grade: Number(of), number: Number(second) }
  const [, first, rest] = DIGITS.exec(text) ?? ENGLISH.exec(text) ?? []
  return first === undefined || rest === undefined ? null : { grade: Number(first), number: Number(rest) }
}

/** The grade that a text names among other words, such as the name of a sheet; null: none. */
export function gradeIn(text: string): number | null {
  const [found = ''] = /[一二三四五六七八九1-9]年级|初[一二三]/.exec(plain(text)) ?? []
  return gradeNumber(found) ?? null
}

/** Several classes in one cell, as a teacher's are listed: 三1、2班 and 三（1）（2）班 are two. What names none is left out. */
export function classesIn(raw: string, when: SchoolYear): ClassName[] {
  const whole = classOf(raw, null, when)
  if (whole !== null) return [whole]
  const found: ClassName[] = []
  const parts = raw
    .normalize('NFKC')
    .replace(/\)\s*\(/g, ')、(')
    .split(/[、,;/\s和]+/)
  for (const part of parts) {
    const grade = found.at(-1)?.grade ?? null
    const name = classOf(part, null, when) ?? classOf(`${part}班`, null, when) ?? classOf(part, grade, when)
    if (name !== null) found.push(name)
  }
  if (found.length > 0) return found
  // Among other words: 语文（一1班）, 兼一（2）班班主任.
  return [...plain(raw).matchAll(AMONG)].flatMap(([part]) => classOf(part, null, when) ?? [])
}

export const sameClass = (a: ClassName, b: ClassName): boolean => a.grade === b.grade && a.number === b.number

/** Its id: short, readable, and nothing that a spreadsheet takes for a date or a number. */
export const classId = ({ grade, number, letter }: ClassName): string =>
  letter === undefined ? `${NUMERALS[grade - 1]}${number}班` : `${grade}${letter}`
export const classTitle = ({ grade, number, letter }: ClassName): string =>
  letter === undefined ? `${NUMERALS[grade - 1]}年级（${number}）班` : `${grade}${letter}`
