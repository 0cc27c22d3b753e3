import { useQuery } from '@tanstack/react-query'
import { teacherDaysAnswer } from '../../../models/answers/explanation.ts'
import { schoolId } from '../../../models/ids.ts'
import { answerOf, api } from './api.ts'

/** What one more teacher-day is worth at a school, by skill and day. A roster never changes, and so does the answer. */
export const useTeacherDays = (roster: string, school: string, isAsked: boolean) =>
  useQuery({
    queryKey: ['rosters', roster, 'teacher-days', school],
    enabled: isAsked,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () =>
      teacherDaysAnswer.parse(
        await answerOf(
          api.POST('/v1/rosters/{id}/studies', {
            params: { path: { id: roster } },
            body: { kind: 'teacher_days', school: schoolId.parse(school) },
          }),
        ),
      ),
  })
