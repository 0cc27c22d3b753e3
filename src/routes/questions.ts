import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { effect } from '../../models/answers/effect.ts'
import {
  STUDIES,
  teacherDaysAnswer,
  unservedAnswer,
  valueAnswer,
  worthAnswer,
} from '../../models/answers/explanation.ts'
import { targets, thing } from '../../models/answers/targets.ts'
import { schoolId } from '../../models/ids.ts'
import { MEDIA } from '../files/media.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { once } from '../plugins/once.ts'
import type { App } from '../plugins/types.ts'
import { Problem } from '../problems/problem.ts'
import {
  explainedAnswer,
  explanation,
  moves,
  type Question,
  recommendation,
  recommended,
} from '../questions/answer.ts'
import { openQuestions } from '../questions/warm.ts'
import { baseOf, dataOf } from '../records/part.ts'
import { readTexts } from '../records/snapshot.ts'
import { loadRosterBytes, storePackedRoster } from '../records/store-roster.ts'
import type { StoredRoster } from '../repositories/rosters.ts'
import { rosterOr404 } from './one-roster.ts'
import { recorded } from './recorded.ts'
import { rosterHead, rosterHeadOf } from './rosters.ts'
import { asWritten, idParams } from './shapes.ts'
import { within } from './within.ts'

const EDIT_SECONDS = 60
/** A roster of a district is read at once: on a busy machine that takes longer than a transaction has otherwise. */
const READ_SECONDS = 60

async function sent(reply: FastifyReply, text: Promise<string>): Promise<never> {
  const written = await text
  return (await reply.type(MEDIA.json).send(written)) as never
}

const study = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(STUDIES), school: schoolId }),
  z.strictObject({
    kind: z.literal('value'),
    school: schoolId.nullable().describe('Null: the whole roster'),
  }),
])
const studied = z.union([unservedAnswer, worthAnswer, teacherDaysAnswer, valueAnswer])

/** Questions about a roster, answered at once, and changes by hand. */
export async function questionRoutes(app: App): Promise<void> {
  const tags = ['questions']
  const questions = openQuestions()
  app.addHook('onClose', async () => await questions.end())

  /** The whole of a roster: whoever asks is told of their own school alone, but what it shares with others is part of the answer. */
  const bytesOf = async (request: FastifyRequest, stored: StoredRoster): Promise<Uint8Array> =>
    await app.database.within(
      { district: whoOf(request).district, school: null },
      (tx) => loadRosterBytes(tx, stored),
      READ_SECONDS,
    )

  const openedBy = (request: FastifyRequest, stored: StoredRoster) => ({
    hash: stored.documentHash,
    load: (): Promise<Uint8Array> => bytesOf(request, stored),
  })

  /** The answer as JSON of its shape. */
  async function asked(request: FastifyRequest, id: string, question: Question): Promise<string> {
    const stored = await within(request, (tx) => rosterOr404(tx, id))
    const found = await questions.ask(openedBy(request, stored), question, whoOf(request).school)
    if (found.ok) return found.value
    const { code, read } = found
    const fault = {
      code,
      severity: 'error',
      where: 'body',
      read,
      expected: '',
      params: { read },
      school: null,
    } as const
    throw new Problem('REQUEST_INVALID', { where: 'body' }, [fault])
  }

  app.post(
    '/v1/rosters/:id/prices',
    {
      schema: {
        tags,
        summary: 'Whether a change by hand is allowed, and its exact price; nothing is changed',
        params: idParams,
        body: z.strictObject({ moves }),
        response: { 200: effect },
      },
      config: { may: 'recommend.read' },
      serializerCompiler: asWritten,
    },
    (request, reply) =>
      sent(reply, asked(request, request.params.id, { of: 'price', moves: request.body.moves })),
  )

  app.post(
    '/v1/rosters/:id/targets',
    {
      schema: {
        tags,
        summary:
          'Every place to which an adult, a student or a session could be put, with legality and exact price; nothing is changed',
        params: idParams,
        body: z.strictObject({ thing }),
        response: { 200: targets },
      },
      config: { may: 'recommend.read' },
      serializerCompiler: asWritten,
    },
    (request, reply) =>
      sent(reply, asked(request, request.params.id, { of: 'targets', thing: request.body.thing })),
  )

  app.post(
    '/v1/rosters/:id/recommendations',
    {
      schema: {
        tags,
        summary:
          'Who could have a post, where a student could be, with whom to exchange: ranked, with reasons and exact effect',
        params: idParams,
        body: recommendation,
        response: { 200: recommended },
      },
      config: { may: 'recommend.read' },
      serializerCompiler: asWritten,
    },
    (request, reply) =>
      sent(reply, asked(request, request.params.id, { of: 'recommendation', ask: request.body })),
  )

  app.post(
    '/v1/rosters/:id/explanations',
    {
      schema: {
        tags,
        summary: 'Why somebody has a post, why a child has an activity or has it not',
        params: idParams,
        body: explanation,
        response: { 200: explainedAnswer },
      },
      config: { may: 'explain.read' },
      serializerCompiler: asWritten,
    },
    (request, reply) =>
      sent(reply, asked(request, request.params.id, { of: 'explanation', ask: request.body })),
  )

  app.post(
    '/v1/rosters/:id/studies',
    {
      schema: {
        tags,
        summary:
          'What stands in the way of those left over at a school, what one more of anything is worth, what one more teacher-day is, by skill and day, or what the value is made of: takes seconds',
        params: idParams,
        body: study,
        response: { 200: studied },
      },
      config: { may: 'explain.read' },
    },
    async (request, reply) => {
      const { body } = request
      const own = whoOf(request).school
      if (own !== null && own !== body.school) throw new Problem('NOT_FOUND')
      // Whoever goes away, or asks no longer, leaves the thread to others; also who goes before the roster is read.
      const gone = new AbortController()
      reply.raw.once('close', () => {
        if (!reply.raw.writableFinished) gone.abort()
      })
      const stored = await within(request, (tx) => rosterOr404(tx, request.params.id))
      const roster = await bytesOf(request, stored)
      const asking =
        body.kind === 'value'
          ? app.bodies.run('value', { roster, school: body.school }, gone.signal)
          : app.bodies.run('study', { roster, ...body }, gone.signal)
      const found = await asking.catch((error: unknown) => {
        if (gone.signal.aborted) return null
        throw error
      })
      if (found === null) throw new Problem('NOT_FOUND')
      return found
    },
  )

  app.post(
    '/v1/rosters/:id/edits',
    {
      schema: {
        tags: ['rosters'],
        summary: 'Make a change by hand: a new draft, verified, beside the roster that it was made of',
        params: idParams,
        body: z.strictObject({ moves, name: z.string().min(1).max(80).optional() }),
        response: { 201: rosterHead },
      },
      config: { may: 'rosters.write', takes: ['key'], tells: ['location', 'etag'] },
    },
    async (request, reply) => {
      const { moves: made, name } = request.body
      const { school, district } = whoOf(request)
      const base = await within(request, async (tx) =>
        baseOf(tx, await rosterOr404(tx, request.params.id), school),
      )
      const { roster: stored, part } = base
      // What cannot be asked about cannot be done: whoever has one school changes what is that school's.
      await asked(request, stored.id, { of: 'price', moves: made })
      const packed = await questions.edit(openedBy(request, stored), made)
      const data = await dataOf(
        base,
        () => within(request, (tx) => readTexts(tx, { district, week: stored.week }), READ_SECONDS),
        async (now, own) =>
          await app.bodies.run('ownRows', { roster: await bytesOf(request, stored), now, school: own }, null),
      )
      const scope = { district, school: null }
      return await once(
        request,
        reply,
        async (tx) => {
          const { id, week } = stored
          const as = { district, week, ...data, job: null, parent: id, origin: 'edit', part } as const
          const draft = await storePackedRoster(tx, { ...as, name: name ?? stored.name }, packed)
          await recorded(tx, request, {
            action: 'edit',
            kind: 'roster',
            object: draft.id,
            week,
            after: { parent: id, moves: made },
          })
          const headers = { location: `/v1/rosters/${draft.id}`, etag: `"${draft.version}"` }
          return { status: 201, headers, body: rosterHeadOf(draft, whoOf(request)) }
        },
        { seconds: EDIT_SECONDS, scope },
      )
    },
  )
}
