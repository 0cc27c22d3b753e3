import { writeFile } from 'node:fs/promises'
import { errorsPage } from './errors.ts'
import { clientTypes, openapiText } from './openapi.ts'
import { settingsPage } from './settings.ts'

const openapi = await openapiText()
const files: readonly (readonly [name: string, text: string])[] = [
  ['docs/errors.md', errorsPage()],
  ['docs/settings.md', settingsPage()],
  ['docs/openapi.json', openapi],
  ['src/client/schema.ts', await clientTypes(openapi)],
]

for (const [name, text] of files) await writeFile(new URL(`../../${name}`, import.meta.url), text)
