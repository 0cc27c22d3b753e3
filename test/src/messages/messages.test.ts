import { describe, expect, it } from 'vitest'
import type { Text } from '../../../models/text.ts'
import { generate } from '../../../solver/generate/index.ts'
import { boundTexts, boundWords } from '../../../src/messages/bounds.ts'
import { breachLine } from '../../../src/messages/breach-line.ts'
import { paramTexts, paramWords } from '../../../src/messages/breach-params.ts'
import { breachTexts, breachWords } from '../../../src/messages/breaches.ts'
import { exitWords } from '../../../src/messages/exits.ts'
import { faultWords } from '../../../src/messages/faults.ts'
import { helpWords } from '../../../src/messages/help.ts'
import { tell } from '../../../src/messages/message.ts'
import { type NameOf, namesIn } from '../../../src/messages/names.ts'
import { reportWords } from '../../../src/messages/reports.ts'
import { rosterBookWords } from '../../../src/messages/roster-book.ts'
import { solvingWords } from '../../../src/messages/solving.ts'
import { timetableWords } from '../../../src/messages/timetables.ts'
import { verifyingWords } from '../../../src/messages/verifying.ts'
import { readTree } from '../../tree.ts'

const all: Text[] = [
  exitWords,
  boundTexts,
  faultWords,
  helpWords,
  reportWords,
  rosterBookWords,
  solvingWords,
  timetableWords,
  verifyingWords,
].flatMap((part): Text[] => Object.values(part))

const byId: NameOf = (_, id) => id

describe('the catalogue', () => {
  it('is written in both languages', () => {
    for (const { zh, en } of [...all, ...breachTexts, ...paramTexts]) {
      expect(zh.trim()).not.toBe('')
      expect(en.trim()).not.toBe('')
      expect(en, zh).not.toMatch(/\p{Script=Han}/u)
    }
  })

  it('fills what it is given', () => {
    expect(tell('en', solvingWords.roundOf, { rounds: 2, of: 15 })).toBe('round 2/15')
    expect(tell('zh', solvingWords.roundOf, { rounds: 2, of: 15 })).toBe('第 2/15 轮')
  })

  it('knows every reason of a breach that the verifier names', () => {
    const named = [...readTree(/^solver\/verify\/rules\/.*\.ts$/).values()].flatMap((source) =>
      [...source.matchAll(/tally\.breach\([^'\n]*'([a-z_]+)'/g)].map(([, reason]) => reason),
    )
    const known = [...readTree(/^src\/messages\/breaches\.ts$/).values()].join('')
    expect(named.length).toBeGreaterThan(40)
    expect([...new Set(named)].filter((reason) => !known.includes(`${reason}: {`))).toEqual([])
  })

  it('names what a breach names, with its id', () => {
    const week = generate('school-S')
    const nameOf = namesIn(week)
    const [school, member, room, activity] = [
      week.schools[0],
      week.staff[0],
      week.rooms[0],
      week.activities[0],
    ]
    if (!school || !member || !room || !activity) throw new Error('an empty school')
    const place = { school: school.id, date: week.monday, staff: member.id, room: room.id, group: 'G1' }
    expect(
      breachLine({ rule: 'H10', params: { reason: 'skill', activity: activity.id }, ...place }, nameOf, 'en'),
    ).toBe(
      [
        breachWords('H10', 'skill').en,
        `${school.name} (${school.id}) ${week.monday} G1 ${member.name} (${member.id}) ${room.name} (${room.id})`,
        `activity ${activity.name} (${activity.id})`,
      ].join(' · '),
    )
    expect(nameOf('staff', 'nobody')).toBe('nobody')
  })

  it('knows every way in which a bound is proved, that of a hand-made roster too', () => {
    expect(boundWords('prices, whole-week, seats', 'en')).toHaveLength(3)
    expect(boundWords('made by hand', 'zh')).toHaveLength(1)
  })

  it('puts the figures of a breach into words, and says which figure of the value differs', () => {
    expect(paramWords({ reason: 'day_limit', count: 3, limit: 2 }, byId, 'zh')).toBe('实有 3，上限 2')
    expect(paramWords({ reason: 'overlap', first: 'session', second: 'lesson' }, byId, 'en')).toBe(
      'one session, other lesson',
    )
    expect(paramWords({ reason: 'lead_source', source: 'volunteer' }, byId, 'en')).toBe('source volunteer')
    expect(paramWords({ reason: 'S06', claimed: 1, derived: 2 }, byId, 'en')).toBe(
      'Pay · claimed 1, recomputed 2',
    )
    expect(paramWords({ reason: 'weighted', claimed: 1, derived: 2 }, byId, 'zh')).toBe(
      '加权 · 所写 1，应为 2',
    )
  })
})
