import { useMutation, useQuery } from '@tanstack/react-query'
import { worthAnswer } from '../../../models/answers/explanation.ts'
import { schoolId } from '../../../models/ids.ts'
import { answerOf, api } from './api.ts'

/** Who could lend to whom in a week. */
export const useLoanBoard = (week: string) =>
  useQuery({
    queryKey: ['weeks', week, 'loan-board'],
    queryFn: async () =>
      await answerOf(api.GET('/v1/weeks/{week}/loan-board', { params: { path: { week } } })),
  })

/** What one more of anything is worth at a school: the school is solved again, which takes seconds. */
export const useWorth = (roster: string) =>
  useMutation({
    mutationFn: async (school: string) =>
      worthAnswer.parse(
        await answerOf(
          api.POST('/v1/rosters/{id}/studies', {
            params: { path: { id: roster } },
            body: { kind: 'worth', school: schoolId.parse(school) },
          }),
        ),
      ),
  })
