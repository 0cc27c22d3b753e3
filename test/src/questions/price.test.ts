import { beforeAll, expect, test } from 'vitest'
import type { Move } from '../../../models/moves.ts'
import type { Session } from '../../../models/plan.ts'
import type { Roster } from '../../../models/roster.ts'
import { Opened, withMoves } from '../../../solver/index.ts'
import { verify } from '../../../solver/verify/index.ts'
import { priceOf } from '../../../src/questions/price.ts'
import { parse, tinyDistrict } from '../../solver/loans/district.ts'
import { rosterOf } from '../../solver/loans/run.ts'

/** Two schools that share two coaches, the only ones who can lead science, on one day. */
function shared() {
  const school = (id: string) => ({ id, weak: false, students: 2, teachers: [[], []], loanable: 0 })
  const input = tinyDistrict([school('P'), school('V')])
  for (const id of ['X', 'Y'])
    input.staff.push({
      ...{ id, name: id, source: 'professional', inService: false, serves: ['P', 'V'], skills: ['science'] },
      ...{ pay: 0, vettedUntil: '2027-08-31', maxPerDay: 2 },
    })
  for (const row of input.activities) {
    if (/science|paper/.test(row.id)) row.leadSources = ['professional']
    if (/paper|chess/.test(row.id)) row.skill = 'none'
  }
  for (const row of input.students) row.days = [{ weekday: 1 }]
  return parse(input)
}

let roster: Roster
beforeAll(async () => {
  roster = await rosterOf(shared(), { loans: false, rounds: 4 })
})

const ledBy = (who: string): Session[] => roster.plan.sessions.filter(({ lead }) => lead === who)

function swapOf(a: Session, b: Session): Move[] {
  const post = ({ group, date, blocks: [block] }: Session) => ({ role: 'lead', group, date, block })
  const move = (of: Session, to: Session) => ({ kind: 'post', post: post(of), from: of.lead, to: to.lead })
  return [move(a, b), move(b, a)] as Move[]
}

test('people whom schools share exchange posts across schools where the verifier allows it, at its price', () => {
  const opened = new Opened(roster)
  const judged = ledBy('X').flatMap((a) =>
    ledBy('Y').flatMap((b) => {
      if (a.school === b.school) return []
      const moves = swapOf(a, b)
      const priced = priceOf(opened, moves)
      if (!priced.ok) throw new Error(priced.code)
      const certificate = verify({ ...roster, plan: withMoves(opened.week, roster.plan, moves) })
      const broken = certificate.rules.filter((rule) => rule.broken > 0).map(({ code }) => code)
      expect(priced.value.rules).toEqual(broken)
      expect(priced.value.legal).toBe(broken.length === 0)
      expect(priced.value.weighted).toBe(certificate.score.weighted - roster.score.weighted)
      return [priced.value.legal]
    }),
  )
  expect(new Set(judged)).toEqual(new Set([true, false]))
})
