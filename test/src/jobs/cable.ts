import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A cable between a client and a server, such as a database, to be cut and mended. */
export interface Cable {
  /** Address of the server at the near end. */
  readonly url: string
  /** Breaks every connection; nobody gets through from now on. */
  readonly cut: () => Promise<void>
  readonly mend: () => Promise<void>
  /** Lets requests through and loses whatever is answered, until it is cut. */
  readonly lose: () => void
}

/** Lays a cable to a server. */
export async function layCable(url: string): Promise<Cable> {
  const far = new URL(url)
  const sockets = new Set<Socket>()
  let isLosing = false
  const keep = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer((near) => {
    const other = connect({ host: far.hostname, port: Number(far.port) })
    keep(near)
    keep(other)
    near.pipe(other)
    other.on('data', (answer: Buffer) => {
      if (!isLosing) near.write(answer)
    })
    other.on('end', () => near.end())
    near.on('close', () => other.destroy())
    other.on('close', () => near.destroy())
  })
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    url: Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port) }).href,
    cut: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
      isLosing = false
    },
    mend: async () => await listen(port),
    lose: () => {
      isLosing = true
    },
  }
}
