import type { ErrorArea } from '../../models/errors/entry.ts'
import { errorAreas } from '../../models/errors.ts'

const HEAD = `# Errors and warnings (错误与提示)

Written by \`npm run docs\` from the error index in \`models/errors/\`; a test compares the two. Every code that a command can
report stands here with its cause and with what to do about it. A word in braces is filled in when the fault is told.
`

const TITLES: Readonly<Record<keyof typeof errorAreas, string>> = {
  cli: 'The command line, and a run as a whole',
  csv: 'CSV files',
  file: 'Files and folders',
  list: 'Lists that a school starts with',
  policy: 'Schools refused by a rule of the policy',
  value: 'Values',
  verify: 'What the verifier finds beside broken rules',
  workbook: 'Excel workbooks',
  activities: 'Activities and institutions',
  asking: 'Questions about a roster',
  backup: 'Backups',
  calendar: 'Calendar',
  changes: 'Changes of a published roster',
  demand: 'Demands that cannot be met',
  jobs: 'Long work',
  people: 'Staff',
  pins: 'Pins and bans',
  pinned: 'Pins that leave a session or the week without what it needs',
  places: 'Schools, rooms and venues',
  running: 'The service, where it does not run',
  service: 'The service',
  structure: 'References and order',
  students: 'Students and choices',
}

const section = (title: string, area: ErrorArea): string => {
  const entries = Object.entries(area).map(([code, { cause, action }]) =>
    [`### ${code}`, '', `- ${cause.en} ${action.en}`, `- ${cause.zh}${action.zh}`, ''].join('\n'),
  )
  return [`## ${title}`, '', ...entries].join('\n')
}

/** The page of all errors and warnings: code, cause and action, in English and Chinese. */
export const errorsPage = (): string =>
  [
    HEAD,
    ...Object.entries(errorAreas).map(([name, area]) =>
      section(TITLES[name as keyof typeof errorAreas], area),
    ),
  ]
    .join('\n')
    .replace(/\n+$/, '\n')
