import type { WeekHead } from '../api/weeks.ts'

/**
 * The latest week that is no copy: whose people are in it are there today. Of several of the same Monday the one that was made first: those
 * after it are often made to try something, and may have nobody in them. Weeks come the latest made first.
 */
export const latestOf = (weeks: readonly WeekHead[]): WeekHead | undefined =>
  weeks
    .filter(({ copyOf }) => copyOf === null)
    .reduce<WeekHead | undefined>(
      (latest, week) => (latest === undefined || week.monday >= latest.monday ? week : latest),
      undefined,
    )
