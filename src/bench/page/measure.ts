import { readFileSync } from 'node:fs'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { z } from 'zod'

/** Scripts run in the tab: they are texts, for the program knows no window. */
const seen = (selector: string, text: string): string =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].some((one) => one.offsetParent !== null && one.textContent.includes(${JSON.stringify(text)}))`

/** What is to be seen for something to count as there. */
export interface Sight {
  readonly selector: string
  readonly text?: string
}

/** Notes in the tab when something is seen, painted: the frame after the change that shows it. */
const watching = ({ selector, text = '' }: Sight): string => `
  window.kehouSeen = new Promise((done) => {
    const look = () => {
      if (${seen(selector, text)}) { requestAnimationFrame(() => setTimeout(() => done(performance.now()))); return }
      requestAnimationFrame(look)
    }
    look()
  })`

const milliseconds = z.number()

/** Milliseconds from the start of a navigation until something is painted. */
export async function firstView(page: Page, url: string, sight: Sight): Promise<number> {
  await page.addInitScript(`addEventListener('DOMContentLoaded', () => {${watching(sight)}})`)
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction('window.kehouSeen !== undefined')
  return milliseconds.parse(await page.evaluate('window.kehouSeen'))
}

/** Milliseconds between a mouse that comes to a link, or to somebody, and the press, as of somebody who knows where to go. */
const APPROACH = 100

const point = z.object({ x: z.number(), y: z.number() })

/** Milliseconds from the press of a mouse until what it leads to is painted. */
export async function viewSwitch(page: Page, click: Sight, sight: Sight): Promise<number> {
  const { selector, text = '' } = click
  const target = `[...document.querySelectorAll(${JSON.stringify(selector)})].find((one) => one.offsetParent !== null && one.textContent.includes(${JSON.stringify(text)}))`
  await page.waitForFunction(`${target} !== undefined`)
  const middle = `(() => {
    const one = ${target}
    one.scrollIntoView({ block: 'center', inline: 'center' })
    const { x, y, width, height } = one.getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  })()`
  const { x, y } = point.parse(await page.evaluate(middle))
  await page.mouse.move(x, y)
  await page.waitForTimeout(APPROACH)
  const heard = `window.kehouTaken = new Promise((done) => {
    addEventListener('click', ({ timeStamp }) => {
      ${watching(sight)}
      window.kehouSeen.then((at) => done(at - timeStamp))
    }, { capture: true, once: true })
  })`
  await page.evaluate(`void (${heard})`)
  await page.mouse.down()
  await page.mouse.up()
  return milliseconds.parse(await page.evaluate('window.kehouTaken'))
}

/** Pixels that the mouse goes before it is a drag. */
const AWAY = 40

/** Milliseconds from the moment in which a drag by mouse begins until what it leads to is painted; then it is let go of. */
export async function mouseDrag(page: Page, { selector }: Sight, sight: Sight): Promise<number> {
  const handle = page.locator(selector).last()
  await handle.scrollIntoViewIfNeeded()
  const box = await handle.boundingBox()
  if (box === null) throw new Error(`there is no ${selector} to drag`)
  const noted = `window.kehouBegan = performance.now(); ${watching(sight)}`
  await page.evaluate(
    `window.kehouSeen = undefined; addEventListener('dragstart', () => {${noted}}, { once: true, capture: true })`,
  )
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.waitForTimeout(APPROACH)
  await page.mouse.down()
  await page.mouse.move(x + AWAY, y + AWAY, { steps: 4 })
  await page.waitForFunction('window.kehouSeen !== undefined')
  const taken = milliseconds.parse(
    await page.evaluate('window.kehouSeen.then((seen) => seen - window.kehouBegan)'),
  )
  // Where nothing is it is put back; on a place it would be asked what to do.
  await page.mouse.move(1, 1)
  await page.mouse.up()
  return taken
}

/** Bytes that came over the wire, by kind. */
export interface Bytes {
  readonly page: number
  readonly data: number
}

/** Counts what a tab loads, compressed as it comes, until it is asked. */
export async function countBytes(page: Page): Promise<() => Bytes> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const urls = new Map<string, string>()
  let [shell, data] = [0, 0]
  session.on('Network.responseReceived', ({ requestId, response }) => {
    urls.set(requestId, response.url)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (new URL(urls.get(requestId) ?? 'http://x/').pathname.startsWith('/v1/')) data += encodedDataLength
    else shell += encodedDataLength
  })
  return () => ({ page: shell, data })
}

const KILOBYTE = 1024

/** Megabytes of a tab: the heap of its scripts after a collection, and the memory of its process that is its own. */
export async function tabMemory(
  browser: Browser,
  page: Page,
): Promise<{ readonly heap: number; readonly process: number }> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0
  const root = await browser.newBrowserCDPSession()
  const { processInfo } = await root.send('SystemInfo.getProcessInfo')
  const largest = Math.max(
    ...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => ownKilobytes(id)),
  )
  return { heap: heap / KILOBYTE / KILOBYTE, process: largest / KILOBYTE }
}

/** Kilobytes that belong to a process alone; 0 where the system does not tell. */
function ownKilobytes(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm)].reduce(
      (sum, [, kilobytes]) => sum + Number(kilobytes),
      0,
    )
  } catch {
    return 0
  }
}
