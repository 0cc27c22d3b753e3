/** Addresses of the page outside of a week. */
export const PLACES = ['/account', '/weeks', '/me', '/children', '/audit', '/accounts'] as const
export type Place = (typeof PLACES)[number]

/** Addresses within a week. */
export const WEEK_PLACES = [
  '',
  'schools/:school',
  'rosters',
  'compare/:first/:second',
  'loans',
  'quality',
  'data',
  'print',
] as const
export type WeekPlace = (typeof WEEK_PLACES)[number]

/** Kinds of data that are shown as tables, by their words in addresses. */
export const KINDS = [
  'schools',
  'staff',
  'activities',
  'students',
  'sign-ups',
  'rooms',
  'venues',
  'institutions',
  'pins',
  'bans',
  'events',
  'standing-groups',
] as const
export type Kind = (typeof KINDS)[number]

/** What stands over all lists of a week: terms, off-work times, holidays, limits. */
export const CALENDAR = 'calendar'
/** Minutes between schools and venues. */
export const TRAVEL = 'travel'

/** All that the data of a week are shown as, each with an address of its own. */
export const DATA = [...KINDS, CALENDAR, TRAVEL] as const
