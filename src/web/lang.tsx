import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import type { Lang } from '../../models/text.ts'
import { shellWords } from '../messages/web/shell.ts'

const KEY = 'kehou.lang'

interface Spoken {
  readonly lang: Lang
  readonly speak: (lang: Lang) => void
}

const Context = createContext<Spoken>({ lang: 'zh', speak: () => undefined })

const kept = (): Lang => (localStorage.getItem(KEY) === 'en' ? 'en' : 'zh')

/** The language of the page, kept in the browser; the document says it too, for whoever reads it aloud. */
export function Languages({ children }: { readonly children: ReactNode }): ReactNode {
  const [lang, setLang] = useState<Lang>(kept)
  const speak = useCallback((wanted: Lang) => {
    localStorage.setItem(KEY, wanted)
    setLang(wanted)
  }, [])
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
  }, [lang])
  const value = useMemo(() => ({ lang, speak }), [lang, speak])
  return <Context value={value}>{children}</Context>
}

export const useSpoken = (): Spoken => use(Context)
export const useLang = (): Lang => use(Context).lang

/** The language that requests ask for; read anew each time, since a request is made outside of any component. */
export const requestLang = (): string => (kept() === 'en' ? 'en' : 'zh-CN')

/** A moment as people of a language write it, in the time of whoever looks. */
export const momentIn = (lang: Lang, at: string): string =>
  new Date(at).toLocaleString(lang === 'zh' ? 'zh-CN' : 'en-GB')

/** The title of the document: what is looked at, the nearest first, empty parts left out; null: another says it. */
export function useTitle(parts: readonly string[] | null): void {
  const lang = useLang()
  const title =
    parts === null ? null : [...parts.filter((part) => part !== ''), shellWords.name[lang]].join(' · ')
  useEffect(() => {
    if (title !== null) document.title = title
  }, [title])
}
