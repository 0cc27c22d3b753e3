/** Media types of files that go out, as answers carry them. */
export const MEDIA = {
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar; charset=utf-8',
  zip: 'application/zip',
  stream: 'text/event-stream',
} as const

/** A media type without what it says of characters. */
export const bareMedia = (type: string): string => type.replace(/\s*;.*$/, '')
