import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { adapterFor } from './adapter.ts'
import { type Schema, schemaFiles } from './files.ts'

export type Engine = bindings.SchemaEngine

/** What Node has of WebAssembly and the types of the language leave to browsers. */
interface Assembly {
  readonly instantiate: (
    program: Uint8Array,
    imports: Readonly<Record<string, object>>,
  ) => Promise<{ readonly instance: { readonly exports: Readonly<Record<string, unknown>> } }>
}

const { WebAssembly: assembly } = globalThis as unknown as { readonly WebAssembly: Assembly }

const PACKAGE = '@prisma/schema-engine-wasm/schema_engine_bg'

/** Loads the engine's program by hand: Node 20 does not import WebAssembly. */
async function load(): Promise<void> {
  const folder = path.dirname(createRequire(import.meta.url).resolve(PACKAGE))
  const program = await readFile(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await assembly.instantiate(program, { './schema_engine_bg.js': { ...bindings } })
  bindings.__wbg_set_wasm(instance.exports)
  const { __wbindgen_start: start } = instance.exports
  if (typeof start === 'function') start()
}

/** The engine calls it with the reason of a panic before it gives up. */
Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: () => undefined } })

let loaded: Promise<void> | undefined

/** Does work with Prisma's schema engine on a database. The engine is the one of `prisma migrate`, without a program to download. */
export async function withEngine<T>(
  url: string,
  work: (engine: Engine, schema: Schema) => Promise<T>,
): Promise<T> {
  loaded ??= load()
  await loaded
  const schema = await schemaFiles()
  const datamodels = schema.files.map((file): [string, string] => [file.path, file.content])
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterFor(url))
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, adapter)
  try {
    return await work(engine, schema)
  } finally {
    engine.free()
  }
}
