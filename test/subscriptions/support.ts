import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { Test } from 'tap';

/** How a server of these tests behaves at one request. */
export type Mood = 'well' | 'busy' | 'failing' | 'silent' | 'away';

/** A clock that a test sets on. */
export function clockFrom(start: string) {
  let now = Date.parse(start);
  return {
    clock: () => new Date(now),
    pass: (seconds: number) => {
      now += seconds * 1_000;
    },
  };
}

/** A real mail server on loopback: what it took, and how it behaves. */
export async function mailServer(t: Test) {
  const taken: ParsedMail[] = [];
  const sizes = { attempts: 0 };
  let mood: Mood = 'well';
  let server: SMTPServer | undefined;
  let port = 0;
  const start = async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('nobody@') ? Object.assign(new Error('no such address'), { responseCode: 550 }) : null),
      onData: (stream, _session, done) => {
        sizes.attempts++;
        const pieces: Buffer[] = [];
        stream.on('data', (piece: Buffer) => pieces.push(piece));
        stream.on('end', async () => {
          if (mood === 'silent') return;
          if (mood !== 'well') return done(Object.assign(new Error('not now'), { responseCode: mood === 'busy' ? 451 : 554 }));
          taken.push(await simpleParser(Buffer.concat(pieces)));
          done();
        });
      },
    });
    server.on('error', () => {});
    await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
    port = (server.server.address() as AddressInfo).port;
  };
  const stop = () => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  await start();
  t.teardown(stop);
  return {
    taken,
    sizes,
    start,
    stop,
    set: (next: Mood) => {
      mood = next;
    },
    url: () => `smtp://127.0.0.1:${port}`,
  };
}

/** One request that a webhook got. */
export interface Got {
  headers: IncomingMessage['headers'];
  body: string;
  wasTaken: boolean;
}

/** A real http server on loopback that listens for events: what it got, and how it behaves. */
export async function webhookServer(t: Test) {
  const got: Got[] = [];
  let answer: (got: Got, response: ServerResponse) => void = (_got, response) => response.writeHead(204).end();
  let server: Server | undefined;
  let port = 0;
  const start = async () => {
    server = createServer(async (request, response) => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      const one: Got = { headers: request.headers, body: Buffer.concat(pieces).toString(), wasTaken: false };
      got.push(one);
      const { type, id } = JSON.parse(one.body) as { type: string; id: string };
      if (type.endsWith('.ping')) return response.end(id);
      answer(one, response);
      one.wasTaken = response.statusCode < 300 && response.writableEnded;
    });
    await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  };
  const stop = async () => {
    server?.closeAllConnections();
    await new Promise<void>((resolve) => (server?.listening ? server.close(() => resolve()) : resolve()));
  };
  await start();
  t.teardown(stop);
  return {
    got,
    start,
    stop,
    answer: (next: typeof answer) => {
      answer = next;
    },
    /** Names of these tests lead to this server; every other address is refused as it would be. */
    outbound: {
      schemes: ['https:', 'http:'],
      resolve: async () => ['127.0.0.1'],
      isAllowed: (address: string, at: number) => address === '127.0.0.1' && at === port,
      timeout: 1_000,
    },
    url: () => `https://hooks.test:${port}/events`,
  };
}
