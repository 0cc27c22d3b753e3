import { at, type Draft, leave, MON, THU, TUE } from '../fixture.ts'
import type { Mutation } from './mutation.ts'

const lost = ['H01 neither', 'ROSTER_UNSERVED not_listed']
const refuseJunior = (draft: Draft) => {
  at.school(draft, 'J').writtenHomework = [{ grade: 7, minutes: 91 }]
}
const withoutJunior = (draft: Draft) => {
  refuseJunior(draft)
  draft.plan.sessions = draft.plan.sessions.filter((row) => row.school === 'P')
  draft.plan.unserved = []
  draft.causes = []
}

/** What a file claims, names or repeats. */
export const claimMutations: readonly Mutation[] = [
  {
    name: 'the input was changed after the hash',
    claimed: true,
    finds: ['ROSTER_INPUT_HASH hash'],
    change: (draft) => {
      draft.input.district.name = '另一县'
    },
  },
  {
    name: 'the order of rows in the input was changed after the hash',
    claimed: true,
    finds: ['ROSTER_INPUT_HASH hash'],
    change: (draft) => draft.input.rooms.reverse(),
  },
  ...(['unserved', 'worstShare', 'weighted'] as const).map(
    (level): Mutation => ({
      name: `${level} is claimed to be one less`,
      claimed: true,
      finds: [`ROSTER_SCORE ${level}`],
      change: (draft) => {
        draft.score[level] -= 1
      },
    }),
  ),
  ...(['S01', 'S03', 'S09', 'S13'] as const).map(
    (code): Mutation => ({
      name: `${code} is claimed to be one more`,
      claimed: true,
      finds: [`ROSTER_SCORE ${code}`],
      change: (draft) => {
        draft.score.terms[code] += 1
      },
    }),
  ),
  {
    name: 'more is claimed to be unserved at least than is',
    claimed: true,
    finds: ['ROSTER_BOUND unserved'],
    change: (draft) => {
      draft.bound = { unserved: draft.score.unserved + 1, worstShare: null, weighted: null, how: '' }
    },
  },
  {
    name: 'the bound of the weighted sum is one above it',
    claimed: true,
    finds: ['ROSTER_BOUND weighted'],
    change: (draft) => {
      const { unserved, worstShare, weighted } = draft.score
      draft.bound = { unserved, worstShare, weighted: weighted + 1, how: '' }
    },
  },
  {
    name: 'an unserved block has no cause',
    finds: ['ROSTER_UNSERVED no_cause'],
    change: (draft) => {
      draft.causes = []
    },
  },
  {
    name: 'an unserved block has two causes',
    finds: ['ROSTER_UNSERVED cause_twice'],
    change: (draft) => draft.causes.push(...draft.causes),
  },
  {
    name: 'a cause of a block that is not listed',
    finds: ['ROSTER_UNSERVED cause_of_nothing'],
    change: (draft) => draft.causes.push({ student: 'a1', date: TUE, block: 'B0', cause: 'no_room' }),
  },
  {
    name: 'an unserved block stands twice',
    finds: ['ROSTER_DUPLICATE unserved'],
    change: (draft) => draft.plan.unserved.push(...draft.plan.unserved),
  },
  {
    name: 'somebody unknown is unserved',
    finds: ['ROSTER_REFERENCE unknown_student'],
    change: (draft) => leave(draft, 'zz', TUE, 'B0'),
  },
  {
    name: 'a student is unserved in a block there is not',
    finds: ['ROSTER_REFERENCE unknown_block'],
    change: (draft) => leave(draft, 'a1', THU, 'B0'),
  },
  {
    name: 'a session of an unknown school',
    finds: [...lost, 'ROSTER_REFERENCE unknown_school'],
    change: (draft) => {
      at.session(draft, 'c5', TUE).school = 'Q'
    },
  },
  {
    name: 'a session of an unknown activity',
    finds: [...lost, 'ROSTER_REFERENCE unknown_activity'],
    change: (draft) => {
      at.session(draft, 'c5', TUE).activity = 'none'
    },
  },
  {
    name: 'a session of an activity of another school',
    finds: [...lost, 'ROSTER_REFERENCE activity_of_another_school'],
    change: (draft) => {
      at.session(draft, 'c5', TUE).activity = 'j-hw'
    },
  },
  {
    name: 'a session in an unknown block',
    finds: [...lost, 'ROSTER_REFERENCE unknown_block'],
    change: (draft) => {
      at.session(draft, 'c5', TUE).blocks = ['B9']
    },
  },
  {
    name: 'a session on a holiday',
    finds: [...lost, 'ROSTER_REFERENCE unknown_block'],
    change: (draft) => {
      at.session(draft, 'c5', TUE).date = THU
    },
  },
  {
    name: 'a session in an unknown room',
    finds: ['ROSTER_REFERENCE unknown_room'],
    change: (draft) => {
      at.session(draft, 'c5', TUE).room = 'none'
    },
  },
  {
    name: 'a session with an unknown lead',
    finds: ['ROSTER_REFERENCE unknown_staff'],
    change: (draft) => {
      at.session(draft, 'c2').lead = 'none'
    },
  },
  {
    name: 'a session with an unknown assistant',
    finds: ['ROSTER_REFERENCE unknown_staff'],
    change: (draft) => at.session(draft, 'c5', TUE).assistants.push('none'),
  },
  {
    name: 'a session with an unknown student',
    finds: ['ROSTER_REFERENCE unknown_student'],
    change: (draft) => at.session(draft, 'c5', TUE).students.push('none'),
  },
  {
    name: 'a session with a student of another school',
    finds: ['ROSTER_REFERENCE student_of_another_school'],
    change: (draft) => at.session(draft, 'c5', TUE).students.push('g3'),
  },
  {
    name: 'an unknown site duty',
    finds: ['ROSTER_REFERENCE unknown_duty'],
    change: (draft) => draft.plan.duties.push({ school: 'P', duty: 'none', date: MON, adults: [] }),
  },
  {
    name: 'a site duty on another day',
    finds: ['H09 duty_short', 'ROSTER_REFERENCE unknown_duty'],
    change: (draft) => {
      for (const duty of draft.plan.duties) duty.date = TUE
    },
  },
  {
    name: 'a site duty held by somebody unknown',
    finds: ['ROSTER_REFERENCE unknown_staff'],
    change: (draft) => {
      for (const duty of draft.plan.duties) duty.adults.push('none')
    },
  },
  {
    name: 'a student stands twice in a session',
    finds: ['ROSTER_DUPLICATE student_in_session'],
    change: (draft) => at.session(draft, 'c5', TUE).students.push('a1'),
  },
  {
    name: 'an adult stands twice in a site duty',
    finds: ['ROSTER_DUPLICATE adult_in_duty'],
    change: (draft) => {
      for (const duty of draft.plan.duties) duty.adults.push('T2')
    },
  },
  {
    name: 'a site duty stands twice',
    finds: ['H07 overlap', 'ROSTER_DUPLICATE duty'],
    change: (draft) => draft.plan.duties.push(...draft.plan.duties),
  },
  {
    name: 'an id stands twice in the input',
    finds: ['ROSTER_DUPLICATE id'],
    change: (draft) => draft.input.rooms.push(at.room(draft, 'P-R4')),
  },
  {
    name: 'a school that an input rule refuses is rostered',
    finds: [
      'H01 not_required',
      'H06 not_required',
      'ROSTER_REFUSED not_listed',
      'ROSTER_REFUSED session_of_refused',
      'ROSTER_UNSERVED listed',
    ],
    change: refuseJunior,
  },
  {
    name: 'a school is refused as it should be: legal',
    finds: [],
    change: (draft) => {
      withoutJunior(draft)
      draft.refused = [{ school: 'J', rules: ['H14'] }]
    },
  },
  {
    name: 'a school is refused and not named',
    finds: ['ROSTER_REFUSED not_listed'],
    change: withoutJunior,
  },
  {
    name: 'a school is refused by another rule than is named',
    finds: ['ROSTER_REFUSED rules'],
    change: (draft) => {
      withoutJunior(draft)
      draft.refused = [{ school: 'J', rules: ['H14', 'H12'] }]
    },
  },
  {
    name: 'a refused school stands twice',
    finds: ['ROSTER_DUPLICATE refused'],
    change: (draft) => {
      withoutJunior(draft)
      draft.refused = [
        { school: 'J', rules: ['H14'] },
        { school: 'J', rules: ['H14'] },
      ]
    },
  },
  {
    name: 'a school is named as refused that is not',
    finds: ['ROSTER_REFUSED rules'],
    change: (draft) => {
      draft.refused = [{ school: 'P', rules: ['H12'] }]
    },
  },
  {
    name: 'the lottery order is broken',
    finds: ['ROSTER_LOTTERY order'],
    change: (draft) => {
      at.student(draft, 'g1').keepApart = []
      at.student(draft, 'g2').lottery = 73
      at.student(draft, 'g3').lottery = 72
    },
  },
  {
    name: 'the smaller number is kept apart from somebody there: legal',
    finds: [],
    change: (draft) => {
      at.student(draft, 'g2').lottery = 73
      at.student(draft, 'g3').lottery = 72
    },
  },
  {
    name: 'siblings share a lottery number: legal',
    finds: [],
    change: (draft) => {
      at.student(draft, 'g3').lottery = 72
    },
  },
]
