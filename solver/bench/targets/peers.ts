import path from 'node:path'
import { runTask } from '../fresh.ts'
import { solveFresh } from '../kehou.ts'
import { median, spread, values } from '../statistics.ts'
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

async function runPeer(ground: Ground, contest: Contest, peer: string): Promise<Reading> {
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
    // A peer that runs out of memory or does not stop has found nothing; the reason is told.
    console.log(`${peerKey(contest, peer)}: ${error instanceof Error ? error.message : String(error)}`)
    return { numbers: { solveSeconds: contest.seconds } }
  }
  const { unserved, weighted, bound } = found
  return {
    numbers: {
      columns: found.columns,
      rows: found.rows,
      solveSeconds: found.seconds,
      proved: found.status === 'optimal' ? 1 : 0,
      ...(unserved === null ? {} : { unserved }),
      ...(weighted === null ? {} : { weighted }),
      ...(bound === null ? {} : { bound }),
    },
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
  if (own.length === 0 || values(results, key, 'solveSeconds').length === 0)
    return { target, asked, measured: '–', met: null }
  const weighted = values(results, key, 'weighted')
  const ours = `Z ${spread(results, ownKey(contest), 'weighted')}`
  if (weighted.length === 0)
    return { target, asked, measured: `${ours}; the peer found no roster`, met: true }
  const mine = { unserved: median(values(results, ownKey(contest), 'unserved')), weighted: median(own) }
  const theirs = { unserved: median(values(results, key, 'unserved')), weighted: median(weighted) }
  const order = mine.unserved - theirs.unserved || mine.weighted - theirs.weighted
  const proved = median(values(results, key, 'proved')) === 1
  // Nothing is better than what is proved to be the best.
  const isBest = median(values(results, ownKey(contest), 'gapPercent')) === 0
  return {
    target,
    asked,
    measured: `${ours}; the peer U ${theirs.unserved}, Z ${spread(results, key, 'weighted')}${proved ? ', proved in its model' : ''}, ${timeTo(results, contest, theirs.unserved, theirs.weighted)}`,
    met: proved || isBest ? order <= 0 : order < 0,
  }
}

const target = (contest: Contest): Target => ({
  name: `peers-${contest.name}-${contest.seconds}`,
  scope: contest.scope,
  jobs: jobsOf(contest),
  judge: (results) => contest.peers.map((peer) => judge(contest, results, peer)),
})

const EVERYBODY = ['highs', 'javascript-lp-solver', 'yalps', 'glpk.js']
const LARGE = ['highs', 'javascript-lp-solver', 'cp-sat']
const TIMES = [1, 10, 60, 300]

/** The contests. Peers that cannot stop in time are ended, and count as having found nothing. */
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
    peers: [...EVERYBODY, 'cp-sat'],
    scope: 'full',
    atMost: 5,
  } as const,
  {
    name: 'school-S',
    form: 'counted',
    seconds: 60,
    peers: [...EVERYBODY, 'cp-sat'],
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
