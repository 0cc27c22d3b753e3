import { z } from 'zod'
import { bareMedia, MEDIA } from '../files/media.ts'

type Kind = Exclude<keyof typeof MEDIA, 'stream'>

/** The answer that a file is, of one of some kinds: JSON, or bytes that the program of the kind reads. */
export const fileOf = (...kinds: readonly Kind[]) => ({
  description: 'The file',
  content: Object.fromEntries(
    kinds.map((kind) => [
      bareMedia(MEDIA[kind]),
      { schema: kind === 'json' ? z.unknown() : z.string().meta({ format: 'binary' }) },
    ]),
  ),
})

/** Bytes to send, without a copy of them. */
export const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength)
