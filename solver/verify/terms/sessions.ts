import type { SessionView } from '../plan/index.ts'
import type { Bearer } from './term.ts'

/** Names a session as the bearer of a cost. */
export const bearerOf = ({ session }: SessionView): Bearer => ({
  school: session.school,
  session: `${session.group} ${session.date} ${session.blocks[0] ?? ''}`,
})
