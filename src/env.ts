import path from 'node:path'
import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const count = (most: number) => z.coerce.number().int().min(1).max(most)
const flag = z.enum(['true', 'false']).transform((word) => word === 'true')

/**
 * Settings of the service. Each is a variable of the environment; docs/settings.md lists them from here. None is asked for:
 * with none set the service runs on this machine alone, with a database of its own.
 */
export const settings = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//)
    .optional()
    .describe('PostgreSQL 15 or later; left out: a database of its own under KEHOU_DATA'),
  KEHOU_DATA: z
    .string()
    .min(1)
    .default('kehou-data')
    .transform((folder) => path.resolve(folder))
    .describe('Folder of the database that the service runs itself'),
  KEHOU_HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on'),
  KEHOU_PORT: port.default(8080).describe('Port to listen on; 0: any that is free'),
  KEHOU_LOG: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least level that is logged'),
  KEHOU_THREADS: count(256)
    .optional()
    .describe('Threads that solve, in each process; left out: one for each processor'),
  KEHOU_WORKER: flag
    .default(true)
    .describe('Whether the server takes jobs itself; false: only processes started by `npm run worker` do'),
  KEHOU_SECURE: flag
    .default(false)
    .describe('Cookies go over HTTPS alone: set it wherever HTTPS ends before the service'),
  KEHOU_PROXY: flag.default(false).describe('Trust the address that a proxy in front names'),
  KEHOU_RATE: count(1_000_000)
    .default(600)
    .describe('Requests a minute from one account, or from one address where nobody is signed in'),
  KEHOU_UPLOAD: count(500)
    .default(128)
    .describe('Most megabytes of a file that is handed in; a roster of 60 schools has 69'),
  KEHOU_KEEP: z.coerce
    .number()
    .int()
    .min(30)
    .max(36_500)
    .default(400)
    .describe(
      'Days after its Monday for which a week is kept: then it is archived, and its rows (people, sign-ups, events) are erased; rosters and ledgers stay',
    ),
})
export type Settings = z.infer<typeof settings>

/** Settings of an environment, or the names of those that cannot be read. */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly value: Settings }
  | { readonly ok: false; readonly names: readonly string[] } {
  const read = settings.safeParse(env)
  if (read.success) return { ok: true, value: read.data }
  return { ok: false, names: [...new Set(read.error.issues.map(({ path: [name] }) => String(name)))] }
}
