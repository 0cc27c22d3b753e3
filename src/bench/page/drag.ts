import type { Page } from 'playwright-core'
import { z } from 'zod'

const point = z.object({ x: z.number(), y: z.number() })

/** Opens the tray of people and tells where the first of them is. What may be asked of the roster has been opened by then. */
const READY = `(async () => {
  const next = () => new Promise((done) => requestAnimationFrame(done))
  document.querySelector('.kehou-tray').open = true
  while (document.querySelector('.kehou-tray .kehou-handle') === null) await next()
  const handle = document.querySelector('.kehou-tray .kehou-handle')
  handle.scrollIntoView({ block: 'center' })
  const { x, y, width, height } = handle.getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
})()`

/** From the start of a drag to the frame in which places light up. */
const WATCH = `window.kehouDrag = new Promise((done) => {
  document.addEventListener('dragstart', () => {
    const began = performance.now()
    const look = () => {
      if (document.querySelector('.kehou-lit, .kehou-barred') === null) { requestAnimationFrame(look); return }
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)))
    }
    look()
  }, { once: true, capture: true })
})`

/** Milliseconds for which a pointer rests over something before it is taken hold of. */
const REST = 300

/** Milliseconds from taking hold of somebody until the page shows where they may go. */
export async function dragFeedback(page: Page): Promise<number> {
  const from = point.parse(await page.evaluate(READY))
  await page.evaluate(WATCH)
  await page.mouse.move(from.x, from.y)
  await page.waitForTimeout(REST)
  await page.mouse.down()
  await page.mouse.move(from.x + 12, from.y + 12, { steps: 4 })
  const taken = z.number().parse(await page.evaluate('window.kehouDrag'))
  await page.mouse.up()
  return taken
}
