/** Full-width letters, digits and signs made plain, and no spaces: how people type numbers among Chinese words. */
export const plain = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '')

const two = (number: string): string => number.padStart(2, '0')

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?(?:T?0{1,2}:00(?::00(?:\.0+)?)?Z?)?$/
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/

/** `YYYY-MM-DD` of a date as people write it; whether such a day exists is not asked. */
export function dateText(raw: string): string | undefined {
  const text = plain(raw)
  const [, year, month = '', day = ''] = DATE.exec(text) ?? DIGITS.exec(text) ?? []
  return year === undefined ? undefined : `${year}-${two(month)}-${two(day)}`
}

/** Month and day of a date written without its year: 9月1日. */
export function monthAndDay(raw: string): string | undefined {
  const [, month, day = ''] = /^(\d{1,2})月(\d{1,2})[日号]$/.exec(plain(raw)) ?? []
  return month === undefined ? undefined : `${two(month)}-${two(day)}`
}

const MORNING = /^(?:上午|早上|早晨|凌晨|am)/i
const AFTERNOON = /^(?:下午|中午|傍晚|晚上|晚|pm)/i
const TIME = /^(\d{1,2})(?::|点|时|h)(?:(\d{2})分?(?::00(?:\.0+)?)?)?$/i

/** `HH:MM` of a time as people write it: 15:20, 15：20:00, 下午3:20, 3:20 PM, 15点20分; whether it exists is not asked. */
export function timeText(raw: string): string | undefined {
  const text = plain(raw)
  const [, ending] = /(am|pm)$/i.exec(text) ?? []
  const whole = ending === undefined ? text : ending + text.slice(0, -2)
  const isMorning = MORNING.test(whole)
  const isAfternoon = AFTERNOON.test(whole)
  const clockFace = whole.replace(MORNING, '').replace(AFTERNOON, '')
  const [, hours, minutes] = TIME.exec(clockFace) ?? []
  if (hours === undefined || (minutes === undefined && clockFace.includes(':'))) return undefined
  const hour = Number(hours)
  if ((isMorning && hour > 12) || (isMorning && isAfternoon)) return undefined
  const counted = isAfternoon && hour < 12 ? hour + 12 : isMorning && hour === 12 ? 0 : hour
  return `${two(String(counted))}:${minutes ?? '00'}`
}

const CHINESE_DAYS = '一二三四五六日'
const ENGLISH_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const ENGLISH_DAY = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?$/

/** ISO weekday (1–7) of its name in either language, or of its number. */
export function weekdayNumber(raw: string): number | undefined {
  const word = plain(raw).toLowerCase()
  if (/^[1-7]$/.test(word)) return Number(word)
  const chinese = /^(?:周|星期|礼拜)?([一二三四五六日天])$/.exec(word)?.[1]
  if (chinese !== undefined) return CHINESE_DAYS.indexOf(chinese === '天' ? '日' : chinese) + 1
  const english = ENGLISH_DAY.exec(word)?.[1]
  return english === undefined ? undefined : ENGLISH_DAYS.indexOf(english) + 1
}

/** The short name of an ISO weekday. */
export function weekdayText(value: number, lang: 'zh' | 'en'): string {
  const english = ENGLISH_DAYS[value - 1] ?? String(value)
  return lang === 'zh'
    ? `周${CHINESE_DAYS[value - 1]}`
    : `${english.charAt(0).toUpperCase()}${english.slice(1)}`
}

const NUMERALS = '一二三四五六七八九'
const JUNIOR = '一二三'

/** Grade 1–9 of its name: 三年级, 小学三年级, 初二, 八年级, Grade 3. Any other text is undefined. */
export function gradeNumber(raw: string): number | undefined {
  const word = plain(raw).toLowerCase()
  const junior = /^初(?:中)?([一二三123])(?:年级)?$/.exec(word)?.[1]
  if (junior !== undefined) return 6 + (JUNIOR.includes(junior) ? JUNIOR.indexOf(junior) + 1 : Number(junior))
  const [, sign] = /^(?:小学|初中|小|grade|g)?([一二三四五六七八九1-9])(?:年级|年)?$/.exec(word) ?? []
  if (sign === undefined) return undefined
  return NUMERALS.includes(sign) ? NUMERALS.indexOf(sign) + 1 : Number(sign)
}
