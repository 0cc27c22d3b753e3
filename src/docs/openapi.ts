import openapiTS, { astToString } from 'openapi-typescript'
import { buildApp } from '../app.ts'
import type { Database } from '../database/database.ts'
import { settings } from '../env.ts'

/** A database that nothing is asked of: the description of the API needs none. */
const none: Database = {
  url: '',
  within: () => Promise.reject(new Error('the description of the API asks the database nothing')),
  close: () => Promise.resolve(),
}

/** The description of the API, as `docs/openapi.json` holds it. */
export async function openapiText(): Promise<string> {
  const app = await buildApp({ database: none, settings: settings.parse({ KEHOU_LOG: 'silent' }) })
  await app.ready()
  const text = `${JSON.stringify(app.swagger(), null, 2)}\n`
  await app.close()
  return text
}

/** Types of the client, from the description. */
export async function clientTypes(text: string): Promise<string> {
  const nodes = await openapiTS(text, { alphabetize: true, emptyObjectsUnknown: true })
  return `/** Written by \`npm run docs\` from docs/openapi.json; a test compares the two. */\n${astToString(nodes)}`
}
