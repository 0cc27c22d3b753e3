import type { Week } from '../../../models/week.ts'
import { bytesOfPrepared, type PreparedWeek, prepareWeek } from '../../records/import-week.ts'
import { Handed } from './handed.ts'

/**
 * Makes a week that was read and judged before ready to be taken over.
 * @param bytes of the document that a preview has left: it is ours
 */
export function prepareBody({
  bytes,
  school,
}: {
  readonly bytes: Uint8Array
  readonly school: string | null
}): Handed<PreparedWeek> {
  const prepared = prepareWeek(JSON.parse(new TextDecoder().decode(bytes)) as Week, school)
  return new Handed(prepared, bytesOfPrepared(prepared))
}
