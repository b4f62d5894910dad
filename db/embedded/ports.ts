import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** Binds the address to see that it can be, lets go of it, and gives the port: the one asked for, or for 0 any free one. */
export async function tryPort(host: string, port: number): Promise<number> {
  const server = createServer().listen(port, host);
  await once(server, 'listening');
  const { port: bound } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return bound;
}
