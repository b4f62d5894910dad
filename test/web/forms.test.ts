import t from 'tap';
import { z } from 'zod';
import { namesOf, splitLines } from '../../src/staff/records/fields.ts';
import { editableKinds } from '../../src/staff/records/kinds.ts';
import type { Fields } from '../../src/web/form-body.ts';
import { fieldsOf, inputOf, patchBetween, rowsOf } from '../../src/web/forms/read.ts';
import { bringUpToDate } from '../../src/web/forms/sent.ts';
import { findStored, readStored } from '../../src/writing/kinds.ts';
import { appForFile } from '../helper.ts';

const Sample = z.strictObject({
  title: z.strictObject({ nl: z.string().optional(), fr: z.string().optional() }),
  codes: z.array(z.string()).optional(),
  count: z.number().optional(),
  isDraft: z.boolean().optional(),
  rows: z.array(z.strictObject({ kind: z.string(), url: z.string().optional() })).optional(),
});

t.test('fields become the input that a schema describes', async (t) => {
  const table: [string, Fields, unknown][] = [
    ['a text of a language', { 'title.nl': ' Titel ', 'title.fr': '' }, { title: { nl: 'Titel' } }],
    ['a name that is repeated', { codes: ['a', 'b'] }, { codes: ['a', 'b'] }],
    ['one value of a list', { codes: 'a' }, { codes: ['a'] }],
    ['a number', { count: '12' }, { count: 12 }],
    ['what is no number stays for the schema to refuse', { count: '1e3' }, { count: '1e3' }],
    ['yes', { isDraft: 'true' }, { isDraft: true }],
    ['rows in their order', { 'rows.10.kind': 'b', 'rows.2.kind': 'a' }, { rows: [{ kind: 'a' }, { kind: 'b' }] }],
    ['a row of which nothing was filled in', { 'rows.0.kind': 'a', 'rows.1.kind': '', 'rows.1.url': '' }, { rows: [{ kind: 'a' }] }],
    ['names that the schema does not have', { other: 'x', '__proto__.x': 'y', csrf: 'z' }, {}],
    ['nothing', {}, {}],
  ];
  for (const [what, fields, input] of table) t.strictSame(inputOf(Sample, fields), input, what);
  t.equal(rowsOf({ 'rows.0.kind': 'a', 'rows.4.kind': 'b' }, 'rows'), 5);
});

t.test('a patch holds what differs and clears what is gone', async (t) => {
  const former = { title: { nl: 'a', fr: 'b' }, codes: ['x', 'y'], note: 'n', rest: 1 };
  const names = ['title', 'codes', 'note'];
  t.strictSame(patchBetween(former, { title: { fr: 'b', nl: 'a' }, codes: ['y', 'x'], note: 'n' }, names), {});
  t.strictSame(patchBetween(former, { title: { nl: 'c' } }, names), { title: { nl: 'c', fr: null }, codes: null, note: null });
  t.strictSame(patchBetween({ codes: [] }, {}, names), {});
});

t.test('what two people typed is brought together where they did not change the same', async (t) => {
  const base = { title: { nl: 'a', fr: 'b' }, codes: ['x'], note: 'n' };
  const names = ['title', 'codes', 'note'];
  type Members = Record<string, unknown>;
  const table: [what: string, now: Members, typed: Members, shown: Members, conflicts: Members, isStale: boolean][] = [
    ['nobody changed anything', base, base, base, {}, false],
    ['only the person did', base, { ...base, note: 'm' }, { ...base, note: 'm' }, {}, false],
    ['only others did', { ...base, note: 'o' }, base, { ...base, note: 'o' }, {}, true],
    ['each another member', { ...base, note: 'o' }, { ...base, codes: ['y'] }, { ...base, note: 'o', codes: ['y'] }, {}, true],
    [
      'each another language',
      { ...base, title: { nl: 'a', fr: 'o' } },
      { ...base, title: { nl: 'm', fr: 'b', de: 'd' } },
      { ...base, title: { nl: 'm', fr: 'o', de: 'd' } },
      {},
      true,
    ],
    [
      'the same language',
      { ...base, title: { nl: 'o', fr: 'o' } },
      { ...base, title: { nl: 'm', fr: 'b' } },
      { ...base, title: { nl: 'm', fr: 'o' } },
      { title: { nl: 'o', fr: 'o' } },
      true,
    ],
    [
      'others took a language away',
      { ...base, title: { nl: 'a' } },
      { ...base, title: { nl: 'm', fr: 'b' } },
      { ...base, title: { nl: 'm' } },
      {},
      true,
    ],
    [
      'others took away what the person changed',
      { ...base, title: undefined },
      { ...base, title: { nl: 'm' } },
      { ...base, title: { nl: 'm' } },
      { title: undefined },
      true,
    ],
    ['both the same', { ...base, note: 'm' }, { ...base, note: 'm' }, { ...base, note: 'm' }, {}, true],
    ['both a list', { ...base, codes: ['x', 'o'] }, { ...base, codes: ['m'] }, { ...base, codes: ['m'] }, { codes: ['x', 'o'] }, true],
  ];
  for (const [what, now, typed, shown, conflicts, isStale] of table) {
    const found = bringUpToDate(base, now, typed, names);
    t.strictSame({ ...found, conflicts: Object.fromEntries(found.conflicts) }, { shown, conflicts, isStale }, what);
  }
});

t.test('no record of the seed is changed by a form that is sent as it came', async (t) => {
  const { database } = await appForFile(t, { search: false });
  const tables: Record<string, string> = { treatyActions: 'treaty_actions' };
  let count = 0;
  for (const { path, kind, fields } of editableKinds) {
    const names = namesOf(fields);
    const rows = await database.sql<{ id: string }[]>`select id from ${database.sql(tables[path] ?? path)} order by id`;
    for (const { id } of rows) {
      const record = await findStored(database.whole, kind, id);
      const members = await readStored(database.whole, kind, record as never);
      const base = Object.fromEntries(names.map((name) => [name, members[name]]));
      const typed = inputOf(kind.input, splitLines(fields, fieldsOf(base) as Fields));
      const patch = patchBetween(base, typed, names);
      if (Object.keys(patch).length > 0) t.strictSame(patch, {}, `${path} ${id}`);
      count++;
    }
  }
  t.ok(count > 500, `${count} records`);
});
