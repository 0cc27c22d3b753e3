import { type Database, SYSTEM } from '../../src/database/database.ts'
import { loadDocument } from '../../src/repositories/documents.ts'

/**
 * Beginnings of those rows and documents of a database that hold a word in quotes, as the id of a child. Of the record of deeds, without the
 * column that says which object a deed was about: that id stays.
 */
export async function naming(database: Database, word: string): Promise<string[]> {
  return await database.within(SYSTEM, async (tx) => {
    const tables = await tx.$queryRaw<{ name: string }[]>`
      SELECT tablename::text AS name FROM pg_tables
      WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'document')`
    const texts: string[] = []
    for (const { name } of tables) {
      const row = name === 'audit' ? "to_jsonb(t) - 'object_id'" : 'to_jsonb(t)'
      const rows = await tx.$queryRawUnsafe<{ text: string }[]>(
        `SELECT '${name} ' || (${row})::text AS text FROM "${name}" t`,
      )
      texts.push(...rows.map(({ text }) => text))
    }
    for (const { districtId, hash } of await tx.document.findMany({
      select: { districtId: true, hash: true },
    }))
      texts.push(Buffer.from((await loadDocument(tx, districtId, hash)) ?? []).toString('utf8'))
    return texts.filter((text) => text.includes(`"${word}"`)).map((text) => text.slice(0, 200))
  })
}
