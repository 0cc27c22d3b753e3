import { z } from 'zod'

/** A deviation carried from week to week. Bounded so that its square, which S02–S04 and S07 take, is an exact integer. */
export const ledger = z.int().min(-10_000_000).max(10_000_000)
