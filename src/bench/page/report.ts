import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'

/** A figure that was measured several times, and the most that it may be. */
export interface Figure {
  readonly name: string
  readonly unit: 'ms' | 'MB' | 'kB'
  /** Null: for information. */
  readonly target: number | null
  readonly values: readonly number[]
}

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)

const medianOf = (values: readonly number[]): number => sorted(values)[Math.floor(values.length / 2)] ?? 0

const shown = (value: number): string => (value < 100 ? value.toFixed(1) : Math.round(value).toString())

const measured = ({ values, unit }: Figure): string => {
  const [least = 0] = sorted(values)
  const most = sorted(values).at(-1) ?? 0
  return `${shown(medianOf(values))} ${unit} (${shown(least)}–${shown(most)}, n = ${values.length})`
}

const verdict = ({ target, values }: Figure): string =>
  target === null ? 'for information' : medianOf(values) < target ? 'met' : 'missed'

const HEAD = `The district of 70,000 students in 60 schools (\`district-60\`), a roster of it published; a service started afresh on its
database, and Chromium without a window beside it on the same processors. A figure is the median, with the least, the most and the
number of times in brackets. A view counts as there when the frame that shows it is painted. Switches are presses of a mouse, a tenth of
a second after it came to the link, counted from the press, and so is taking hold of somebody; *for the first time* in a tab whose first view was looked at for some
seconds. The machine has a font for Chinese, as those of its users have. The first load is all that was sent until the first view was painted, headers included.`

/** Writes what was measured to a page for people and a file for programs. */
export function writeReport(
  figures: readonly Figure[],
  files: { readonly md: string; readonly json: string },
): void {
  const [load = 0] = loadavg()
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.version}`
  const date = new Date().toISOString().slice(0, 10)
  const rows = figures.map((figure) => {
    const { name, unit, target } = figure
    return `| ${name} | ${target === null ? '–' : `< ${target} ${unit}`} | ${measured(figure)} | ${verdict(figure)} |`
  })
  const lines = [
    '# Benchmark of the page',
    '',
    `${date}, \`npm run bench:page\`. ${machine}. When it ended, ${load.toFixed(1)} processes wanted to run.`,
    '',
    HEAD,
    '',
    '| what | asked | measured |  |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ]
  writeFileSync(files.md, lines.join('\n'))
  writeFileSync(files.json, `${JSON.stringify({ date, machine, load, figures }, null, 2)}\n`)
}
