import type { Page } from 'playwright-core'

/** What is focused, as somebody who listens hears it: its name, or the words that are on it. */
const FOCUSED = `(() => {
  const one = document.activeElement
  const label = one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent
  return (label ?? '').trim()
})()`

/** How often a key is pressed before the way counts as none. */
const MOST = 200

/** Goes with the Tab key, forward or back, until something of a name is reached. */
export async function tabTo(
  page: Page,
  name: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const passed: string[] = []
  for (let presses = 0; presses < MOST; presses++) {
    await page.keyboard.press(key)
    const here = String(await page.evaluate(FOCUSED))
    if (typeof name === 'string' ? here === name : name.test(here)) return
    passed.push(here.slice(0, 24))
  }
  throw new Error(`the keyboard does not get to ${name}, only to ${passed.slice(-40).join(' | ')}`)
}

/** Goes to something by Tab and presses Enter there. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}
