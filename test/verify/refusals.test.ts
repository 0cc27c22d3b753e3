import { describe, expect, it } from 'vitest'
import { type WeekInput, week } from '../../models/week.ts'
import { refusals, requiredBlocks } from '../../solver/verify/index.ts'
import { FRI, MON, SAT, THU, TUE, WED, weekInput } from './fixture.ts'

type SchoolRow = WeekInput['schools'][number]

const read = (change: (input: WeekInput) => void) => {
  const input = weekInput()
  change(input)
  return refusals(week.parse(input))
}
const inSchool = (id: string, change: (school: SchoolRow) => void) => (input: WeekInput) => {
  for (const school of input.schools) if (school.id === id) change(school)
}
const inActivity =
  (id: string, change: (row: WeekInput['activities'][number]) => void) => (input: WeekInput) => {
    for (const row of input.activities) if (row.id === id) change(row)
  }
const both =
  (...changes: ((input: WeekInput) => void)[]) =>
  (input: WeekInput) => {
    for (const change of changes) change(input)
  }
const blocksOf = (school: SchoolRow, weekday: number, code: string) =>
  school.blocks.filter((block) => block.weekday === weekday && block.code === code)

const cases: readonly (readonly [
  name: string,
  school: string,
  codes: readonly string[],
  change: (input: WeekInput) => void,
])[] = [
  [
    'the last regular block ends before the off-work time',
    'P',
    ['REFUSED_H02_ENDS_EARLY', 'REFUSED_H02_ENDS_EARLY'],
    inSchool('P', (school) => {
      for (const block of blocksOf(school, 1, 'B2')) block.end = '17:29'
      for (const block of blocksOf(school, 1, 'B3')) block.start = '17:29'
    }),
  ],
  [
    'a grade has no regular block after its timetable',
    'P',
    ['REFUSED_H02_NO_REGULAR_BLOCK'],
    inSchool('P', (school) => {
      for (const weekday of [2])
        for (const code of ['B1', 'B2'])
          for (const block of blocksOf(school, weekday, code)) block.grades = [2]
    }),
  ],
  [
    'a break before the first block and one between blocks',
    'P',
    ['REFUSED_H02_LONG_BREAK', 'REFUSED_H02_LONG_BREAK', 'REFUSED_H02_LONG_BREAK'],
    inSchool('P', (school) => {
      for (const block of blocksOf(school, 3, 'B0')) block.start = '15:26'
      for (const block of blocksOf(school, 5, 'B2')) block.start = '17:11'
    }),
  ],
  [
    'a break before an extended block',
    'P',
    ['REFUSED_H02_LONG_BREAK', 'REFUSED_H02_LONG_BREAK'],
    inSchool('P', (school) => {
      for (const block of blocksOf(school, 1, 'B3')) block.start = '18:01'
    }),
  ],
  [
    'a family needs extended care and there is none for the grade',
    'P',
    ['REFUSED_H04_NO_EXTENDED_BLOCK'],
    inSchool('P', (school) => {
      for (const block of blocksOf(school, 1, 'B3')) block.grades = [4]
    }),
  ],
  [
    'an evening block for grade 6',
    'J',
    ['REFUSED_H05_GRADE'],
    inSchool('J', (school) => {
      for (const block of blocksOf(school, 1, 'E1')) block.grades = [6, 7]
    }),
  ],
  [
    'a club declared for evening blocks by kind',
    'J',
    ['REFUSED_H05_ACTIVITY'],
    inActivity('j-chess', (row) => row.blocks?.push({ kind: 'evening' })),
  ],
  [
    'a club declared for evening blocks by code',
    'J',
    ['REFUSED_H05_ACTIVITY'],
    inActivity('j-chess', (row) => row.blocks?.push({ block: 'E1', weekday: 2 })),
  ],
  [
    'tags, words in name and text, subject content',
    'P',
    ['REFUSED_H12_TAG', 'REFUSED_H12_WORD', 'REFUSED_H12_WORD', 'REFUSED_H12_SUBJECT'],
    inActivity('p-chess', (row) => {
      row.tags = ['exam_drill', 'popular']
      row.name = '奥 数'
      row.text = '讲新课'
      row.subject = true
    }),
  ],
  [
    'written homework above the caps',
    'P',
    ['REFUSED_H14_GRADES_1_2', 'REFUSED_H14_OVER_CAP'],
    inSchool('P', (school) => {
      school.writtenHomework = [
        { grade: 2, minutes: 1 },
        { grade: 4, minutes: 61 },
      ]
    }),
  ],
  [
    'reasons of several rules',
    'J',
    ['REFUSED_H05_ACTIVITY', 'REFUSED_H14_OVER_CAP'],
    both(
      inActivity('j-chess', (row) => row.blocks?.push({ kind: 'evening' })),
      inSchool('J', (school) => {
        school.writtenHomework = [{ grade: 7, minutes: 91 }]
      }),
    ),
  ],
]

const legal: readonly (readonly [name: string, change: (input: WeekInput) => void])[] = [
  ['the week as it is', () => undefined],
  [
    'an early end that the bureau exempts',
    inSchool('P', (school) => {
      for (const block of blocksOf(school, 1, 'B2')) block.end = '17:29'
      for (const block of blocksOf(school, 1, 'B3')) block.start = '17:29'
      school.endTimeExemption = { from: MON, to: MON, reason: '修缮' }
    }),
  ],
  [
    'a holiday that ends early',
    inSchool('J', (school) => {
      for (const block of blocksOf(school, 3, 'C1')) block.end = '17:25'
    }),
  ],
  [
    'a need of somebody who withdrew',
    both(
      inSchool('P', (school) => {
        for (const block of blocksOf(school, 1, 'B3')) block.grades = [4]
      }),
      (input) => input.events.push({ id: 'e2', kind: 'withdrawal', student: 'a1', date: MON }),
    ),
  ],
  [
    'a break as long as the limit',
    (input) => {
      input.district.breakLimit = 10
    },
  ],
  [
    'an evening break is no break',
    inSchool('J', (school) => {
      for (const block of blocksOf(school, 1, 'E1')) block.start = '20:00'
    }),
  ],
  [
    'a word within a harmless longer one',
    inActivity('p-chess', (row) => {
      row.text = '按新课标'
    }),
  ],
  [
    'subject content as extension',
    inActivity('p-chess', (row) => {
      Object.assign(row, { category: 'extension', subject: true })
    }),
  ],
]

describe('refusals', () => {
  it.each(cases)('%s', (_, school, codes, change) => {
    const found = read(change)
    expect(found.map((row) => row.school)).toEqual([school])
    expect(found.flatMap(({ reasons }) => reasons.map(({ code }) => code)).sort()).toEqual([...codes].sort())
    const rules = [...new Set(codes.map((code) => code.slice(8, 11)))].sort()
    expect(found.flatMap((row) => row.rules)).toEqual(rules)
  })

  it.each(legal)('nobody for %s', (_, change) => {
    expect(read(change)).toEqual([])
  })

  it('says what was read and expected', () => {
    const [found] = read(
      inSchool('J', (school) => {
        for (const block of blocksOf(school, 1, 'C1')) block.end = '17:29'
      }),
    )
    expect(found?.reasons).toEqual([
      {
        rule: 'H02',
        code: 'REFUSED_H02_ENDS_EARLY',
        params: { school: '山村初中', date: MON, grade: 7, end: '17:29', offWork: '17:30' },
      },
    ])
  })
})

describe('required student-blocks', () => {
  const of = (student: string, change: (input: WeekInput) => void = () => undefined): string[] => {
    const input = weekInput()
    change(input)
    return requiredBlocks(week.parse(input))
      .filter((row) => (row.student as string) === student)
      .map(({ date, block }) => `${date} ${block}`)
  }
  const all = (date: string, ...blocks: string[]) => blocks.map((block) => `${date} ${block}`)

  it('are the regular blocks after the timetable and the extra ones', () => {
    expect(of('a1')).toEqual([
      ...all(MON, 'B0', 'B1', 'B2', 'B3'),
      ...all(TUE, 'B0', 'B1', 'B2'),
      ...all(FRI, 'B0', 'B1', 'B2'),
    ])
    expect(of('g1')).toEqual([...all(MON, 'C1', 'E1'), ...all(TUE, 'C1')])
  })

  it('end with the block after which the student leaves, and follow the make-up day', () => {
    expect(of('d3')).toEqual([...all(MON, 'B1', 'B2'), ...all(SAT, 'B1')])
  })

  it('stop with a withdrawal and at a holiday', () => {
    expect(
      of('d1', (input) => input.events.push({ id: 'e2', kind: 'withdrawal', student: 'd1', date: WED })),
    ).toEqual([...all(MON, 'B1', 'B2'), ...all(TUE, 'B1', 'B2')])
    expect(of('d3').some((row) => row.startsWith(THU))).toBe(false)
  })

  it('are none before the consent, in a closure, at a refused school', () => {
    const consent = (input: WeekInput) => {
      for (const row of input.students) if (row.id === 'd1') row.consent = { date: FRI }
    }
    expect(of('d1', consent)).toEqual(all(FRI, 'B1', 'B2'))
    expect(
      of(
        'a2',
        inSchool('P', (school) => {
          school.closures = [{ from: MON, to: MON, start: '09:00', end: '10:00' }]
        }),
      ),
    ).toEqual([])
    expect(
      of(
        'g1',
        inSchool('J', (school) => {
          school.writtenHomework = [{ grade: 7, minutes: 91 }]
        }),
      ),
    ).toEqual([])
  })

  it('hold no block of another grade, even as an extra', () => {
    const extra = (input: WeekInput) => {
      for (const row of input.students)
        if (row.id === 'd5') row.days = [{ weekday: 1, until: 'B1', extra: ['B0', 'B3'] }]
    }
    expect(of('d5', extra)).toEqual(all(MON, 'B1', 'B3'))
  })
})
