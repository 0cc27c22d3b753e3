import type { LoadChange, Proposal } from '../../models/answers/effect.ts'
import type { Candidate, Seat } from '../../models/answers/recommendation.ts'
import type { Move } from '../../models/moves.ts'
import type { Roster } from '../../models/roster.ts'
import type { Lang } from '../../models/text.ts'
import {
  coversIn,
  Opened,
  type PostQuestion,
  recommendPost,
  recommendSeat,
  recommendSwap,
} from '../../solver/index.ts'
import { readRoster } from '../files/roster/read.ts'
import { effectWords, whenWords } from '../messages/effects.ts'
import { tell } from '../messages/message.ts'
import { recommendingWords as words } from '../messages/recommending.ts'
import { priceOf } from '../questions/price.ts'
import { type Names, namesOf } from '../reports/person-changes.ts'
import { answerOf, askedCell, askedPost, refused, weekWords } from './asking.ts'
import { candidateLine, proposalLines } from './effects.ts'
import { makeExchange } from './exchange.ts'
import { EXIT } from './exit-codes.ts'
import { cliFault } from './fault.ts'
import type { Outcome } from './outcome.ts'
import { readPublished } from './rebalance.ts'
import { harmless, type Terminal } from './terminal.ts'

export interface RecommendOptions {
  readonly session?: string
  readonly student?: string
  /** What is exchanged for it; true: whatever could be. */
  readonly swap?: string | true
  /** The holder of the post is away, and takes nothing instead. */
  readonly away?: true
  /** Earlier rosters of the month, whose covers count. */
  readonly earlier?: readonly string[]
  /** Folder in which the exchange is made. */
  readonly out?: string
  readonly force?: true
}

const SHOWN = 10

interface Answer {
  readonly lines: readonly string[]
  readonly result: Readonly<Record<string, unknown>>
  /** The exchange that was priced, where one was proposed. */
  readonly exchange?: Proposal
}

/** `kehou recommend`: who could have a post, where a student could be, what an exchange would do. */
export async function runRecommend(
  file: string,
  options: RecommendOptions,
  terminal: Terminal,
): Promise<Outcome> {
  if (options.session === undefined && options.student === undefined)
    return { exit: EXIT.usage, faults: [cliFault('ASK_NOTHING')], result: {} }
  if (options.session !== undefined && options.student !== undefined)
    return {
      exit: EXIT.usage,
      faults: [cliFault('ASK_TOGETHER', { read: '--session, --student' })],
      result: {},
    }
  if (options.out !== undefined && typeof options.swap !== 'string')
    return { exit: EXIT.usage, faults: [cliFault('EXCHANGE_MISSING')], result: {} }
  const published = await readPublished(file)
  if ('exit' in published) return published
  const covers = await coversOf(options.earlier ?? [], published.roster)
  if ('exit' in covers) return covers
  const opened = new Opened(published.roster)
  const answer =
    options.student === undefined
      ? forPost(opened, options, covers, terminal.lang)
      : forSeat(opened, options, terminal.lang)
  if ('exit' in answer) return answer
  const { out, force = false } = options
  const made =
    out === undefined || answer.exchange === undefined
      ? { lines: [], result: {} }
      : await makeExchange(published.roster, answer.exchange, { out, force }, terminal.lang)
  if ('exit' in made) return made
  if (!terminal.json && !terminal.quiet)
    for (const line of [...answer.lines, ...made.lines]) terminal.say(harmless(line))
  return { exit: EXIT.done, faults: [], result: { ...answer.result, ...made.result } }
}

/** Posts held for others in earlier rosters of a district, by person; each week counts once. */
async function coversOf(files: readonly string[], { input }: Roster): Promise<Outcome | Map<string, number>> {
  const sum = new Map<string, number>()
  const weeks = new Set([input.monday])
  for (const file of files) {
    const read = await readRoster(file)
    if (!read.ok) return refused(...read.faults)
    const { district, monday } = read.value.input
    if (district.id !== input.district.id || monday > input.monday || weeks.has(monday))
      return refused(
        cliFault('ASK_EARLIER', {
          read: `${file}: ${weekWords(read.value.input)}`,
          expected: weekWords(input),
        }),
      )
    weeks.add(monday)
    for (const [id, count] of coversIn(read.value)) sum.set(id, count + (sum.get(id) ?? 0))
  }
  return sum
}

function forPost(
  opened: Opened,
  { session = '', swap, away }: RecommendOptions,
  covers: ReadonlyMap<string, number>,
  lang: Lang,
): Outcome | Answer {
  const names = namesOf(opened.week)
  const asked = askedPost(opened, session)
  if (!asked.ok) return refused(asked.fault)
  if (swap === true) {
    const found = answerOf(recommendSwap(opened, asked.value))
    if (!found.ok) return refused(found.fault)
    const { swaps, holder } = found.value
    const lines = swaps
      .slice(0, SHOWN)
      .flatMap((each) => proposalLines(opened, each, names, lang).map((line) => `  ${line}`))
    return {
      lines: [
        tell(lang, words.swaps, { name: names.of(holder) }),
        ...(lines.length > 0 ? lines : [`  ${words.none[lang]}`]),
      ],
      result: { swaps: found.value },
    }
  }
  if (swap !== undefined) return forExchange(opened, asked.value, swap, names, lang)
  const question: PostQuestion = { ...asked.value, away: away === true, covers }
  const found = answerOf(recommendPost(opened, question))
  if (!found.ok) return refused(found.fault)
  const { post, holder, candidates, chains, looked } = found.value
  const name = holder === null ? words.nobody[lang] : names.of(holder)
  const [when, activity, group] =
    post.role === 'duty'
      ? [whenWords(post.date, '', lang), names.of(post.duty), '']
      : [whenWords(post.date, post.block, lang), names.activity(found.value.activity), post.group]
  const head = tell(
    lang,
    post.role === 'lead' ? words.leads : post.role === 'assist' ? words.assists : words.duty,
    { when, activity, group, name },
  )
  const shown = candidates.slice(0, SHOWN).map((each: Candidate) => `  ${candidateLine(each, names, lang)}`)
  const others = chains
    .slice(0, SHOWN)
    .flatMap((each) => proposalLines(opened, each, names, lang).map((line) => `  ${line}`))
  return {
    lines: [
      head,
      ...shown,
      ...(others.length === 0 ? [] : [words.chains[lang], ...others]),
      tell(lang, words.looked, { length: looked.length }),
    ],
    result: { post: found.value },
  }
}

/** Two people exchange posts: the holders of both, or those named. */
function forExchange(
  opened: Opened,
  mine: { post: PostQuestion['post']; holder?: PostQuestion['holder'] },
  text: string,
  names: Names,
  lang: Lang,
): Outcome | Answer {
  const theirs = askedPost(opened, text)
  if (!theirs.ok) return refused(theirs.fault)
  const holders = [mine, theirs.value].map(({ post, holder }) =>
    answerOf(
      recommendSwap(opened, {
        post,
        ...(holder === undefined || holder === null ? {} : { holder }),
        most: 0,
      }),
    ),
  )
  const [one, other] = holders
  if (one === undefined || other === undefined || !one.ok)
    return refused(...(one?.ok === false ? [one.fault] : []))
  if (!other.ok) return refused(other.fault)
  const [a, b] = [one.value.holder, other.value.holder]
  const moves: Move[] = [
    { kind: 'post', post: mine.post, from: a, to: b },
    { kind: 'post', post: theirs.value.post, from: b, to: a },
  ]
  const all = recommendSwap(opened, { post: mine.post, holder: a, most: Number.POSITIVE_INFINITY })
  const wanted = JSON.stringify(moves)
  const found = all.ok ? all.value.swaps.find((swap) => JSON.stringify(swap.moves) === wanted) : undefined
  return priced(opened, moves, found?.loads ?? [], names, lang)
}

function priced(
  opened: Opened,
  moves: Move[],
  loads: LoadChange[],
  names: Names,
  lang: Lang,
): Outcome | Answer {
  const effect = answerOf(priceOf(opened, moves))
  if (!effect.ok) return refused(effect.fault)
  const exchange = { moves, effect: effect.value, loads }
  const [line = '', ...more] = proposalLines(opened, exchange, names, lang)
  return {
    lines: [`${words.swap[lang]}: ${line}`, ...more.map((each) => `  ${each}`)],
    result: { exchange },
    exchange,
  }
}

function forSeat(opened: Opened, { student = '', swap }: RecommendOptions, lang: Lang): Outcome | Answer {
  const names = namesOf(opened.week)
  const asked = askedCell(opened, student)
  if (!asked.ok) return refused(asked.fault)
  const found = answerOf(recommendSeat(opened, asked.value))
  if (!found.ok) return refused(found.fault)
  const { student: who, date, block } = asked.value
  if (swap === true) return refused(cliFault('ASK_FORM', { read: '--swap', expected: '--swap STUDENT' }))
  if (swap !== undefined) {
    // The other one may be named alone, or with the same day and block as the first.
    const named = swap.includes('@') ? askedCell(opened, swap) : null
    if (named !== null && !named.ok) return refused(named.fault)
    if (named?.ok && (named.value.date !== date || named.value.block !== block))
      return refused(cliFault('ASK_FORM', { read: swap, expected: `--swap STUDENT@${date} ${block}` }))
    const other = named?.ok ? named.value.student : (swap as typeof who)
    const theirs = answerOf(recommendSeat(opened, { ...asked.value, student: other, reach: { longest: 1 } }))
    if (!theirs.ok) return refused(theirs.fault)
    const moves: Move[] = [
      { kind: 'seat', student: who, date, block, to: theirs.value.held },
      { kind: 'seat', student: other, date, block, to: found.value.held },
    ]
    return priced(opened, moves, [], names, lang)
  }
  const { seats, chains, looked } = found.value
  const others = chains
    .slice(0, SHOWN)
    .flatMap((each) => proposalLines(opened, each, names, lang).map((line) => `  ${line}`))
  return {
    lines: [
      tell(lang, words.seats, { student: who, date, block }),
      ...seats.slice(0, SHOWN).map((seat) => `  ${seatLine(seat, names, lang)}`),
      ...(seats.length === 0 ? [`  ${words.none[lang]}`] : []),
      ...(others.length === 0 ? [] : [words.room[lang], ...others]),
      tell(lang, words.looked, { length: looked.length }),
    ],
    result: { seat: found.value },
  }
}

function seatLine({ group, activity, rank, size, max, effect }: Seat, names: Names, lang: Lang): string {
  const choice = rank === null ? words.unranked[lang] : tell(lang, words.rank, { rank })
  return `${names.activity(activity)} (${group}, ${choice}, ${tell(lang, words.fill, { size, max })}): ${effectWords(effect, lang)}`
}
