import { z } from 'zod'
import { activityId, label, schoolId } from './ids.ts'
import { grade, slotPattern } from './school.ts'
import { source } from './staff.ts'

export const category = z.enum([
  'homework',
  'tutoring',
  'extension',
  'science',
  'sports',
  'arts',
  'labour',
  'reading',
  'club',
  'self_study',
  'care',
])
export type Category = z.infer<typeof category>

/** Categories that nobody ranks and whose members may differ from day to day. */
const FLEXIBLE: ReadonlySet<Category> = new Set<Category>(['homework', 'tutoring', 'self_study', 'care'])

/** Whether places in this category are given only to students who ranked the activity (H06). */
export const isRanked = (value: Category): boolean => !FLEXIBLE.has(value)

const STANDING_BY_DEFAULT: ReadonlySet<Category> = new Set<Category>(['club', 'sports', 'arts', 'science'])

export const activity = z.strictObject({
  id: activityId,
  school: schoolId,
  name: z.string().min(1).max(80),
  category,
  /** Subject content (学科类). */
  subject: z.boolean().default(false),
  /** Content declaration: tags (`new_lesson`, `extra_tuition`, `exam_drill` are refused, H12) and text. */
  tags: z.array(label).default([]),
  text: z.string().max(2000).default(''),
  grades: z.array(grade).min(1),
  /** Group size. `min` is not asked of homework, tutoring, self-study and care. */
  min: z.int().min(0).max(500).default(0),
  max: z.int().min(1).max(500),
  /** Blocks it may use; an empty list: every regular block. */
  blocks: z.array(slotPattern).default([]),
  /** Consecutive blocks of a session. */
  run: z.int().min(1).max(4).default(1),
  /** Sessions of one group a week, on different days; 1 for homework, tutoring, self-study and care. */
  sessions: z.int().min(1).max(7).default(1),
  /** How many of its groups one student may be in a week. */
  groupsPerStudent: z.int().min(1).max(7).default(1),
  /** Whether a group keeps members, lead, room and time for the term; null: by category and sessions. */
  standing: z.boolean().nullable().default(null),
  /** Kinds of room it may use; an empty list: any. */
  roomKinds: z.array(label).default([]),
  /** Skill its lead needs; null: none. */
  skill: label.nullable().default(null),
  studentsPerAdult: z.int().min(1).max(500),
  leadSources: z.array(source).min(1),
  assistSources: z.array(source).default([]),
  /** The school declared that its own staff cannot meet the need [3.2.3]. */
  ownStaffInsufficient: z.boolean().default(false),
  /** Homework: whether homerooms may share a group. */
  mergeHomerooms: z.boolean().default(false),
})
export type Activity = z.infer<typeof activity>

/** Whether its groups stand for the term. */
export const isStanding = (value: Activity): boolean =>
  value.standing ?? (value.sessions > 1 && STANDING_BY_DEFAULT.has(value.category))
