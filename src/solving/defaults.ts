/** Rounds when neither work nor time is limited: the coolings of the search then end together. */
export const DEFAULT_ROUNDS = 7
/** Rounds of the search for each repair beyond the first. */
export const REBALANCE_ROUNDS = 2
export const DEFAULT_SEED = 1
