import type { TermCode } from '../../models/policy/terms.ts'
import { at, type Draft, drop, FRI, leave, MON, TUE, WED } from './fixture.ts'

/** A change of the hand-built week or roster, and what it makes of terms, worked out by hand from `score.test.ts`. */
export type Worked = readonly [
  name: string,
  terms: Partial<Record<TermCode, number>>,
  change: (draft: Draft) => void,
]

const publish = (draft: Draft) => {
  draft.input.history.published = structuredClone(draft.plan)
}
/** S09–S13. */
export const laterTerms: readonly Worked[] = [
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
    'a last mean of nothing: 12 and 625',
    { S11: 637 },
    (draft) => {
      draft.input.history.meanChoiceCost = 0
    },
  ],
  [
    'the first week: the reference mean of 420 is above both',
    { S11: 0 },
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
