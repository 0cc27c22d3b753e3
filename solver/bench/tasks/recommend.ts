import type { Post } from '../../../models/moves.ts'
import type { Roster } from '../../../models/roster.ts'
import { type CaseName, generate } from '../../generate/index.ts'
import { Opened, priceMoves, recommendPost, runRound, solve } from '../../index.ts'
import { verify } from '../../verify/index.ts'
import { median } from '../statistics.ts'
import { answer, given, timed } from './given.ts'

const { name } = given<{ name: CaseName }>()

/** Questions asked of each kind. The first half warms the program up; what is told is of the second. */
const ASKED = 400

const published = (): Promise<Roster> =>
  solve(generate(name), {
    seed: 1,
    version: 'bench',
    pool: { run: async (task) => runRound(task) },
    stop: new Int32Array(new SharedArrayBuffer(4)),
    rounds: 1,
    gap: null,
    observe: () => undefined,
  })

/** Milliseconds of the questions of a kind: the median and the longest by the clock, and the mean of the processor's time. */
async function times(ask: (at: number) => unknown) {
  const taken: number[] = []
  for (let at = 0; at < ASKED / 2; at++) ask(at)
  const began = process.cpuUsage()
  for (let at = ASKED / 2; at < ASKED; at++) taken.push((await timed(() => ask(at))).milliseconds)
  const { user, system } = process.cpuUsage(began)
  const cpu = (user + system) / 1000 / taken.length
  return { middle: median(taken), most: Math.max(...taken), cpu }
}

const roster = await published()
if (!verify(roster).valid) throw new Error('the roster does not pass verification')
const loaded = await timed(() => {
  const fresh = new Opened(roster)
  for (const { id } of fresh.week.schools) fresh.school(id)
  return fresh
})
const opened = loaded.value
const { sessions, duties } = roster.plan
const { staff } = roster.input

/** Each in turn: the leads of sessions, and the site duties. */
const leadAt = (at: number): Post => {
  const row = sessions[(at * 7) % sessions.length]
  const [block] = row?.blocks ?? []
  if (row === undefined || block === undefined) throw new Error('no session')
  return { role: 'lead', group: row.group, date: row.date, block }
}
const dutyAt = (at: number) => {
  const row = duties[at % duties.length]
  if (row === undefined) throw new Error('no site duty')
  const { school, duty, date, adults } = row
  const [holder] = adults
  return { post: { role: 'duty' as const, school, duty, date }, ...(holder === undefined ? {} : { holder }) }
}

const duty = await times((at) => recommendPost(opened, { ...dutyAt(at), away: true }))
const lead = await times((at) => recommendPost(opened, { post: leadAt(at), away: true }))
const price = await times((at) => {
  const post = leadAt(at)
  const row = post.role === 'duty' ? undefined : opened.sessionRow(post)
  const to = staff[at % staff.length]
  if (row === undefined || to === undefined) throw new Error('nothing to price')
  return priceMoves(opened, [{ kind: 'post', post, from: row.lead, to: to.id }])
})

answer({
  loadMilliseconds: loaded.milliseconds,
  dutyMilliseconds: duty.middle,
  dutyMost: duty.most,
  dutyCpu: duty.cpu,
  leadMilliseconds: lead.middle,
  leadMost: lead.most,
  leadCpu: lead.cpu,
  priceMilliseconds: price.middle,
  priceMost: price.most,
  priceCpu: price.cpu,
})
