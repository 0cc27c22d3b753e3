import { beforeAll, describe, expect, test } from 'vitest'
import { explainUnserved, Opened, schoolsLeaving } from '../../../solver/index.ts'
import type { Engine } from '../../../solver/lp/engine.ts'
import { verify } from '../../../solver/verify/index.ts'
import { loadEngine } from '../../../src/pool/engine.ts'
import { optimumWith } from '../../oracle/mip/joint.ts'
import { MONDAY, parse, type TinySchool, TUESDAY, tinyDistrict } from '../loans/district.ts'
import { rosterOf } from '../loans/run.ts'

let engine: Engine
beforeAll(async () => {
  engine = await loadEngine()
})

const VILLAGE: TinySchool = { id: 'V', weak: true, students: 5, teachers: [[]], loanable: 0 }
const town = (students: number, teachers: TinySchool['teachers'], loanable: number): TinySchool => ({
  id: 'P',
  weak: false,
  students,
  teachers,
  loanable,
})

describe.each([
  ['a town that lists one of two teachers', [town(2, [['science'], ['paper']], 1), VILLAGE]],
  ['a town that lists two of three', [town(2, [['science'], [], ['paper']], 2), VILLAGE]],
  ['a town that lists nobody', [town(2, [['paper'], ['science']], 0), VILLAGE]],
  ['a town whose one teacher is needed at home', [town(2, [['science', 'paper']], 1), VILLAGE]],
  ['a town that needs both of its teachers', [town(4, [[], ['science']], 2), VILLAGE]],
  ['a village that is not weak', [town(2, [['science'], []], 1), { ...VILLAGE, weak: false }]],
] as const)('teachers on loan as fixes, %s', (_, schools) => {
  test('are those that the exact program of both schools finds to serve more', async () => {
    const week = parse(tinyDistrict(schools, 1))
    const roster = await rosterOf(week, { loans: false })
    const opened = new Opened(roster)
    const run = { seed: 1, work: 2_000, engine, verify, version: 'test', stop: new Int32Array(1) }
    expect(schoolsLeaving(opened)).toEqual(['V'])
    const answer = explainUnserved(opened, 'V' as never, run)
    const fixes = answer?.fixes ?? []
    const told = fixes.flatMap(({ unit, ...rest }) => (unit.kind === 'loan' ? [{ ...unit, ...rest }] : []))

    const isListed = week.staff.some(({ loanable }) => loanable)
    const loans = week.staff
      .filter(({ school, loanable }) => school === 'P' && (loanable || !isListed))
      .flatMap(({ id }) => [MONDAY, TUESDAY].map((date) => ({ staff: id, date, host: week.schools[1]?.id })))
      .flatMap(({ host, ...loan }) => (host === undefined ? [] : [{ ...loan, host }]))
    const possible = week.schools[1]?.weak === true ? loans.length : 0
    expect(answer?.loans).toEqual({ possible, tried: possible })
    const { none, each } = await optimumWith(week, week.schools[1]?.weak === true ? loans : [])
    expect({ unserved: roster.score.unserved, weighted: roster.score.weighted }).toEqual({
      unserved: none.unserved,
      weighted: none.weighted,
    })
    const serving = [...each].flatMap(([{ staff, date }, best]) =>
      best !== null && best.unserved < none.unserved
        ? [{ staff, date, served: none.unserved - best.unserved, least: best.weighted - none.weighted }]
        : [],
    )
    const byLoan = (a: { staff: string; date: string }, b: { staff: string; date: string }): number =>
      `${a.staff} ${a.date}` < `${b.staff} ${b.date}` ? -1 : 1
    expect(told.map(({ staff, date, served }) => ({ staff, date, served })).sort(byLoan)).toEqual(
      serving.map(({ staff, date, served }) => ({ staff, date, served })).sort(byLoan),
    )
    for (const { staff, date, weighted, verified, listed, proved } of told) {
      expect({ verified, listed, proved }).toEqual({ verified: true, listed: isListed, proved: false })
      const least = serving.find((one) => one.staff === staff && one.date === date)?.least
      expect(weighted).toBeGreaterThanOrEqual(least ?? Number.POSITIVE_INFINITY)
    }
  })
})
