/** The name of a file in the header that comes with it (RFC 6266): in any script, or in plain letters; empty: there is none. */
export function fileNameIn(disposition: string): string {
  const [, coded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? []
  const [, plain = ''] = /filename="([^"]+)"/i.exec(disposition) ?? []
  return coded === undefined ? plain : decodeURIComponent(coded)
}
