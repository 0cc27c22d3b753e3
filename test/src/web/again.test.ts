import { assert, constantFrom, nat, property } from 'fast-check'
import { expect, it } from 'vitest'
import { askedAgain } from '../../../src/web/api/again.ts'
import { ApiProblem, refusalOf } from '../../../src/web/api/refusal.ts'

const { retry, retryDelay } = askedAgain
const problem = (status: number, code = 'X'): ApiProblem =>
  new ApiProblem({ type: '', title: '', detail: '', status, code, instance: '' })

it('what nobody answers is asked again however often it was, within eight seconds', () => {
  assert(
    property(
      nat(),
      constantFrom(new ApiProblem(null), problem(503, 'DATABASE_GONE'), refusalOf('<html>', { status: 502 })),
      (count, error) => {
        expect(retry(count, error)).toBe(true)
        expect(retryDelay(count)).toBeGreaterThanOrEqual(500)
        expect(retryDelay(count)).toBeLessThanOrEqual(8000)
      },
    ),
  )
})

it('a service that has too much to do is asked again twenty times, and then says so', () => {
  assert(
    property(nat(), (count) => {
      expect(retry(count, problem(503, 'SERVICE_BUSY'))).toBe(count < 20)
    }),
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
        refusalOf('<html>', { status: 504 }),
        refusalOf('<html>', { status: 500 }),
        new Error('unforeseen'),
      ),
      (count, error) => {
        expect(retry(count, error)).toBe(false)
      },
    ),
  )
})
