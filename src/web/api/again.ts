import { ApiProblem } from './refusal.ts'

const UNAVAILABLE = 503

/** Whether nobody answered, or the service cannot at present: asked again, it may. */
export const isLost = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.body === null || error.body.status === UNAVAILABLE)

/** What nobody answers is asked again until somebody does, however long that takes; what the service refuses is not. */
export const askedAgain = {
  retry: (_count: number, error: unknown): boolean => isLost(error),
  retryDelay: (count: number): number => Math.min(500 * 2 ** Math.min(count, 4), 8000),
} as const
