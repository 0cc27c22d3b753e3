import type { Category } from '../../../models/activity.ts'
import { forbiddenTag, forbiddenWordsIn } from '../../../models/policy/words.ts'
import type { RuleFor } from './rule.ts'

const FOR_SUBJECTS: ReadonlySet<Category> = new Set<Category>([
  'homework',
  'tutoring',
  'extension',
  'self_study',
])

/** H12: no new lessons, extra tuition or exam drill, by tag or by word; subject content only where it is admitted. */
export const content: RuleFor<'H12'> = {
  code: 'H12',
  input: ({ school: { school }, activities }, refuse) => {
    for (const { id, name, text, tags, subject, category } of activities) {
      const at = { school: school.name, activity: name, id }
      for (const tag of tags)
        if (forbiddenTag.safeParse(tag).success) refuse('REFUSED_H12_TAG', { ...at, tag })
      const words = new Set([...forbiddenWordsIn(name), ...forbiddenWordsIn(text)])
      for (const word of words) refuse('REFUSED_H12_WORD', { ...at, word })
      if (subject && !FOR_SUBJECTS.has(category)) refuse('REFUSED_H12_SUBJECT', { ...at, category })
    }
    return activities.length
  },
}
