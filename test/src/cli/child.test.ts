import { describe, expect, it } from 'vitest'
import type { Session } from '../../../models/plan.ts'
import type { Week, WeekInput } from '../../../models/week.ts'
import { chess } from '../../solver/chess.ts'
import { rosterOf } from '../../solver/loans/run.ts'
import { told, write } from './asked.ts'
import { kehou } from './run.ts'

const student = (input: WeekInput, id: string) => {
  const found = input.students.find((row) => row.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}
const activity = (input: WeekInput, id: string) => {
  const found = input.activities.find((row) => row.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

/** All ask for paper besides, which nobody can lead: S3 first, the others after chess. */
const second = (input: WeekInput): void => {
  for (const row of input.students)
    row.choices = [
      {
        weekday: null,
        activities: row.id === 'P-S3' ? ['P-paper', 'P-chess'] : ['P-chess', 'P-paper'],
      },
    ]
}
/** Nobody of the school knows chess. */
const untaught = (input: WeekInput): void => {
  for (const row of input.staff) Object.assign(row, { skills: [], maxPerWeek: 20 })
}

const hasChess = (sessions: readonly Session[], id: string): boolean =>
  sessions.some((row) => row.activity === 'P-chess' && row.students.some((who) => who === id))

/** S3 is there on Tuesday only, when the two others are not; whoever leads chess does so once a week. */
const elsewhen = (input: WeekInput): void => {
  for (const row of input.students) row.days = [{ weekday: row.id === 'P-S3' ? 2 : 1 }]
}
/** S3 is in a grade that chess is not for. */
const older = (input: WeekInput): void => {
  Object.assign(student(input, 'P-S3'), { grade: 3, homeroom: 'P-3-1' })
  for (const row of input.activities) if (row.id !== 'P-chess') row.grades = [2, 3]
  for (const row of input.schools) {
    row.homerooms = [...row.homerooms, { id: 'P-3-1', grade: 3, name: '三1班' }]
    row.timetable = row.timetable.flatMap((day) => [day, { ...day, grade: 3 }])
    row.blocks = row.blocks.map((block) => ({ ...block, grades: [2, 3] }))
  }
}

/** Asks why S3 has no chess, in both languages and as data. */
async function whyNot(name: string, week: Week) {
  const roster = await rosterOf(week, { rounds: 1 })
  expect(hasChess(roster.plan.sessions, 'P-S3')).toBe(false)
  const args = [await write(name, roster), '--child', 'P-S3=chess', '--work', '1']
  const { child, altered } = await told('explain', args)
  const [zh = '', en = ''] = await Promise.all(
    ['zh', 'en'].map(async (lang) => (await kehou(['explain', ...args, '--lang', lang])).out),
  )
  return { roster, child, tried: altered?.tried ?? [], altered, zh, en }
}

describe('why a child has no place', () => {
  it('is the lottery among equal claims: with the smallest number the child has it, when all is solved again', async () => {
    const { roster, child, tried, zh, en } = await whyNot('lottery', chess())
    expect(child).toMatchObject({ student: 'P-S3', has: false, rank: 1, lottery: 3 })
    expect(child.sessions).toMatchObject([{ size: 2, max: 2, cutOff: 1, lastNumber: 2 }])
    expect(tried).toMatchObject([
      { change: 'none', altered: false, lost: 'lottery', verified: true, proved: true },
      { change: 'lottery', altered: true, lost: null, verified: true, proved: true },
    ])
    const [{ group }] = child.sessions
    expect(en).toContain('choice 1, lottery number 3')
    expect(en).toContain(`${group}: 2 of at most 2, cut-off: choice 1 (largest lottery number 2)`)
    expect(en).toContain(
      'the one change that would have altered it: the smallest lottery number (the whole school solved again, proved best)',
    )
    expect(zh).toContain('第1志愿，抽签号 3')
    expect(zh).toContain('2 人，上限 2 人，录取到第1志愿（最大抽签号 2）')
    expect(zh).toContain('唯一需要的改变：抽签号最小（全校重新排过，已证明最优）')

    const again = chess((input) => {
      student(input, 'P-S3').lottery = 0
    })
    const then = await rosterOf(again, { rounds: 1 })
    expect(['P-S1', 'P-S2', 'P-S3'].filter((id) => hasChess(then.plan.sessions, id))).toEqual([
      'P-S1',
      'P-S3',
    ])
    expect(then.score).toEqual(roster.score)
  })

  it('is what the others lose by it: a seat more, and nobody has to give way', async () => {
    const { roster, child, tried, zh, en } = await whyNot('seat', chess(second))
    expect(child).toMatchObject({ has: false, rank: 2, lottery: 3 })
    expect(child.sessions).toMatchObject([{ size: 2, max: 2, cutOff: 1, lastNumber: 2 }])
    expect(
      tried.map(({ change, raised, altered, lost }: Record<string, unknown>) => [
        change,
        raised,
        altered,
        lost,
      ]),
    ).toEqual([
      ['none', [], false, 'value'],
      ['lottery', [], false, 'value'],
      ['seat', ['max'], false, 'value'],
      ['seat', ['ratio'], false, 'value'],
      ['seat', ['max', 'ratio'], true, null],
    ])
    expect(en).toContain(
      'one more seat of it (the maximum of a group one higher, one more child for each adult)',
    )
    expect(zh).toContain('该项目多一个名额（每组人数上限加一、每名成人可带人数加一）')

    for (const [more, isIn] of [
      [{ max: 3 }, false],
      [{ studentsPerAdult: 3 }, false],
      [{ max: 3, studentsPerAdult: 3 }, true],
    ] as const) {
      const again = chess((input) => {
        second(input)
        Object.assign(activity(input, 'P-chess'), more)
      })
      const then = await rosterOf(again, { rounds: 1 })
      expect(hasChess(then.plan.sessions, 'P-S3'), JSON.stringify(more)).toBe(isIn)
      expect(then.score.weighted < roster.score.weighted).toBe(isIn)
    }
  })

  it('is that nobody could lead it: a teacher more who can', async () => {
    const { roster, child, tried, zh, en } = await whyNot('adult', chess(untaught))
    expect(child).toMatchObject({ has: false, rank: 1, lottery: 3, sessions: [] })
    expect(tried.at(-1)).toMatchObject({ change: 'adult', altered: true, verified: true, proved: true })
    expect(tried.filter(({ altered }: { altered: boolean }) => altered)).toHaveLength(1)
    expect(en).toContain('the activity does not run this week')
    expect(en).toContain('one more own teacher who could lead it')
    expect(zh).toContain('本周没有开设该项目')
    expect(zh).toContain('多一名能主教该项目的本校教师')

    const again = chess((input) => {
      untaught(input)
      const [model] = input.staff
      if (model === undefined) throw new Error('no teacher')
      input.staff.push({ ...model, id: 'P-T9', name: 'P-T9', skills: ['chess'] })
    })
    const then = await rosterOf(again, { rounds: 1 })
    expect(hasChess(then.plan.sessions, 'P-S3')).toBe(true)
    expect(then.score.weighted).toBeLessThan(roster.score.weighted)
  })

  it.each([
    [
      'when the child has not signed up',
      elsewhen,
      'time',
      'the child is not signed up for when it is held, or is away then',
      '该学生没有报名它所在的时段，或当天不在',
    ],
    [
      'for another grade',
      older,
      'grade',
      'the activity is not for the child’s grade',
      '该项目不面向该学生的年级',
    ],
  ])(
    'is that chess is %s: said so, once, and no seat there is offered',
    async (name, alter, why, english, chinese) => {
      const { child, altered, zh, en } = await whyNot(name, chess(alter))
      expect(child.sessions.length).toBeGreaterThan(0)
      for (const one of child.sessions)
        expect(one).toMatchObject({ has: false, barred: { why, rules: [] }, instead: null, effect: null })
      expect(en.split(english)).toHaveLength(2)
      expect(zh.split(chinese)).toHaveLength(2)
      expect(en).not.toContain('a place there:')
      expect(zh).not.toContain('改到这里：')
      // Nothing that could be changed for a child brings an activity to another grade.
      expect(altered === null).toBe(why === 'grade')
    },
  )

  it('is of what nobody ranks that the child has other things then: no rank, no number, nothing is tried', async () => {
    const week = chess()
    const roster = await rosterOf(week, { rounds: 1 })
    const file = await write('unranked', roster)
    const ask = ['--child', 'P-S1=P-care', '--work', '1']
    const held = roster.plan.sessions.filter(({ students }) => students.some((id) => id === 'P-S1'))
    const { child, altered } = await told('explain', [file, ...ask])
    expect(child.has).toBe(held.some(({ activity: of }) => of === 'P-care'))
    expect(altered).toBeNull()
    const { out } = await kehou(['explain', file, ...ask, '--lang', 'en'])
    expect(out).not.toContain('lottery')
    expect(out).toMatch(child.has ? /P-S1 is in / : /needs none of it/)
  })
})
