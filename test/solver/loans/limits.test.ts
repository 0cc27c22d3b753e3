import { describe, expect, test } from 'vitest'
import { loanState } from '../../../models/loan.ts'
import type { WeekInput } from '../../../models/week.ts'
import { MONDAY, parse, TUESDAY, tinyDistrict, VILLAGE_AND_TOWN } from './district.ts'
import { rosterOf } from './run.ts'

const TEACHER = 'P-T1'

/** Loans of the village and the town after a change, as teacher and date. */
async function loansAfter(change: (input: WeekInput) => void): Promise<string[]> {
  const input = tinyDistrict(VILLAGE_AND_TOWN)
  change(input)
  const { plan } = await rosterOf(parse(input))
  return plan.loans.map(({ staff, date, host }) => `${staff} ${date} ${host}`)
}

const teacher = (input: WeekInput) => {
  const found = input.staff.find(({ id }) => id === TEACHER)
  if (found === undefined) throw new Error('no teacher')
  return found
}

const FREE = [`${TEACHER} ${MONDAY} V`, `${TEACHER} ${TUESDAY} V`]

describe('the village gets the science teacher of the town', () => {
  test('for one day of the week', async () => {
    const loans = await loansAfter(() => undefined)
    expect(loans).toHaveLength(1)
    expect(FREE).toContain(loans[0])
  })

  test('not if nobody is listed', async () => {
    expect(await loansAfter((input) => Object.assign(teacher(input), { loanable: false }))).toEqual([])
  })

  test('not if the village is not weak', async () => {
    expect(
      await loansAfter((input) => {
        for (const school of input.schools) school.weak = false
      }),
    ).toEqual([])
  })

  test('not if no home school may give a day, or no teacher', async () => {
    for (const limits of [{ daysPerHomeSchool: 0 }, { daysPerTeacher: 0 }])
      expect(
        await loansAfter((input) => {
          input.district.loanLimits = limits
        }),
      ).toEqual([])
  })

  test('on both days if a teacher may be lent twice and it pays', async () => {
    const loans = await loansAfter((input) => {
      input.district.loanLimits = { daysPerTeacher: 2 }
      input.weights.S07 = 0
    })
    expect(loans).toEqual(FREE)
  })

  test.each(['refused', 'recalled'] as const)('on the other day if one is %s', async (answer) => {
    const [free = ''] = await loansAfter(() => undefined)
    const taken = free.includes(MONDAY) ? MONDAY : TUESDAY
    const other = taken === MONDAY ? TUESDAY : MONDAY
    for (const by of ['home', 'teacher'] as const) {
      const loans = await loansAfter((input) => {
        input.events.push({
          id: 'e',
          kind: 'loan_consent',
          staff: TEACHER,
          host: 'V',
          date: taken,
          by,
          answer,
        })
      })
      expect(loans).toEqual([`${TEACHER} ${other} V`])
    }
  })

  test('not without time for the way from the last lesson to the first block', async () => {
    const teaching = (end: string) => (input: WeekInput) => {
      teacher(input).lessons = [1, 2].map((weekday) => ({ weekday, start: '15:20', end, site: 'P' }))
    }
    // The village's blocks begin at 16:15 and 17:05, ten minutes away.
    expect(await loansAfter(teaching('16:05'))).toHaveLength(1)
    expect(await loansAfter(teaching('16:56'))).toEqual([])
    expect(
      await loansAfter((input) => {
        teaching('16:05')(input)
        input.travel = []
      }),
    ).toEqual([])
  })

  test('not when the way there costs more than it brings', async () => {
    expect(
      await loansAfter((input) => {
        for (const row of input.travel) row.adult = 600
        input.weights.S07 = 100
      }),
    ).toEqual([])
  })

  test('not when the home school would leave somebody unserved', async () => {
    expect(
      await loansAfter((input) => {
        input.staff = input.staff.filter(({ id }) => id !== 'P-T2')
      }),
    ).toEqual([])
  })

  test('in turn: the one who was lent before stays', async () => {
    const loans = await loansAfter((input) => {
      const twin = { ...teacher(input), id: 'P-T3', name: 'P-T3' }
      input.staff.push(twin)
      teacher(input).carried = { load: 0, late: 0, loans: 400 }
      input.district.loanLimits = { daysPerHomeSchool: 1 }
    })
    expect(loans).toHaveLength(1)
    expect(loans[0]).toMatch(/^P-T3 /)
  })
})

describe('a loan', () => {
  test('comes with the roster without it, the one that --no-loans gives', async () => {
    const week = parse(tinyDistrict(VILLAGE_AND_TOWN))
    const [lent, apart] = [await rosterOf(week), await rosterOf(week, { loans: false })]
    expect(lent.withoutLoans).toEqual(apart.plan)
    expect(apart.withoutLoans).toBeNull()
    expect(apart.plan.loans).toEqual([])
  })

  test('is made where a pin asks for it', async () => {
    const loans = await loansAfter((input) => {
      for (const row of input.travel) row.adult = 600
      input.weights.S07 = 100
      input.pins.push({
        id: 'pin',
        by: '教育局',
        reason: '支援',
        school: 'V',
        date: TUESDAY,
        block: 'B1',
        activity: 'V-science',
        staff: TEACHER,
      })
    })
    expect(loans).toEqual([`${TEACHER} ${TUESDAY} V`])
  })

  test('is proposed, agreed to by one side or both, refused, recalled', () => {
    const state = (home: 'pending' | 'given' | 'refused' | 'recalled', by: typeof home) => {
      const input = tinyDistrict(VILLAGE_AND_TOWN)
      teacher(input).loanConsents = [{ date: MONDAY, host: 'V', home, teacher: by }]
      const week = parse(input)
      const staff = week.staff.find(({ id }) => id === TEACHER)
      const host = week.schools.find(({ weak }) => weak)
      if (staff === undefined || host === undefined) throw new Error('no village')
      return [MONDAY, TUESDAY].map((date) => loanState(staff, { date, host: host.id }))
    }
    expect(state('pending', 'pending')).toEqual(['proposed', 'proposed'])
    expect(state('given', 'pending')).toEqual(['home_consented', 'proposed'])
    expect(state('pending', 'given')).toEqual(['teacher_consented', 'proposed'])
    expect(state('given', 'given')).toEqual(['confirmed', 'proposed'])
    expect(state('given', 'refused')).toEqual(['refused', 'proposed'])
    expect(state('recalled', 'given')).toEqual(['recalled', 'proposed'])
  })
})
