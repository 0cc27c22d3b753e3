import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { scopeOf } from '../access/who.ts'
import { MEDIA } from '../files/media.ts'
import { whoOf } from '../plugins/authenticate.ts'
import { langOf } from '../plugins/lang.ts'
import type { App } from '../plugins/types.ts'
import { Problem } from '../problems/problem.ts'
import { pack, storePacked } from '../repositories/documents.ts'
import { bufferOf, fileOf } from './files.ts'
import { jobShown } from './job-shape.ts'
import { weekOr404, weekParams } from './one-week.ts'
import { weekKey } from './within.ts'
import { accepted } from './work.ts'

/** The one file of an upload, whole. */
async function uploaded(request: FastifyRequest): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  if (!request.isMultipart()) throw new Problem('MEDIA_TYPE')
  const missing = new Problem('REQUEST_INVALID', { where: 'body/file' })
  try {
    const file: MultipartFile | undefined = await request.file()
    if (file === undefined || file.filename === '') throw missing
    return { name: file.filename.slice(0, 255), bytes: await file.toBuffer() }
  } catch (error) {
    // A form that is cut short, or names no boundary, is told by errors without a code.
    throw error instanceof Error && !('code' in error) ? missing : error
  }
}

/** Files that come in: read and judged first, taken over when somebody has seen what they would change. */
export async function importRoutes(app: App): Promise<void> {
  const tags = ['imports']

  app.post(
    '/v1/imports',
    {
      schema: {
        tags,
        summary:
          'Read a workbook, a JSON file or a container of CSV files: all its faults, or what it would change',
        consumes: ['multipart/form-data'],
        querystring: z.object({ week: z.uuid().optional().describe('The week that it would replace') }),
        response: { 202: jobShown },
      },
      config: { may: 'import.preview', takes: ['key'], tells: ['location'] },
    },
    async (request, reply) => {
      const { district, school } = whoOf(request)
      const { name, bytes } = await uploaded(request)
      const packed = await pack(bytes)
      // The file is no part of the body that a repeated request is known by.
      request.body = { name, hash: packed.hash }
      return await accepted(request, reply, 'import', async (tx) => {
        const { week = null } = request.query
        if (week !== null) await weekOr404(tx, week)
        // A new week is the bureau's to make.
        else if (school !== null) throw new Problem('FORBIDDEN')
        await storePacked(tx, { district, school, kind: 'upload' }, packed)
        const ask = { step: 'preview', upload: packed.hash, file: name, replaces: week } as const
        return { ask: { ...ask, lang: langOf(request) }, week }
      })
    },
  )

  app.get(
    '/v1/template.xlsx',
    {
      schema: {
        tags,
        summary: 'An empty workbook with notes, drop-downs and examples',
        response: { 200: fileOf('xlsx') },
      },
      config: { may: 'import.preview', tells: ['content-disposition'] },
    },
    async (request, reply) => {
      const bytes = await app.bodies.run('template', { lang: langOf(request) }, null)
      void reply.header('content-disposition', 'attachment; filename="kehou.xlsx"').type(MEDIA.xlsx)
      return await reply.send(bufferOf(bytes) as never)
    },
  )

  app.get(
    '/v1/weeks/:week/file',
    {
      schema: {
        tags,
        summary: 'A week as a workbook or as JSON; importing it gives the same week',
        params: weekParams,
        querystring: z.object({ format: z.enum(['xlsx', 'json']).default('xlsx') }),
        response: { 200: fileOf('xlsx', 'json') },
      },
      config: { may: 'exports.read', tells: ['content-disposition'] },
    },
    async (request, reply) => {
      const { format } = request.query
      const key = weekKey(request, request.params.week)
      const from = { url: app.database.url, scope: scopeOf(whoOf(request)), key }
      const found = await app.bodies.run('weekFile', { ...from, format, lang: langOf(request) }, null)
      if (found === null) throw new Problem('NOT_FOUND')
      void reply
        .header('content-disposition', `attachment; filename="${found.monday}.${format}"`)
        .type(MEDIA[format])
      return await reply.send(bufferOf(found.bytes) as never)
    },
  )

  app.post(
    '/v1/verifications',
    {
      schema: {
        tags: ['verifications'],
        summary: 'Judge a roster file, whoever made it: every rule, every fact',
        consumes: ['multipart/form-data'],
        response: { 200: z.object({ valid: z.boolean(), certificate: z.record(z.string(), z.unknown()) }) },
      },
      config: { may: 'rosters.verify' },
    },
    async (request) => {
      const { name, bytes } = await uploaded(request)
      const found = await app.bodies.run('verify', { bytes, file: name }, null)
      if (!found.ok)
        throw new Problem('FILE_FAULTY', { count: found.faults.length }, found.faults.slice(0, 100))
      return { valid: found.value.valid, certificate: { ...found.value } }
    },
  )
}
