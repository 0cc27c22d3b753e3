import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Peers that are not among the packages of the project, installed into a folder of their own when the bench asks for them:
 * one for its licence (GPL), one for its size (a third of a gigabyte).
 */
export const INSTALLED = { 'glpk.js': '5.0.0', 'or-tools-wasm': '0.9.1' } as const

/** Loads an entry of a package installed under a folder. */
export async function loadInstalled<T>(folder: string, entry: string): Promise<T> {
  const resolved = createRequire(path.join(folder, 'package.json')).resolve(entry)
  return (await import(pathToFileURL(resolved).href)) as T
}
