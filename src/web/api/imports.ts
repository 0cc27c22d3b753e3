import { useMutation } from '@tanstack/react-query'
import { answerOf, api, newKey } from './api.ts'

/** Sends a file to be read and judged. Nothing is taken over by it. */
export const useUpload = () =>
  useMutation({
    mutationFn: async ({ file, week }: { file: File; week: string | null }) => {
      const body = new FormData()
      body.append('file', file)
      return await answerOf(
        api.POST('/v1/imports', {
          params: { query: week === null ? {} : { week }, header: { 'idempotency-key': newKey() } },
          body: body as never,
        }),
      )
    },
  })

/** Takes over what was read. */
export const useCommit = () =>
  useMutation({
    mutationFn: async ({ id, name }: { id: string; name: string }) =>
      await answerOf(
        api.POST('/v1/imports/{id}/commit', {
          params: { path: { id }, header: { 'idempotency-key': newKey() } },
          body: { name },
        }),
      ),
  })
