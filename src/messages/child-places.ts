import { type Activity, isRanked } from '../../models/activity.ts'
import type { Bar, ChildAnswer } from '../../models/answers/child.ts'
import type { ActivityId } from '../../models/ids.ts'
import type { Lang } from '../../models/text.ts'
import { cited, effectWords } from './effects.ts'
import { enumerated } from './lists.ts'
import { catalogue, tell } from './message.ts'

const words = catalogue({
  group: {
    zh: '{when} {group}：{size} 人，上限 {max} 人，录取到第{last}志愿（最大抽签号 {number}）',
    en: '{when} {group}: {size} of at most {max}, cut-off: choice {last} (largest lottery number {number})',
  },
  groupOpen: {
    zh: '{when} {group}：{size} 人，上限 {max} 人',
    en: '{when} {group}: {size} of at most {max}',
  },
  same: { zh: '{times}（{count} 个课次）：{note}', en: '{times} (sessions: {count}): {note}' },
  place: { zh: '改到这里：{effect}', en: 'a place there: {effect}' },
  busy: { zh: '那时已参加 {activity}', en: 'is in {activity} then' },
  never: {
    zh: '该学生本周没有可以参加该项目的时段：{note}',
    en: 'there is no time this week at which the child could have it: {note}',
  },
  needsNone: {
    zh: '该项目不填报志愿；该学生能参加它的 {blocks} 个时段都已有其他安排，不需要它',
    en: 'nobody ranks this activity: the child has something else in each of the {blocks} blocks in which it could be had, and needs none of it',
  },
  lacks: {
    zh: '该项目不填报志愿；该学生能参加它的 {blocks} 个时段中，{unserved} 个没有任何安排',
    en: 'nobody ranks this activity: of the {blocks} blocks in which it could be had, the child has nothing at all in {unserved}',
  },
  bar_grade: { zh: '该项目不面向该学生的年级', en: 'the activity is not for the child’s grade' },
  bar_time: {
    zh: '该学生没有报名它所在的时段，或当天不在',
    en: 'the child is not signed up for when it is held, or is away then',
  },
  bar_ranked: {
    zh: '当天的志愿里没有该项目（{rules}）',
    en: 'the activity is not among the choices of that day ({rules})',
  },
  bar_homework: {
    zh: '该年级没有书面作业（{rules}）',
    en: 'the grade has no written homework ({rules})',
  },
  bar_tutoring: {
    zh: '该学生不需要辅导，或家长不愿意（{rules}）',
    en: 'the child needs no tutoring, or the family is not willing ({rules})',
  },
  bar_rule: { zh: '按规则不可（{rules}）', en: 'rules keep the child out ({rules})' },
})

type Wished = ChildAnswer['sessions'][number]

/** How what an answer names is called. */
interface Called {
  readonly activity: (id: ActivityId) => string
  readonly when: (session: Wished) => string
  readonly group: (session: Wished) => string
}

/** A session, or sessions of which the same is said, and what a place there would do. */
interface PlaceLine {
  readonly text: string
  readonly note: string | null
}

const isOf = ({ rules }: Bar, code: Bar['rules'][number]): boolean => rules.every((each) => each === code)

/** What keeps a child out of an activity then. */
function barWords(bar: Bar, category: Activity['category'], lang: Lang): string {
  if (bar.why !== 'rule') return words[`bar_${bar.why}`][lang]
  const rules = cited(bar.rules, lang)
  if (category === 'tutoring' && isOf(bar, 'H13')) return tell(lang, words.bar_tutoring, { rules })
  if (!isOf(bar, 'H06')) return tell(lang, words.bar_rule, { rules })
  if (isRanked(category)) return tell(lang, words.bar_ranked, { rules })
  return tell(lang, category === 'homework' ? words.bar_homework : words.bar_rule, { rules })
}

/** Whether a child could have an activity at all, where that is the reason; null: it is told by its sessions. */
export function possibleWords(
  { has, possible: { blocks, unserved, barred } }: ChildAnswer,
  { category }: Pick<Activity, 'category'>,
  lang: Lang,
): string | null {
  if (has) return null
  if (barred !== null) return tell(lang, words.never, { note: barWords(barred, category, lang) })
  if (isRanked(category) || blocks === 0) return null
  return tell(lang, unserved === 0 ? words.needsNone : words.lacks, { blocks, unserved })
}

/**
 * The sessions of an activity as they are told of a child: of one who has it their own; else those where a place might be had one by
 * one, and where the same keeps the child from several these in one line.
 */
export function placeLines(
  { has, possible, sessions }: ChildAnswer,
  { category }: Pick<Activity, 'category'>,
  called: Called,
  lang: Lang,
): PlaceLine[] {
  const lines: PlaceLine[] = []
  const same = new Map<string, Wished[]>()
  for (const one of sessions) {
    const { barred, instead, effect } = one
    if (has !== one.has) continue
    const busy = instead === null ? null : tell(lang, words.busy, { activity: called.activity(instead) })
    // Of what nobody ranks a place is no aim: it is for those who have nothing else then.
    const kept =
      barred !== null
        ? barWords(barred, category, lang)
        : isRanked(category) || instead === null
          ? null
          : busy
    if (kept !== null) {
      same.set(kept, [...(same.get(kept) ?? []), one])
      continue
    }
    const { size, max, cutOff, lastNumber } = one
    const text = isRanked(category) && cutOff > 0 ? words.group : words.groupOpen
    const place = effect === null ? null : tell(lang, words.place, { effect: effectWords(effect, lang) })
    const notes = has ? [] : [busy, place].flatMap((note) => note ?? [])
    lines.push({
      text: tell(lang, text, {
        when: called.when(one),
        group: called.group(one),
        size,
        max,
        last: cutOff,
        number: lastNumber ?? '–',
      }),
      note: notes.length === 0 ? null : notes.join(lang === 'zh' ? '；' : '; '),
    })
  }
  const known = possible.barred === null ? null : barWords(possible.barred, category, lang)
  for (const [note, rows] of same) {
    // Said of the whole week already.
    if (note === known) continue
    const times = enumerated([...new Set(rows.map(called.when))], lang)
    lines.push({ text: tell(lang, words.same, { times, count: rows.length, note }), note: null })
  }
  return lines
}
