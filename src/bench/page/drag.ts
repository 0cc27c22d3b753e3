import type { Page } from 'playwright-core'
import { z } from 'zod'

const point = z.object({ x: z.number(), y: z.number() })

/** Opens what can be dragged, and tells where it and a session are. */
const READY = `(async () => {
  const tray = [...document.querySelectorAll('.ant-collapse-header')].find((one) => one.textContent.includes('拖动'))
  if (tray !== undefined && document.querySelector('[draggable="true"]') === null) {
    tray.click()
    while (document.querySelector('[draggable="true"]') === null) await new Promise((next) => requestAnimationFrame(next))
  }
  document.querySelector('[draggable="true"]').scrollIntoView({ block: 'center' })
  const { x, y, width, height } = document.querySelector('[draggable="true"]').getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
})()`

/** From the start of a drag to the frame after the first change of what is on the screen. */
const WATCH = `window.kehouDrag = new Promise((done) => {
  document.addEventListener('dragstart', () => {
    const began = performance.now()
    const changes = new MutationObserver(() => {
      changes.disconnect()
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)))
    })
    changes.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  }, { once: true, capture: true })
})`

/** Milliseconds from taking hold of something that can be dragged until the page says where it may go. */
export async function dragFeedback(page: Page): Promise<number> {
  const from = point.parse(await page.evaluate(READY))
  const over = await page.locator('.kehou-session').first().boundingBox()
  await page.evaluate(WATCH)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, from.y + 8, { steps: 3 })
  if (over !== null) await page.mouse.move(over.x + 20, over.y + 20, { steps: 5 })
  const taken = z.number().parse(await page.evaluate('window.kehouDrag'))
  await page.mouse.up()
  return taken
}
