import type { Variant } from './base.ts'
import { choiceVariants } from './choices.ts'
import { groupVariants } from './groups.ts'
import { homeworkVariants } from './homework.ts'
import { lateVariants } from './late.ts'
import { lockVariants } from './locks.ts'
import { mixedVariants } from './mixed.ts'
import { peopleVariants } from './people.ts'
import { placeVariants } from './places.ts'
import { shortVariants } from './short.ts'

/** Every variant of the tiny case, in the order of its number: the first is tiny-01. */
export const tinyVariants: readonly Variant[] = [
  ...choiceVariants,
  ...groupVariants,
  ...homeworkVariants,
  ...lateVariants,
  ...peopleVariants,
  ...placeVariants,
  ...lockVariants,
  ...shortVariants,
  ...mixedVariants,
]
