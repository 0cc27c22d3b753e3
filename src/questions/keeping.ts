/** Things that are kept under a key, so many at the most: the one that was asked of longest ago gives way. */
export interface Keeping<T> {
  /** What is kept, or what is made now and kept from then on; null: neither. */
  readonly get: (key: string, make: () => T | null) => T | null
  readonly keep: (key: string, value: T) => void
}

export function keeping<T>(most: number): Keeping<T> {
  const known = new Map<string, T>()
  const keep = (key: string, value: T): void => {
    // Last in the order of insertion: asked of just now.
    known.delete(key)
    known.set(key, value)
    const [oldest] = known.keys()
    if (known.size > most && oldest !== undefined) known.delete(oldest)
  }
  return {
    get: (key, make) => {
      const value = known.get(key) ?? make()
      if (value !== null) keep(key, value)
      return value
    },
    keep,
  }
}
