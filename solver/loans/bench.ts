import type { Problem } from '../problem.ts'
import type { State } from '../state.ts'
import type { Priced, Share, Solution, Swap, Value } from './ask.ts'
import { employ, furnish } from './employ.ts'
import { release, vacate } from './release.ts'
import { indexOf, loadOf, stateOf, valueIn } from './state-of.ts'

/** Does something about an adult or a room of a state on a day. */
type Act = (state: State, who: number, at: number) => void

/** A problem whose arcs of adults and rooms can be taken away and given back, and a state of it. */
export class Bench {
  readonly state: State
  private readonly adultArc: Uint8Array
  private readonly dutyArc: Uint8Array
  private readonly roomArc: Uint8Array
  private readonly roomsOf: Int32Array[]
  private readonly whole: Problem

  /** @param without whose arcs are taken away at first */
  constructor(problem: Problem, from: Solution, without: readonly Share[]) {
    this.whole = problem
    this.adultArc = Uint8Array.from(problem.adultArc)
    this.dutyArc = Uint8Array.from(problem.dutyArc)
    this.roomArc = Uint8Array.from(problem.roomArc)
    this.roomsOf = [...problem.roomsOf]
    for (const share of without) this.set(share, false)
    const { adultArc, dutyArc, roomArc, roomsOf } = this
    this.state = stateOf({ ...problem, adultArc, dutyArc, roomArc, roomsOf }, from)
  }

  /** Gives an adult or a room all arcs of a day, or none. */
  set(share: Share, present: boolean): void {
    const { who, at } = indexOf(this.whole, share)
    if (who < 0 || at < 0) return
    if ('room' in share) this.setRoom(who, at, present)
    else this.setAdult(who, at, present)
  }

  private setAdult(adult: number, at: number, present: boolean): void {
    const { options, duties, adultArc, dutyArc } = this.whole
    for (const option of options) {
      const cell = adult * options.length + option.index
      if (option.day === at) this.adultArc[cell] = present ? adultArc[cell] : 0
    }
    duties.forEach((duty, index) => {
      const cell = adult * duties.length + index
      if (duty.day === at) this.dutyArc[cell] = present ? dutyArc[cell] : 0
    })
  }

  private setRoom(room: number, at: number, present: boolean): void {
    const { options, rooms, roomArc } = this.whole
    for (const { index, day } of options) {
      if (day !== at) continue
      const cell = room * options.length + index
      this.roomArc[cell] = present ? roomArc[cell] : 0
      const has = (each: number): boolean => this.roomArc[each * options.length + index] === 1
      this.roomsOf[index] = Int32Array.from(rooms.flatMap((_, each) => (has(each) ? [each] : [])))
    }
  }

  /** What the state looks like once a share is gone and what it held is rearranged. Nothing stays of it. */
  without(share: Share): Priced {
    this.set(share, false)
    const found = this.attempt(share, vacate, release)
    this.set(share, true)
    return found
  }

  /** What the state looks like once a share has come and the best work for it is found. Nothing stays of it. */
  with(share: Share): Priced {
    this.set(share, true)
    const found = this.attempt(share, furnish, employ)
    this.set(share, false)
    return found
  }

  /** What the state is worth once some shares have gone, and others have come and found their best work. Nothing stays of it. */
  after({ goes, comes }: Swap): Value {
    for (const share of goes) this.set(share, false)
    for (const share of comes) this.set(share, true)
    const mark = this.state.mark()
    const { state } = this
    for (const share of goes) this.act(share, vacate, release)
    for (const share of comes) this.act(share, furnish, employ)
    const found = valueIn(state)
    state.undo(mark)
    for (const share of comes) this.set(share, false)
    for (const share of goes) this.set(share, true)
    return found
  }

  private act(share: Share, ofRoom: Act, ofAdult: Act): void {
    const { who, at } = indexOf(this.whole, share)
    if (who >= 0 && at >= 0) ('room' in share ? ofRoom : ofAdult)(this.state, who, at)
  }

  private attempt(day: Share, ofRoom: Act, ofAdult: Act): Priced {
    const { who } = indexOf(this.whole, day)
    const mark = this.state.mark()
    this.act(day, ofRoom, ofAdult)
    const load = 'room' in day || who < 0 ? { minutes: 0, late: 0, sessions: 0 } : loadOf(this.state, who)
    const found = { day, value: valueIn(this.state), load }
    this.state.undo(mark)
    return found
  }
}
