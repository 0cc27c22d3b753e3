import { Bench } from 'tinybench'
import { withEvents } from '../../../models/with-events.ts'
import { compile } from '../../compile.ts'
import { construct } from '../../construct.ts'
import { decode } from '../../decode.ts'
import { SlotFlow } from '../../flow/placement.ts'
import type { CaseName } from '../../generate/index.ts'
import { runRound, solve } from '../../index.ts'
import { moves } from '../../moves/index.ts'
import { Random } from '../../random.ts'
import { emptyState } from '../../search/empty.ts'
import { load, save } from '../../search/snapshot.ts'
import { verify } from '../../verify/index.ts'
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
  .add('placement of one slot by augmenting paths', () => {
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
answer(
  bench.tasks.map(({ name: kernel, result }) => ({
    kernel,
    microseconds: 'latency' in result ? result.latency.mean * 1000 : Number.NaN,
    median: 'latency' in result ? result.latency.p50 * 1000 : Number.NaN,
    samples: 'latency' in result ? result.latency.samplesCount : 0,
  })),
)
