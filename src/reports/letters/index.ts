import type { Lang } from '../../../models/text.ts'
import type { Opened, Resolving } from '../../../solver/index.ts'
import { type Files, safe } from '../folder.ts'
import { adultLetter } from './adult.ts'
import { childLetter } from './child.ts'
import { sourcesOf } from './sources.ts'

/** Whom letters are written to. */
export interface Addressees {
  /** A school; null: every school. */
  readonly school: string | null
}

/** A letter to every student who signed up and every adult of the roster, one HTML file each. */
export async function* letterFiles(
  opened: Opened,
  { school }: Addressees,
  run: Resolving,
  lang: Lang,
): Files {
  const sources = sourcesOf(opened, lang)
  const taken = new Set<string>()
  const fileOf = (folder: string, id: string): string => {
    const plain = `${folder}/${safe(id)}`
    let name = plain
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${plain} ${number}`
    taken.add(name.toLowerCase())
    return `${name}.html`
  }
  const isMeant = (of: string): boolean => opened.isServed(of) && (school === null || of === school)
  for (const who of opened.week.students)
    if (isMeant(who.school) && who.days.length > 0)
      yield [fileOf('students', who.id), childLetter(sources, who, run)]
  for (const who of opened.week.staff)
    if ([who.school, ...who.serves].some((id) => id !== null && isMeant(id)))
      yield [fileOf('staff', who.id), adultLetter(sources, who)]
}
