import { readFile, writeFile } from 'node:fs/promises'
import { run } from '../../cli/run.ts'
import type { Sink } from '../../cli/terminal.ts'

const FENCE = '```'

/** A command as a reader types it, and what the program says to it. */
interface Said {
  readonly command: string
  readonly out: string
}

const gathering = (into: string[]): Sink => ({ write: (text) => into.push(text), on: () => undefined })

/** Runs a command line of the program in this process, in English; what it prints and, where it fails, what it says of that. */
export async function kehou(args: readonly string[]): Promise<Said> {
  const [out, err]: [string[], string[]] = [[], []]
  const around = { stdout: gathering(out), stderr: gathering(err), env: { NO_COLOR: '1' } }
  const code = await run([...args, '--lang', 'en'], around)
  const words = args.map((arg) => (/^[\w./=:-]+$/.test(arg) ? arg : `"${arg}"`))
  const said = code === 0 ? out.join('') : `${err.join('')}(exit code ${code})\n`
  return { command: `npx kehou ${words.join(' ')} --lang en`, out: said }
}

/**
 * A block of a page: the command, and below it what it printed.
 * @param keep whether a line is shown, by the line and its number from 0; others are told by an ellipsis
 */
export function blockOf({ command, out }: Said, keep: (line: string, index: number) => boolean): string {
  const lines: string[] = []
  out
    .trimEnd()
    .split('\n')
    .forEach((line, index) => {
      if (keep(line, index)) lines.push(line)
      else if (lines.at(-1) !== '  …') lines.push('  …')
    })
  return [FENCE, command, FENCE, '', FENCE, ...lines, FENCE].join('\n')
}

/** A block of a file that a reader writes. */
export const fileBlock = (text: string): string => [`${FENCE}json`, text.trimEnd(), FENCE].join('\n')

/**
 * Puts blocks into a page, each between the markers of its name.
 * @throws where the page has no such place
 */
export async function fillPage(page: URL, blocks: ReadonlyMap<string, string>): Promise<void> {
  let text = await readFile(page, 'utf8')
  for (const [name, block] of blocks) {
    const [begin, end] = [`<!-- walk: ${name} -->`, '<!-- end of walk -->']
    const from = text.indexOf(begin)
    const to = text.indexOf(end, from)
    if (from < 0 || to < 0) throw new Error(`no place for ${name}`)
    text = `${text.slice(0, from)}${begin}\n\n${block}\n\n${text.slice(to)}`
  }
  await writeFile(page, text)
}
