import { cpus, loadavg, totalmem } from 'node:os';
import type { ExportReport } from './exports.ts';
import type { ImportReport } from './imports.ts';
import type { Result } from './measure.ts';
import type { RebuildReport } from './rebuild.ts';

/** Everything a run measured; what is written to a file. */
export interface Report {
  at: string;
  machine: ReturnType<typeof describeMachine>;
  options: { records: number; seconds: number; connections: number[]; poolSize: number };
  datasets: DatasetReport[];
  /** Only where it was asked for. */
  rebuild?: RebuildReport;
  exports?: ExportReport[];
  import?: ImportReport;
}

/** What was measured on one set of records. */
export interface DatasetReport {
  name: string;
  records: number;
  results: Result[];
  /** Of each case the parts of the work that can be done without the API, asked one at a time: median milliseconds. */
  parts: { case: string; parts: Record<string, number> }[];
}

/** How many times as long as the direct way an answer of the API may take (median). */
const targets: Record<string, number> = {
  search: 1.4,
  list: 2.5,
  item: 2.5,
  assessed: 3,
  'assessed as of': 3,
  'home page': 1.5,
  'search page': 1.5,
  'recommendation page': 1.5,
};

/** Tells what the figures depend on: the machine, how busy it is now, and the versions of what runs on it. */
export function describeMachine(postgres: string, meilisearch: string) {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    load: loadavg().map((load) => Math.round(load * 100) / 100),
    node: process.version,
    postgres,
    meilisearch,
  };
}

/** Prints on what machine, with what versions and for how long it is measured. */
export function printHeader({ machine, options }: Report): void {
  const { processor, cores, memoryGb, load, node, postgres, meilisearch } = machine;
  console.log(`${processor}, ${cores} cores, ${memoryGb} GB; load ${load.join(' ')} before the run`);
  console.log(`Node ${node}, PostgreSQL ${postgres}, Meilisearch ${meilisearch}; ${options.seconds} s for each side of each case`);
}

/** Prints the table of one set of records, where the time of an answer goes, and each question. */
export function printDataset({ name, records, results, parts }: DatasetReport): void {
  console.log(`\n${name}, ${records} recommendations (milliseconds; ratio of the medians, and the least and greatest of the slices)\n`);
  printTable([
    ['case', 'conns', 'API p50', 'p99', '/s', 'direct p50', 'p99', '/s', 'ratio', 'slices', 'target', 'API CPU'],
    ...results.map((result) => [
      result.case,
      String(result.connections),
      ...[result.api, result.direct].flatMap((side) => [time(side.p50), time(side.p99), String(Math.round(side.perSecond))]),
      result.ratio.toFixed(2),
      `${result.ratioLowest.toFixed(2)}–${result.ratioHighest.toFixed(2)}`,
      Number.isNaN(targetOf(result)) ? '' : targetOf(result).toFixed(1),
      time(result.apiCpu),
    ]),
  ]);
  console.log('\nWhere the time of one answer goes, one connection:');
  for (const { case: name, parts: times } of parts) {
    const whole = results.find((result) => result.case === name && result.connections === 1)?.api.p50;
    const listed = Object.entries(times).map(([part, median]) => `${part} ${time(median)}`);
    console.log(`  ${name}: ${time(whole ?? Number.NaN)} in all; on their own ${listed.join(', ')}`);
  }
  const questions = results.filter((result) => result.questions.length < 20 && result.connections === 1);
  if (questions.length > 0) console.log('\nEach question, one connection (median milliseconds):');
  for (const { case: name, questions: each } of questions)
    for (const question of each)
      console.log(`  ${name}  ${time(question.api)} / ${time(question.direct)} = ${question.ratio.toFixed(2)}  ${question.name}`);
}

/** Names the promises that were not kept; they are about the invented records, and about medians. */
export function printMisses({ datasets }: Report): void {
  const missed = datasets
    .filter(({ name }) => name !== 'seed')
    .flatMap(({ results }) => results)
    .filter((result) => result.ratio > targetOf(result));
  console.log(missed.length === 0 ? '\nEvery target is met.' : '\nMissed:');
  for (const result of missed)
    console.log(
      `  ${result.case} at ${result.connections}: ${result.ratio.toFixed(2)} times as long, ${targetOf(result)} is what it may be`,
    );
}

const targetOf = (result: Result): number => targets[result.case] ?? Number.NaN;

const time = (milliseconds: number): string => milliseconds.toFixed(milliseconds < 10 ? 2 : 1);

function printTable(rows: string[][]): void {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows)
    console.log(
      `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`,
    );
}
