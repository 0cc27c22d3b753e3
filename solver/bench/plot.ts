import type { Point } from './target.ts'

/** A line of a plot: how the value of one way of solving falls. */
export interface Line {
  readonly name: string
  readonly points: readonly Point[]
}

const WIDTH = 820
const HEIGHT = 420
const LEFT = 90
const RIGHT = 230
const TOP = 40
const BOTTOM = 50
const COLOURS = ['#1668dc', '#d4380d', '#389e0d', '#722ed1', '#d48806', '#13a8a8']

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** 1, 2 and 5 times powers of ten between two numbers. */
function ticks(from: number, to: number): number[] {
  const found: number[] = []
  for (let power = Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power++)
    for (const digit of [1, 2, 5]) {
      const tick = digit * 10 ** power
      if (tick >= from && tick <= to) found.push(tick)
    }
  return found
}

/** Value against time as SVG: time on a logarithmic axis; only points that serve everybody are drawn. */
export function plotCurves(title: string, lines: readonly Line[]): string {
  const served = lines
    .map(({ name, points }) => ({ name, points: points.filter(([, unserved]) => unserved === 0) }))
    .filter(({ points }) => points.length > 0)
  const all = served.flatMap(({ points }) => points)
  if (all.length === 0) return ''
  const times = all.map(([seconds]) => Math.max(0.05, seconds))
  const costs = all.map(([, , , weighted]) => weighted)
  const [first, last] = [Math.min(...times), Math.max(...times) * 1.1]
  const [least, most] = [Math.min(...costs), Math.max(...costs)]
  const x = (seconds: number): number =>
    LEFT + ((WIDTH - LEFT - RIGHT) * Math.log(Math.max(first, seconds) / first)) / Math.log(last / first)
  const y = (cost: number): number =>
    TOP + ((HEIGHT - TOP - BOTTOM) * (most - cost)) / Math.max(1, most - least)
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${LEFT}" y="22" font-size="15">${escaped(title)}</text>`,
    `<path d="M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}" fill="none" stroke="#444"/>`,
    ...ticks(first, last).map(
      (tick) =>
        `<text x="${x(tick).toFixed(1)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${Number(tick.toPrecision(2))}</text>`,
    ),
    `<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 10}" text-anchor="middle">seconds</text>`,
    ...[0, 0.25, 0.5, 0.75, 1].map((share) => {
      const cost = least + share * (most - least)
      return `<text x="${LEFT - 8}" y="${(y(cost) + 4).toFixed(1)}" text-anchor="end">${Math.round(cost).toLocaleString('en')}</text>`
    }),
  ]
  served.forEach(({ name, points }, index) => {
    const colour = COLOURS[index % COLOURS.length] ?? '#000'
    parts.push(`<path d="${stairs(points, x, y, last)}" fill="none" stroke="${colour}" stroke-width="2"/>`)
    parts.push(
      `<text x="${WIDTH - RIGHT + 10}" y="${TOP + 18 * index + 10}" fill="${colour}">${escaped(name)}</text>`,
    )
  })
  return `${[...parts, '</svg>'].join('\n')}\n`
}

/** A value holds until a better one is found. */
function stairs(
  points: readonly Point[],
  x: (seconds: number) => number,
  y: (cost: number) => number,
  end: number,
): string {
  let best = Number.POSITIVE_INFINITY
  let path = ''
  for (const [seconds, , , weighted] of points) {
    if (weighted >= best) continue
    best = weighted
    path +=
      path === ''
        ? `M${x(seconds).toFixed(1)} ${y(weighted).toFixed(1)}`
        : `H${x(seconds).toFixed(1)}V${y(weighted).toFixed(1)}`
  }
  return `${path}H${x(end).toFixed(1)}`
}
