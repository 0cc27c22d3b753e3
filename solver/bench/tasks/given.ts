/** What a task was asked: its one argument, as JSON. */
export const given = <T>(): T => JSON.parse(process.argv[2] ?? 'null') as T

/** Ends a task with its answer, one JSON document, whatever threads it started. */
export const answer = (value: unknown): void => {
  process.stdout.write(JSON.stringify(value), () => process.exit(0))
}

/** How long something took, in milliseconds. */
export async function timed<T>(task: () => T | Promise<T>): Promise<{ value: T; milliseconds: number }> {
  const began = performance.now()
  const value = await task()
  return { value, milliseconds: performance.now() - began }
}
