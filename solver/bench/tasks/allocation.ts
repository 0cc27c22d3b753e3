import { type HeapProfiler, type Runtime, Session } from 'node:inspector'
import { construct } from '../../construct.ts'
import type { CaseName } from '../../generate/index.ts'
import { moves } from '../../moves/index.ts'
import { Random } from '../../random.ts'
import { anneal, type Best } from '../../search/anneal.ts'
import { emptyState } from '../../search/empty.ts'
import { save } from '../../search/snapshot.ts'
import { answer, given } from './given.ts'
import { schoolOf } from './school.ts'

const { name, work } = given<{ name: CaseName; work: number }>()

/** On average one object in so many bytes is looked at. */
const EVERY_BYTES = 1024

const { problem } = schoolOf(name)
const state = emptyState(problem)
construct(state)
const best: Best = {
  broken: state.broken,
  unserved: state.unserved,
  weighted: state.weighted,
  snapshot: save(state),
}
const random = new Random(1)
const cool = (hot: number): void => void anneal(state, best, random, work, hot, 2, moves, () => false)
// The first cooling compiles the moves and lets lists grow to their length.
cool(600)

const session = new Session()
session.connect()
const ask = (method: string, parameters: object = {}): Promise<unknown> =>
  new Promise((resolve, reject) =>
    session.post(method, parameters, (error, result) => (error === null ? resolve(result) : reject(error))),
  )
await ask('HeapProfiler.startSampling', {
  samplingInterval: EVERY_BYTES,
  includeObjectsCollectedByMajorGC: true,
  includeObjectsCollectedByMinorGC: true,
})
const before = state.work
cool(600)
const changes = state.work - before
const { profile } = (await ask('HeapProfiler.stopSampling')) as HeapProfiler.StopSamplingReturnType

/** Bytes by what the loop called, a move or the writing down of a best, and by the function that asked for them. */
const byMove = new Map<string, number>()
const bySite = new Map<string, number>()
const add = (map: Map<string, number>, key: string, size: number): void =>
  void map.set(key, (map.get(key) ?? 0) + size)
/** Moves are known by their file, what else the loop calls by its name. */
const nameOf = ({ functionName, url }: Runtime.CallFrame): string =>
  url.includes('/solver/moves/') ? url.replace(/^.*\/(?=moves\/)/, '') : functionName || 'closure'
function visit(node: HeapProfiler.SamplingHeapProfileNode, called: string | null, site: string): void {
  const { functionName, url } = node.callFrame
  const isOurs = url.includes('/solver/')
  const here = isOurs ? `${functionName || 'closure'}, ${url.replace(/^.*\/(?=solver\/)/, '')}` : site
  if (called !== null && node.selfSize > 0) {
    add(byMove, called, node.selfSize)
    add(bySite, here, node.selfSize)
  }
  for (const child of node.children) {
    const starts = called === null && functionName === 'anneal'
    visit(child, starts ? nameOf(child.callFrame) : called, here)
  }
}
visit(profile.head, null, '')
const sorted = (map: ReadonlyMap<string, number>): { what: string; bytes: number }[] =>
  [...map].map(([what, bytes]) => ({ what, bytes })).sort((a, b) => b.bytes - a.bytes)
answer({
  changes,
  bytes: [...byMove.values()].reduce((sum, size) => sum + size, 0),
  moves: sorted(byMove),
  sites: sorted(bySite).slice(0, 10),
})
