import { coverage } from './coverage.ts'
import type { RuleFor } from './rule.ts'

/** H01: every regular block of everybody who signed up is served or reported. */
export const fiveDays: RuleFor<'H01'> = { code: 'H01', roster: coverage('regular') }
