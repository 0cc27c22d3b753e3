/** Rounds when neither work nor time is limited. */
export const DEFAULT_ROUNDS = 28
/** Rounds of the search for each repair beyond the first. */
export const REBALANCE_ROUNDS = 2
export const DEFAULT_SEED = 1
