import fc from 'fast-check'

/** Words that a spreadsheet, a separator, a guard or a glossary might take for something else. */
const AWKWARD = [
  '=1+1',
  "'=x",
  "''+x",
  '-5',
  '+5',
  '@a',
  '\ttab',
  ' lead',
  'trail ',
  '\u3000全角\u3000',
  'a;b；c、d，e,f',
  '\\',
  'back\\slash\\',
  '"quoted"',
  'two\nlines',
  'cr\rlf\r\n',
  '无',
  'none',
  '周一/B1',
  '1/B1',
  '礼堂',
  'hall',
  'sports ground',
  '新课',
  'new_lesson',
  '０１',
  '1,000',
  '王芳',
  '是',
  '𠮷野',
  '=',
]

const anyText = (least: number): fc.Arbitrary<string> =>
  fc
    .oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'grapheme', maxLength: 12 }))
    .filter((text) => text.length >= least && !/[\p{Cs}\0]/u.test(text))

export const text = anyText(0)
export const name = anyText(1)
export const id = fc
  .oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }))
  .filter((value) => /^[^\s\p{C}](?:[^\p{C}\p{Zl}\p{Zp}]*[^\s\p{C}])?$/u.test(value))
export const ids = fc.array(id, { maxLength: 3 })
export const orNull = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null })
export const few = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(value, { maxLength: 2 })
export const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(value, { minLength: 1, maxLength: 3 })
export const rows = <T extends { readonly id: string }>(
  value: fc.Arbitrary<T>,
  least = 0,
): fc.Arbitrary<T[]> => fc.uniqueArray(value, { minLength: least, maxLength: 3, selector: (row) => row.id })

export const yesNo = fc.boolean()
export const upTo = (most: number, least = 0): fc.Arbitrary<number> => fc.integer({ min: least, max: most })
export const whole = fc.integer({ min: -10_000, max: 10_000 })
export const date = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
export const clock = fc
  .tuple(upTo(23), upTo(59))
  .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`)
export const weekday = upTo(7, 1)
export const grade = upTo(9, 1)
export const grades = some(grade)
export const weeks = fc.constantFrom('every' as const, 'odd' as const, 'even' as const)
export const kind = fc.constantFrom('regular' as const, 'extended' as const, 'evening' as const)
export const source = fc.constantFrom(
  'own_teacher' as const,
  'retired_teacher' as const,
  'professional' as const,
  'volunteer' as const,
  'outside_instructor' as const,
)
export const slot = fc.record({ weekday, block: id })
export const closure = fc.record({
  from: date,
  to: date,
  start: orNull(clock),
  end: orNull(clock),
  reason: text,
})
export const window = fc.record({
  weekday: orNull(weekday),
  date: orNull(date),
  weeks,
  start: clock,
  end: clock,
})
export const labels = fc.array(fc.oneof(id, fc.constantFrom('hall', 'classroom', '礼堂', 'art room')), {
  maxLength: 3,
})
