import { Agent, request } from 'node:http';

/** What is sent: the path, and for a POST its body. */
export interface Sending {
  path: string;
  body?: string;
}

/** A client of one server over kept-alive connections: it reads the whole answer and looks at no more of it than its status. */
export interface Client {
  send(sending: Sending): Promise<Buffer>;
  close(): void;
}

export function connectClient(url: string, headers: Record<string, string> = {}): Client {
  const { hostname, port } = new URL(url);
  if (hostname !== '127.0.0.1') throw new Error(`The benchmark sends requests to this machine only, not to ${hostname}`);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  return {
    send: ({ path, body }) =>
      new Promise((resolve, reject) => {
        const sent = request(
          {
            hostname,
            port,
            path,
            agent,
            timeout: 30_000,
            method: body === undefined ? 'GET' : 'POST',
            headers:
              body === undefined ? headers : { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
          },
          (response) => {
            const chunks: Buffer[] = [];
            response.on('data', (chunk: Buffer) => chunks.push(chunk));
            response.on('error', reject);
            response.on('end', () => {
              const whole = Buffer.concat(chunks);
              if (response.statusCode === 200) resolve(whole);
              else reject(new Error(`${path} gave ${response.statusCode}: ${whole.toString('utf8').slice(0, 500)}`));
            });
          },
        );
        sent.on('timeout', () => sent.destroy(new Error(`${path} was not answered within 30 seconds`)));
        sent.on('error', reject);
        sent.end(body);
      }),
    close: () => agent.destroy(),
  };
}
