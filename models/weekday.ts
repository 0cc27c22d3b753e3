/** ISO weekday (1–7, Monday first) of a date `YYYY-MM-DD`. Plain arithmetic: whatever shows a date needs it, and little else. */
export const weekdayOf = (date: string): number => ((new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7) + 1

/** The weekday that a date is held as, where some days say that they follow another's timetable. */
export const heldAs = (
  days: readonly { readonly date: string; readonly follows: number | null }[],
  date: string,
): number => days.find((day) => day.date === date)?.follows ?? weekdayOf(date)

const DAYS = 7
const MILLISECONDS_OF_DAY = 86_400_000

/** The seven dates of a week, from the date of its Monday. */
export const datesOfWeek = (monday: string): string[] =>
  Array.from({ length: DAYS }, (_, day) =>
    new Date(Date.parse(`${monday}T00:00Z`) + day * MILLISECONDS_OF_DAY).toISOString().slice(0, 10),
  )
