/** Builds the page, unless it is built of what is there. */
export function build(): Promise<void>
