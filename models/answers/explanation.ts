import { z } from 'zod'
import { activityId, groupId, homeroomId, label, roomId, schoolId, staffId, studentId } from '../ids.ts'
import { post, sessionRef } from '../moves.ts'
import { RULE_CODES } from '../policy/rules.ts'
import { TERM_CODES } from '../policy/terms.ts'
import { unservedCause } from '../roster.ts'
import { isoDate } from '../time.ts'
import { reasons } from './effect.ts'
import { postAnswer } from './recommendation.ts'

/** One unit more of something at a school: the one change that a week is solved again with. */
export const unit = z.discriminatedUnion('kind', [
  /** One more own teacher, free all week, with a skill; null: with none. */
  z.strictObject({ kind: z.literal('adult'), skill: label.nullable() }),
  /** One more session a week for every adult. */
  z.strictObject({ kind: z.literal('limit') }),
  /** The vetting record of somebody renewed. */
  z.strictObject({ kind: z.literal('vetting'), staff: staffId }),
  /** One more room of a kind. */
  z.strictObject({ kind: z.literal('room'), of: label }),
  /** One more student in every group, and for every adult. */
  z.strictObject({ kind: z.literal('group_size') }),
  /** Groups with one member fewer. */
  z.strictObject({ kind: z.literal('minimum') }),
  /** The pay of one more session. */
  z.strictObject({ kind: z.literal('budget'), yuan: z.int() }),
  /** A day of somebody, or of a room, that several schools share, given up by the one that has it. */
  z.strictObject({ kind: z.literal('shared_adult'), staff: staffId, date: isoDate, from: schoolId }),
  z.strictObject({ kind: z.literal('shared_room'), room: roomId, date: isoDate, from: schoolId }),
  /** A teacher of another school on loan for a day; `listed`: is on the list of those who may be lent. */
  z.strictObject({ kind: z.literal('loan'), staff: staffId, date: isoDate, listed: z.boolean() }),
])
export type Unit = z.infer<typeof unit>

/** What a solve of the changed week says. */
const solvedAgain = z.strictObject({
  /** The verifier finds the roster of the changed week valid. */
  verified: z.boolean(),
  /** What was found is proved to be the best there is, before the change and after it. */
  proved: z.boolean(),
})

/** A unit that was tried by solving the week with it. */
const triedUnit = z.strictObject({
  unit,
  /** Student-blocks more that are served than by as much work without it. */
  served: z.int(),
  /** Change of Z; below 0 where it is worth something. */
  weighted: z.int(),
  ...solvedAgain.shape,
})
export type TriedUnit = z.infer<typeof triedUnit>

/** What can be taken out of a week's rules, each by itself, to see whether it stands in the way. */
export const GROUNDS = [
  'skill',
  'source',
  'hours',
  'limits',
  'vetting',
  'lessons',
  'ratio',
  'duties',
  'service',
  'max',
  'min',
  'capacity',
  'room_kind',
  'room_hours',
  'share',
  'budget',
  'rest',
  'locks',
  'apart',
  'choices',
  'homework',
  'pattern',
] as const
const ground = z.enum(GROUNDS)
export type Ground = z.infer<typeof ground>

/** Rules that together leave somebody unserved: without any one of them fewer would be. */
const conflict = z.strictObject({
  /** What each stands for, with the rule it is of; empty: no rule that could give way stands in the way. */
  grounds: z.array(
    z.strictObject({
      ground,
      rule: z.enum(RULE_CODES),
      /** Student-blocks more that are served in the week as it is, but for this ground: may be none where others stand in the way beside it. */
      alone: z.int(),
      /** The same where grounds that are not in the set, and were tried before it, have given way too. */
      without: z.int(),
    }),
  ),
  /** Student-blocks unserved with all rules. */
  unserved: z.int(),
  /** It is proved that fewer is impossible with these rules alone, and that fewer is possible without any one of them. */
  complete: z.boolean(),
})
export type Conflict = z.infer<typeof conflict>

/** Why a school leaves somebody unserved, and what would serve them. */
export const unservedAnswer = z.strictObject({
  school: schoolId,
  unserved: z.int(),
  /** Unserved after the school has been solved again as it is: what the fixes are held against. */
  again: z.int(),
  causes: z.partialRecord(unservedCause, z.int()),
  conflict,
  /** The best first; of equal ones the cheapest. */
  fixes: z.array(triedUnit),
  /** Days of teachers of other schools that could be lent to it, and how many of them were tried: those of the days that lack most first. */
  loans: z.strictObject({ possible: z.int(), tried: z.int() }),
})
export type UnservedAnswer = z.infer<typeof unservedAnswer>

/** What one more unit of anything is worth at a school. */
export const worthAnswer = z.strictObject({
  school: schoolId,
  unserved: z.int(),
  weighted: z.int(),
  units: z.array(triedUnit),
})
export type WorthAnswer = z.infer<typeof worthAnswer>

/** What one more teacher-day is worth to a school as its roster stands, by skill and day. */
export const teacherDaysAnswer = z.strictObject({
  school: schoolId,
  days: z.array(
    z.strictObject({
      /** Null: a teacher without any skill that an activity asks for. */
      skill: label.nullable(),
      date: isoDate,
      /** Student-blocks more that would be served. */
      served: z.int(),
      /** How much lower Z would be. */
      weighted: z.int(),
    }),
  ),
})
export type TeacherDaysAnswer = z.infer<typeof teacherDaysAnswer>

/** What can be asked of a school and takes seconds. */
export const STUDIES = ['unserved', 'worth', 'teacher_days'] as const
export type Study = (typeof STUDIES)[number]

/** Whose a part of a cost is: as much as there is to name of a student, an adult or a session. */
const costBearer = z.strictObject({
  school: schoolId,
  student: studentId.nullable(),
  staff: staffId.nullable(),
  session: sessionRef.nullable(),
  /** Of the session, such as 16:30–18:00; several where grades differ; none where there is no session. */
  hours: z.array(z.string()),
  /** Name of the adult; of a session, its activity; null: a student, or the school as a whole. */
  name: z.string().nullable(),
  /** Before the weight. */
  cost: z.int(),
})
export type CostBearer = z.infer<typeof costBearer>

/** What the value of a roster, or of one school's part of it, is made of. */
export const valueAnswer = z.strictObject({
  /** Null: of the whole roster. */
  school: schoolId.nullable(),
  weighted: z.int(),
  /** Terms that cost something, the dearest first. */
  terms: z.array(
    z.strictObject({
      term: z.enum(TERM_CODES),
      weight: z.int(),
      /** Before the weight. */
      cost: z.int(),
      /** Who bears most of it, the most first. */
      most: z.array(costBearer),
    }),
  ),
  /** Parts of the schools, the largest first. */
  schools: z.array(z.strictObject({ school: schoolId, name: z.string(), weighted: z.int() })),
})
export type ValueAnswer = z.infer<typeof valueAnswer>

/** How an activity was asked for by the students of a class, or of a school, and what came of it. */
const demand = z.strictObject({
  activity: activityId,
  /** Families rank it. */
  ranked: z.boolean(),
  /** Students who rank it, those who rank it first, and those who are in it. */
  wanted: z.int(),
  first: z.int(),
  had: z.int(),
  /** Lowest choice, from 1, of those who are in it; 0: nobody of them ranks it. */
  cutOff: z.int(),
  /** Its sessions in the week, of the whole school; places in them, and places that are taken. */
  sessions: z.int(),
  places: z.int(),
  taken: z.int(),
})
export type Demand = z.infer<typeof demand>

/** Why the students of a class, or of a school, are in what they are in. */
export const demandAnswer = z.strictObject({
  school: schoolId,
  /** Null: the whole school. */
  homeroom: homeroomId.nullable(),
  students: z.int(),
  /** Those wanted most first; what nobody asked for and nobody is in is left out. */
  activities: z.array(demand),
})
export type DemandAnswer = z.infer<typeof demandAnswer>

/** One change that might have given a child an activity. */
export const CHANGES = ['none', 'lottery', 'seat', 'rank', 'minimum', 'adult', 'room'] as const
const childChange = z.enum(CHANGES)
export type ChildChange = z.infer<typeof childChange>

/** A limit on the seats of an activity's groups: its maximum, its students for an adult, the places of a room. */
const seatLimit = z.enum(['max', 'ratio', 'capacity'])
export type SeatLimit = z.infer<typeof seatLimit>

const triedChange = z.strictObject({
  change: childChange,
  /** For `seat`: the limits that were raised by one, none of them but those that are full; else empty. */
  raised: z.array(seatLimit),
  /** The school's week, solved again with the change, has the child in the activity. */
  altered: z.boolean(),
  /** Why not: other rosters are worth more; or some are worth as much, and the lottery gives the place to another child. */
  lost: z.enum(['value', 'lottery']).nullable(),
  /** The session the child would be in. */
  group: groupId.nullable(),
  ...solvedAgain.shape,
})
export type TriedChange = z.infer<typeof triedChange>

/** The changes that were tried, in order, by solving the school's week again: the first that alters it ends them. */
export const alteredAnswer = z.strictObject({ tried: z.array(triedChange) })
export type AlteredAnswer = z.infer<typeof alteredAnswer>

/** Why somebody has a post. */
export const whyPost = z.strictObject({
  post,
  holder: staffId,
  reasons,
  /** Everybody else, ranked, and chains. */
  instead: postAnswer,
  /** Others who may have it, others whom rules keep out, and those rules. */
  allowed: z.int(),
  forbidden: z.int(),
  rules: z.array(z.enum(RULE_CODES)),
})
export type WhyPost = z.infer<typeof whyPost>

/** What becomes of a post when its holder is kept from it and the school's week is solved again. */
const withoutHolder = z.strictObject({
  unserved: z.int(),
  weighted: z.int(),
  /** Who holds it then; null: the session is not held. */
  holder: staffId.nullable(),
  ...solvedAgain.shape,
})
/** `begun`: the post had begun when the week was last changed, and nobody is taken from it any more; null: no roster was found. */
export const withoutAnswer = z.union([withoutHolder, z.literal('begun')]).nullable()
export type WithoutAnswer = z.infer<typeof withoutAnswer>
