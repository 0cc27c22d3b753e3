import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { z } from 'zod'
import { build } from '../web/build.mjs'
import { prepareDistrict } from './page/district.ts'
import { countBytes, firstView, mouseDrag, type Sight, tabMemory, viewSwitch } from './page/measure.ts'
import { type Figure, writeReport } from './page/report.ts'
import { freshTab, openBrowser, serve, signedIn } from './page/stage.ts'

/** How often each thing is measured. */
const TIMES = 3
const MILLISECONDS = { firstView: 1500, viewSwitch: 200, drag: 100 }
const MEGABYTES = 300
const KILOBYTES = 350
const KILOBYTE = 1024
/** Milliseconds without a request until the page loads ahead, and some more. */
const AHEAD = 3000

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const row: Sight = { selector: '.ant-table-row a[href*="/schools/"]' }
const whole: Sight = { selector: '.kehou-session:nth-of-type(5)' }
const place = (text: string): Sight => ({ selector: '.kehou-nav a', text })
const look = (text: string): Sight => ({ selector: '.ant-segmented-item-label', text })
/** Taking hold by a press does what a drag does. */
const handle: Sight = { selector: '.kehou-tray .kehou-handle button' }
/** What is dragged by mouse: a session where it stands, a student whose week is looked at. */
const session: Sight = { selector: '.kehou-timetable td > .kehou-session' }
const student: Sight = { selector: '.kehou-looked .kehou-handle' }
const lit: Sight = { selector: '.kehou-lit, .kehou-barred' }
const chosen = (text: string): Sight => ({ selector: `[aria-label="选择${text}"]` })

/** Ways from one view to another: what is clicked, and what is to be seen then that was not before. */
const switches: readonly (readonly [name: string, click: Sight, sight: Sight])[] = [
  ['overview to a school', row, whole],
  ['school by class', look('班级'), chosen('班级')],
  ['school by person', look('人员'), chosen('人员')],
  ['school by room', look('场地'), chosen('场地')],
  ['school by student', look('学生'), chosen('学生')],
  ['school as a whole', look('全校'), whole],
  ['school to overview', place('概览'), row],
  ['overview to fairness', place('公平与质量'), { selector: 'canvas' }],
  ['fairness to loans', place('跨校支援'), { selector: '.kehou-market' }],
  ['loans to data', place('数据'), { selector: '.kehou-row-link' }],
  [
    'schools to staff',
    { selector: '.kehou-kinds a', text: '服务人员' },
    { selector: '.ant-table-thead th', text: '人员来源' },
  ],
  ['data to overview', place('概览'), row],
]

const weeks = z.object({ items: z.array(z.object({ id: z.string() })).min(1) })

async function weekOf(context: BrowserContext): Promise<string> {
  const answer = await context.request.get('/v1/weeks')
  const [first] = weeks.parse(await answer.json()).items
  return first?.id ?? ''
}

/** Waits until the page has loaded what it loads ahead, as it has when somebody has looked at the first view. */
async function settled(tab: Page): Promise<void> {
  await tab.waitForTimeout(AHEAD)
  await tab.waitForLoadState('networkidle')
  await tab.waitForTimeout(AHEAD)
}

/** First views: nothing in the cache, and with the page in it. */
async function measureFirst(browser: Browser, context: BrowserContext, url: string): Promise<Figure[]> {
  const [cold, warm, shell, data, later]: number[][] = [[], [], [], [], []]
  for (let time = 0; time < TIMES; time++) {
    const tab = await freshTab(browser, context)
    const bytes = await countBytes(tab)
    cold?.push(await firstView(tab, url, row))
    const seen = bytes()
    shell?.push(seen.page / KILOBYTE)
    data?.push(seen.data / KILOBYTE)
    await settled(tab)
    later?.push((bytes().page - seen.page) / KILOBYTE)
    const again = await tab.context().newPage()
    warm?.push(await firstView(again, url, row))
    say(`first view ${time + 1}: ${cold?.at(-1)?.toFixed(0)} ms, ${warm?.at(-1)?.toFixed(0)} ms`)
    await tab.context().close()
  }
  return [
    {
      name: 'first view: the district at a glance, nothing in the cache',
      unit: 'ms',
      target: MILLISECONDS.firstView,
      values: cold ?? [],
    },
    {
      name: 'the same with the page in the cache',
      unit: 'ms',
      target: MILLISECONDS.firstView,
      values: warm ?? [],
    },
    { name: 'first load: page, compressed', unit: 'kB', target: KILOBYTES, values: shell ?? [] },
    { name: 'first load: data, compressed', unit: 'kB', target: null, values: data ?? [] },
    {
      name: 'the rest of the page, loaded after it when nothing else is to do',
      unit: 'kB',
      target: null,
      values: later ?? [],
    },
  ]
}

/** Every way from view to view: gone for the first time, when its part of the page and its data come, and again. */
async function measureSwitches(browser: Browser, context: BrowserContext, url: string): Promise<Figure[]> {
  const first = new Map<string, number[]>()
  const again = new Map<string, number[]>()
  const memory: { heap: number; process: number }[] = []
  const hold: number[] = []
  const drag: number[] = []
  const dragSession: number[] = []
  const dragStudent: number[] = []
  for (let time = 0; time < TIMES; time++) {
    const tab = await freshTab(browser, context)
    await firstView(tab, url, row)
    await settled(tab)
    for (const into of [first, again])
      for (const [name, click, sight] of switches) {
        const taken = await viewSwitch(tab, click, sight)
        say(`${name}: ${taken.toFixed(0)} ms`)
        into.set(name, [...(into.get(name) ?? []), taken])
        await tab.waitForLoadState('networkidle')
      }
    memory.push(await tabMemory(browser, tab))
    await viewSwitch(tab, row, whole)
    await tab.waitForLoadState('networkidle')
    await tab.evaluate("document.querySelector('.kehou-tray').open = true")
    const taken = await viewSwitch(tab, handle, lit)
    say(`taking hold of a person: ${taken.toFixed(0)} ms`)
    hold.push(taken)
    await tab.keyboard.press('Escape')
    const dragged = await mouseDrag(tab, handle, lit)
    say(`dragging a person: ${dragged.toFixed(0)} ms`)
    drag.push(dragged)
    dragSession.push(await mouseDrag(tab, session, lit))
    await viewSwitch(tab, look('学生'), chosen('学生'))
    await tab.waitForLoadState('networkidle')
    dragStudent.push(await mouseDrag(tab, student, lit))
    say(
      `dragging a session: ${dragSession.at(-1)?.toFixed(0)} ms, a student: ${dragStudent.at(-1)?.toFixed(0)} ms`,
    )
    await tab.context().close()
  }
  const figures = (of: Map<string, number[]>, said: string): Figure[] =>
    [...of].map(([name, values]) => ({
      name: `${name}${said}`,
      unit: 'ms',
      target: MILLISECONDS.viewSwitch,
      values,
    }))
  return [
    ...figures(again, ''),
    ...figures(first, ', for the first time'),
    {
      name: 'taking hold of a person: until the places light up',
      unit: 'ms',
      target: MILLISECONDS.drag,
      values: hold,
    },
    {
      name: 'dragging a person by mouse: until the places light up',
      unit: 'ms',
      target: MILLISECONDS.drag,
      values: drag,
    },
    {
      name: 'dragging a session by mouse: the same',
      unit: 'ms',
      target: MILLISECONDS.drag,
      values: dragSession,
    },
    {
      name: 'dragging a student by mouse: the same',
      unit: 'ms',
      target: MILLISECONDS.drag,
      values: dragStudent,
    },
    {
      name: 'tab: heap after all views twice',
      unit: 'MB',
      target: MEGABYTES,
      values: memory.map(({ heap }) => heap),
    },
    {
      name: 'tab: memory of its process that is its own',
      unit: 'MB',
      target: MEGABYTES,
      values: memory.map((one) => one.process),
    },
  ]
}

const [folder] = process.argv.slice(2)
// A folder that is named is kept: the district in it need not be made again.
const home =
  folder === undefined ? mkdtempSync(path.join(tmpdir(), 'kehou-bench-page-')) : path.resolve(folder)

async function measureAll(): Promise<void> {
  await build()
  say('the district is made ready, once')
  await prepareDistrict(home)
  const served = await serve(home)
  const browser = await openBrowser()
  try {
    const context = await signedIn(browser, served.address, 'bureau')
    const url = `${served.address}/weeks/${await weekOf(context)}`
    const figures = [
      ...(await measureFirst(browser, context, url)),
      ...(await measureSwitches(browser, context, url)),
    ]
    writeReport(figures, { md: 'docs/page-bench.md', json: 'docs/page-bench.json' })
    say('docs/page-bench.md')
  } finally {
    await browser.close()
    await served.stop()
  }
}

try {
  await measureAll()
} finally {
  if (folder === undefined) rmSync(home, { recursive: true, force: true })
}
