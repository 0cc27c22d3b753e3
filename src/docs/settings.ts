import { z } from 'zod'
import { settings } from '../env.ts'

const HEAD = `# Settings of the service

Written by \`npm run docs\` from \`src/env.ts\`; a test compares the two. Each is a variable of the environment of
\`kehou serve\` and \`kehou worker\`. None has to be set.

| variable | default | what it is |
| --- | --- | --- |
`

/** The page of all settings: name, default, meaning. */
export function settingsPage(): string {
  const rows = Object.entries(settings.shape).map(([name, schema]) => {
    const read = z.safeParse(schema, undefined)
    const shown =
      read.success && read.data !== undefined
        ? `\`${name === 'KEHOU_DATA' ? 'kehou-data' : String(read.data)}\``
        : ''
    return `| \`${name}\` | ${shown} | ${schema.description ?? ''} |`
  })
  return `${HEAD}${rows.join('\n')}\n`
}
