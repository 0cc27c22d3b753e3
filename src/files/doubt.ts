/**
 * What of a week is in doubt because something else is wrong with it already. Checks of one part against another are
 * made on the rest, so that a user sees as much as possible at once, but nothing that is only an echo.
 */
export interface Doubt {
  /** Rows that are not looked at, by the list of the week they stand in. */
  readonly rows: ReadonlyMap<string, ReadonlySet<number>>
  /** Ids of rows that could not be read at all. */
  readonly lost: ReadonlySet<string>
  /** Files that are missing or not whole: what the schema misses in them is an echo. */
  readonly files: ReadonlySet<string>
  /** The district, a school or the calendar is wrong: everything hangs on them, and no check would mean anything. */
  readonly frame: boolean
}

export const NO_DOUBT: Doubt = { rows: new Map(), lost: new Set(), files: new Set(), frame: false }

/** Lists of a week whose rows can be left out without the rest losing its frame. */
const LOOSE = [
  'travel',
  'rooms',
  'institutions',
  'staff',
  'activities',
  'students',
  'pins',
  'bans',
  'events',
] as const
export type Loose = (typeof LOOSE)[number]
export const isLoose = (list: unknown): list is Loose => LOOSE.some((name) => name === list)
