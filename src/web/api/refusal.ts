import type { components } from '../../client/schema.ts'

export type ProblemBody = components['schemas']['Problem']

/** What the service said against a request; null body: it said nothing, the connection is lost. */
export class ApiProblem extends Error {
  readonly body: ProblemBody | null

  constructor(body: ProblemBody | null) {
    super(body?.title ?? 'offline')
    this.body = body
  }
}

/** Whether what an address names is not there: it cannot be the name of anything, or of nothing that is there for whoever asks. */
export const isMissing = (error: unknown): boolean =>
  error instanceof ApiProblem && (error.body?.code === 'NOT_FOUND' || error.body?.code === 'REQUEST_INVALID')

const isProblem = (value: unknown): value is ProblemBody =>
  typeof value === 'object' && value !== null && 'code' in value && 'title' in value

/** Answers of what stands before the service, where it does not reach it. */
const NOT_REACHED: readonly number[] = [502, 503]

/** Why there is no answer: what the service says, that it is not reached, or something that nobody here has words for. */
export const refusalOf = (error: unknown, { status }: Pick<Response, 'status'>): Error => {
  if (isProblem(error)) return new ApiProblem(error)
  return NOT_REACHED.includes(status) ? new ApiProblem(null) : new Error(`answered with ${status}`)
}
