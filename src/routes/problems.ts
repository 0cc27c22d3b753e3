import { z } from 'zod'
import { type ErrorCode, errorIndex } from '../../models/errors.ts'
import { say } from '../../models/text.ts'
import { langOf } from '../plugins/lang.ts'
import type { App } from '../plugins/types.ts'
import { Problem } from '../problems/problem.ts'

const entry = z.object({ code: z.string(), cause: z.string(), action: z.string() })

const isCode = (word: string): word is ErrorCode => Object.hasOwn(errorIndex, word)

/** What the `type` of a problem leads to: its cause and what to do, from the error index, in the language that is asked for. */
export async function problemRoutes(app: App): Promise<void> {
  app.get(
    '/v1/problems/:code',
    {
      schema: {
        tags: ['problems'],
        summary: 'What a code means and what to do; words in braces are filled in where it is told',
        params: z.object({ code: z.string().min(1).max(64) }),
        response: { 200: entry },
      },
      config: { may: 'anybody' },
    },
    (request) => {
      const { code } = request.params
      if (!isCode(code)) throw new Problem('NOT_FOUND')
      const { cause, action } = errorIndex[code]
      const lang = langOf(request)
      return { code, cause: say(cause, lang), action: say(action, lang) }
    },
  )
}
