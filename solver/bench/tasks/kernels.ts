import { Bench } from 'tinybench'
import { withEvents } from '../../../models/with-events.ts'
import { compile } from '../../compile.ts'
import { construct } from '../../construct.ts'
import { decode } from '../../decode.ts'
import { SlotFlow } from '../../flow/placement.ts'
import type { CaseName } from '../../generate/index.ts'
import { runRound, solve } from '../../index.ts'
import { dissolve } from '../../moves/closing.ts'
import { moves } from '../../moves/index.ts'
import { Random } from '../../random.ts'
import { emptyState } from '../../search/empty.ts'
import { load, save } from '../../search/snapshot.ts'
import { verify } from '../../verify/index.ts'
import { median } from '../statistics.ts'
import { answer, given } from './given.ts'
import { schoolOf } from './school.ts'

const { name } = given<{ name: CaseName }>()
const { week, problem } = schoolOf(name)
const state = emptyState(problem)
construct(state)
const snapshot = save(state)
const random = new Random(1)
const roster = await solve(week, {
  seed: 1,
  version: 'bench',
  pool: { run: async (task) => runRound(task) },
  stop: new Int32Array(new SharedArrayBuffer(4)),
  rounds: 0,
  gap: null,
  observe: () => undefined,
})

/** How much worse a move may be, in the middle of a cooling: it decides what an estimate refuses. */
const PATIENCE = 100

/** Tries a move and takes it back, as the search does with most. */
function tryMove(run: (typeof moves)[number]['run']): void {
  const mark = state.mark()
  run(state, random, PATIENCE)
  state.undo(mark)
}

const total = moves.reduce((sum, { weight }) => sum + weight, 0)
/** A move by its weight. */
function drawn(): (typeof moves)[number] {
  let left = random.next(total)
  for (const move of moves) {
    if (left < move.weight) return move
    left -= move.weight
  }
  throw new Error('weights do not add up')
}

let slot = 0
const bench = new Bench({ time: 300, warmupTime: 100 })
bench.add('one move evaluated and undone, drawn by weight', () => tryMove(drawn().run))
for (const move of moves) bench.add(`move ${move.name}`, () => tryMove(move.run))
bench
  .add('placement of one slot that is already at its best: the graph built, no path found', () => {
    const mark = state.mark()
    new SlotFlow(state, slot++ % problem.slots.length).improve()
    state.undo(mark)
  })
  .add('load a snapshot', () => load(emptyState(problem), snapshot))
  .add('compile', () => {
    const folded = withEvents(week)
    compile(folded, problem.school.id, null, [])
  })
  .add('decode', () => decode(state))
  .add('verify', () => verify(roster))
await bench.run()

/** How often a session is closed and its slot placed anew. */
const CLOSINGS = 400

/** Placement of one slot after one of its sessions has closed: the graph built, and each path that mends it. */
function augmenting() {
  let paths = 0
  let spent = 0
  const each: number[] = []
  for (let count = 0; count < CLOSINGS; count++) {
    const at = count % problem.slots.length
    const mark = state.mark()
    dissolve(state, state.sessionOnSlot(at, random.next(state.onSlotCount[at] ?? 0)))
    const began = performance.now()
    const found = new SlotFlow(state, at).improve()
    const took = performance.now() - began
    state.undo(mark)
    if (found === 0) continue
    paths += found
    spent += took
    each.push(took / found)
  }
  const pathsEach = paths / Math.max(1, each.length)
  return {
    kernel: `one augmenting path of a slot one of whose sessions closed (${pathsEach.toFixed(1)} paths a slot, its graph included)`,
    microseconds: (1000 * spent) / paths,
    median: 1000 * median(each),
    samples: paths,
  }
}
// The first time compiles it.
augmenting()
answer([
  ...bench.tasks.map(({ name: kernel, result }) => ({
    kernel,
    microseconds: 'latency' in result ? result.latency.mean * 1000 : Number.NaN,
    median: 'latency' in result ? result.latency.p50 * 1000 : Number.NaN,
    samples: 'latency' in result ? result.latency.samplesCount : 0,
  })),
  augmenting(),
])
