import { Zip, ZipDeflate } from 'fflate'
import { withEvents } from '../../../models/with-events.ts'
import { verify } from '../../../solver/verify/index.ts'
import { MEDIA } from '../../files/media.ts'
import { partOf } from '../../records/roster-part.ts'
import { rosterFrom } from '../../records/store-roster.ts'
import { revisionOf } from '../../reports/calendars.ts'
import { type Parts, reportFiles } from '../../reports/folder.ts'
import { type Reported, reportedOf } from '../../reports/reported.ts'
import { type Packed, pack } from '../../repositories/documents.ts'
import type { Ask } from '../asks.ts'
import { Handed } from './handed.ts'

interface ExportInput {
  readonly roster: Uint8Array
  readonly ask: Ask<'export'>
  /** When it was asked for: `2026-11-20T08:00:00Z`. Files are dated by it, so that an attempt that is made again makes the same. */
  readonly at: string
}

/** A file made of a roster; null: the roster decides nothing for the school. */
type ExportOutput = Handed<{ readonly document: Packed; readonly name: string; readonly type: string }> | null

type File = readonly [path: string, content: string | Uint8Array]

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** Packs files as they are made: of all of them only what is packed is held. */
async function zipped(files: AsyncIterable<File>, mtime: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    chunks.push(chunk)
  })
  for await (const [name, content] of files) {
    const entry = new ZipDeflate(name, { level: 6 })
    entry.mtime = mtime
    zip.add(entry)
    entry.push(bytesOf(content), true)
  }
  zip.end()
  return Buffer.concat(chunks)
}

async function packedAs(content: Uint8Array, name: string, type: string): Promise<ExportOutput> {
  const document = await pack(content)
  return new Handed({ document, name, type }, [document.bytes])
}

const partsFor = (format: Ask<'export'>['format'], edition: NonNullable<Parts['calendars']>): Parts => ({
  pages: format === 'html' || format === 'zip',
  books: format === 'xlsx' || format === 'zip',
  tables: format === 'zip',
  calendars: format === 'ics' ? edition : null,
})

/** A roster's report, of one school where one is asked for. */
function reportFor(bytes: Uint8Array, { school, lang }: Ask<'export'>): Reported {
  const roster = rosterFrom(bytes)
  const reported = reportedOf(roster, verify(roster), lang)
  if (school === null) return reported
  return { ...reported, figures: reported.figures.filter((own) => own.school.id === school) }
}

/** Makes what people take away of a roster: one file, or several in a container. */
export async function exportBody({ roster: bytes, ask, at }: ExportInput): Promise<ExportOutput> {
  const { format, school } = ask
  if (format === 'json') return await asJson(bytes, school)
  const reported = reportFor(bytes, ask)
  if (reported.figures.length === 0) return null
  const edition = { revision: revisionOf(reported.roster), stamp: at }
  const files = reportFiles(reported, partsFor(format, edition))
  const first = await files.next()
  if (first.done === true) return null
  const second = await files.next()
  const base = `${reported.roster.input.monday}${school === null ? '' : `-${school}`}`
  if (second.done === true) {
    const [, content] = first.value
    return await packedAs(bytesOf(content), `${base}.${format}`, MEDIA[format])
  }
  async function* all(): AsyncGenerator<File> {
    yield first.value
    yield second.value
    yield* files
  }
  return await packedAs(await zipped(all(), at), `${base}-${format}.zip`, MEDIA.zip)
}

async function asJson(bytes: Uint8Array, school: Ask<'export'>['school']): Promise<ExportOutput> {
  const roster = rosterFrom(bytes)
  const { monday } = roster.input
  if (school === null) return await packedAs(bytes, `${monday}.json`, MEDIA.json)
  if (!roster.input.schools.some(({ id }) => id === school)) return null
  const part = JSON.stringify(partOf(roster, withEvents(roster.input), school))
  return await packedAs(Buffer.from(part), `${monday}-${school}.json`, MEDIA.json)
}
