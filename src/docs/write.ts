import { writeFile } from 'node:fs/promises'
import { errorsPage } from './errors.ts'
import { settingsPage } from './settings.ts'

const pages: readonly (readonly [name: string, text: string])[] = [
  ['errors.md', errorsPage()],
  ['settings.md', settingsPage()],
]

for (const [name, text] of pages) await writeFile(new URL(`../../docs/${name}`, import.meta.url), text)
