import type { Week } from '../../../models/week.ts'
import { type PreparedWeek, prepareWeek } from '../../records/import-week.ts'

/**
 * Makes a week that was read and judged before ready to be taken over.
 * @param bytes of the document that a preview has left: it is ours
 */
export const prepareBody = ({
  bytes,
  school,
}: {
  readonly bytes: Uint8Array
  readonly school: string | null
}): PreparedWeek => prepareWeek(JSON.parse(new TextDecoder().decode(bytes)) as Week, school)
