/** Every clause of the policy that bears on after-school service, as part.section.item. */
export const CLAUSE_KEYS = [
  '3.1.1',
  '3.1.2',
  '3.1.3',
  '3.1.4',
  '3.2.1',
  '3.2.2',
  '3.2.3',
  '3.2.4',
  '3.2.5',
  '3.2.6',
  '3.2.7',
  '3.3.1',
  '3.3.2',
  '3.3.4',
  '3.3.7',
  '4.1.1',
  '4.1.2',
  '4.2',
  '4.3',
  '5.2',
  '5.3',
  '5.4',
] as const
export type ClauseKey = (typeof CLAUSE_KEYS)[number]

/** A clause of the policy, without its own number: that is `cite`. */
export interface Clause<Key extends ClauseKey = ClauseKey> {
  readonly key: Key
  /** The number as it is cited on screen: `三（二）1`. */
  readonly cite: string
  /** The source's text to the letter, its punctuation included; only the breaks between its lines are gone. */
  readonly zh: string
  /** The whole clause in English. */
  readonly en: string
}

/** The clauses whose keys begin with a prefix: leaving one out, or naming it wrongly, does not compile. */
export type Part<Prefix extends string> = {
  readonly [Key in Extract<ClauseKey, `${Prefix}${string}`>]: Clause<Key>
}
