import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { PgDialect } from 'drizzle-orm/pg-core';
import postgres from 'postgres';
import { wholeStatement } from '../../src/recommendations/queries.ts';
import type { RunningApi } from './api.ts';

/** How fast all records leave in one form, beside PostgreSQL giving the same columns. */
export interface ExportReport {
  format: string;
  records: number;
  megabytes: number;
  /** Records per second: the median of the rounds. */
  perSecond: number;
  /** The same of `COPY … TO STDOUT` in the same rounds. */
  copyPerSecond: number;
  /** Of the one to the other, in each round; the first is the median. */
  ratio: { median: number; lowest: number; highest: number };
  /** Milliseconds to the first byte of the body: the median, and the most. */
  firstByte: { median: number; most: number };
  /** Most megabytes held above what was held before the round, in any round. */
  memory: number;
}

const rounds = 5;
const formats = ['csv', 'jsonl', 'xlsx', 'ttl', 'jsonld'];
/** What is asked of the files that researchers take most. */
const targets: Record<string, number> = { csv: 0.3, jsonl: 0.3 };

interface Taken {
  seconds: number;
  firstByte: number;
  bytes: number;
}

/**
 * Takes all recommendations in each form and has PostgreSQL copy the same columns in the same order, in turns, so that whatever else the machine
 * does in the meantime falls on both alike. Both sides see what the public sees.
 */
export async function measureExports(server: RunningApi, databaseUrl: string, log: (line: string) => void): Promise<ExportReport[]> {
  const client = postgres(databaseUrl, { max: 1, connection: { search_path: 'visible, public', jit: false }, onnotice: () => {} });
  try {
    const [counted] = await client`select count(*)::int as count from recommendations`;
    const records = counted?.['count'] as number;
    const copy = copyStatement();
    const reports: ExportReport[] = [];
    for (const format of formats) {
      await take(server, format);
      const measured: { own: Taken; copied: number; memory: number }[] = [];
      for (let round = 0; round < rounds; round++) {
        const copied = await timeCopy(client, copy);
        const before = server.memory();
        let most = before;
        const watch = setInterval(() => {
          most = Math.max(most, server.memory());
        }, 50);
        const own = await take(server, format);
        clearInterval(watch);
        measured.push({ own, copied, memory: (most - before) / 2 ** 20 });
      }
      const ratios = measured.map(({ own, copied }) => copied / own.seconds);
      const report: ExportReport = {
        format,
        records,
        megabytes: (measured[0]?.own.bytes ?? 0) / 1e6,
        perSecond: records / median(measured.map(({ own }) => own.seconds)),
        copyPerSecond: records / median(measured.map(({ copied }) => copied)),
        ratio: { median: median(ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios) },
        firstByte: {
          median: median(measured.map(({ own }) => own.firstByte)),
          most: Math.max(...measured.map(({ own }) => own.firstByte)),
        },
        memory: Math.max(...measured.map(({ memory }) => memory)),
      };
      log(lineOf(report));
      reports.push(report);
    }
    return reports;
  } finally {
    await client.end();
  }
}

/** COPY takes no parameters, so the few that the statement has are written into it. */
function copyStatement(): string {
  const { sql, params } = new PgDialect({ casing: 'snake_case' }).sqlToQuery(wholeStatement());
  const written = sql.replace(/\$(\d+)/g, (_, at) => `'${String(params[Number(at) - 1]).replaceAll("'", "''")}'`);
  return `copy (${written}) to stdout (format csv)`;
}

async function timeCopy(client: postgres.Sql, statement: string): Promise<number> {
  const began = performance.now();
  const readable = await client.unsafe(statement).readable();
  // Not `resume()`: without a listener the driver waited for ever now and then, paused right after it was asked to go on.
  readable.on('data', () => {});
  await once(readable, 'end');
  return (performance.now() - began) / 1000;
}

async function take(server: RunningApi, format: string): Promise<Taken> {
  const began = performance.now();
  const [answer] = (await once(get(`${server.url}/api/monitoring/v1/recommendations?format=${format}`), 'response')) as [IncomingMessage];
  if (answer.statusCode !== 200) throw new Error(`${format} gave ${answer.statusCode}`);
  let [firstByte, bytes] = [0, 0];
  answer.on('data', (piece: Buffer) => {
    if (bytes === 0) firstByte = performance.now() - began;
    bytes += piece.length;
  });
  await once(answer, 'end');
  if (!answer.complete) throw new Error(`${format} was broken off`);
  return { seconds: (performance.now() - began) / 1000, firstByte, bytes };
}

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const lineOf = ({ format, records, megabytes, perSecond, copyPerSecond, ratio, firstByte, memory }: ExportReport): string =>
  `${format.padEnd(7)} ${records} records, ${megabytes.toFixed(1)} MB: ${Math.round(perSecond)}/s, COPY ${Math.round(copyPerSecond)}/s, ` +
  `ratio ${ratio.median.toFixed(2)} (${ratio.lowest.toFixed(2)} to ${ratio.highest.toFixed(2)}), first byte ${Math.round(firstByte.median)} ms ` +
  `(at most ${Math.round(firstByte.most)}), memory +${Math.round(memory)} MB`;

/** Prints what fell short of what is asked. */
export function printExports(reports: ExportReport[]): void {
  console.log('\nexports');
  for (const report of reports) {
    const target = targets[report.format];
    const misses = [
      target !== undefined && report.ratio.median < target ? `ratio below ${target}` : '',
      report.firstByte.median > 300 ? 'first byte after more than 300 ms' : '',
      report.memory > 64 ? 'more than 64 MB' : '',
    ].filter(Boolean);
    console.log(`  ${lineOf(report)}${misses.length > 0 ? `  ← ${misses.join(', ')}` : ''}`);
  }
}
