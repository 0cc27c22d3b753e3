import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import Chromium from '@sparticuz/chromium'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../../demo/people.ts'

const PROGRAM = fileURLToPath(new URL('../../../bin/kehou.mjs', import.meta.url))
/** Milliseconds that the service may take until it listens. */
const START = 120_000

/** A service in a process of its own, and what ends it. */
export interface Served {
  readonly address: string
  readonly stop: () => Promise<void>
}

async function exited(child: ChildProcess): Promise<void> {
  if (child.exitCode === null) await new Promise((done) => child.once('exit', done))
}

/** Starts a fresh service on the database of a folder. */
export async function serve(folder: string): Promise<Served> {
  const env = {
    ...process.env,
    KEHOU_DATA: folder,
    KEHOU_PORT: '0',
    KEHOU_LOG: 'silent',
    KEHOU_RATE: '1000000',
  }
  const child = spawn(process.execPath, [PROGRAM, 'serve'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await exited(child)
  }
  const address = await new Promise<string>((found, failed) => {
    const late = setTimeout(() => failed(new Error('the service does not start')), START)
    let said = ''
    const hear = (bytes: Buffer): void => {
      said += bytes.toString()
      const [url] = /http:\/\/[\d.]+:\d+/.exec(said) ?? []
      if (url === undefined) return
      clearTimeout(late)
      found(url)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
  })
  return { address, stop }
}

/** Chromium in processes of its own. */
export const openBrowser = async (): Promise<Browser> =>
  await chromium.launch({
    executablePath: await Chromium.executablePath(),
    args: Chromium.args.filter((arg) => arg !== '--single-process'),
    headless: true,
  })

/** Signs somebody in by the API; what comes back opens pages as them. */
export async function signedIn(browser: Browser, address: string, login: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: address })
  const answer = await context.request.post('/v1/session', { data: { login, password: DEMO_PASSWORD } })
  if (!answer.ok()) throw new Error(`nobody signs in as ${login}: ${answer.status()}`)
  return context
}

/** A new tab that holds nothing of an earlier one. */
export async function freshTab(browser: Browser, of: BrowserContext): Promise<Page> {
  const state = await of.storageState()
  const context = await browser.newContext({
    storageState: state,
    viewport: { width: 1400, height: 900 },
    // What measures runs as a text in the page.
    bypassCSP: true,
  })
  return await context.newPage()
}
