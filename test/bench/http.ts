import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What is sent: the path, and for a POST its body. */
export interface Sending {
  path: string;
  body?: string;
  /** Beside those of all requests. */
  headers?: Record<string, string>;
}

/** A client of one server over kept-alive connections: it reads the whole answer and looks at no more of it than its status. */
export interface Client {
  send(sending: Sending): Promise<Buffer>;
  close(): void;
}

const headEnd = Buffer.from('\r\n\r\n');

/**
 * Connects to a server on this machine that says how long its answers are.
 * Written on the socket: the client of node:http takes twice the processor time, on the cores that the servers work on too.
 */
export function connectClient(url: string, headers: Record<string, string> = {}): Client {
  const { hostname, port, host } = new URL(url);
  if (hostname !== '127.0.0.1') throw new Error(`The benchmark sends requests to this machine only, not to ${hostname}`);
  const linesOf = (named: Record<string, string>) =>
    Object.entries(named)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('');
  const common = linesOf({ host, ...headers });
  const free: Connection[] = [];
  const open = new Set<Connection>();
  /** One that has been idle for long may have been ended, by the server or by us. */
  const take = (): Connection => {
    for (let connection = free.pop(); connection; connection = free.pop()) {
      if (connection.isOpen()) return connection;
      open.delete(connection);
    }
    const made = new Connection(connect(Number(port), hostname));
    open.add(made);
    return made;
  };
  return {
    send: async ({ path, body, headers: more = {} }) => {
      const head = common + linesOf(more);
      const connection = take();
      const { status, content } = await connection.ask(
        body === undefined
          ? `GET ${path} HTTP/1.1\r\n${head}\r\n`
          : `POST ${path} HTTP/1.1\r\n${head}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
      free.push(connection);
      if (status !== 200 && status !== 201) throw new Error(`${path} gave ${status}: ${content.toString('utf8').slice(0, 500)}`);
      return content;
    },
    close: () => {
      for (const connection of open) connection.close();
    },
  };
}

interface Answer {
  status: number;
  content: Buffer;
}

/** One connection, with one request under way at most. */
class Connection {
  readonly #socket: Socket;
  #received: Buffer[] = [];
  #bytes = 0;
  /** How many bytes the answer has with its head; unknown until the head has come. */
  #expected = Number.POSITIVE_INFINITY;
  #headLength = 0;
  #status = 0;
  #settle: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;

  constructor(socket: Socket) {
    this.#socket = socket.setNoDelay(true).setTimeout(30_000);
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('timeout', () => socket.destroy(new Error('no answer within 30 seconds')));
    socket.on('error', (error) => this.#settle?.reject(error));
    socket.on('close', () => this.#settle?.reject(new Error('the server has ended the connection')));
  }

  isOpen(): boolean {
    return !this.#socket.destroyed && this.#socket.writable;
  }

  async ask(request: string): Promise<Answer> {
    if (this.#socket.connecting) await once(this.#socket, 'connect');
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      if (this.isOpen()) this.#socket.write(request);
      else reject(new Error('the connection has ended'));
    });
  }

  close(): void {
    this.#settle = undefined;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received.push(chunk);
    this.#bytes += chunk.length;
    if (this.#headLength === 0) this.#readHead();
    if (this.#bytes < this.#expected) return;
    const answer = { status: this.#status, content: Buffer.concat(this.#received).subarray(this.#headLength) };
    const settle = this.#settle;
    this.#received = [];
    this.#bytes = 0;
    this.#headLength = 0;
    this.#expected = Number.POSITIVE_INFINITY;
    this.#settle = undefined;
    settle?.resolve(answer);
  }

  #readHead(): void {
    const start = Buffer.concat(this.#received);
    const end = start.indexOf(headEnd);
    if (end < 0) return;
    const head = start.toString('latin1', 0, end);
    const length = /^content-length: *(\d+)/im.exec(head)?.[1];
    if (length === undefined) this.#socket.destroy(new Error(`an answer without its length: ${head}`));
    this.#status = Number(head.slice(9, 12));
    this.#headLength = end + headEnd.length;
    this.#expected = this.#headLength + Number(length);
  }
}
