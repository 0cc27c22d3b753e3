/** ISO weekday (1–7, Monday first) of a date `YYYY-MM-DD`. Plain arithmetic: whatever shows a date needs it, and little else. */
export const weekdayOf = (date: string): number => ((new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7) + 1
