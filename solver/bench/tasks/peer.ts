import { construct } from '../../construct.ts'
import { ModelBuilder } from '../../lp/model.ts'
import { countedModel, exactModel } from '../../lp/whole/index.ts'
import { emptyState } from '../../search/empty.ts'
import { save } from '../../search/snapshot.ts'
import { peersIn } from '../peers/index.ts'
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
  readonly status: string
  readonly columns: number
  readonly rows: number
  readonly buildSeconds: number
  readonly seconds: number
  readonly bound: number | null
  readonly unserved: number | null
  readonly weighted: number | null
  /** Seconds and value of the model, with each better point of peers that tell. */
  readonly curve: readonly (readonly [seconds: number, value: number])[]
}

const ask = given<PeerAsk>()
const peer = peersIn(ask.folder)[ask.peer]
if (peer === undefined) throw new Error(`no peer ${ask.peer}`)
const { week, problem } = schoolOf(ask.name)
const goal = { level: 'weighted', unserved: 0 } as const
const built = await timed(() => (ask.form === 'exact' ? exactModel : countedModel)(problem, goal))
const { model, snapshotOf, startOf } = built.value
const first = emptyState(problem)
construct(first)
const start = startOf(save(first))
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
    (value) => {
      curve.push([(performance.now() - began) / 1000, value])
    },
    start,
  ),
)
const { status, point, bound } = solved.value
const verified = point === null ? null : verifiedValue(week, problem, snapshotOf(point))
const result: PeerAnswer = {
  status,
  columns: model.columns.cost.length,
  rows: model.rows.lower.length,
  buildSeconds: built.milliseconds / 1000,
  seconds: solved.milliseconds / 1000,
  bound: Number.isFinite(bound) ? bound : null,
  unserved: verified?.unserved ?? null,
  weighted: verified?.weighted ?? null,
  curve,
}
answer(result)
