import { assert, constantFrom, nat, property } from 'fast-check'
import { expect, it } from 'vitest'
import { askedAgain } from '../../../src/web/api/again.ts'
import { ApiProblem, refusalOf } from '../../../src/web/api/refusal.ts'

const { retry, retryDelay } = askedAgain
const problem = (status: number): ApiProblem =>
  new ApiProblem({ type: '', title: '', detail: '', status, code: 'X', instance: '' })

it('what nobody answers is asked again however often it was, within eight seconds', () => {
  assert(
    property(
      nat(),
      constantFrom(new ApiProblem(null), problem(503), refusalOf('<html>', { status: 502 })),
      (count, error) => {
        expect(retry(count, error)).toBe(true)
        expect(retryDelay(count)).toBeGreaterThanOrEqual(500)
        expect(retryDelay(count)).toBeLessThanOrEqual(8000)
      },
    ),
  )
})

it('what was answered is not asked again', () => {
  assert(
    property(
      nat(),
      constantFrom(
        problem(401),
        problem(404),
        problem(500),
        refusalOf('<html>', { status: 500 }),
        new Error('unforeseen'),
      ),
      (count, error) => {
        expect(retry(count, error)).toBe(false)
      },
    ),
  )
})
