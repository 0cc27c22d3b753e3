import type { Category } from '../../models/activity.ts'
import { forbiddenTag, forbiddenWordsIn } from '../../models/policy/words.ts'
import type { Rule } from '../rule.ts'

const FORBIDDEN_TAGS: ReadonlySet<string> = new Set(forbiddenTag.options)

const SUBJECT_CATEGORIES: ReadonlySet<Category> = new Set<Category>([
  'homework',
  'tutoring',
  'extension',
  'self_study',
])

/** H12 [3.2.2]: no new lessons, extra tuition or exam drill; subject content only where it may stand. */
export const content: Rule = {
  code: 'H12',
  applies: () => false,
  refuses: (week, school) =>
    week.activities
      .filter(
        ({ school: of, tags, name, text, subject, category }) =>
          of === school.id &&
          (tags.some((tag) => FORBIDDEN_TAGS.has(tag)) ||
            forbiddenWordsIn(name).length > 0 ||
            forbiddenWordsIn(text).length > 0 ||
            (subject && !SUBJECT_CATEGORIES.has(category))),
      )
      .map((activity) => activity.id),
}
