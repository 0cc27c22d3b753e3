import type { FastifyRequest } from 'fastify'
import type { Lang } from '../../models/text.ts'

/** Language of an answer: what the request prefers of the two, else that of the account, else Chinese. */
export function langOf(request: Pick<FastifyRequest, 'headers' | 'who'>): Lang {
  const header = request.headers['accept-language'] ?? ''
  const wishes = header
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';')
      const quality = params
        .map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1])
        .find((found) => found !== undefined)
      return { tag: tag.slice(0, 2), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ tag, quality }) => (tag === 'zh' || tag === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality)
  const [first] = wishes
  if (first === undefined) return request.who?.lang ?? 'zh'
  return first.tag === 'en' ? 'en' : 'zh'
}
