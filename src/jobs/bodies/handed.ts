import { Piscina } from 'piscina'

/** What a body answers where much of it is bytes: they go over to the thread that asked, instead of being copied there. A copy of a district holds an event loop up. */
export class Handed<Answer> {
  readonly answer: Answer
  private readonly bytes: readonly Uint8Array[]

  /** @param bytes of the answer; those that share their memory with others are copied all the same */
  constructor(answer: Answer, bytes: readonly Uint8Array[]) {
    this.answer = answer
    this.bytes = bytes
  }

  /** The answer on its way out of the thread. */
  moved(): unknown {
    const own = this.bytes.filter(
      ({ byteLength, buffer }) => byteLength > 0 && byteLength === buffer.byteLength,
    )
    const moving = {
      [Piscina.valueSymbol]: this.answer,
      [Piscina.transferableSymbol]: [...new Set(own.map(({ buffer }) => buffer))],
    }
    // What it takes is told by the two symbols, and not by its type.
    return Piscina.move(moving as never)
  }
}

/** What whoever asked a thread is answered. */
export type Told<Answer> = Answer extends Handed<infer Of> ? Of : Answer
