import { schoolDays } from '../../models/calendar.ts'
import { normalise } from '../../models/normal.ts'
import { type PresetName, presets } from '../../models/policy/weights.ts'
import { WEEK_SCHEMA, type Week, type WeekInput, week } from '../../models/week.ts'
import type { Random } from '../random.ts'
import { type DistrictInput, WINTER_MONDAY } from './calendar.ts'
import { locksOf } from './locks.ts'
import { institutionsFor } from './outside.ts'
import type { SchoolPart } from './school.ts'

/** What a week has beside its schools. */
export interface Frame {
  readonly district: DistrictInput
  readonly monday?: string
  readonly preset?: PresetName
  readonly instructors: number
  readonly travel?: WeekInput['travel']
  readonly venues?: WeekInput['venues']
  readonly venueRooms?: WeekInput['rooms']
}

/**
 * S11's last published mean in hundredths of a point per required block, as a week in mid-term finds it: near what a short
 * search with balanced weights reaches on school-M (405).
 */
const LAST_MEAN = 400

/** Puts schools into one week, parsed and normalised; children are made in normal form and taken as they are. */
export function assemble(schools: readonly SchoolPart[], frame: Frame, random: Random): Week {
  const parts = [...schools].sort((a, b) => (a.shape.id < b.shape.id ? -1 : 1))
  const monday = frame.monday ?? WINTER_MONDAY
  const { institutions, staff } = institutionsFor(parts, frame.instructors, random)
  const shape = week.shape
  const district = shape.district.parse(frame.district)
  const days = schoolDays(district, monday)
  const locks = parts.map((part) => locksOf(part, days, random))
  const midTerm = parts.some((part) => part.shape.midTerm)
  const normal = normalise({
    schema: WEEK_SCHEMA,
    monday,
    weights: shape.weights.parse(presets[frame.preset ?? 'balanced'].weights),
    district,
    travel: shape.travel.parse(frame.travel ?? []),
    schools: shape.schools.parse(parts.map((part) => part.school)),
    venues: shape.venues.parse(frame.venues ?? []),
    rooms: shape.rooms.parse([...parts.flatMap((part) => part.rooms), ...(frame.venueRooms ?? [])]),
    institutions: shape.institutions.parse(institutions),
    staff: [
      ...parts.flatMap((part) => shape.staff.parse(part.adults.map(({ row }) => row))),
      ...shape.staff.parse(staff),
    ],
    activities: shape.activities.parse(parts.flatMap((part) => part.activities)),
    students: [],
    pins: shape.pins.parse(locks.flatMap((lock) => lock.pins)),
    bans: shape.bans.parse(locks.flatMap((lock) => lock.bans)),
    disturbance: null,
    events: [],
    history: shape.history.parse({
      standing: parts.flatMap((part) => part.standing),
      meanChoiceCost: midTerm ? LAST_MEAN : null,
    }),
  })
  return { ...normal, students: parts.flatMap((part) => part.students) }
}
