import { describe, expect, it } from 'vitest'
import { operations } from '../../service/operations.ts'

/** Changes of what belongs to the request's own session, which nobody else could have changed since. */
const OF_ONESELF = ['DELETE /v1/session', 'PUT /v1/session/password']
/** Signing in names no account to keep a key under; the others ask, and leave nothing behind. */
const WITHOUT_KEY = [
  'POST /v1/session',
  'POST /v1/rosters/{id}/prices',
  'POST /v1/rosters/{id}/targets',
  'POST /v1/rosters/{id}/recommendations',
  'POST /v1/rosters/{id}/explanations',
  'POST /v1/rosters/{id}/studies',
  'POST /v1/verifications',
]

/** Lists that end with what they are of, and are told whole: what a request names, a roster, a person, a family or a school has. */
const WHOLE = [
  '/v1/children',
  '/v1/children/{child}/weeks/{week}/withdrawals',
  '/v1/feeds',
  '/v1/ledger/{kind}/{person}',
  '/v1/own/ledger',
  '/v1/own/weeks',
  '/v1/own/weeks/{week}/absences',
  '/v1/rosters/{id}/loans',
  '/v1/rosters/{id}/own-loans',
  '/v1/rosters/{id}/schools',
  '/v1/weeks/{week}/faults',
  '/v1/weeks/{week}/names',
  '/v1/weeks/{week}/open-events',
  '/v1/weeks/{week}/schools/{school}/load',
  '/v1/weeks/{week}/search',
]

/** Operations by some methods that do not demand a header. */
const without = (header: string, methods: readonly string[]): string[] =>
  operations
    .filter(
      ({ method, parameters }) =>
        methods.includes(method) &&
        !parameters.some((one) => one.in === 'header' && one.name === header && one.required === true),
    )
    .map(({ method, path }) => `${method} ${path}`)
    .sort()

describe('the description of the API', () => {
  it('demands of every change the version that it is of', () => {
    expect(without('if-match', ['PUT', 'PATCH', 'DELETE'])).toEqual([...OF_ONESELF].sort())
  })

  it('demands of everything that creates a key of its own', () => {
    expect(without('idempotency-key', ['POST'])).toEqual([...WITHOUT_KEY].sort())
  })

  it('has a cursor for every list that grows', () => {
    const lists = operations.filter(({ answer }) => answer?.properties?.['items'] !== undefined)
    const isPaged = ({ parameters, answer }: (typeof lists)[number]): boolean =>
      ['limit', 'cursor'].every((name) =>
        parameters.some((one) => one.in === 'query' && one.name === name),
      ) && answer?.properties?.['next'] !== undefined
    const told = lists.filter((list) => !isPaged(list)).map(({ path }) => path)
    expect(told.sort()).toEqual(WHOLE)
    expect(lists.filter(isPaged).length).toBeGreaterThan(15)
  })

  it('demands neither of whoever reads', () => {
    const reads = operations.filter(({ method }) => method === 'GET')
    const asked = reads.flatMap(({ path, parameters }) =>
      parameters.filter((one) => one.in === 'header').map(({ name }) => `${path} ${name}`),
    )
    expect(asked).toEqual([])
    expect(reads.length).toBeGreaterThan(40)
  })
})
