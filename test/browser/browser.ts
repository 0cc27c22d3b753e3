import Chromium from '@sparticuz/chromium'
import axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { z } from 'zod'
import { buildApp } from '../../src/app.ts'
import type { Database } from '../../src/database/database.ts'
import { settings } from '../../src/env.ts'
import { build } from '../../src/web/build.mjs'
import { BEFORE_THE_WEEK } from '../service/app.ts'
import { freshDatabase } from '../service/database.ts'

/** The real service on a database of its own, and a real browser that looks at it. */
export interface Stage {
  readonly address: string
  /** Where it is for the other machines of its network. */
  readonly lan: string
  readonly database: Database
  readonly open: (size?: 'desktop' | 'phone') => Promise<Page>
  readonly close: () => Promise<void>
}

/** A name under which the service is in the network of a school: by plain HTTP, so that browsers trust it less than this machine. */
const LAN = 'school.example'

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const

/** Milliseconds after which something that does not come counts as missing. */
const MOST = 60_000

/** Starts service and browser. */
export async function openStage(now = (): Date => BEFORE_THE_WEEK): Promise<Stage> {
  await build()
  const database = await freshDatabase()
  const app = await buildApp({
    database,
    settings: settings.parse({ KEHOU_LOG: 'silent', KEHOU_RATE: '100000' }),
    now,
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const browser: Browser = await chromium.launch({
    executablePath: await Chromium.executablePath(),
    // In one process with its pages the browser would end with the first of them.
    args: [
      ...Chromium.args.filter((arg) => arg !== '--single-process'),
      `--host-resolver-rules=MAP ${LAN} 127.0.0.1`,
    ],
    headless: true,
  })
  const contexts: BrowserContext[] = []
  return {
    address,
    lan: address.replace('127.0.0.1', LAN),
    database,
    open: async (size = 'desktop') => {
      const context = await browser.newContext({ baseURL: address, viewport: SIZES[size], locale: 'zh-CN' })
      contexts.push(context)
      const page = await context.newPage()
      page.setDefaultTimeout(MOST)
      return page
    },
    close: async () => {
      for (const context of contexts) await context.close()
      await browser.close()
      await app.close()
      await database.close()
    },
  }
}

/** Waits until nothing is on its way any more. */
export async function still(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  // One that has nothing to say stands there unseen.
  await expect.poll(() => page.getByRole('status').filter({ visible: true }).count()).toBe(0)
}

const found = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What WCAG 2.2 AA finds wrong with the page that is shown, one line each. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const run = `axe.run(document, { runOnly: ${JSON.stringify(TAGS)} }).then(({ violations }) => violations)`
  return found
    .parse(await page.evaluate(run))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
