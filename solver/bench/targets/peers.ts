import path from 'node:path'
import { type Cause, causeOf } from '../cause.ts'
import { runTask, TaskFailure } from '../fresh.ts'
import { solveFresh } from '../kehou.ts'
import type { PeerModel } from '../peers/peer.ts'
import { ortools } from '../peers/python.ts'
import { median, orInfinite, spread, values } from '../statistics.ts'
import type { Ground, Job, Reading, Results, Target, Verdict } from '../target.ts'
import type { PeerAnswer, PeerAsk } from '../tasks/peer.ts'

/** A case that peers are given, in one form of the model, with the same time as the solver itself. */
interface Contest {
  readonly name: string
  readonly form: PeerAsk['form']
  readonly seconds: number
  readonly peers: readonly string[]
  readonly scope: Target['scope']
  readonly atMost: number
}

const ownKey = ({ name, seconds }: Contest): string => `kehou on ${name}, ${seconds} s`
const peerKey = ({ name, seconds }: Contest, peer: string): string => `${peer} on ${name}, ${seconds} s`

/** Loading, building the model, ordering and verifying come on top of the time given; a peer that takes longer is ended. */
const graceOf = ({ scope }: Contest): number => (scope === 'short' ? 45 : 180)

const NO_ORTOOLS: Cause = { kind: 'not run', word: 'python3 with ortools is not there' }

/** What is kept of the model of a peer; nothing where the peer came to no model. */
function keptOfModel(model: PeerModel | null): Reading {
  if (model === null) return { numbers: {} }
  const { start, ...numbers } = model
  return { numbers, start }
}

/** The model of a peer that did not answer: the first line that it wrote. */
function modelTold(out: string): PeerModel | null {
  const [line = '', ...rest] = out.split('\n')
  return rest.length === 0 ? null : (JSON.parse(line) as PeerModel)
}

/** A run of a peer; where it has no roster, why. */
async function runPeer(ground: Ground, contest: Contest, peer: string): Promise<Reading> {
  if (peer === 'cp-sat-native' && ortools() === null) return { numbers: {}, cause: NO_ORTOOLS }
  const ask: PeerAsk = {
    name: contest.name,
    peer,
    form: contest.form,
    seconds: contest.seconds,
    folder: path.join(ground.folder, 'peers'),
  }
  let found: PeerAnswer
  try {
    found = await runTask<PeerAnswer>('peer', ask, contest.seconds + graceOf(contest))
  } catch (error) {
    if (!(error instanceof TaskFailure)) throw error
    const { numbers, ...start } = keptOfModel(modelTold(error.ended.out))
    return {
      numbers: { ...numbers, solveSeconds: error.ended.seconds },
      ...start,
      cause: causeOf(error.ended),
    }
  }
  const { unserved, weighted, bound, sessions, keptSessions, cause } = found
  const { numbers, ...start } = keptOfModel(found.model)
  return {
    ...start,
    numbers: {
      ...numbers,
      ...(cause?.kind === 'not run' ? {} : { solveSeconds: found.seconds }),
      proved: found.status === 'optimal' ? 1 : 0,
      ...(unserved === null ? {} : { unserved }),
      ...(weighted === null ? {} : { weighted }),
      ...(bound === null ? {} : { bound }),
      ...(sessions === null || keptSessions === null ? {} : { sessions, keptSessions }),
    },
    ...(cause === null ? {} : { cause }),
    curve: found.curve.map(([seconds, value]) => [seconds, 0, 0, value] as const),
  }
}

const jobsOf = (contest: Contest): Job[] => [
  {
    key: ownKey(contest),
    caseName: contest.name,
    atMost: contest.atMost,
    run: (ground, attempt) =>
      solveFresh(ground, contest.name, { seconds: contest.seconds, seed: 1 + attempt }, attempt),
  },
  ...contest.peers.map((peer) => ({
    key: peerKey(contest, peer),
    caseName: contest.name,
    atMost: contest.atMost,
    run: (ground: Ground) => runPeer(ground, contest, peer),
  })),
]

/** What is said of a peer that had no fair try, or whose failing may be our own, with the word of the verdict; that judges nothing. */
const UNJUDGED: readonly (readonly [Cause['kind'], NonNullable<Verdict['word']>, string])[] = [
  ['not run', 'not run', 'not run'],
  ['crashed', 'crashed', 'the peer crashed'],
  ['no roster made', 'not judged', 'the peer’s point makes no roster, perhaps by our own fault'],
  [
    'none, it says',
    'not judged',
    'the peer says that there is no roster though one is known, perhaps by our own fault',
  ],
]

/** A peer without a roster: it found none, or that judges nothing. Of several runs the worst cause counts. */
function emptyHanded(readings: readonly Reading[], ours: string): Pick<Verdict, 'measured' | 'met' | 'word'> {
  const causes = readings.flatMap(({ cause }) => cause ?? [])
  for (const [kind, word, words] of UNJUDGED) {
    const cause = causes.find((each) => each.kind === kind)
    if (cause !== undefined) return { measured: `${words}: ${cause.word}`, met: null, word }
  }
  const [none] = causes
  // A reading of before causes were kept may be any of these.
  if (none === undefined) return { measured: `${ours}; the peer has no roster, why was not kept`, met: null }
  return { measured: `${ours}; the peer found no roster: ${none.word}`, met: true }
}

/** How much of the peer's roster stood before rules that its model does not see; nothing where all of it did. */
function keptOf(results: Results, key: string): string {
  const [sessions, kept] = [values(results, key, 'sessions'), values(results, key, 'keptSessions')].map(
    median,
  )
  return sessions === undefined || kept === undefined || Number.isNaN(kept) || kept === sessions
    ? ''
    : ` (sessions of the peer kept ${kept} of ${sessions}, the rest served anew)`
}

/** How a peer was run; nothing of readings that do not tell. */
function howOf(results: Results, key: string): string {
  const [reading] = results.get(key) ?? []
  const threads = reading?.numbers['threads']
  if (threads === undefined || reading?.start === undefined) return ''
  return `; threads of the peer ${threads}, start taken: ${reading.start}`
}

/** Runs of a peer without a roster, where others have one. */
function withoutOf(readings: readonly Reading[]): string {
  const causes = readings.flatMap(({ cause }) => cause ?? [])
  return causes.length === 0
    ? ''
    : `; no roster in ${causes.length} of ${readings.length} runs (${[...new Set(causes.map(({ word }) => word))].join('; ')})`
}

/** Seconds after which the solver's median run is as good as the peer in the end. */
function timeTo(results: Results, contest: Contest, unserved: number, weighted: number): string {
  const times = (results.get(ownKey(contest)) ?? []).map(
    ({ curve = [] }) =>
      curve.find((point) => point[1] < unserved || (point[1] === unserved && point[3] <= weighted))?.[0] ??
      Number.POSITIVE_INFINITY,
  )
  const time = median(times)
  return Number.isFinite(time) ? `reached after ${time.toFixed(1)} s` : 'not reached'
}

function judge(contest: Contest, results: Results, peer: string): Verdict {
  const key = peerKey(contest, peer)
  const target = `against ${peer}: ${contest.name}, ${contest.form} model, ${contest.seconds} s`
  const asked = 'never worse, better unless one of both proved the optimum'
  const own = values(results, ownKey(contest), 'weighted')
  const readings = results.get(key) ?? []
  const by = [ownKey(contest), key]
  if (own.length === 0 || readings.length === 0) return { target, asked, measured: '–', met: null, by }
  const weighted = values(results, key, 'weighted')
  const ours = `Z ${spread(results, ownKey(contest), 'weighted')}`
  const how = howOf(results, key)
  if (weighted.length === 0) {
    const empty = emptyHanded(readings, ours)
    return { target, asked, ...empty, measured: `${empty.measured}${how}`, by }
  }
  const mine = { unserved: median(values(results, ownKey(contest), 'unserved')), weighted: median(own) }
  const theirs = { unserved: median(values(results, key, 'unserved')), weighted: median(weighted) }
  const order = mine.unserved - theirs.unserved || mine.weighted - theirs.weighted
  const proved = median(values(results, key, 'proved')) === 1
  // Nothing is better than what is proved to be the best.
  const isBest = median(orInfinite(results, ownKey(contest), 'gapPercent')) === 0
  return {
    target,
    asked,
    measured: `${ours}; the peer U ${theirs.unserved}, Z ${spread(results, key, 'weighted')}${keptOf(results, key)}${proved ? ', proved in its model' : ''}, ${timeTo(results, contest, theirs.unserved, theirs.weighted)}${withoutOf(readings)}${how}`,
    met: proved || isBest ? order <= 0 : order < 0,
    by,
  }
}

const target = (contest: Contest): Target => ({
  name: `peers-${contest.name}-${contest.seconds}`,
  scope: contest.scope,
  jobs: jobsOf(contest),
  judge: (results) => contest.peers.map((peer) => judge(contest, results, peer)),
})

const EVERYBODY = ['highs', 'javascript-lp-solver', 'yalps', 'glpk.js']
/** Both forms of CP-SAT: the one that is installed for the bench, and the native one where it is there. */
const CP_SAT = ['cp-sat', 'cp-sat-native']
const LARGE = ['highs', 'highs-aggregated', 'javascript-lp-solver', ...CP_SAT]
const TIMES = [1, 10, 60, 300]

/** The contests. Peers that cannot stop in time, or run out of memory, are ended and count as having found nothing. */
export const peers: readonly Target[] = [
  { name: 'tiny-10', form: 'exact', seconds: 5, peers: EVERYBODY, scope: 'short', atMost: 1 } as const,
  {
    name: 'school-S',
    form: 'counted',
    seconds: 10,
    peers: ['highs', 'yalps'],
    scope: 'short',
    atMost: 1,
  } as const,
  {
    name: 'tiny-119',
    form: 'exact',
    seconds: 60,
    peers: [...EVERYBODY, ...CP_SAT],
    scope: 'full',
    atMost: 5,
  } as const,
  {
    name: 'school-S',
    form: 'counted',
    seconds: 60,
    peers: [...EVERYBODY, 'highs-aggregated', ...CP_SAT],
    scope: 'full',
    atMost: 5,
  } as const,
  ...TIMES.flatMap((seconds) =>
    ['school-M-simple', 'school-M'].map(
      (name) =>
        ({
          name,
          form: 'counted',
          seconds,
          peers: LARGE,
          scope: 'full',
          atMost: seconds > 60 ? 1 : 5,
        }) as const,
    ),
  ),
].map(target)
