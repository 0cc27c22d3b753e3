import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/database/database.ts'
import { hashBytes, loadDocument, storeDocument } from '../../../src/repositories/documents.ts'
import { freshDatabase } from '../../service/database.ts'

const north = { district: 'north', school: null }
const head = { district: 'north', school: null, kind: 'week' } as const

describe('documents', () => {
  let database: Database
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(async () => await database.close())

  it('come back as the bytes that they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const hash = await database.within(north, (tx) => storeDocument(tx, head, bytes))
        const found = await database.within(north, (tx) => loadDocument(tx, 'north', hash))
        expect(hash).toBe(hashBytes(bytes))
        expect(Buffer.from(found ?? [])).toEqual(Buffer.from(bytes))
      }),
      { numRuns: 20 },
    )
  })

  it('are stored once', async () => {
    const bytes = Buffer.from('the same twice')
    const [one, two] = await Promise.all(
      [bytes, bytes].map((same) => database.within(north, (tx) => storeDocument(tx, head, same))),
    )
    expect(one).toBe(two)
    expect(await database.within(north, (tx) => tx.document.count({ where: { hash: one ?? '' } }))).toBe(1)
  })

  it('are for their own district and school alone', async () => {
    const own = { ...head, school: 'A', kind: 'roster_part' } as const
    const hash = await database.within(north, (tx) => storeDocument(tx, own, Buffer.from('of school A')))
    const seenBy = async (district: string, school: string | null) =>
      (await database.within({ district, school }, (tx) => loadDocument(tx, 'north', hash))) !== null
    expect(await seenBy('north', null)).toBe(true)
    expect(await seenBy('north', 'A')).toBe(true)
    expect(await seenBy('north', 'B')).toBe(false)
    expect(await seenBy('south', null)).toBe(false)
  })
})
