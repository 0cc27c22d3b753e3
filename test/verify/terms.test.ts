import { describe, expect, it } from 'vitest'
import { at, certify, type Draft, leave, MON, TUE, validDraft } from './fixture.ts'
import { laterTerms, type Worked } from './worked.ts'

const standing = (draft: Draft) => draft.input.history.standing?.[0]

const rows: readonly Worked[] = [
  [
    'a choice is lost: 20 for the block, 3 of its rank no more',
    { S01: 36 - 3 + 20 },
    (draft) => leave(draft, 'a1', TUE, 'B1'),
  ],
  [
    'the most wanted activity is not had',
    { S01: 36 + 5 },
    (draft) => {
      at.student(draft, 'a2').mostWanted = 'p-robot'
    },
  ],
  ['no tutoring all week', { S01: 36 + 20 }, (draft) => leave(draft, 'd3', MON, 'B1')],
  [
    'a seventh choice costs as much as a sixth',
    { S01: 36 + 15 },
    (draft) => {
      at.student(draft, 'a2').choices = [
        {
          weekday: null,
          activities: ['p-robot', 'p-chess', 'p-wood', 'p-lab', 'j-chess', 'none', 'p-ball'],
        },
      ]
    },
  ],
  [
    'more blocks than the ranked activities give in a week are not missed',
    { S01: 36 },
    (draft) => {
      at.activity(draft, 'p-lab').blocks = [{ block: 'B2' }]
      at.student(draft, 'd4').days = [{ weekday: 1 }, { weekday: 2 }]
      for (const block of ['B1', 'B2']) leave(draft, 'd4', TUE, block)
    },
  ],
  [
    'a homework block is none that could have been had',
    { S01: 36 },
    (draft) => {
      at.activity(draft, 'p-lab').blocks = [
        { weekday: 1, block: 'B1' },
        { weekday: 1, block: 'B2' },
      ]
    },
  ],
  [
    'who carries luck pays nothing below zero',
    { S02: 27 - 1 },
    (draft) => {
      at.student(draft, 'd4').carried = -10
    },
  ],
  [
    'who carries bad luck pays more: 125 − 45 for 20',
    { S02: 27 - 20 + 80 },
    (draft) => {
      at.student(draft, 'g3').carried = 30
    },
  ],
  [
    'minutes below what was carried cost nothing',
    { S03: 2345 - 625 },
    (draft) => {
      const row = at.staff(draft, 'T4')
      row.carried = { load: -300, late: 0, loans: 0 }
    },
  ],
  [
    'a site duty counts its own minutes',
    { S03: 2345 - 289 + 361, S04: 224 - 16 + 36 },
    (draft) => {
      for (const duty of at.school(draft, 'P').siteDuties ?? []) duty.minutes = 60
    },
  ],
  [
    'a late session counts from its first late block',
    { S03: 2345 - 144 + 312, S04: 224 },
    (draft) => {
      at.session(draft, 'c4').blocks = ['B2', 'B3']
    },
  ],
  [
    'a volunteer shares no load',
    { S03: 2345 - 900 + 650, S04: 224 },
    (draft) => {
      // T1 has 255 minutes less B0 on Tuesday: 255² ÷ 100 = 650.
      at.session(draft, 'c5', TUE).lead = 'V1'
    },
  ],
  [
    'an own teacher leads the club',
    { S05: 4 },
    (draft) => {
      at.session(draft, 's1', TUE).lead = 'T2'
    },
  ],
  [
    'the volunteer is paid',
    { S06: 1540 },
    (draft) => {
      at.staff(draft, 'V1').pay = 30
    },
  ],
  [
    'nobody was lent before',
    { S07: 40 + 10 },
    (draft) => {
      at.staff(draft, 'T3').carried = { load: 0, late: 0, loans: 0 }
    },
  ],
  [
    'the host is farther',
    { S07: 70 + 20 },
    (draft) => {
      draft.input.travel = draft.input.travel.map((row) => (row.to === 'J' ? { ...row, adult: 35 } : row))
    },
  ],
  [
    'the lead of homework teaches the class',
    { S08: 6 },
    (draft) => {
      at.staff(draft, 'T6').homerooms = ['P4']
    },
  ],
  [
    'last week another led the standing group',
    { S08: 9 },
    (draft) => {
      const group = standing(draft)
      if (group !== undefined) group.lead = 'T4'
    },
  ],
  [
    'the standing group keeps its time',
    { S08: 5 },
    (draft) => {
      const group = standing(draft)
      if (group !== undefined) group.slots = [2, 5].map((weekday) => ({ weekday, block: 'B2' }))
    },
  ],
]

describe('each term alone', () => {
  it.each([...rows, ...laterTerms])('%s', (_, terms, change) => {
    const draft = validDraft()
    change(draft)
    expect(certify(draft).score.terms).toMatchObject(terms)
  })
})

describe('the levels above', () => {
  it('count blocks and the worst school, per mille rounded up', () => {
    const draft = validDraft()
    for (const student of ['a1', 'd5']) leave(draft, student, MON, 'B3')
    for (const student of ['g1', 'g2', 'g3']) leave(draft, student, MON, 'C1')
    const { score, perSchool } = certify(draft)
    expect(score).toMatchObject({ unserved: 6, worstShare: 500 })
    expect(perSchool.map(({ share }) => share)).toEqual([45, 500])
  })
})
