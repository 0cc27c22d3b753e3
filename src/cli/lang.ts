import type { Lang } from '../../models/text.ts'

export const LANGS = ['zh', 'en'] as const satisfies readonly Lang[]

/** The language of a command line: `--lang` if it is there, else that of the environment, else Chinese. */
export function langOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Lang {
  const at = argv.lastIndexOf('--lang')
  const joined = argv.findLast((word) => word.startsWith('--lang='))?.slice('--lang='.length)
  const wanted = joined ?? (at < 0 ? undefined : argv[at + 1])
  const own = LANGS.find((lang) => lang === wanted)
  if (own !== undefined) return own
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  )
  return locale?.toLowerCase().startsWith('en') ? 'en' : 'zh'
}
