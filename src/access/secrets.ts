import { createHash, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

const COST = 2 ** 15
const options: ScryptOptions = { N: COST, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
const LENGTH = 32

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, LENGTH, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    ),
  )

/** A password as it is kept: scrypt (RFC 7914) with a salt of its own, off the event loop. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return [
    'scrypt',
    COST,
    salt.toString('base64url'),
    (await derive(password, salt)).toString('base64url'),
  ].join('$')
}

/** What a password is held against where there is no such account, so that both answers take as long. */
const NOBODY = [
  'scrypt',
  COST,
  randomBytes(16).toString('base64url'),
  randomBytes(LENGTH).toString('base64url'),
].join('$')

/** Whether a password is the one that is kept; null: there is no such account, and it is not. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, , salt = '', key = ''] = (kept ?? NOBODY).split('$')
  const derived = await derive(password, Buffer.from(salt, 'base64url'))
  const expected = Buffer.from(key, 'base64url')
  return kept !== null && expected.length === derived.length && timingSafeEqual(expected, derived)
}

/** A secret that nobody guesses: 256 bits, for cookies, tokens, links. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret. It is as good as random itself, so that no salt is needed. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** A password to be told once and typed from paper: without letters that look alike. */
export function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const bytes = randomBytes(16)
  const word = [...bytes].map((byte) => letters[byte % letters.length]).join('')
  return (word.match(/.{4}/g) ?? [word]).join('-')
}
