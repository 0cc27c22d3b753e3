import { z } from 'zod'
import type { Fault } from '../../../models/faults.ts'
import { disturbance } from '../../../models/pins.ts'
import { PRESET_NAMES, type PresetName, presets, weights } from '../../../models/policy/weights.ts'
import { isoDate } from '../../../models/time.ts'
import type { Week } from '../../../models/week.ts'
import { fileFault, inFile } from '../fault.ts'
import { parseJson } from '../json/parse.ts'
import { schemaFault } from '../schema-name.ts'
import { pathText, valueFaults } from '../values.ts'

const FOLDER_SCHEMA = 'kehou/week-csv/1'
/** Names of the manifest; the first is the one that is written. */
export const MANIFEST_NAMES = ['kehou.json', '说明.json'] as const
const MANIFEST_EXAMPLE = `{"schema":"${FOLDER_SCHEMA}","monday":"2026-09-07","preset":"balanced"}`

/** What a folder says of its week as a whole: the format it is written in, the Monday, the weights. */
export const manifest = z.strictObject({
  schema: z.literal(FOLDER_SCHEMA),
  monday: isoDate,
  /** Weights by name; `weights` goes before it. Neither: `balanced`. */
  preset: z.enum(PRESET_NAMES).optional(),
  weights: weights.optional(),
  disturbance: disturbance.nullable().default(null),
  /** Last published district mean of S11; null: the first week. */
  meanChoiceCost: z.int().min(0).nullable().default(null),
})

/** The part of a week that a manifest holds. */
export interface WeekSettings {
  readonly monday: string
  readonly weights: Week['weights']
  readonly disturbance: Week['disturbance']
  readonly meanChoiceCost: number | null
}

/** Reads the manifest of a folder. */
export function readManifest(
  bytes: Buffer,
  file: string,
): { settings: WeekSettings; faults: [] } | { settings: null; faults: Fault[] } {
  const parsed = parseJson(bytes, file)
  if ('fault' in parsed) return { settings: null, faults: [parsed.fault] }
  const unknown = schemaFault(parsed.value, file, FOLDER_SCHEMA)
  if (unknown !== undefined) return { settings: null, faults: [unknown] }
  const found = manifest.safeParse(parsed.value)
  if (!found.success)
    return {
      settings: null,
      faults: valueFaults(found.error.issues, parsed.value, (path) => inFile(file, null, pathText(path))),
    }
  const { preset = 'balanced', ...settings } = found.data
  return { settings: { ...settings, weights: settings.weights ?? presets[preset].weights }, faults: [] }
}

export const manifestMissing = (folder: string): Fault =>
  fileFault('MANIFEST_MISSING', inFile(folder), { expected: MANIFEST_NAMES[0], example: MANIFEST_EXAMPLE })

/** The preset that has exactly these weights. */
export function presetOf(own: Week['weights']): PresetName | undefined {
  const codes = Object.keys(own) as (keyof typeof own)[]
  return PRESET_NAMES.find((name) => codes.every((code) => own[code] === presets[name].weights[code]))
}

/** The manifest of a week. Weights that a preset has are written by its name. */
export function manifestText({ monday, weights: own, disturbance: budget, history }: Week): string {
  const preset = presetOf(own)
  const value: z.input<typeof manifest> = {
    schema: FOLDER_SCHEMA,
    monday,
    ...(preset === undefined ? { weights: own } : { preset }),
    ...(budget === null ? {} : { disturbance: budget }),
    ...(history.meanChoiceCost === null ? {} : { meanChoiceCost: history.meanChoiceCost }),
  }
  return `${JSON.stringify(value, null, 2)}\n`
}
