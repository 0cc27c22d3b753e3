import { expect, it } from 'vitest'
import { isRanked } from '../../../models/activity.ts'
import { choicesOn, type Student } from '../../../models/student.ts'
import { generate } from '../../../solver/generate/index.ts'
import { viewOf } from '../../../src/files/roster/view.ts'
import { envyOf } from '../../../src/reports/envy.ts'
import { settled } from '../../solver/settled.ts'

const view = viewOf((await settled(generate('school-S'))).roster)
const [school] = view.schools
if (school === undefined) throw new Error('no school')
const sessions = [...view.sessionsOf(school)]
const students = view.week.students.filter((one) => one.school === school.id)

/** The same by trying every student against every session and every member of it. */
function slowly(all: readonly Student[]) {
  const rankIn = (who: Student, one: (typeof sessions)[number]): number => {
    const place = choicesOn(who, one.day.follows).indexOf(one.activity.id)
    return place < 0 ? Number.POSITIVE_INFINITY : place
  }
  const isFlexible = (category: string): boolean => category === 'homework' || category === 'tutoring'
  const wishes = (who: Student) =>
    sessions.filter((one) => {
      const rank = rankIn(who, one)
      if (rank === Number.POSITIVE_INFINITY || !one.activity.grades.includes(who.grade)) return false
      const groups = new Set(
        sessions
          .filter((other) => other.activity.id === one.activity.id && other.students.includes(who))
          .map(({ session }) => session.group),
      )
      if (groups.size >= one.activity.groupsPerStudent) return false
      return one.blocks.every(({ code }) =>
        sessions.some(
          (own) =>
            own.students.includes(who) &&
            own.day.date === one.day.date &&
            own.blocks.some((block) => block.code === code) &&
            !isFlexible(own.activity.category) &&
            (isRanked(own.activity.category) ? rankIn(who, own) : Number.POSITIVE_INFINITY) > rank,
        ),
      )
    })
  const isEnvious = (who: Student): boolean =>
    wishes(who).some((one) =>
      one.students.some((member) => {
        const [theirs, mine] = [rankIn(member, one), rankIn(who, one)]
        if (theirs === Number.POSITIVE_INFINITY) return false
        return theirs > mine || (theirs === mine && member.lottery > who.lottery)
      }),
    )
  return {
    wishing: all.filter((who) => wishes(who).length > 0).length,
    envious: all.filter(isEnvious).length,
  }
}

it('counts envy as trying everybody against everything does, whatever the choices', () => {
  const ranked = view.week.activities.filter(({ category }) => isRanked(category)).map(({ id }) => id)
  let seen = 0
  for (let turn = 0; turn < 3; turn++) {
    const turned = students.map((who, at) => ({
      ...who,
      lottery: (at * 7 + turn) % 11,
      choices: [
        {
          weekday: null,
          activities: ranked.map((_, place) => ranked[(place + at + turn) % ranked.length] ?? ''),
        },
      ],
    })) as unknown as Student[]
    const byId = new Map(turned.map((who) => [who.id, who]))
    const held = sessions.map((one) => ({
      ...one,
      students: one.students.flatMap((who) => byId.get(who.id) ?? []),
    }))
    const found = envyOf(turned, held)
    sessions.splice(0, sessions.length, ...held)
    expect({ wishing: found.wishing, envious: found.envious }).toEqual(slowly(turned))
    seen += found.wishing
  }
  expect(seen).toBeGreaterThan(0)
})
