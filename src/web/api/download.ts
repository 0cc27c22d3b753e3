import { useMutation } from '@tanstack/react-query'
import { fileNameIn } from '../model/file-name.ts'
import { ApiProblem, refusalOf } from './refusal.ts'
import { send } from './send.ts'

/** Milliseconds after which what was handed to the browser is let go of. */
const KEPT = 60_000

async function fileOf(address: string): Promise<{ readonly name: string; readonly blob: Blob }> {
  const answer = await send(new Request(new URL(address, location.origin)))
  if (!answer.ok) throw refusalOf(await answer.json().catch(() => null), answer)
  return { name: fileNameIn(answer.headers.get('content-disposition') ?? ''), blob: await answer.blob() }
}

/**
 * Fetches a file and hands it to whoever asked for it. As any request it is in the language of the page, and what is wrong is told on the
 * page: an address that is followed would have the browser's, and replace the page by the problem.
 */
export const useDownload = () =>
  useMutation({
    networkMode: 'always',
    mutationFn: async (address: string) => {
      const { name, blob } = await fileOf(address).catch((error: unknown) => {
        throw error instanceof TypeError ? new ApiProblem(null) : error
      })
      const link = document.createElement('a')
      link.href = URL.createObjectURL(blob)
      link.download = name
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), KEPT)
    },
  })
