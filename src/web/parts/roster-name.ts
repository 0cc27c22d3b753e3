import type { Lang } from '../../../models/text.ts'
import { tell } from '../../messages/message.ts'
import { weekWords as words } from '../../messages/web/week.ts'
import type { RosterHead } from '../api/rosters.ts'
import { momentIn } from '../lang.tsx'

/** What a roster is called: repairs and changes by hand bear the name of what they are of, and are told apart by when they were made. */
export const rosterName = ({ name, origin, createdAt }: RosterHead, lang: Lang): string =>
  origin === 'repair' || origin === 'edit'
    ? tell(lang, words.madeAt, { name, origin: words[origin][lang], at: momentIn(lang, createdAt) })
    : name
