import { expect, test } from 'vitest'
import { hashText } from '../../../models/hash.ts'
import { schoolId } from '../../../models/ids.ts'
import { explainTeacherDays, Opened, runRound, solveLoans } from '../../../solver/index.ts'
import { parse, tinyDistrict, VILLAGE_AND_TOWN } from '../loans/district.ts'

const VILLAGE = schoolId.parse('V')

/** A week solved in this thread, with what its loans are told to be worth. */
const report = async (loanable: number) =>
  await solveLoans(
    parse(tinyDistrict(VILLAGE_AND_TOWN.map((row) => (row.id === 'V' ? row : { ...row, loanable })))),
    {
      seed: 1,
      version: 'test',
      pool: { run: async (task) => runRound(task) },
      stop: new Int32Array(new SharedArrayBuffer(4)),
      rounds: 2,
      gap: null,
      observe: () => undefined,
    },
  )

test('a roster that was read back says the same of a teacher-day as the solve that it came from', async () => {
  const { roster, report: told } = await report(0)
  const before = hashText(JSON.stringify(roster))
  const opened = new Opened(roster)
  const answer = explainTeacherDays(opened, VILLAGE)
  expect(answer?.days).toEqual(
    told.worth.map(({ skill, date, worth: { unserved, weighted } }) => ({
      ...{ skill, date },
      ...{ served: unserved, weighted },
    })),
  )
  const science = answer?.days.filter(({ skill }) => skill === 'science') ?? []
  expect(science).toHaveLength(2)
  expect(science.every(({ served, weighted }) => served > 0 || weighted > 0)).toBe(true)
  expect(explainTeacherDays(opened, VILLAGE)).toEqual(answer)
  expect(hashText(JSON.stringify(roster))).toBe(before)
})

test('nobody is worth less than nothing, also beside a teacher who is lent already', async () => {
  const { roster } = await report(1)
  expect(roster.plan.loans).toHaveLength(1)
  const days = explainTeacherDays(new Opened(roster), VILLAGE)?.days ?? []
  expect(days.length).toBeGreaterThan(0)
  for (const { served, weighted } of days) expect(served > 0 || (served === 0 && weighted >= 0)).toBe(true)
})

test('a school that the roster does not know is told nothing of', async () => {
  const { roster } = await report(0)
  expect(explainTeacherDays(new Opened(roster), schoolId.parse('X'))).toBeNull()
})
