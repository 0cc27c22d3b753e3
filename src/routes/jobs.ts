import { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { scopeOf } from '../access/who.ts'
import { MEDIA } from '../files/media.ts'
import { cancel, type Following, openFollowing } from '../jobs/index.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { langOf } from '../plugins/lang.ts'
import { once } from '../plugins/once.ts'
import type { App } from '../plugins/types.ts'
import { versioned } from '../plugins/versions.ts'
import { Problem } from '../problems/problem.ts'
import { loadDocument } from '../repositories/documents.ts'
import { type Job, jobById, listJobs } from '../repositories/jobs.ts'
import { bufferOf, fileOf } from './files.ts'
import { jobOf, jobShown, jobStatus, statusOf } from './job-shape.ts'
import { recorded } from './recorded.ts'
import { asWritten, idParams, pageOf, pageQuery } from './shapes.ts'
import { given, within } from './within.ts'

/** Milliseconds between two signs of life to whoever follows a job. */
const BEAT = 15_000

const found = (job: Job | null): Job => {
  if (job === null) throw new Problem('NOT_FOUND')
  return job
}

/** A job as it changes, as server-sent events; a line without meaning now and then keeps proxies from ending it. */
async function* events(following: Following, request: FastifyRequest, job: string, signal: AbortSignal) {
  const { 'last-event-id': last } = request.headers
  const known = typeof last === 'string' && /^\d{1,9}$/.test(last) ? Number(last) : 0
  const changes = following.follow(scopeOf(whoOf(request)), job, signal, known)
  let next = changes.next()
  for (;;) {
    let timer: NodeJS.Timeout | undefined
    const beat = new Promise<'beat'>((resolve) => {
      timer = setTimeout(resolve, BEAT, 'beat')
    })
    const told = await Promise.race([next, beat])
    clearTimeout(timer)
    if (told === 'beat') {
      yield ': \n\n'
      continue
    }
    if (told.done === true) return
    const { revision, state } = told.value
    yield `id: ${revision}\nevent: ${state}\ndata: ${JSON.stringify(statusOf(told.value))}\n\n`
    next = changes.next()
  }
}

/** Documents that a job leaves to be fetched, by the field of its result that names them. */
const left = z.object({
  document: z.string().optional(),
  details: z.string().optional(),
  marked: z.string().nullish(),
  name: z.string().optional(),
  type: z.string().optional(),
})

/** Long work: how far it is, what it came to. */
export async function jobRoutes(app: App): Promise<void> {
  const tags = ['jobs']
  const following = openFollowing(app.database)
  const ending = new AbortController()
  app.addHook('preClose', (done) => {
    ending.abort()
    done()
  })
  app.addHook('onClose', async () => await following.close())

  app.get(
    '/v1/jobs',
    {
      schema: {
        tags,
        summary: 'Jobs, the latest first',
        querystring: z.object({
          ...pageQuery,
          week: z.uuid().optional(),
          kind: jobStatus.shape.kind.optional(),
          state: jobStatus.shape.state.optional(),
        }),
        response: { 200: pageOf(jobStatus) },
      },
      config: { may: 'jobs.read' },
    },
    async (request) => {
      const { limit, cursor = null, ...filter } = request.query
      const page = await within(request, (tx) => listJobs(tx, { limit, after: cursor }, given(filter)))
      return { items: page.rows.map(statusOf), next: page.next }
    },
  )

  app.get(
    '/v1/jobs/:id',
    {
      schema: { tags, summary: 'One job with its result', params: idParams, response: { 200: jobShown } },
      config: { may: 'jobs.read' },
    },
    async (request) => {
      const job = found(await within(request, (tx) => jobById(tx, request.params.id)))
      return jobOf(job, langOf(request))
    },
  )

  app.get(
    '/v1/jobs/:id/status',
    {
      schema: { tags, summary: 'How far it is', params: idParams, response: { 200: jobStatus } },
      config: { may: 'jobs.read', tells: ['etag'] },
    },
    async (request, reply) => {
      const job = found(await within(request, (tx) => jobById(tx, request.params.id)))
      return versioned(request, reply, job.revision, statusOf(job))
    },
  )

  app.get(
    '/v1/jobs/:id/events',
    {
      schema: {
        tags,
        summary:
          'How far it is, as server-sent events until it ends; whoever comes again with `last-event-id` hears what is new since',
        params: idParams,
        produces: [MEDIA.stream],
        response: { 200: z.string() },
      },
      config: { may: 'jobs.read', tells: ['cache-control'] },
      serializerCompiler: asWritten,
    },
    async (request, reply) => {
      const { id } = request.params
      found(await within(request, (tx) => jobById(tx, id)))
      const gone = new AbortController()
      request.raw.on('close', () => gone.abort())
      const signal = AbortSignal.any([gone.signal, ending.signal])
      const stream = Readable.from(events(following, request, id, signal))
      void reply.header('cache-control', 'no-store').type(MEDIA.stream)
      return await reply.send(stream as never)
    },
  )

  app.post(
    '/v1/jobs/:id/cancellation',
    {
      schema: {
        tags,
        summary: 'Stop a job; one that solves keeps the best it has',
        params: idParams,
        response: { 202: jobStatus },
      },
      config: { may: 'jobs.write', takes: ['key'], tells: ['location'] },
    },
    async (request, reply) =>
      await once(request, reply, async (tx) => {
        const { id } = request.params
        const before = await jobById(tx, id)
        await cancel(tx, id)
        const job = found(await jobById(tx, id))
        await recorded(tx, request, {
          action: 'cancel',
          kind: 'job',
          object: id,
          before: { kind: before?.kind, state: before?.state },
          after: { state: job.state },
        })
        return { status: 202, headers: { location: `/v1/jobs/${id}` }, body: statusOf(job) }
      }),
  )

  app.get(
    '/v1/jobs/:id/files/:part',
    {
      schema: {
        tags,
        summary:
          'A file that a job has left: the export, the week that was read, all that it changes, the copy with its faults',
        params: idParams.extend({ part: z.enum(['document', 'details', 'marked']) }),
        response: { 200: fileOf('json', 'xlsx', 'html', 'ics', 'zip') },
      },
      config: { may: 'exports.read', tells: ['content-disposition'] },
    },
    async (request, reply) => {
      const { id, part } = request.params
      const { district } = whoOf(request)
      const [file, bytes] = await within(request, async (tx) => {
        const { result } = found(await jobById(tx, id))
        const read = left.safeParse(result).data
        const hash = read?.[part]
        return [read, hash == null ? null : await loadDocument(tx, district, hash)] as const
      })
      if (bytes === null) throw new Problem('NOT_FOUND')
      const isExport = part === 'document' && file?.type !== undefined
      const type = isExport ? file?.type : part === 'marked' ? MEDIA.xlsx : MEDIA.json
      const name = isExport ? (file?.name ?? part) : part === 'marked' ? 'marked.xlsx' : `${part}.json`
      void reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .type(type ?? 'application/octet-stream')
      return await reply.send(bufferOf(bytes) as never)
    },
  )
}
