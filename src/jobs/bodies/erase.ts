import { connectTo } from '../../database/database.ts'
import { Problem } from '../../problems/problem.ts'
import { type Asking, type Erased, eraseStudent } from '../../records/erase.ts'

/** What erasing came to, or why it was not done: a problem does not go from thread to thread as such. */
export type ErasedOr = Erased | { readonly code: Problem['code']; readonly params: Problem['params'] }

/** Erases a child's data, over a connection of its own. */
export async function eraseBody({
  url,
  district,
  student,
  version,
  by,
}: {
  readonly url: string
  readonly district: string
  readonly student: string
  readonly version: string
  readonly by: Asking
}): Promise<ErasedOr> {
  const database = connectTo(url, 2)
  try {
    return await eraseStudent(database, { district, student, version }, by, new Date())
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { code: error.code, params: error.params }
  } finally {
    await database.close()
  }
}
