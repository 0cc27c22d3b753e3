import type { Random } from '../random.ts'
import { OFFERS, type Offer } from './catalogue.ts'
import type { ActivityInput } from './input.ts'
import type { SchoolShape } from './shape.ts'
import type { Adult } from './teachers.ts'

/** A ranked activity of a school, as offered. */
export interface Offered {
  readonly row: ActivityInput & { leadSources: string[] }
  readonly offer: Offer
  /** How likely it is chosen: falls like one over its place in the school's order of popularity. */
  readonly weight: number
}

const OWN: ActivityInput['leadSources'] = ['own_teacher', 'retired_teacher']
const ADULTS: ActivityInput['leadSources'] = ['own_teacher', 'retired_teacher', 'professional', 'volunteer']
const GRADES = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const gradesOf = (shape: SchoolShape): number[] =>
  GRADES.filter((grade) => (grade <= 6 ? shape.level !== 'junior' : shape.level !== 'primary'))

/** Homework, tutoring, care, self-study: what everybody can fall back on. */
export function flexibleActivities(shape: SchoolShape): ActivityInput[] {
  const grades = gradesOf(shape)
  const junior = grades.filter((grade) => grade >= 7)
  const plain = (
    key: string,
    name: string,
    category: ActivityInput['category'],
    max: number,
  ): ActivityInput => ({
    id: `${shape.id}-${key}`,
    school: shape.id,
    name,
    category,
    grades,
    max,
    studentsPerAdult: max,
    leadSources: OWN,
    assistSources: OWN,
  })
  const list: ActivityInput[] = [
    {
      ...plain('homework', '作业辅导', 'homework', 45),
      subject: true,
      grades: grades.filter((grade) => grade >= 3),
      mergeHomerooms: shape.location === 'below_town',
      roomKinds:
        shape.location === 'below_town' ? ['classroom', 'library', 'hall'] : ['classroom', 'library'],
      text: '在教师指导下完成书面作业，随时答疑。',
    },
    {
      ...plain('tutoring', '学业辅导小组', 'tutoring', 12),
      subject: true,
      grades: grades.filter((grade) => grade >= 2),
      blocks: [{ kind: 'regular' }, ...(junior.length > 0 ? [{ kind: 'evening' as const }] : [])],
      roomKinds: ['classroom', 'library', 'laboratory', 'art', 'music', 'computer', 'workshop', 'hall'],
      text: '面向需学业辅导且自愿参加的学生。',
    },
    {
      ...plain('care', '自主阅读看护', 'care', 40),
      blocks: [{ kind: 'regular' }, { kind: 'extended' }],
      roomKinds: ['classroom', 'library', 'hall', 'art', 'music'],
      leadSources: [...OWN, 'volunteer'],
    },
  ]
  if (shape.level !== 'junior')
    list.push({
      ...plain('late', '延时托管', 'care', 30),
      grades: grades.filter((grade) => grade <= 6),
      blocks: [{ kind: 'extended' }],
      roomKinds: ['classroom', 'library', 'hall'],
    })
  if (shape.location !== 'below_town')
    list.push({
      ...plain('self', '自习', 'self_study', 45),
      grades: grades.filter((grade) => grade >= 3),
      roomKinds: ['classroom', 'hall', 'library', 'music'],
      text: '作业时段人数超出分组上限时的自习，有教师看护。',
    })
  if (junior.length > 0)
    list.push({
      ...plain('evening', '晚自习', 'self_study', 50),
      grades: junior,
      blocks: [{ kind: 'evening' }],
      roomKinds: ['classroom', 'hall', 'library'],
    })
  return list
}

/** What venue schools do there, and the kind of room at the venue. */
const AT_VENUE: Readonly<Record<string, string>> = { astro: 'planetarium', aero: 'model_workshop' }

/** Odd and even weeks, single blocks: what some activities are restricted to. */
function blocksFor(offer: Offer, junior: boolean, shape: SchoolShape): NonNullable<ActivityInput['blocks']> {
  if (junior || shape.location === 'below_town') return []
  const { venue } = shape
  if (venue !== null && offer.key in AT_VENUE)
    return venue.weekdays.map((weekday) => ({ weekday, block: 'B2' }))
  if (offer.key === 'astro') return [{ kind: 'regular', weeks: 'odd' }]
  if (offer.key === 'garden') return [{ kind: 'regular', weeks: 'even' }]
  if (offer.key === 'drone') return [2, 4].map((weekday) => ({ weekday, block: 'B2' }))
  if (offer.key === 'wood')
    return [
      { weekday: 3, kind: 'regular' },
      { weekday: 4, kind: 'regular' },
    ]
  if (offer.sessions > 1) return [{ block: 'B2' }]
  return []
}

const JUNIOR_RUNS = new Set(['robot', 'cook', 'lab', 'basket'])
const JUNIOR_STANDING = new Set(['robot', 'basket', 'choir', 'dance'])

/** Where it is held: at the venue, in rooms of its kind, in a village school in any classroom. */
function roomKindsFor(shape: SchoolShape, offer: Offer, junior: boolean): string[] {
  const away = shape.venue === null || junior ? undefined : AT_VENUE[offer.key]
  if (away !== undefined) return [away]
  const anywhere = shape.location === 'below_town' && !offer.kinds.includes('sports_ground')
  return anywhere ? [...new Set([...offer.kinds, 'classroom'])] : [...offer.kinds]
}

/** The row of an offer at a school, for its primary or its junior grades. */
function rowOf(shape: SchoolShape, offer: Offer, junior: boolean, clubDay: boolean): ActivityInput {
  const village = shape.location === 'below_town'
  const [first, last] = [village ? 1 : offer.grades[0], offer.grades[1]]
  const within = gradesOf(shape).filter(
    (grade) => grade >= first && grade <= last && (junior ? grade >= 7 : grade <= 6),
  )
  return {
    id: `${shape.id}-${offer.key}${junior && shape.level === 'nine_year' ? '-j' : ''}`,
    school: shape.id,
    name: junior && shape.level === 'nine_year' ? `${offer.name}（初中）` : offer.name,
    category: offer.category,
    grades: within,
    min: village ? 5 : offer.min,
    max: offer.max,
    blocks: blocksFor(offer, junior, shape),
    run: junior ? (clubDay && JUNIOR_RUNS.has(offer.key) ? 2 : 1) : offer.run,
    sessions: junior || village ? 1 : offer.sessions,
    groupsPerStudent: junior ? 1 : village ? 3 : offer.groupsPerStudent,
    roomKinds: roomKindsFor(shape, offer, junior),
    skill: offer.name,
    studentsPerAdult: offer.studentsPerAdult,
    standing: junior && JUNIOR_STANDING.has(offer.key) ? true : null,
    leadSources: offer.category === 'extension' ? [...OWN] : [...ADULTS],
    assistSources: [...ADULTS],
    subject: offer.category === 'extension',
  }
}

/** Activities of a weak school that nobody there can lead: what a loan is for. */
const LACKING = 2

/** Popularity by place in the school's order, from 0: falls like one over the place. */
const weightAt = (place: number): number => Math.floor(30_000 / (3 * place + 4))

/**
 * What a school offers: the activities that children are drawn to, those its own teachers can lead before others, each
 * with its popularity. For the few with most wishes to a teacher able the school declares that its staff cannot meet
 * the need.
 */
export function offersOf(
  shape: SchoolShape,
  adults: readonly Adult[],
  clubDay: boolean,
  random: Random,
): Offered[] {
  const able = new Map<string, number>()
  for (const { row } of adults) for (const skill of row.skills) able.set(skill, (able.get(skill) ?? 0) + 1)
  const draw = (junior: boolean, count: number): Offered[] => {
    const suited = OFFERS.filter((offer) => (junior ? offer.grades[1] >= 7 : offer.grades[0] <= 6)).map(
      (offer) => {
        const leads = Math.min(3, able.get(offer.name) ?? 0)
        const away = shape.venue !== null && offer.key in AT_VENUE ? 100 : 0
        return { offer, leads, fit: offer.appeal + leads * 12 + random.next(30) + away }
      },
    )
    const byFit = (list: typeof suited) => list.sort((a, b) => b.fit - a.fit)
    const chosen = shape.weak
      ? [
          ...byFit(suited.filter((entry) => entry.leads > 0)).slice(0, count - LACKING),
          ...byFit(suited.filter((entry) => entry.leads === 0)).slice(0, LACKING),
        ]
      : byFit(suited).slice(0, count)
    const range = chosen
      .map(({ offer }) => ({ offer, draw: offer.appeal + random.next(40) }))
      .sort((a, b) => b.draw - a.draw)
    const rows = range.map(({ offer }, place) => {
      const row = rowOf(shape, offer, junior, clubDay)
      const leads = able.get(offer.name) ?? 0
      const want = row.subject === true || leads > 5 ? 0 : Math.floor(weightAt(place) / (leads + 1))
      return { offer, weight: weightAt(place), row, want }
    })
    const wants = rows.map((entry) => entry.want).sort((a, b) => b - a)
    const least = Math.max(1, wants[shape.students < 400 ? 2 : 4] ?? 1)
    return rows.map(({ offer, weight, row, want }) => {
      if (want >= least) row.leadSources.push('outside_instructor')
      return { offer, weight, row: { ...row, ownStaffInsufficient: want >= least } }
    })
  }
  if (shape.level === 'junior') return draw(true, shape.offers)
  if (shape.level === 'primary') return draw(false, shape.offers)
  const junior = Math.floor((shape.offers * 2) / 5)
  return [...draw(false, shape.offers - junior), ...draw(true, junior)]
}
