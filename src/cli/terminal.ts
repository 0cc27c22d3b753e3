import { styleText } from 'node:util'
import type { Lang } from '../../models/text.ts'

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow'

/** Where the command line speaks. */
export interface Terminal {
  readonly lang: Lang
  readonly json: boolean
  readonly quiet: boolean
  /** Whether standard error is a terminal on which a line may be drawn over. */
  readonly live: boolean
  readonly columns: () => number
  /** A line of the result, on standard output. */
  readonly say: (line: string) => void
  /** A line about the run or what is wrong with it, on standard error. */
  readonly tell: (line: string) => void
  /** Text on standard error as it is, without a line end. */
  readonly draw: (text: string) => void
  /** Why something could not be said, as the system calls it; null: all of it was. */
  readonly lost: () => string | null
  /** Colours for lines of `say`; none where they are not wanted. */
  readonly paint: (style: Style, text: string) => string
}

/** A stream that a command line writes to: standard output or error, or what a test puts in their place. */
export interface Sink {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown
}

/** What the command line has of the world around it. */
export interface Surroundings {
  readonly stdout: Sink
  readonly stderr: Sink
  readonly env: Readonly<Record<string, string | undefined>>
}

interface TerminalOptions {
  readonly lang: Lang
  readonly json: boolean
  readonly quiet: boolean
}

/** Control characters out: a name of a file must not steer the terminal. */
export const harmless = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ')

const coloured = (stream: Sink, env: Surroundings['env']): boolean =>
  stream.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb'

/** A terminal. A reader that goes away (`kehou … | head`) is no error; a file that takes no more is one, told at the end. */
export function openTerminal(
  { lang, json, quiet }: TerminalOptions,
  { stdout, stderr, env }: Surroundings,
): Terminal {
  const open = new Set<Sink>([stdout, stderr])
  let lost: string | null = null
  for (const stream of [stdout, stderr])
    stream.on('error', (error) => {
      open.delete(stream)
      if (error.code !== 'EPIPE') lost = error.code ?? error.message
    })
  const write = (stream: Sink, text: string): void => {
    if (open.has(stream)) stream.write(text)
  }
  const colours = coloured(stdout, env)
  return {
    lang,
    json,
    quiet,
    live: stderr.isTTY === true && env['TERM'] !== 'dumb',
    columns: () => stderr.columns || 80,
    say: (line) => write(stdout, `${line}\n`),
    tell: (line) => write(stderr, `${line}\n`),
    draw: (text) => write(stderr, text),
    lost: () => lost,
    paint: (style, text) => (colours ? styleText(style, text) : text),
  }
}
