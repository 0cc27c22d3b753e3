/** A language of the screens. */
export type Lang = 'zh' | 'en'

/** The same words in Chinese and in English. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** The words in one language. */
export const say = (text: Text, lang: Lang): string => text[lang]
