import type { ThemeConfig } from 'antd'

/** The one place for colour, type and space. Contrast of text on its ground is 4.5 or more throughout (WCAG 1.4.3). */
export const colours = {
  brand: '#0b5cad',
  text: '#1f2933',
  quiet: '#52606d',
  ground: '#f5f7fa',
  paper: '#ffffff',
  shade: '#eef2f6',
  line: '#d3dae2',
  strong: '#5f6b78',
  chosen: '#e3eefb',
  filled: '#cfe0f3',
  held: '#fffbe6',
  heldLine: '#e0c36a',
  good: '#1b6e3c',
  warn: '#8a5300',
  bad: '#b3261e',
} as const

/** Colours of a plot's series, that of the first rank the strongest. */
export const plotColours = ['#0b5cad', '#4a90c4', '#9bbfd9', '#c9ced6'] as const

/** Grounds of activity categories; each is told by its word as well, never by colour alone. */
export const categoryColours: Readonly<Record<string, string>> = {
  homework: '#e3eefb',
  tutoring: '#dbe7f5',
  extension: '#e6e9fb',
  science: '#ddf3f0',
  sports: '#fdebd3',
  arts: '#f8e3ef',
  labour: '#efe8d8',
  reading: '#e8f4dc',
  club: '#f0e6fa',
  self_study: '#e9edf1',
  care: '#f1efe9',
}

/** Grounds of what is taken of somebody's day; each bears its sign. */
export const stripColours = {
  lesson: '#d3dae2',
  lead: '#bcd6f2',
  assist: '#d8ecd0',
  duty: '#f6dfb4',
} as const

export const theme: ThemeConfig = {
  cssVar: { key: 'kehou' },
  hashed: false,
  token: {
    colorPrimary: colours.brand,
    colorLink: colours.brand,
    colorText: colours.text,
    colorTextSecondary: colours.quiet,
    colorTextTertiary: colours.quiet,
    colorTextDescription: colours.quiet,
    colorTextPlaceholder: colours.strong,
    colorBgLayout: colours.ground,
    colorSuccess: colours.good,
    colorWarning: colours.warn,
    colorError: colours.bad,
    colorSuccessBg: '#e8f4ec',
    colorSuccessBorder: '#9cc9ab',
    colorWarningBg: '#fdf3e1',
    colorWarningBorder: '#e2bf83',
    colorErrorBg: '#fcebe9',
    colorErrorBorder: '#e5a19b',
    borderRadius: 6,
    fontSize: 14,
    motion: false,
    fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
  },
  // Days of the months beside are not disabled: they can be chosen.
  components: { DatePicker: { colorTextDisabled: colours.quiet } },
}

/** Steps of space, in pixels. */
export const space = { s: 8, m: 16, l: 24 } as const

/** Gives the style sheet the colours and spaces by their names: `--kehou-brand`, `--kehou-space-m`. */
export function tellStyles({ style }: HTMLElement): void {
  for (const [name, colour] of Object.entries(colours)) style.setProperty(`--kehou-${name}`, colour)
  for (const [name, step] of Object.entries(space)) style.setProperty(`--kehou-space-${name}`, `${step}px`)
}
