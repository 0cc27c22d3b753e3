import { construct } from '../../construct.ts'
import { ModelBuilder } from '../../lp/model.ts'
import { countedModel, exactModel } from '../../lp/whole/index.ts'
import { emptyState } from '../../search/empty.ts'
import { save } from '../../search/snapshot.ts'
import { type Cause, causeOfAnswer } from '../cause.ts'
import { peersIn } from '../peers/index.ts'
import type { Peer, PeerModel } from '../peers/peer.ts'
import { answer, given, timed } from './given.ts'
import { schoolOf } from './school.ts'
import { verifiedValue } from './verified.ts'

/** What a peer is asked: a case of one school that can be served whole, in one form of the model. */
export interface PeerAsk {
  readonly name: string
  readonly peer: string
  readonly form: 'exact' | 'counted'
  readonly seconds: number
  readonly folder: string
}

/** What came of it. Values are those of the verified roster; a peer without a roster has none. */
export interface PeerAnswer {
  readonly model: PeerModel
  readonly status: string
  readonly seconds: number
  readonly bound: number | null
  readonly unserved: number | null
  readonly weighted: number | null
  /** Sessions of its point, and those of them that rules which the model does not see let stand. */
  readonly sessions: number | null
  readonly keptSessions: number | null
  /** Why there is no roster; null: there is one. */
  readonly cause: Cause | null
  /** Seconds and value of the model, with each better point of peers that tell. */
  readonly curve: readonly (readonly [seconds: number, value: number])[]
}

const ask = given<PeerAsk>()
const peer = peersIn(ask.folder)[ask.peer]
if (peer === undefined) throw new Error(`no peer ${ask.peer}`)
const { week, problem } = schoolOf(ask.name)
const goal = { level: 'weighted', unserved: 0 } as const
const {
  model: whole,
  snapshotOf,
  startOf,
} = (ask.form === 'exact' ? exactModel : countedModel)(problem, goal)
const first = emptyState(problem)
construct(first)
const start = startOf(save(first))
const model = peer.formOf?.(whole) ?? whole
const taken: PeerModel = {
  columns: model.columns.cost.length,
  rows: model.rows.lower.length,
  entries: model.rows.value.length,
  threads: peer.threads,
  start: peer.takesStart ? (start === null ? 'has none' : 'yes') : 'no',
}
// Told before it begins as well: a peer that is ended, or falls, answers nothing.
process.stdout.write(`${JSON.stringify(taken)}\n`)
const refused = peer.refuses?.(model) ?? null
answer(refused === null ? await contest(peer) : nothing(refused))

/** Has the peer solve the model, and its roster verified. */
async function contest(peer: Peer): Promise<PeerAnswer> {
  // The first model loads and compiles the peer; what is timed is the second.
  const small = new ModelBuilder()
  small.atLeast([[1, small.whole(0, 5, 1)]], 2)
  await peer.solve(small.build(), 5, () => undefined, null)
  const began = performance.now()
  const curve: [number, number][] = []
  const solved = await timed(() =>
    peer.solve(
      model,
      ask.seconds,
      (value, _bound, _point, seconds = (performance.now() - began) / 1000) => {
        curve.push([seconds, value])
      },
      start,
    ),
  )
  const { status, point, bound } = solved.value
  const answered = {
    model: taken,
    status,
    seconds: solved.milliseconds / 1000,
    bound: Number.isFinite(bound) ? bound : null,
    curve,
  }
  if (point === null) return { ...nothing(causeOfAnswer(status, answered.seconds, ask.seconds)), ...answered }
  const verified = verifiedValue(week, problem, snapshotOf(point))
  if (verified === null)
    return {
      ...nothing({
        kind: 'no roster made',
        word: 'its roster breaks rules that no closing of sessions mends',
      }),
      ...answered,
    }
  return { ...answered, ...verified, cause: null }
}

/** What is answered where there is no roster. */
function nothing(cause: Cause): PeerAnswer {
  return {
    model: taken,
    status: cause.kind,
    seconds: 0,
    bound: null,
    unserved: null,
    weighted: null,
    sessions: null,
    keptSessions: null,
    cause,
    curve: [],
  }
}
