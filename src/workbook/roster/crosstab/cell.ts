import type { Kind } from './dictionary.ts'
import { type Lexicon, type Word, wordsOf } from './words.ts'

/** What a cell, or a heading of its row, says of a session. */
export interface Said {
  school?: string
  time?: string
  /** Codes of blocks. */
  blocks: string[]
  /** Which of the day's blocks, from 1. */
  nth?: number
  activity?: string
  room?: string
  staff: string[]
  homerooms: string[]
  size?: number
  /** Whether whoever the row is about assists. */
  assists: boolean
  /** A site duty, which is no session. */
  duty?: string
  unknown: string[]
}

const nothing = (before?: Said): Said => ({
  ...(before?.time === undefined ? {} : { time: before.time }),
  ...(before?.nth === undefined ? {} : { nth: before.nth }),
  blocks: [...(before?.blocks ?? [])],
  staff: [],
  homerooms: [],
  assists: false,
  unknown: [],
})

const isBegun = ({ activity, room, staff, duty }: Said): boolean =>
  activity !== undefined || room !== undefined || staff.length > 0 || duty !== undefined

/** What is meant where a name is that of things of several kinds: the first of them that is still to be told. */
const ORDER: readonly Kind[] = ['school', 'activity', 'staff', 'room', 'homeroom', 'block']
const KNOWN_BY = {
  school: 'school',
  activity: 'activity',
  room: 'room',
  staff: 'staff',
  homeroom: 'homerooms',
  block: 'blocks',
} as const satisfies Record<Kind, keyof Said>

const isTold = (said: Partial<Said>, kind: Kind): boolean => {
  const value = said[KNOWN_BY[kind]]
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

/**
 * The sessions that a cell tells of. Another begins where a time, an activity or a room is told that is not the first.
 * @param row what its row and its sheet say already
 */
export function saidIn(text: string, lexicon: Lexicon, row: Partial<Said> = {}): Said[] {
  const all: Said[] = []
  let now = nothing()
  const begin = (before?: Said): void => {
    all.push(now)
    now = nothing(before)
  }
  const kindOf = (kinds: readonly Kind[]): Kind => {
    const inOrder = ORDER.filter((kind) => kinds.includes(kind))
    return inOrder.find((kind) => !isTold(now, kind) && !isTold(row, kind)) ?? inOrder[0] ?? 'activity'
  }
  const take = (word: Word): void => {
    switch (word.kind) {
      case 'count':
        now.size = word.number
        break
      case 'nth':
        now.nth = word.number
        break
      case 'assists':
        now.assists = true
        break
      case 'time':
        if (isBegun(now)) begin()
        now.time = word.word
        break
      case 'duty':
        if (isBegun(now)) begin(now)
        now.duty = word.word
        break
      case 'class':
        now.homerooms.push(word.word)
        break
      case 'unknown':
        now.unknown.push(word.word)
        break
      case 'name':
        name(kindOf(word.kinds), word.word)
        break
      case 'yes':
    }
  }
  const name = (kind: Kind, word: string): void => {
    if (kind === 'block' && isBegun(now)) begin()
    if (kind === 'activity' && now.activity !== undefined) begin(now)
    if (kind === 'room' && now.room !== undefined) {
      const { activity } = now
      begin(now)
      if (activity !== undefined) now.activity = activity
    }
    if (kind === 'staff') now.staff.push(word)
    else if (kind === 'homeroom') now.homerooms.push(word)
    else if (kind === 'block') now.blocks.push(word)
    else now[kind] = word
  }
  for (const line of text.split(/\r?\n/)) for (const word of wordsOf(line, lexicon)) take(word)
  all.push(now)
  return all
}
