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

  it('demands neither of whoever reads', () => {
    const reads = operations.filter(({ method }) => method === 'GET')
    const asked = reads.flatMap(({ path, parameters }) =>
      parameters.filter((one) => one.in === 'header').map(({ name }) => `${path} ${name}`),
    )
    expect(asked).toEqual([])
    expect(reads.length).toBeGreaterThan(40)
  })
})
