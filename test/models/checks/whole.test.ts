import { expect, test } from 'vitest'
import { checkWeek } from '../../../models/checks/index.ts'
import { weekWith } from '../week-builder.ts'

test('nothing is wrong with the small week', () => {
  expect(checkWeek(weekWith())).toEqual([])
})
