import { expect, test } from 'vitest'
import { Opened, type Resolving, tryUnit } from '../../../solver/index.ts'
import { verify } from '../../../solver/verify/index.ts'
import { solved } from '../../src/files/roster/solved.ts'
import { MONDAY, parse, tinyDistrict } from '../loans/district.ts'
import { rosterOf } from '../loans/run.ts'

const run: Resolving = {
  seed: 1,
  work: 20_000,
  engine: null,
  verify,
  version: 'test',
  stop: new Int32Array(new SharedArrayBuffer(4)),
}

test('a room more that no roster needs is worth nothing, whatever the search gains beside it', async () => {
  const at = new Opened(await solved('school-S'))
  const [school] = at.week.schools
  if (school === undefined) throw new Error('no school')
  const kinds = ['art', 'workshop'].map((of) => tryUnit(at, school.id, { kind: 'room', of }, run)?.tried)
  expect(kinds).toMatchObject([
    { served: 0, weighted: 0, verified: true },
    { served: 0, weighted: 0, verified: true },
  ])
})

test.each([1, 2, 3, 4])(
  'a teacher on loan whom a village can do without is worth nothing, district %i',
  async (seed) => {
    const schools = [
      { id: 'P', weak: false, students: 6, teachers: [['science'], ['paper'], [], []], loanable: 1 },
      { id: 'V', weak: true, students: 5, teachers: [['science'], ['paper'], [], []], loanable: 0 },
    ]
    const roster = await rosterOf(parse(tinyDistrict(schools, seed)), { loans: false, rounds: 0 })
    const unit = { kind: 'loan', staff: 'P-T1', date: MONDAY, listed: true } as const
    const tried = tryUnit(new Opened(roster), 'V' as never, unit as never, run)?.tried
    expect(tried).toMatchObject({ served: 0, verified: true })
    expect(tried?.weighted).toBeGreaterThanOrEqual(0)
  },
)
