import { beforeAll, describe, expect, test } from 'vitest'
import type { Lang } from '../../../models/text.ts'
import { Opened } from '../../../solver/index.ts'
import { verify } from '../../../solver/verify/index.ts'
import { loadEngine } from '../../../src/pool/engine.ts'
import { letterFiles } from '../../../src/reports/letters/index.ts'
import { chess } from '../../solver/chess.ts'
import { rosterOf } from '../../solver/loans/run.ts'

let opened: Opened
const letters = new Map<string, string>()

/** What a letter says, its tags left out. */
function said(lang: Lang, name: string): string {
  const text = letters.get(`${lang} ${name}`)
  if (text === undefined) throw new Error(`no letter ${name}`)
  const plain = text.replace(/<style[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, ' ')
  return plain.replace(/\s+/g, ' ')
}

beforeAll(async () => {
  opened = new Opened(await rosterOf(chess(), { rounds: 1 }))
  const run = {
    ...{ seed: 1, work: 1_000, engine: await loadEngine(), verify, version: 'test' },
    stop: new Int32Array(new SharedArrayBuffer(4)),
  }
  for (const lang of ['zh', 'en'] as const)
    for await (const [name, text] of letterFiles(opened, { school: null }, run, lang))
      letters.set(`${lang} ${name}`, String(text))
})

const sessionsOf = (id: string) =>
  opened.roster.plan.sessions.filter(({ students }) => students.some((who) => who === id))
const blockOf = (date: string, code: string | undefined) =>
  opened.week.schools[0]?.blocks.find(
    (row) => row.code === code && row.weekday === (date === opened.week.monday ? 1 : 2),
  )

test('there is one for every child and every adult, in each language', () => {
  const { students, staff } = opened.week
  const names = [
    ...students.map(({ id }) => `students/${id}.html`),
    ...staff.map(({ id }) => `staff/${id}.html`),
  ]
  expect([...letters.keys()].sort()).toEqual(
    ['zh', 'en'].flatMap((lang) => names.map((name) => `${lang} ${name}`)).sort(),
  )
})

describe('the letter to a family', () => {
  test.each(['P-S1', 'P-S2', 'P-S3'])('of %s tells the week as the roster has it', (id) => {
    for (const lang of ['zh', 'en'] as const) {
      const text = said(lang, `students/${id}.html`)
      expect(text).toContain(lang === 'zh' ? `致学生 ${id} 家长` : `To the family of student ${id}`)
      expect(sessionsOf(id)).toHaveLength(4)
      for (const { date, blocks, activity, room, lead } of sessionsOf(id)) {
        const block = blockOf(date, blocks[0])
        const name = (of: string, rows: readonly { readonly id: string; readonly name: string }[]) =>
          rows.find((row) => row.id === of)?.name
        const { activities, rooms, staff } = opened.week
        const row = [
          `${block?.start}–${block?.end}`,
          name(activity, activities),
          name(room, rooms),
          name(lead, staff),
        ]
        expect(text).toContain(row.join(' '))
      }
    }
  })

  test('who missed a choice: cut-off, the lottery, the one change that would have altered it, and the grounds', () => {
    const [zh, en] = [said('zh', 'students/P-S3.html'), said('en', 'students/P-S3.html')]
    expect(en).toContain('1 chess not placed')
    expect(en).toContain('2 of 2 places are taken.')
    expect(en).toContain('Places went down to choice 1, to lottery numbers up to 2')
    expect(en).toContain('Your child’s lottery number is 3.')
    expect(en).toContain(
      'About chess (choice 1): the one change that would have altered it: the smallest lottery number',
    )
    expect(en).toContain('an independent program verified it')
    expect(zh).toContain('1 chess 没有参加')
    expect(zh).toContain('名额 2 个，已安排 2 人。')
    expect(zh).toContain('录取到第1志愿，这一志愿的孩子中抽签号最大的是 2。')
    expect(zh).toContain('您孩子的抽签号是 3。报名先后不影响录取。')
    expect(zh).toContain('关于 chess（第1志愿）：唯一需要的改变：抽签号最小')
    for (const text of [zh, en])
      for (const rule of ['H01', 'H06', 'H08']) expect(text).toMatch(new RegExp(`${rule} .*三（二）\\d`))
  })

  test('who has every choice: that there is nothing to alter', () => {
    expect(said('en', 'students/P-S1.html')).toContain('1 chess placed')
    expect(said('en', 'students/P-S1.html')).toContain('Every choice that could be met was met.')
    expect(said('zh', 'students/P-S1.html')).toContain('1 chess 参加了')
    expect(said('zh', 'students/P-S1.html')).toContain('志愿全部满足')
  })
})

describe('the letter to an adult', () => {
  test('tells every post, why it is theirs, and the load', () => {
    for (const { id, name } of opened.week.staff) {
      const own = opened.roster.plan.sessions.filter(({ lead }) => lead === id)
      const [zh, en] = [said('zh', `staff/${id}.html`), said('en', `staff/${id}.html`)]
      expect(zh).toContain(`致 ${name}`)
      expect(en).toContain(`To ${name}`)
      for (const { date, blocks, activity, students } of own) {
        const block = blockOf(date, blocks[0])
        const what = opened.week.activities.find((row) => row.id === activity)?.name
        const [from, to] = [block?.start, block?.end]
        expect(zh).toContain(`${from}–${to} 主教 ${what} ${students.length} `)
        expect(en).toContain(`${from}–${to} lead ${what} ${students.length} `)
      }
      // Every block of this week has forty minutes.
      const minutes = 40 * own.reduce((sum, { blocks }) => sum + blocks.length, 0)
      expect(zh).toContain(`本周 ${minutes} 分钟（其中晚班 0）`)
      expect(en).toContain(`${minutes} minutes this week (0 of them late)`)
    }
  })

  test('of the only one who can lead a session says so, with the rule that keeps the others out', () => {
    const lead = opened.roster.plan.sessions.find(({ activity }) => activity === 'P-chess')?.lead
    expect(lead).toBe('P-T1')
    expect(said('en', 'staff/P-T1.html')).toMatch(
      /lead chess 2 nobody else could take it as things stand; others whom rules keep out: 2 \([^)]*H10/,
    )
    expect(said('zh', 'staff/P-T1.html')).toMatch(
      /主教 chess 2 照现在的排法，没有其他人可以承担；因规则不可的其他人：2（[^）]*H10/,
    )
  })

  test('who has none says that the week is free', () => {
    const idle = opened.week.staff.filter(({ id }) =>
      opened.roster.plan.sessions.every(({ lead }) => lead !== id),
    )
    for (const { id } of idle) {
      expect(said('en', `staff/${id}.html`)).toContain('No duties this week.')
      expect(said('zh', `staff/${id}.html`)).toContain('本周没有任务。')
    }
    // One teacher of three is needed at a time, two while chess is played.
    expect(opened.week.staff.length - idle.length).toBeGreaterThanOrEqual(2)
  })
})
