import { z } from 'zod'
import type { Fault } from '../../models/faults.ts'
import { presets } from '../../models/policy/weights.ts'
import { moment } from '../../models/time.ts'
import type { Week } from '../../models/week.ts'
import { type SettingsRow, settings as settingsTable } from '../files/csv/columns/settings.ts'
import { manifest, presetOf, type WeekSettings } from '../files/csv/manifest.ts'
import { placeOf } from '../files/csv/sheet.ts'
import { fileFault, inFile, type Place } from '../files/fault.ts'
import { type Path, valueFaults } from '../files/values.ts'
import type { Grid } from './grid.ts'
import { readGridSheet } from './sheet.ts'

const BOOK_SCHEMA = 'kehou/week-xlsx/1'

const limit = z.union([z.literal('any').transform(() => null), z.int().min(0)]).default(null)

const schema = manifest.extend({
  schema: z.literal(BOOK_SCHEMA).default(BOOK_SCHEMA),
  disturbance: z
    .strictObject({ students: limit, adults: limit, from: moment.nullable().default(null) })
    .nullable()
    .default(null),
  published: z.boolean().default(false),
})

interface SettingsRead {
  readonly settings: WeekSettings | null
  /** Whether the published roster counts even if its sheets have no rows. */
  readonly published: boolean
  readonly faults: readonly Fault[]
  readonly place: (field: Path) => Place
}

/** The row of settings of a workbook; without a sheet of them, the fault. */
export function readSettings(grid: Grid | undefined): SettingsRead {
  const { zh, en } = settingsTable.name
  if (grid === undefined) {
    const place = () => inFile(zh)
    const fault = fileFault('BOOK_SHEET_MISSING', place(), { zh, en })
    return { settings: null, published: false, faults: [fault], place }
  }
  const { sheet, faults } = readGridSheet(settingsTable, grid, { monday: null, terms: [] })
  const [row] = sheet.rows
  const place = (field: Path): Place => {
    const column = settingsTable.columns.find(({ path }) => path.every((part, at) => field[at] === part))
    return column === undefined ? sheet.place(row?.line ?? null) : placeOf(sheet, row?.line ?? null, column)
  }
  if (row === undefined || faults.length > 0) return { settings: null, published: false, faults, place }
  const found = schema.safeParse(row.value)
  if (!found.success)
    return {
      settings: null,
      published: false,
      faults: valueFaults(found.error.issues, row.value, place),
      place,
    }
  const { preset = 'balanced', weights, published, ...rest } = found.data
  return {
    settings: { ...rest, weights: weights ?? presets[preset].weights },
    published,
    faults: [],
    place,
  }
}

/** The row of settings of a week. Weights that a preset has are written by its name. */
export function settingsOf({ monday, weights, disturbance, history }: Week): SettingsRow {
  const preset = presetOf(weights)
  return {
    schema: BOOK_SCHEMA,
    monday,
    ...(preset === undefined ? { weights } : { preset }),
    disturbance: disturbance && {
      students: disturbance.students ?? 'any',
      adults: disturbance.adults ?? 'any',
      ...(disturbance.from === null ? {} : { from: disturbance.from }),
    },
    meanChoiceCost: history.meanChoiceCost,
    ...(history.published === null ? {} : { published: true }),
  }
}
