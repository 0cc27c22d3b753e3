import { requestLang } from '../lang.tsx'
import { signedInAgain } from './interrupted.ts'

/** Who is signed in here, with the token of the session, which every change carries; null: nobody. */
interface Session {
  readonly account: string
  readonly csrf: string | null
}

let session: Session | null = null
export const setSession = (now: Session | null): void => {
  session = now
}

const READING = new Set(['GET', 'HEAD'])

/** Milliseconds before a change is sent again that nobody answered. */
const AGAIN = [400, 1200, 3000] as const

/** Whether a change that is sent twice is done once: it has a key for that, or names the version that it changes. */
const isSafe = ({ headers }: Request): boolean => headers.has('idempotency-key') || headers.has('if-match')

/**
 * Sends a request. A change that nobody answers is sent again, where that does it once: a connection that is lost for a moment is not
 * told of. Reading is tried again by whoever reads.
 */
async function sent(request: Request): Promise<Response> {
  request.headers.set('accept-language', requestLang())
  if (READING.has(request.method)) return await fetch(request.clone())
  if (session?.csrf) request.headers.set('x-kehou-csrf', session.csrf)
  for (const wait of isSafe(request) ? AGAIN : []) {
    try {
      return await fetch(request.clone())
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, wait)
      })
    }
  }
  return await fetch(request.clone())
}

const SESSION = '/v1/session'

const codeOf = async (answer: Response): Promise<unknown> => {
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => null)
  return typeof body === 'object' && body !== null && 'code' in body ? body.code : null
}

/** The page as it begins, for whoever is signed in now. What waits for an answer never has one. */
export const beginAnew = (): Promise<never> => {
  location.assign('/')
  return new Promise(() => undefined)
}

/** Reads the token anew: the session is another one, made in another window. False: it is not. */
async function renewed(): Promise<boolean> {
  const answer = await fetch(SESSION)
  if (!answer.ok) return false
  const now = (await answer.json()) as Session
  if (now.account !== session?.account) return await beginAnew()
  const isNew = now.csrf !== session.csrf
  session = now
  return isNew
}

/** Sends a request. Where the session is over, it waits until there is one again, and is sent with that. */
export async function send(request: Request): Promise<Response> {
  const answer = await sent(request)
  if (session === null) return answer
  const code = answer.status === 401 || answer.status === 403 ? await codeOf(answer) : null
  // Who signs in or out, or asks who is signed in, is told so.
  if (code === 'NOT_SIGNED_IN' && new URL(request.url).pathname === SESSION) return answer
  if (code === 'NOT_SIGNED_IN') await signedInAgain()
  else if (code !== 'CSRF_MISSING' || !(await renewed())) return answer
  return await send(request)
}
