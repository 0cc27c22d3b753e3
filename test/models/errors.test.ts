import { describe, expect, test } from 'vitest'
import { type ErrorCode, errorIndex, fill } from '../../models/errors.ts'
import { RULE_CODES } from '../../models/policy/rules.ts'
import { say } from '../../models/text.ts'

const CODES = Object.keys(errorIndex) as ErrorCode[]
/** Placeholders that hold what should have been written. */
const RIGHT = ['{expected}', '{expected:form}', '{guess}', '{example}']
const placeholders = (text: string): string[] => [...new Set(text.match(/\{[^}]*\}/g))].sort()

describe('error index', () => {
  test.each(CODES)('%s says cause and action in both languages, with the same placeholders', (code) => {
    const entry = errorIndex[code]
    expect(entry.code).toBe(code)
    for (const text of [entry.cause, entry.action]) {
      expect(text.zh).toMatch(/\p{Script=Han}.*。$/u)
      expect(text.en).toMatch(/\.$/)
      expect(placeholders(text.zh)).toEqual(placeholders(text.en))
      for (const name of placeholders(text.zh))
        expect(name).toMatch(/^\{[a-z]\w*(:(word|weekday|proof|form))?\}$/i)
    }
    // An action turns on nothing that the cause has not named, but it may show what would be right.
    const named = [...placeholders(entry.cause.zh), ...RIGHT]
    for (const name of placeholders(entry.action.zh)) expect(named).toContain(name)
  })

  test('a code that names a rule names one that exists', () => {
    for (const code of CODES) {
      const rule = /_(H\d\d)_/.exec(code)?.[1]
      if (rule !== undefined) expect(RULE_CODES).toContain(rule)
    }
  })

  test('has a refusal for every input rule', () => {
    for (const rule of ['H02', 'H04', 'H05', 'H12', 'H14'])
      expect(CODES.some((code) => code.startsWith(`REFUSED_${rule}_`))).toBe(true)
  })
})

describe('fill', () => {
  test('fills placeholders in both languages', () => {
    const { cause } = errorIndex.REFUSED_H02_ENDS_EARLY
    const text = fill(cause, {
      school: '红阳小学',
      grade: 3,
      date: '2025-11-03',
      end: '17:20',
      offWork: '17:30',
    })
    expect(say(text, 'zh')).toBe(
      '学校“红阳小学”3年级2025-11-03的常规课后服务于17:20结束，早于当日正常下班时间17:30。',
    )
    expect(say(text, 'en')).toContain('of grade 3 of 红阳小学 ends at 17:20')
  })

  test('shows codes and weekdays in the words of each language', () => {
    const template = { zh: '{day:weekday}的{what:word}', en: '{what:word} on {day:weekday}' }
    expect(fill(template, { day: 3, what: 'extra_tuition' })).toEqual({
      zh: '星期三的补课',
      en: 'extra tuition on Wednesday',
    })
  })

  test('leaves what has no value or no such format in sight', () => {
    const template = { zh: '{a}和{b}', en: '{a} and {b:unknown}' }
    expect(fill(template, { b: '$&' })).toEqual({ zh: '{a}和$&', en: '{a} and $&' })
  })
})
