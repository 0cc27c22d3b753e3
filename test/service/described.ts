import { bareMedia } from '../../src/files/media.ts'
import type { Caller } from './app.ts'
import { operationOf } from './sending.ts'

type Answer = Awaited<ReturnType<Caller['call']>>

/** What HTTP itself puts on answers, and what keeps browsers from guessing and framing. */
const OF_ALL =
  /^(?:connection|date|keep-alive|transfer-encoding|vary|content-(?:type|length|encoding|security-policy)|cross-origin-[a-z-]+|origin-agent-cluster|referrer-policy|x-(?:content-type-options|dns-prefetch-control|download-options|frame-options|permitted-cross-domain-policies|xss-protection))$/

/** Told only of a request that is sent again. */
const REPEATED = 'idempotency-replayed'

/** Where an answer is another than the description of the API says of the route: its status, its kind, its headers. */
export function unlikeDescription(route: string, answer: Answer, isRepeated = false): string[] {
  const operation = operationOf(route)
  const status = String(answer.statusCode)
  const media = operation?.media[status]
  const headers = operation?.headers[status]
  if (media === undefined || headers === undefined) return [`${route}: ${status} is not described`]
  const { 'content-type': type, ...sent } = answer.headers
  const kind = type === undefined ? undefined : bareMedia(String(type))
  const hasKind = kind === undefined ? media.length === 0 : media.includes(kind)
  const wanted = headers.filter((name) => isRepeated || name !== REPEATED)
  return [
    ...(hasKind ? [] : [`is ${kind}, not ${media.join(' or ') || 'nothing'}`]),
    ...wanted.filter((name) => sent[name] === undefined).map((name) => `has no ${name}`),
    ...Object.keys(sent)
      .filter((name) => !OF_ALL.test(name) && !wanted.includes(name))
      .map((name) => `has ${name}, which is not described`),
  ].map((what) => `${route} ${status} ${what}`)
}
