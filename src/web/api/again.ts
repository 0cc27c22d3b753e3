import { ApiProblem } from './refusal.ts'

const UNAVAILABLE = 503
/** How often a service that has too much to do is asked again before it is said. */
const TRIES = 20

/** Whether nobody answered, or the service has lost what it answers from: asked again, it may. */
export const isLost = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.body === null || error.body.code === 'DATABASE_GONE')

const isBusy = (error: unknown): boolean => error instanceof ApiProblem && error.body?.status === UNAVAILABLE

/**
 * What nobody answers is asked again until somebody does, however long that takes; a service that has too much to do some times; what it
 * refuses is not.
 */
export const askedAgain = {
  retry: (count: number, error: unknown): boolean => isLost(error) || (isBusy(error) && count < TRIES),
  retryDelay: (count: number): number => Math.min(500 * 2 ** Math.min(count, 4), 8000),
} as const
