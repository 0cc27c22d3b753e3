import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { changes } from '../../models/changes.ts'
import { roster } from '../../models/roster.ts'
import { week } from '../../models/week.ts'
import { answerDocuments } from '../cli/answers.ts'
import { manifest } from './csv/manifest.ts'

const FOLDER = path.join(import.meta.dirname, '..', '..', 'schemas')

/** The JSON Schemas of the files that this program reads and writes, and of its answers with `--json`, by file name: what a file may leave out, they do too. */
export function jsonSchemas(): Map<string, string> {
  const all = {
    'week.schema.json': week,
    'roster.schema.json': roster,
    'folder.schema.json': manifest,
    'changes.schema.json': changes,
    'recommend.schema.json': answerDocuments.recommend,
    'explain.schema.json': answerDocuments.explain,
    'compare.schema.json': answerDocuments.compare,
  }
  return new Map(
    Object.entries(all).map(([file, schema]) => [
      file,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`,
    ]),
  )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await mkdir(FOLDER, { recursive: true })
  for (const [file, text] of jsonSchemas()) await writeFile(path.join(FOLDER, file), text)
}
