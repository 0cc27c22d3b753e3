import type { Locator, Page } from 'playwright-core'

/** What is focused, as somebody who listens hears it: its name, or the words that are on it. */
const FOCUSED = `(() => {
  const one = document.activeElement
  const label = one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent
  return (label ?? '').trim()
})()`

/** What the keyboard is at. */
export const focused = async (page: Page): Promise<string> => String(await page.evaluate(FOCUSED))

/** Milliseconds after which the way to something counts as none: it may have to come first, or to be enabled. */
const MOST = 60_000

/** How much of what was passed is told. */
const TOLD = 40

/** Goes with the Tab key, forward or back, until something of a name is reached, round and round while it is not there. */
export async function tabTo(
  page: Page,
  name: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const passed: string[] = []
  const until = Date.now() + MOST
  while (Date.now() < until) {
    await page.keyboard.press(key)
    const here = await focused(page)
    if (typeof name === 'string' ? here === name : name.test(here)) return
    passed.push(here.slice(0, 24))
  }
  throw new Error(`the keyboard does not get to ${name}, only to ${passed.slice(-TOLD).join(' | ')}`)
}

/** Goes to something by Tab and presses Enter there. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** A list that has dropped down takes every key, Tab as well, until it is closed again. */
const DROPPED = '[role="combobox"][aria-expanded="true"]'

/** Waits until no list is dropped down. */
export const shut = (page: Page): Promise<void> => page.locator(DROPPED).waitFor({ state: 'hidden' })

/**
 * Takes something from a list that drops down, where the list is focused: by the words that are typed, or what it offers first. Nothing
 * is taken before it is offered, and nothing is pressed after that before the list is closed.
 */
export async function pick(page: Page, typed = ''): Promise<void> {
  if (typed === '') await page.keyboard.press('ArrowDown')
  else await page.keyboard.type(typed)
  const dropped = page.locator(DROPPED)
  await dropped.waitFor()
  await page.locator('.ant-select-item-option-active:visible').filter({ hasText: typed }).waitFor()
  await page.keyboard.press('Enter')
  // Where several can be taken, the list stays for the next.
  if ((await page.locator('.ant-select-multiple').filter({ has: dropped }).count()) > 0)
    await page.keyboard.press('Escape')
  await shut(page)
}

/** How many there are at most in a list that nothing is typed into. */
const LONGEST = 40

/** Takes something from the focused list, into which nothing is typed: the arrow goes from one to the next. */
export async function pickDown(page: Page, name: RegExp): Promise<void> {
  await page.keyboard.press('Enter')
  const active = page.locator('.ant-select-item-option-active:visible')
  const passed: string[] = []
  for (let step = 0; step < LONGEST; step++) {
    const here = ((await active.textContent()) ?? '').trim()
    if (name.test(here)) {
      await page.keyboard.press('Enter')
      return shut(page)
    }
    passed.push(here)
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`the list does not hold ${name}, only ${passed.join(' | ')}`)
}

/** Takes something from a list, wherever the keyboard is. */
export async function pickFrom(page: Page, list: Locator, typed = ''): Promise<void> {
  await list.focus()
  await pick(page, typed)
}
