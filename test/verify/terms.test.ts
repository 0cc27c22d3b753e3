import { describe, expect, it } from 'vitest'
import type { TermCode } from '../../models/policy/terms.ts'
import { at, certify, type Draft, drop, FRI, leave, MON, TUE, validDraft, WED } from './fixture.ts'

/** A change of the hand-built week or roster, and what it makes of terms, worked out by hand from `score.test.ts`. */
type Row = readonly [name: string, terms: Partial<Record<TermCode, number>>, change: (draft: Draft) => void]

const publish = (draft: Draft) => {
  draft.input.history.published = structuredClone(draft.plan)
}
const standing = (draft: Draft) => draft.input.history.standing?.[0]

const rows: readonly Row[] = [
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
  ['nothing differs from what is published', { S09: 0 }, publish],
  [
    'a student is served no more',
    { S09: 3 },
    (draft) => {
      publish(draft)
      leave(draft, 'a1', TUE, 'B0')
    },
  ],
  [
    'another leads',
    { S09: 5 },
    (draft) => {
      publish(draft)
      at.session(draft, 'c5', TUE).lead = 'T2'
    },
  ],
  [
    'lead and assistant change places',
    { S09: 0 },
    (draft) => {
      publish(draft)
      Object.assign(at.session(draft, 'r1', FRI), { lead: 'T4', assistants: ['PR'] })
    },
  ],
  [
    'another assists for two blocks',
    { S09: 10 },
    (draft) => {
      publish(draft)
      at.session(draft, 'w1', WED).assistants = ['T5']
    },
  ],
  [
    'one assists more, for two blocks',
    { S09: 10 },
    (draft) => {
      publish(draft)
      at.session(draft, 'w1', WED).assistants.push('T5')
    },
  ],
  [
    'another room',
    { S09: 1 },
    (draft) => {
      publish(draft)
      at.session(draft, 'c5', TUE).room = 'P-R4'
    },
  ],
  [
    'a session is gone',
    { S09: 5 + 3 },
    (draft) => {
      publish(draft)
      drop(draft.plan, 'c5', TUE)
    },
  ],
  [
    'a group bears another name',
    { S09: 5 + 5 + 3 },
    (draft) => {
      publish(draft)
      at.session(draft, 'c5', TUE).group = 'c99'
    },
  ],
  [
    'a second unwanted block',
    { S10: 8 },
    (draft) => {
      at.staff(draft, 'T1').unwanted?.push({ weekday: 2, block: 'B0' })
    },
  ],
  [
    'a wanted block not had',
    { S10: 6 },
    (draft) => {
      at.staff(draft, 'T1').wanted = [{ weekday: 2, block: 'B3' }]
    },
  ],
  [
    'a wanted block that does not exist, and one on the holiday',
    { S10: 5 },
    (draft) => {
      at.staff(draft, 'T1').wanted = [{ weekday: 2, block: 'B9' }]
    },
  ],
  [
    'a wanted block had on the make-up day',
    { S10: 5 },
    (draft) => {
      at.staff(draft, 'T4').wanted = [{ weekday: 4, block: 'B1' }]
    },
  ],
  [
    'the first week: 12 and 625',
    { S11: 637 },
    (draft) => {
      draft.input.history.meanChoiceCost = null
    },
  ],
  [
    'everybody better than the last mean',
    { S11: 0 },
    (draft) => {
      draft.input.history.meanChoiceCost = 250
    },
  ],
  [
    'a wish of one alone is no friendship',
    { S12: 1 },
    (draft) => {
      at.student(draft, 'g3').friend = null
    },
  ],
  ['friends parted for one block', { S12: 5 }, (draft) => leave(draft, 'd2', MON, 'B2')],
  [
    'groups of one size, but friends parted',
    { S12: 2 + 2 },
    (draft) => {
      // a1 and a2 are parted by it: 2 more.
      leave(draft, 'a2', MON, 'B2')
    },
  ],
  [
    'no idle block',
    { S13: 6 },
    (draft) => {
      at.session(draft, 'c3').lead = 'T5'
    },
  ],
  [
    'nothing is known of last week',
    { S13: 2 },
    (draft) => {
      at.staff(draft, 'T1').lastWeek = null
      at.staff(draft, 'T2').lastWeek = null
    },
  ],
  [
    'a term of weight 0 is not evaluated',
    { S01: 36, S03: 0, S11: 531 },
    (draft) => {
      draft.input.weights.S03 = 0
    },
  ],
]

describe('each term alone', () => {
  it.each(rows)('%s', (_, terms, change) => {
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
