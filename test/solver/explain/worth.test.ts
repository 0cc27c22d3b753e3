import { expect, test } from 'vitest'
import { Opened, type Resolving, tryUnit } from '../../../solver/index.ts'
import { verify } from '../../../solver/verify/index.ts'
import { solved } from '../../src/files/roster/solved.ts'

test('a room more that no roster needs is worth nothing, whatever the search gains beside it', async () => {
  const at = new Opened(await solved('school-S'))
  const run: Resolving = {
    seed: 1,
    work: 20_000,
    engine: null,
    verify,
    version: 'test',
    stop: new Int32Array(new SharedArrayBuffer(4)),
  }
  const [school] = at.week.schools
  if (school === undefined) throw new Error('no school')
  const kinds = ['art', 'workshop'].map((of) => tryUnit(at, school.id, { kind: 'room', of }, run)?.tried)
  expect(kinds).toMatchObject([
    { served: 0, weighted: 0, verified: true },
    { served: 0, weighted: 0, verified: true },
  ])
})
