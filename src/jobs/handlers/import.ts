import { z } from 'zod'
import type { Transaction } from '../../database/database.ts'
import { Problem } from '../../problems/problem.ts'
import { importPrepared, replaceSchool, replaceWeek } from '../../records/import-week.ts'
import { readTexts } from '../../records/snapshot.ts'
import { loadDocument, storeDocument, storePacked } from '../../repositories/documents.ts'
import { countRows } from '../../repositories/entities/counts.ts'
import type { WeekKey } from '../../repositories/entities/kinds.ts'
import { jobById } from '../../repositories/jobs.ts'
import { weekPrint } from '../../repositories/week-lists.ts'
import type { StoredWeek } from '../../repositories/weeks.ts'
import { type Ask, asks } from '../asks.ts'
import type { Running } from '../running.ts'
import { type Handler, JobProblem, type Outcome, type Tools } from './handler.ts'
import { recordedOf } from './recorded.ts'

/** Ids of what would change that stand in the result itself; all of them stand in the document of details. */
const NAMED = 50

/** Reads and judges a file that was sent, or takes over what was read. */
export const importHandler: Handler = async (running, tools) => {
  const ask = asks.import.parse(running.job.ask)
  return ask.step === 'preview' ? await preview(running, ask, tools) : await commit(running, ask, tools)
}

type Preview = Extract<Ask<'import'>, { step: 'preview' }>
type Commit = Extract<Ask<'import'>, { step: 'commit' }>

async function preview(running: Running, ask: Preview, { bodies }: Tools): Promise<Outcome> {
  const { district, school } = running.job
  const upload = await running.within((tx) => loadDocument(tx, district, ask.upload), 60)
  if (upload === null) throw new JobProblem('JOB_UPLOAD_GONE')
  const { replaces: week } = ask
  const replaces = week === null ? null : await before(running, week)
  const { file, lang } = ask
  const found = await bodies.run('import', { upload, file, replaces, lang }, running.interest)
  const head = { district, school, kind: 'result' } as const
  if (!found.ok) {
    const { faults, marked, rows, cells } = found
    return {
      store: async (tx) => ({
        ok: false,
        count: faults.length,
        faults: faults.slice(0, 1000).map((fault, at) => ({ ...fault, ...stands(cells[at]) })),
        rows: rows.map((row) => ({ ...row, headings: [...row.headings], values: [...row.values] })),
        marked: marked && (await storePacked(tx, head, marked)),
      }),
    }
  }
  const { notes, monday, counts, differences } = found
  const brief = (ids: readonly string[]) => ({ count: ids.length, first: ids.slice(0, NAMED) })
  return {
    seconds: 120,
    store: async (tx) => ({
      ok: true,
      document: await storePacked(tx, head, found.week),
      details: await storeDocument(tx, head, Buffer.from(JSON.stringify(differences))),
      replaces: week,
      revision: replaces?.revision ?? null,
      monday,
      counts: { ...counts },
      faults: notes.slice(0, 1000).map((note) => ({ ...note })),
      differences: differences.map(({ key, name, added, removed, changed }) => ({
        key,
        name: { ...name },
        added: brief(added),
        removed: brief(removed),
        changed: brief(changed.map(({ id }) => id)),
      })),
    }),
  }
}

/** Where a fault stands among the rows that are shown; nothing where it stands in none. */
const stands = (cell: { readonly row: number; readonly column: number } | null | undefined) =>
  cell ? { cell: { ...cell } } : {}

/** The week that would be replaced. */
const before = async (running: Running, week: string) =>
  await running
    .asAsked((tx) => readTexts(tx, { district: running.job.district, week }), 60)
    .catch((error: unknown) => {
      throw error instanceof Problem ? new JobProblem('JOB_WEEK_GONE') : error
    })

const counted = z.object({ count: z.int() })

/** What a preview leaves to be taken over. */
const previewed = z.object({
  ok: z.literal(true),
  document: z.string(),
  replaces: z.uuid().nullable(),
  revision: z.int().nullable(),
  differences: z.array(
    z
      .object({ key: z.string(), added: counted, removed: counted, changed: counted })
      .transform(
        ({ key, added, removed, changed }) =>
          [key, { added: added.count, removed: removed.count, changed: changed.count }] as const,
      ),
  ),
})

/** How the file differs from the week that it replaces, by kind. */
const differing = ({ replaces, differences }: z.infer<typeof previewed>) =>
  replaces === null ? {} : { differences: Object.fromEntries(differences) }

/** What is in a week, as the record has it: how many rows of each kind, and a digest of all of them. */
const standOf = async (tx: Transaction, key: WeekKey) => ({
  rows: await countRows(tx, key.week),
  print: await weekPrint(tx, key, null),
})

/** Takes over what was read, in the transaction that ends the job: once, or not at all. */
async function commit(running: Running, ask: Commit, { bodies }: Tools): Promise<Outcome> {
  const { district, school } = running.job
  const read = await running.asAsked((tx) => jobById(tx, ask.preview))
  const found = previewed.safeParse(read?.result).data
  if (found === undefined) throw new JobProblem('JOB_UPLOAD_GONE')
  const bytes = await running.within((tx) => loadDocument(tx, district, found.document), 60)
  if (bytes === null) throw new JobProblem('JOB_UPLOAD_GONE')
  const { replaces, revision } = found
  const part = replaces === null ? null : school
  const week = await bodies.run('prepare', { bytes, school: part }, running.interest)
  const taken = async (tx: Transaction): Promise<StoredWeek> => {
    if (replaces === null || revision === null)
      return await importPrepared(tx, { district, name: ask.name, copyOf: null }, week)
    const key = { district, week: replaces }
    return school === null
      ? await replaceWeek(tx, key, week, revision)
      : await replaceSchool(tx, key, school, week, revision)
  }
  return {
    seconds: 300,
    store: async (tx) => {
      try {
        const before = replaces === null ? null : await standOf(tx, { district, week: replaces })
        const stored = await taken(tx)
        const stand = await standOf(tx, { district, week: stored.id })
        await recordedOf(tx, running.job, {
          action: replaces === null ? 'import' : 'replace',
          kind: 'week',
          object: stored.id,
          week: stored.id,
          before,
          after: { preview: ask.preview, document: found.document, ...stand, ...differing(found) },
        })
        return { week: stored.id, revision: stored.revision }
      } catch (error) {
        throw error instanceof Problem ? new JobProblem(error.code, error.params, error.faults) : error
      }
    },
  }
}
