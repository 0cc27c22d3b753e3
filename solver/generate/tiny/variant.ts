import type { WeekInput } from '../../../models/week.ts'
import type { Random } from '../../random.ts'
import { type Shape, settled, type Variant, world } from './base.ts'

type Flags = Pick<Variant, 'short' | 'large'>

/** A variant: the plain tiny school of that shape, changed in place. */
export const variant = (
  zh: string,
  en: string,
  shape: Shape,
  change: (week: WeekInput, random: Random) => void = () => {},
  flags: Flags = {},
): Variant => ({
  zh,
  en,
  ...flags,
  build: (random) => {
    const week = world(random, shape)
    change(week, random)
    return settled(week)
  },
})
