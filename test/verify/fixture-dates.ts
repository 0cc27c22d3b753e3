// A week with a holiday on Thursday that the Saturday makes up for. It is week 13 of the term: odd.
export const MON = '2026-11-23'
export const TUE = '2026-11-24'
export const WED = '2026-11-25'
export const THU = '2026-11-26'
export const FRI = '2026-11-27'
export const SAT = '2026-11-28'

/** Until when what is checked yearly is in force. */
export const VALID = '2027-08-31'
