import type { Rule } from '../rule.ts'

/** H13 [3.2.2, 3.1.3]: tutoring is only for students who are flagged for it and willing. */
export const tutoring: Rule = {
  code: 'H13',
  applies: (problem) => problem.activities.some((activity) => activity.category === 'tutoring'),
  arcs: {
    student({ activities, students }, student, activity) {
      if (activities[activity].category !== 'tutoring') return true
      const { needed, willing } = students[student].tutoring
      return needed && willing
    },
  },
}
