import type { Database } from '../db/client.ts';
import { importSources } from '../db/schema/index.ts';

/** Fills a file with imports in every state, with their reports, rows to decide and what sources say of records. */
export async function inventImports({ sql }: Database): Promise<void> {
  const states = ['waiting', 'running', 'done', 'failed'];
  const runs = importSources.map((source, at) => {
    const state = states[at % states.length] as string;
    const isEnded = state === 'done' || state === 'failed';
    return {
      id: `import${at}`,
      source,
      file_name: 'invented.json',
      file_hash: '0'.repeat(64),
      file_size: 12,
      applies: at % 2 === 0,
      state,
      failure: state === 'failed' ? 'Invented' : null,
      counts: isEnded ? sql.json({ new: 1, changed: 1, unchanged: 0, vanished: 1, refused: 1, review: 1 }) : null,
      mapping_hash: isEnded ? '1'.repeat(64) : null,
      actor: 'system',
      started_at: state === 'waiting' ? null : '2026-01-01T00:00:00Z',
      finished_at: isEnded ? '2026-01-01T00:01:00Z' : null,
    };
  });
  await sql`insert into import_runs ${sql(runs as never)}`;
  const [one, two] = await sql<{ id: string }[]>`select id from recommendations order by id limit 2`;
  const [measure] = await sql<{ id: string }[]>`select id from measures order by id limit 1`;
  const [act] = await sql<{ id: string }[]>`select id from treaty_actions order by id limit 1`;
  const [document] = await sql<{ id: string }[]>`select id from documents order by id limit 1`;
  const subjects: [kind: string, id: string, values: object][] = [
    [
      'recommendation',
      one?.id ?? '',
      {
        document: { symbol: 'X/1' },
        kind: 'concern',
        texts: [{ language: 'en', origin: 'official', text: 'Invented' }],
        countries: ['BE'],
      },
    ],
    ['measure', measure?.id ?? '', { title: { en: 'Invented' } }],
    ['treatyAction', act?.id ?? '', { takenOn: '1901-02-03' }],
    ['document', document?.id ?? '', { title: { en: 'Invented' } }],
  ];
  for (const [at, source] of importSources.entries()) {
    const run = `import${at}`;
    const [kind, id, values] = subjects[at % subjects.length] as (typeof subjects)[0];
    const key = `row ${at}`;
    await sql`insert into imported_records (source, key, scope, subject_kind, subject_id, hash, "values", run, row, mapping_hash, found_by, origins)
      values (${source}, ${key}, 'invented', ${kind}, ${id}, ${'2'.repeat(64)}, ${sql.json(values as never)}, ${run}, 3, ${'1'.repeat(64)}, 'new',
        ${sql.json({ title: { run: 'import2', row: 7 } })})`;
    for (const [place, outcome] of ['changed', 'refused', 'review', 'vanished', 'new'].entries())
      await sql`insert into import_rows (run, position, row, outcome, key, subject_kind, subject_id, reason, fields)
        values (${run}, ${place}, ${outcome === 'vanished' ? null : place + 10}, ${outcome}, ${`${key} ${place}`}, ${outcome === 'refused' ? null : kind},
          ${outcome === 'refused' ? null : id}, 'Invented', ${sql.json([{ field: 'text.en', old: 'Old', new: ['New'], outcome: 'kept', reason: 'Invented' }])})`;
    const state = ['open', 'same', 'different'][at % 3] as string;
    await sql`insert into import_reviews (id, source, key, run, row, scope, subject_kind, "values", mapping_hash, candidate, score, others, reason, state, subject_id, decided_at, decided_by)
      values (${`review${at}`}, ${source}, ${`${key} 2`}, ${run}, 12, 'invented', ${kind}, ${sql.json(values as never)}, ${'1'.repeat(64)}, ${id}, 0.5,
        ${sql.json([{ id: two?.id ?? '', score: 0.25 }])}, 'Invented', ${state}, ${state === 'open' ? null : id},
        ${state === 'open' ? null : '2026-01-02T00:00:00Z'}, ${state === 'open' ? null : 'system'})`;
  }
}
