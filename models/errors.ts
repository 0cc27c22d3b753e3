import { activityErrors } from './errors/activities.ts'
import { askingErrors } from './errors/asking.ts'
import { backupErrors } from './errors/backup.ts'
import { calendarErrors } from './errors/calendar.ts'
import { changeErrors } from './errors/changes.ts'
import { cliErrors } from './errors/cli.ts'
import { csvErrors } from './errors/csv.ts'
import { demandErrors } from './errors/demand.ts'
import type { ErrorArea, ErrorEntry } from './errors/entry.ts'
import { fileErrors } from './errors/files.ts'
import { jobErrors } from './errors/jobs.ts'
import { listErrors } from './errors/lists.ts'
import { peopleErrors } from './errors/people.ts'
import { pinnedErrors } from './errors/pinned.ts'
import { pinErrors } from './errors/pins.ts'
import { placesErrors } from './errors/places.ts'
import { policyErrors } from './errors/policy.ts'
import { runningErrors } from './errors/running.ts'
import { serviceErrors } from './errors/service.ts'
import { structureErrors } from './errors/structure.ts'
import { studentErrors } from './errors/students.ts'
import { valueErrors } from './errors/values.ts'
import { verifyErrors } from './errors/verify.ts'
import { workbookErrors } from './errors/workbook.ts'
import { weekdayName, wordFor } from './policy/glossary.ts'
import { type Lang, say, type Text } from './text.ts'

type Areas = Readonly<Record<string, ErrorArea>>
type Codes<All extends Areas> = { [Area in keyof All]: keyof All[Area] & string }[keyof All]

/** Codes that stand in more than one area. */
type Twice<All extends Areas> = {
  [Area in keyof All]: keyof All[Area] & Codes<Omit<All, Area>>
}[keyof All]

/** One index of all areas. A code that stands in two of them does not compile: the message names it. */
function merge<All extends Areas>(
  areas: All & ([Twice<All>] extends [never] ? unknown : { readonly standsTwice: Twice<All> }),
): Readonly<Record<Codes<All>, ErrorEntry>> {
  const entries = Object.values<ErrorArea>(areas)
    .flatMap((area) => Object.entries(area))
    .map(([code, entry]) => [code, { code, ...entry }])
  return Object.fromEntries(entries)
}

/** The entries of the index by area. An area is one file of `errors/` and one entry here. */
export const errorAreas = {
  cli: cliErrors,
  csv: csvErrors,
  file: fileErrors,
  list: listErrors,
  policy: policyErrors,
  value: valueErrors,
  verify: verifyErrors,
  workbook: workbookErrors,
  activities: activityErrors,
  asking: askingErrors,
  backup: backupErrors,
  calendar: calendarErrors,
  changes: changeErrors,
  demand: demandErrors,
  jobs: jobErrors,
  people: peopleErrors,
  pins: pinErrors,
  pinned: pinnedErrors,
  places: placesErrors,
  running: runningErrors,
  service: serviceErrors,
  structure: structureErrors,
  students: studentErrors,
}

/** The error index: code, cause and action of everything that can be wrong. */
export const errorIndex = merge(errorAreas)
export type ErrorCode = keyof typeof errorIndex

type Value = string | number

const proofs: Readonly<Record<Value, Text>> = {
  impossible: { zh: '已证明上限之内不可能', en: 'proved that none keeps within it' },
  least: { zh: '已证明这是最少的', en: 'proved that this is the least' },
  impossible_alone: {
    zh: '已证明上限之内不可能，其他学校保持不变',
    en: 'proved that none keeps within it, the other schools staying as they are',
  },
  least_alone: {
    zh: '已证明这是最少的，其他学校保持不变',
    en: 'proved that this is the least, the other schools staying as they are',
  },
}

/** What stands in the way something is to be written for what the user puts there. */
const forms: Readonly<Record<string, Text>> = {
  GROUP: { zh: '活动组', en: 'GROUP' },
  DATE: { zh: '日期', en: 'DATE' },
  BLOCK: { zh: '时段', en: 'BLOCK' },
  WHO: { zh: '姓名', en: 'WHO' },
  DUTY: { zh: '值守', en: 'DUTY' },
  STUDENT: { zh: '学生', en: 'STUDENT' },
  ACTIVITY: { zh: '项目', en: 'ACTIVITY' },
  SCHOOL: { zh: '学校', en: 'SCHOOL' },
  YUAN: { zh: '元', en: 'YUAN' },
}

const formOf = (value: string, lang: Lang): string =>
  value.replace(/[A-Z]+/g, (name) => forms[name]?.[lang] ?? name)

/** How a placeholder `{name:format}` shows its value. */
const formats: Readonly<Record<string, (value: Value) => Text>> = {
  /** A code of the glossary: `{category:word}`. */
  word: (value) => wordFor(String(value)),
  /** An ISO weekday, 1–7: `{weekday:weekday}`. */
  weekday: (value) => weekdayName(Number(value)),
  /** How something is written: `STUDENT=ACTIVITY`. */
  form: (value) => ({ zh: formOf(String(value), 'zh'), en: formOf(String(value), 'en') }),
  /** What is known of whether less would do: `impossible`, `least`, each perhaps of one school alone, or not known. */
  proof: (value) => proofs[value] ?? { zh: '能否更少尚不知道', en: 'whether fewer is possible is not known' },
}

const PLACEHOLDER = /\{(\w+)(?::(\w+))?\}/g

/**
 * A template with its placeholders `{name}` and `{name:format}` filled, in both languages. One that has no value is
 * left as it stands, so that it can be seen.
 */
export function fill(template: Text, params: Readonly<Record<string, Value>>): Text {
  const filled = (lang: Lang): string =>
    template[lang].replace(PLACEHOLDER, (placeholder: string, name: string, format?: string) => {
      const value = params[name]
      if (value === undefined) return placeholder
      const shown = format === undefined ? undefined : formats[format]?.(value)
      return shown === undefined ? String(value) : say(shown, lang)
    })
  return { zh: filled('zh'), en: filled('en') }
}
