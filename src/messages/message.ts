import type { Lang, Text } from '../../models/text.ts'

/** Names of the placeholders `{name}` of a text. */
type Names<Words extends string> = Words extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

/** A text whose languages have the same placeholders; any other does not compile. */
type Agreeing<Words extends Text> =
  Same<Names<Words['zh']>, Names<Words['en']>> extends true
    ? Words
    : { readonly differ: Names<Words['zh'] | Words['en']> }

type Catalogue = Readonly<Record<string, Text>>

/** A part of the catalogue: everything a user reads, in both languages. */
export const catalogue = <const All extends Catalogue>(
  all: All & { readonly [Key in keyof All]: Agreeing<All[Key]> },
): All => all

type Value = string | number
type Filling<Words extends Text> = [Names<Words['zh']>] extends [never]
  ? []
  : [params: Readonly<Record<Names<Words['zh']>, Value>>]

/** A text in one language, its placeholders filled. */
export function tell<const Words extends Text>(
  lang: Lang,
  words: Words,
  ...[params]: Filling<Words>
): string {
  const values: Readonly<Record<string, Value>> = params ?? {}
  return words[lang].replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole))
}
