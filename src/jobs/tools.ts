import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../../db/client.ts';
import type { Config } from '../config.ts';
import type { Outbound } from '../http/outbound.ts';
import type { Mailer } from '../mail/send.ts';
import type { SearchServer } from '../search/client.ts';
import type { Vocabularies } from '../vocabularies/memory.ts';

/** What a job works with. A job carries ids at most and reads what it needs, so that it does right whenever it runs, also twice. */
export interface Tools {
  database: Database;
  /** Undefined where the platform has no search server. */
  search: SearchServer | undefined;
  vocabularies(): Promise<Vocabularies>;
  clock(): Date;
  log: FastifyBaseLogger;
  /** Whether addresses of evidence may be visited. */
  checkLinks: boolean;
  /** By which the program names itself to the servers that it visits. */
  publicUrl: string;
  /** What persistent identifiers begin with; `publicUrl` unless set. */
  puriBase?: string | undefined;
  /** Whom mail is handed to; without it none is sent. */
  mail?: Mailer | undefined;
  /** How webhooks are reached, where a test has a server of its own. */
  outbound?: Partial<Outbound>;
  /**
   * Where dumps are written, without which none are; for how many days they are kept; and the database for a thread of its own, without which
   * they are written in this one.
   */
  dumps?: { dir: string; keepDays: number; url?: string } | undefined;
  /** What is downloaded and imported by the clock, each of so many bytes at most. */
  reimport: { files: Config['reimport']; bytes: number };
}

/** One thing that the worker can do. */
export type Task = (tools: Tools, payload: Record<string, unknown>) => Promise<void>;
