import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { type Database, type Db, select } from '../../db/client.ts';
import { instant } from '../http/sql.ts';
import { apiPath, type Names } from '../http/view.ts';
import { version } from '../version.ts';
import { listEntries } from '../vocabularies/queries.ts';
import { belgianDay } from '../writing/write.ts';
import { machineHead, machineRows } from './csv.ts';
import { type DescribedTable, toDataPackage, toTableMetadata } from './describe.ts';
import { entities } from './entities.ts';
import { sqliteTablesOf, type WrittenFile, writeEntity } from './entity-files.ts';
import { toManifest } from './files.ts';
import type { Reading } from './items.ts';
import { licenceLine, licenceText } from './licence.ts';
import type { Dump } from './manifest.ts';
import { nameFor, untilWhenKept } from './names.ts';
import { createOutput, measureFile, syncPath, writeWhole } from './output.ts';
import { findDump, isTaken, manifestName, tidy, unfinished } from './shelf.ts';
import { createSqlite, type SqliteOutput } from './sqlite.ts';
import { listTombstones, tombstoneColumns } from './withdrawn.ts';

/** Where dumps are written, for how long they are kept, and what the addresses in them begin with. */
export interface DumpSettings {
  dir: string;
  keepDays: number;
  publicUrl: string;
  puriBase: string;
}

/** A dump is not written because another one is being written. */
export class DumpBusy extends Error {
  override readonly name = 'DumpBusy';
}

/** Any constant will do, as long as nothing else in the database uses it: the letters of "dumps" on a telephone. */
const dumpsLock = 38_677;

/** A statement over a hundred thousand records takes longer than a reader's may. */
const longestStatement = 600_000;

/**
 * Writes everything public into a new dump: of one moment, because all is read in one transaction, whose newest change the manifest names. The files
 * are made in a folder of their own that takes its name when the last of them, the manifest, is there: a run that is killed leaves no dump,
 * and the next one removes what it left. Then dumps whose time has passed are removed.
 * @param clock the instant of the dump; what follows from a day follows from its Belgian day
 * @throws DumpBusy while another one is being written; what the database or the disk refuses: nothing is then left of it
 */
export async function writeDump(
  database: Database,
  settings: DumpSettings,
  clock: () => Date,
  step = (_line: string) => {},
): Promise<Dump> {
  const session = database.openSession();
  try {
    const [lock] = await session<{ isHeld: boolean }[]>`select pg_try_advisory_lock(${dumpsLock}) as "isHeld"`;
    if (!lock?.isHeld) throw new DumpBusy('Another dump is being written.');
    mkdirSync(settings.dir, { recursive: true });
    tidy(settings.dir, utcDay(clock()));
    const dump = await writeRelease(database, settings, clock, step);
    for (const gone of tidy(settings.dir, utcDay(clock()))) step(`${gone} was removed: its time has passed`);
    return dump;
  } finally {
    await database.endSession(session);
  }
}

const utcDay = (now: Date): string => now.toISOString().slice(0, 10);

async function writeRelease(database: Database, settings: DumpSettings, clock: () => Date, step: (line: string) => void): Promise<Dump> {
  const { dir } = settings;
  const now = clock();
  const id = nameFor(now, (name) => isTaken(dir, name));
  const folder = join(dir, unfinished + id);
  mkdirSync(folder);
  try {
    const { files, moment } = await database.db.transaction((tx) => readAll(tx as Db, settings, now, folder, step), {
      accessMode: 'read only',
      isolationLevel: 'repeatable read',
    });
    const generatedAt = now.toISOString();
    files.push(...(await writeDescriptions(folder, settings, files, { id, generatedAt })));
    const sums = files.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('');
    files.push({ name: 'SHA256SUMS', mediaType: 'text/plain', ...(await writeWhole(join(folder, 'SHA256SUMS'), sums)) });
    const dump = toDump(settings, id, generatedAt, files, moment);
    await writeWhole(join(folder, manifestName), toManifest(dump));
    await syncPath(folder);
    renameSync(folder, join(dir, id));
    await syncPath(dir);
    return findDump(dir, id) as Dump;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The newest change that the transaction sees. */
type Moment = { id: string; occurredAt: string } | undefined;

async function readAll(
  db: Db,
  { publicUrl, puriBase }: DumpSettings,
  now: Date,
  folder: string,
  step: (line: string) => void,
): Promise<{ files: WrittenFile[]; moment: Moment }> {
  await select(db, sql`select set_config('statement_timeout', ${String(longestStatement)}, true)`);
  const [moment] = await select<{ id: string; occurredAt: string }>(
    db,
    sql`select id, ${instant('occurred_at')} as "occurredAt" from changes order by sequence desc limit 1`,
  );
  const lists = (await listEntries(db)) as unknown as Names['lists'];
  const view = { base: publicUrl + apiPath, puriBase, languages: undefined, names: { lists } };
  const reading: Reading = { db, view, today: belgianDay(now) };
  const path = join(folder, sqliteName);
  const sqlite = createSqlite(path, [...entities.flatMap(sqliteTablesOf), tombstoneTable, aboutTable]);
  const files: WrittenFile[] = [];
  try {
    for (const entity of entities) {
      const written = await writeEntity(entity, reading, folder, sqlite);
      files.push(...written);
      step(`${entity.name}: ${written[0]?.rows}`);
    }
    files.push(await writeTombstones(db, folder, sqlite));
    sqlite.add('dump', [
      ['generatedAt', now.toISOString()],
      ['lastChange', moment?.id],
      ['licence', licenceLine],
      ['publicUrl', publicUrl],
    ]);
    sqlite.end();
  } catch (error) {
    sqlite.abandon();
    throw error;
  }
  const rows = files.reduce((sum, file) => sum + (file.mediaType === 'text/csv' ? (file.rows ?? 0) : 0), 0);
  files.push({ name: sqliteName, mediaType: 'application/vnd.sqlite3', rows, ...(await measureFile(path)) });
  return { files, moment };
}

const sqliteName = 'monitum.sqlite';
const tombstoneTable = { name: 'withdrawn', columns: tombstoneColumns, keyed: 2 };
const aboutTable = {
  name: 'dump',
  columns: [
    { name: 'name', kind: 'text' as const },
    { name: 'value', kind: 'text' as const },
  ],
};

async function writeTombstones(db: Db, folder: string, sqlite: SqliteOutput): Promise<WrittenFile> {
  const name = 'withdrawn.csv';
  const output = createOutput(join(folder, name));
  let rows = 0;
  try {
    await output.add(machineHead(tombstoneColumns));
    for (let after = 0; ; ) {
      const block = await listTombstones(db, after, 1_000);
      const last = block.at(-1);
      if (last === undefined) break;
      const records = block.map((item) => ({ item }));
      sqlite.add(
        'withdrawn',
        records.map((record) => tombstoneColumns.map(({ value }) => value(record))),
      );
      await output.add(machineRows(tombstoneColumns, records));
      after = Number(last.sequence);
      rows += block.length;
    }
    return { name, mediaType: 'text/csv', entity: 'withdrawn', rows, ...(await output.end()) };
  } catch (error) {
    output.abandon();
    throw error;
  }
}

/** Writes what stands beside the tables: what is in them, and under what licence. */
async function writeDescriptions(
  folder: string,
  { publicUrl, puriBase }: DumpSettings,
  files: WrittenFile[],
  { id, generatedAt }: { id: string; generatedAt: string },
): Promise<WrittenFile[]> {
  const tables: DescribedTable[] = [...entities, { name: 'withdrawn', columns: tombstoneColumns, key: ['kind', 'id'], references: {} }];
  const written = (name: string) => files.find((file) => file.name === name) as WrittenFile;
  const described = tables.map((table) => ({
    ...table,
    bytes: written(`${table.name}.csv`).bytes,
    sha256: written(`${table.name}.csv`).sha256,
  }));
  const texts: [name: string, mediaType: string, text: string][] = [
    ...tables.map((table): [string, string, string] => [
      `${table.name}.csv-metadata.json`,
      'application/csvm+json',
      `${JSON.stringify(toTableMetadata(puriBase, table), null, 2)}\n`,
    ]),
    [
      'datapackage.json',
      'application/json',
      `${JSON.stringify(toDataPackage({ id, generatedAt, homepage: `${publicUrl}/en/data` }, described), null, 2)}\n`,
    ],
    ['LICENCE.txt', 'text/plain', licenceText],
  ];
  const result: WrittenFile[] = [];
  for (const [name, mediaType, text] of texts) result.push({ name, mediaType, ...(await writeWhole(join(folder, name), text)) });
  return result;
}

function toDump({ dir, keepDays, publicUrl }: DumpSettings, id: string, generatedAt: string, files: WrittenFile[], moment: Moment): Dump {
  const api = publicUrl + apiPath;
  const changes = moment ? `${api}/changes?afterChange=${encodeURIComponent(moment.id)}` : `${api}/changes`;
  const keptUntil = untilWhenKept(dir, id, generatedAt, keepDays);
  return {
    href: `${api}/dumps/${encodeURIComponent(id)}`,
    id,
    generatedAt,
    ...(moment ? { lastChange: { id: moment.id, occurredAt: moment.occurredAt } } : {}),
    changes,
    apiVersion: version,
    licence: licenceLine,
    ...(keptUntil ? { keptUntil } : {}),
    entities: entities.map(({ name, kind }) => ({ name, kind, rows: files.find((file) => file.name === `${name}.csv`)?.rows ?? 0 })),
    files: files.map(({ name, mediaType, bytes, sha256, entity, rows }) => ({
      name,
      href: `${publicUrl}/dumps/${encodeURIComponent(id)}/${encodeURIComponent(name)}`,
      mediaType,
      bytes,
      sha256,
      ...(entity === undefined ? {} : { entity }),
      ...(rows === undefined ? {} : { rows }),
    })),
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
