import type {
  DiagnoseMigrationHistoryOutput,
  MigrationFeedback,
} from '@prisma/schema-engine-wasm/schema_engine_bg'
import { withEngine } from './engine.ts'
import { migrationList, writeMigration } from './files.ts'

/** Nothing is kept out of the comparison. */
const filters = { externalTables: [], externalEnums: [] }

/** SQL that would make what the migrations make into what the schema says; null: they agree. */
export const drift = async (url: string): Promise<string | null> =>
  await withEngine(url, async (engine, schema) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...(await migrationList()) },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: true,
      filters,
    })
    return exitCode === 0 ? null : (stdout ?? '')
  })

/** How the history of a database stands to the migrations. Whether these make what the schema says is for `drift`. */
export const status = async (url: string): Promise<DiagnoseMigrationHistoryOutput> =>
  await withEngine(url, async (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList: await migrationList(),
      optInToShadowDatabase: false,
      filters,
    }),
  )

/** Applies what is not applied yet. Returns the names. */
export const deploy = async (url: string): Promise<readonly string[]> =>
  await withEngine(url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: await migrationList(),
      filters,
    })
    return appliedMigrationNames
  })

/** What became of the wish for a new migration. */
export type Developed =
  /** The database is not what its history says: it has to be made anew. */
  | { readonly kind: 'reset'; readonly reason: string }
  /** Steps that cannot be done with the data that are there. */
  | { readonly kind: 'impossible'; readonly steps: readonly MigrationFeedback[] }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'made'; readonly name: string; readonly warnings: readonly MigrationFeedback[] }

/** Writes the migration that leads from the last one to the schema, and applies it. */
export async function develop(url: string, migrationName: string): Promise<Developed> {
  const made = await withEngine(url, async (engine, schema): Promise<Developed> => {
    const migrationsList = await migrationList()
    const { action } = await engine.devDiagnostic({ migrationsList, filters })
    if (action.tag === 'reset') return { kind: 'reset', reason: action.reason }
    await engine.applyMigrations({ migrationsList, filters })
    const { unexecutableSteps, warnings } = await engine.evaluateDataLoss({ migrationsList, schema, filters })
    if (unexecutableSteps.length > 0) return { kind: 'impossible', steps: unexecutableSteps }
    const { generatedMigrationName, migrationScript } = await engine.createMigration({
      draft: false,
      migrationName,
      migrationsList,
      schema,
      filters,
    })
    if (migrationScript === null) return { kind: 'nothing' }
    await writeMigration(generatedMigrationName, migrationScript)
    return { kind: 'made', name: generatedMigrationName, warnings }
  })
  if (made.kind === 'made') await deploy(url)
  return made
}
