import { afterEach, describe, expect, test, vi } from 'vitest'
import { causeOf, causeOfAnswer } from '../../../solver/bench/cause.ts'
import { tableTooLarge } from '../../../solver/bench/peers/peer.ts'
import { askOrtools } from '../../../solver/bench/peers/python.ts'
import { lineOf } from '../../../solver/bench/report.ts'
import type { Ground, Reading } from '../../../solver/bench/target.ts'
import { peers } from '../../../solver/bench/targets/peers.ts'
import { schoolOf } from '../../../solver/bench/tasks/school.ts'
import { verifiedValue } from '../../../solver/bench/tasks/verified.ts'
import { construct } from '../../../solver/construct.ts'
import { ModelBuilder } from '../../../solver/lp/model.ts'
import { emptyState } from '../../../solver/search/empty.ts'
import { finish } from '../../../solver/search/finish.ts'
import { save } from '../../../solver/search/snapshot.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('why a peer has no roster', () => {
  const ended = { exit: 1, err: '', hitLimit: false, seconds: 65 }
  test.each([
    ['time', { ...ended, exit: null, hitLimit: true, err: 'Warning: slow' }],
    [
      'memory',
      { ...ended, exit: 134, err: 'FATAL ERROR: Reached heap limit … JavaScript heap out of memory' },
    ],
    ['memory', { ...ended, err: 'RangeError: Array buffer allocation failed' }],
    ['memory', { ...ended, exit: null }],
    [
      'crashed',
      { ...ended, err: 'a.js:3\n  x()\n  ^\n\nTypeError: x is not a function\n    at a.js:3\n\nNode.js' },
    ],
    ['crashed', ended],
  ])('%s', (kind, how) => {
    expect(causeOf(how).kind).toBe(kind)
  })

  test('a crash is told by the first line of its message', () => {
    const err = 'a.js:3\n  x()\n  ^\n\nTypeError: x is not a function\n    at a.js:3\n\nNode.js v20'
    expect(causeOf({ ...ended, err }).word).toBe('TypeError: x is not a function')
  })

  test('an answer without a point: its time was up, or it gave up before, or could not go on', () => {
    expect(causeOfAnswer('stopped', 60.1, 60).kind).toBe('time')
    expect(causeOfAnswer('stopped', 24.5, 60)).toEqual({ kind: 'gave up', word: 'gave up after 25 s' })
    expect(causeOfAnswer('infeasible', 2, 60)).toEqual({
      kind: 'none, it says',
      word: 'said infeasible after 2.0 s',
    })
    expect(causeOfAnswer('failed', 2, 60).kind).toBe('crashed')
  })

  test('a table too large is told with its size', () => {
    const builder = new ModelBuilder()
    for (let column = 0; column < 20_000; column++) builder.whole(0, 1, 1)
    expect(tableTooLarge(builder.build())).toEqual({ kind: 'not run', word: 'its table would take 3.2 GB' })
    const small = new ModelBuilder()
    small.whole(0, 1, 1)
    expect(tableTooLarge(small.build())).toBeNull()
  })
})

/** The verdict of a contest in which the solver has a roster, and a peer what is given. */
function against(peer: string, ...readings: Reading[]): string {
  const contest = peers.filter(({ name }) => name === 'peers-tiny-119-60')
  const results = new Map([
    ['kehou on tiny-119, 60 s', [{ numbers: { unserved: 0, weighted: 3, gapPercent: 5 } }]],
    [`${peer} on tiny-119, 60 s`, readings],
  ])
  const verdicts = contest.flatMap((target) => target.judge(results, new Map()))
  return verdicts.map(lineOf).find((line) => line.startsWith(`target against ${peer}:`)) ?? ''
}

describe('a contest', () => {
  const word = 'so it ended'
  test.each([
    ['time', 'found no roster: so it ended · met'],
    ['memory', 'found no roster: so it ended · met'],
    ['gave up', 'found no roster: so it ended · met'],
    ['crashed', 'the peer crashed: so it ended · crashed'],
    ['not run', 'measured not run: so it ended · not run'],
    ['no roster made', 'makes no roster, perhaps by our own fault: so it ended · not judged'],
    ['none, it says', 'though one is known, perhaps by our own fault: so it ended · not judged'],
  ] as const)('%s', (kind, line) => {
    expect(against('yalps', { numbers: { solveSeconds: 60 }, cause: { kind, word } })).toContain(line)
  })

  test('one of several runs that judges nothing is enough for none to be judged', () => {
    const numbers = { solveSeconds: 60 }
    const line = against(
      'yalps',
      { numbers, cause: { kind: 'time', word } },
      { numbers, cause: { kind: 'none, it says', word: 'said infeasible after 2.0 s' } },
    )
    expect(line).toMatch(/perhaps by our own fault: said infeasible after 2.0 s · not judged$/)
  })

  test('runs of a peer without a roster are told beside those that have one', () => {
    const numbers = { unserved: 0, weighted: 9, proved: 0 }
    const line = against('highs', { numbers }, { numbers: {}, cause: { kind: 'time', word } })
    expect(line).toContain('no roster in 1 of 2 runs (so it ended)')
  })

  test('says how the peer was run', () => {
    const numbers = { unserved: 0, weighted: 9, proved: 0, threads: 1 }
    expect(against('highs', { numbers, start: 'has none' })).toMatch(
      /; threads of the peer 1, start taken: has none · met$/,
    )
    expect(against('yalps', { numbers: { threads: 1 }, start: 'no', cause: { kind: 'time', word } })).toMatch(
      /so it ended; threads of the peer 1, start taken: no · met$/,
    )
  })

  test('of which one run of the solver proved nothing is not proved', () => {
    const own = [0, 0, undefined, undefined].map((gap) => ({
      numbers: { unserved: 0, weighted: 3, ...(gap === undefined ? {} : { gapPercent: gap }) },
    }))
    const results = new Map<string, Reading[]>([
      ['kehou on tiny-119, 60 s', own],
      ['highs on tiny-119, 60 s', [{ numbers: { unserved: 0, weighted: 3, proved: 0 } }]],
    ])
    const verdicts = peers.flatMap((target) => target.judge(results, new Map()))
    expect(verdicts.find(({ met }) => met !== null)?.met).toBe(false)
  })

  test('a peer without a roster and without a cause judges nothing', () => {
    expect(against('yalps', { numbers: { solveSeconds: 60 } })).toMatch(/why was not kept · not measured$/)
  })

  test('a roster that did not keep all its sessions is told as such', () => {
    const numbers = { unserved: 0, weighted: 9, proved: 0, sessions: 40, keptSessions: 38 }
    expect(against('highs', { numbers })).toMatch(/sessions of the peer kept 38 of 40.* · met$/)
    expect(against('highs', { numbers: { ...numbers, keptSessions: 40 } })).not.toContain('kept')
  })
})

test('where python3 has no ortools its rows say so, and nothing fails', async () => {
  expect(askOrtools('a-command-that-is-not-there')).toBeNull()
  vi.stubEnv('PATH', '/nowhere')
  const job = peers.flatMap(({ jobs }) => jobs).find(({ key }) => key === 'cp-sat-native on tiny-119, 60 s')
  const ground: Ground = {
    folder: '',
    caseFile: () => Promise.reject(new Error('nothing is to be solved')),
    best: new Map(),
  }
  const reading = (await job?.run(ground, 0)) ?? { numbers: {} }
  expect(against('cp-sat-native', reading)).toMatch(/not run: python3 with ortools is not there · not run$/)
})

describe('a roster of a peer', () => {
  const { week, problem } = schoolOf('tiny-119')
  const state = emptyState(problem)
  construct(state)

  test('that breaks nothing is judged as it is', () => {
    const { sessions, keptSessions, unserved } = verifiedValue(week, problem, save(state)) ?? { sessions: -1 }
    expect(sessions).toBeGreaterThan(0)
    expect([keptSessions, unserved]).toEqual([sessions, state.unserved])
  })

  test('that breaks a rule is mended before it is judged, not only cut', () => {
    const broken = emptyState(problem)
    construct(broken)
    broken.setLead(
      broken.lead.subarray(0, broken.top).findIndex((lead) => lead >= 0),
      -1,
    )
    expect(broken.broken).toBeGreaterThan(0)
    const cut = finish(() => emptyState(problem), save(broken), 'best')
    expect(cut.unserved).toBeGreaterThan(state.unserved)
    expect(verifiedValue(week, problem, save(broken))?.unserved).toBe(state.unserved)
  })
})
