import { expect, test } from 'vitest'
import {
  answeredLoan,
  keptLoan,
  LOAN_STATES,
  type LoanAnswer,
  type LoanSide,
  type LoanState,
} from '../../models/loan.ts'

const SIDES: readonly LoanSide[] = ['home', 'teacher']
const ANSWERS: readonly LoanAnswer[] = ['given', 'refused', 'recalled']
const LONGEST = 4

interface Said {
  readonly by: LoanSide
  readonly answer: LoanAnswer
}

/** Everything that two sides can say one after the other, so often at the most. */
function orders(length: number): readonly (readonly Said[])[] {
  if (length === 0) return [[]]
  const one = SIDES.flatMap((by) => ANSWERS.map((answer) => ({ by, answer })))
  return orders(length - 1).flatMap((said) =>
    said.length === length - 1 ? [said, ...one.map((next) => [...said, next])] : [said],
  )
}

/** The state by the words of the two sides: the first no decides, and what its side had said before. */
function meant(said: readonly Said[]): LoanState {
  const no = said.findIndex(({ answer }) => answer !== 'given')
  const given = new Set((no === -1 ? said : said.slice(0, no)).map(({ by }) => by))
  const decisive = said[no]
  if (decisive !== undefined) return given.has(decisive.by) ? 'recalled' : 'refused'
  if (given.size === 2) return 'confirmed'
  return given.has('home') ? 'home_consented' : given.has('teacher') ? 'teacher_consented' : 'proposed'
}

test('in every order of answers a loan stands as both sides meant, and a no stands', () => {
  const all = orders(LONGEST)
  expect(all.length).toBe(1 + 6 + 36 + 216 + 1296)
  for (const said of all) {
    let state: LoanState = 'proposed'
    for (const [at, { by, answer }] of said.entries()) {
      const next = answeredLoan(state, by, answer)
      const isOver = said.slice(0, at).some((earlier) => earlier.answer !== 'given')
      expect(next === null).toBe(isOver)
      state = next ?? state
    }
    expect(state).toBe(meant(said))
  }
})

test('what was said of a loan holds in a later roster: a no of either stands, and both agree where each has in one of them', () => {
  const sides = (state: LoanState) => ({
    no: state === 'refused' || state === 'recalled',
    home: state === 'home_consented' || state === 'confirmed',
    teacher: state === 'teacher_consented' || state === 'confirmed',
  })
  for (const before of LOAN_STATES)
    for (const now of LOAN_STATES) {
      const [earlier, later, kept] = [sides(before), sides(now), keptLoan(before, now)]
      if (later.no) expect(kept).toBe(now)
      else if (earlier.no) expect(kept).toBe(before)
      else
        expect(sides(kept)).toEqual({
          no: false,
          home: earlier.home || later.home,
          teacher: earlier.teacher || later.teacher,
        })
    }
})
