import { CHANGES_SCHEMA, type Changes, changes } from '../../../models/changes.ts'
import type { Roster } from '../../../models/roster.ts'
import { generate } from '../../generate/index.ts'
import { Opened, rebalance, runRound, solve } from '../../index.ts'
import { verify } from '../../verify/index.ts'
import { loadEngine } from '../engine.ts'
import { answer, given, timed } from './given.ts'

/** What happens to the published week: so many people are absent on Wednesday, a room closes, the budget is cut. */
const { name, absent, what } = given<{
  name: 'school-M' | 'district-12'
  absent: number
  what: 'absence' | 'room' | 'budget'
}>()

const DAY = '2026-11-25'
const engine = await loadEngine()
const stop = () => new Int32Array(new SharedArrayBuffer(4))

const published = await solve(generate(name), {
  seed: 1,
  version: 'bench',
  pool: { run: async (task) => runRound(task) },
  stop: stop(),
  rounds: 2,
  gap: null,
  prove: false,
  loanRounds: 1,
  observe: () => undefined,
})

/** People who lead on the day, in an order that spreads over the schools. */
function leads({ plan }: Roster): string[] {
  const all = [...new Set(plan.sessions.filter(({ date }) => date === DAY).map(({ lead }) => lead))].sort()
  return all.map((_, at) => all[(at * 37) % all.length] ?? '')
}

/** The changes, of others than the first for another `turn`. */
function made(turn: number): Changes {
  const span = { from: DAY, to: DAY }
  const event =
    what === 'room'
      ? [{ id: 'e', kind: 'room_closed', room: published.plan.sessions[turn]?.room, ...span }]
      : what === 'budget'
        ? [
            {
              id: 'e',
              kind: 'budget_cut',
              school: published.input.schools[0]?.id,
              weeklyBudget: published.score.terms.S06 - 500 - turn,
            },
          ]
        : leads(published)
            .slice(turn, turn + absent)
            .map((staff, at) => ({ id: `e${at}`, kind: 'absence', staff, ...span }))
  return changes.parse({ schema: CHANGES_SCHEMA, events: event, disturbance: { from: `${DAY}T12:00` } })
}

const opened = new Opened(published)

/** One rebalance: milliseconds to the first repair, verified, and to all that came, with the proof if there is an engine. */
async function repairOnce(turn: number, work: number, prove: boolean) {
  let first = Number.NaN
  const began = performance.now()
  const { value, milliseconds } = await timed(() =>
    rebalance(opened, made(turn), {
      seed: 1,
      version: 'bench',
      work,
      stop: stop(),
      verify,
      engine: prove ? engine : null,
      observe: () => {
        if (Number.isNaN(first)) first = performance.now() - began
      },
    }),
  )
  if (value.failed !== null || value.repairs.length === 0) throw new Error('no repair is valid')
  return { ...value, first, milliseconds }
}

// The first ones compile the program; others are told.
for (const turn of [1, 2, 3]) await repairOnce(turn, 0, false)
const alone = await repairOnce(0, 0, false)
const three = await repairOnce(0, 20, false)
const proved = await repairOnce(0, 0, true)
answer({
  firstMilliseconds: alone.first,
  threeMilliseconds: three.milliseconds,
  proofSeconds: (proved.milliseconds - proved.first) / 1000,
  changes: proved.repairs[0]?.changes ?? Number.NaN,
  atLeast: proved.proof.atLeast ?? 0,
  unserved: proved.repairs[0]?.roster.score.unserved ?? Number.NaN,
})
