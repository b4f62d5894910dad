import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { notFound, type Problem } from '../errors.ts';
import { inputText } from '../http/fields.ts';
import { mergePatch, prose } from '../http/input.ts';
import { offsetOf } from '../http/paging.ts';
import { formatNumber } from '../i18n/numbers.ts';
import { recordWords } from '../i18n/staff-records/index.ts';
import { DataTable, Pagination } from '../web/components/layout.tsx';
import { InstantText, Localized } from '../web/components/text.tsx';
import { type Fields, textOf } from '../web/form-body.ts';
import { faultsOfProblem, faultsOfSchema, reported } from '../web/forms/faults.ts';
import { onceForForm } from '../web/forms/once.tsx';
import { fieldsOf, inputOf, patchBetween } from '../web/forms/read.ts';
import { baseOf, bringUpToDate, versionOf } from '../web/forms/sent.ts';
import type { PageContent } from '../web/page.tsx';
import { addStaffForm, addStaffPage, type StaffHere } from '../web/staff.tsx';
import { findStored, isPublic, readStored, type StoredRecord } from '../writing/kinds.ts';
import { WithdrawalQuery } from '../writing/record-routes.ts';
import { createRecord, handOverRecord, mergeRecord, patchRecord, withdrawRecord } from '../writing/records.ts';
import { writeFor } from '../writing/request.ts';
import { editorContent, isEditableBy } from './records/editor.tsx';
import { namesOf, publicationFields, splitLines } from './records/fields.ts';
import { type EditableKind, editableKinds } from './records/kinds.ts';
import { listStaffRecords } from './records/queries.ts';

const pageSize = 50;
const ListQuery = z.strictObject({ q: inputText(200).optional(), page: z.number().int().min(1).max(100_000).default(1) });
const RecordParams = z.strictObject({ recordId: inputText(100) });
const EditQuery = z.strictObject({ saved: z.boolean().optional() });

/** Pages in which staff write records: a list of each kind, a form to add and to change one, and what else can be done with it. */
export const staffRecordPages: FastifyPluginAsync = async (app) => {
  for (const editable of editableKinds) {
    addListPage(app, editable);
    addNewPages(app, editable);
    addChangePages(app, editable);
    addSteps(app, editable);
  }
};

function addListPage(app: FastifyInstance, editable: EditableKind): void {
  addStaffPage(app, `/${editable.path}`, { permission: 'records.read', query: ListQuery }, async (here, { query }) => {
    const words = recordWords[here.language];
    const { rows, total } = await listStaffRecords(
      app.database.whole,
      editable,
      { q: query.q, institution: here.actor.institution },
      { limit: pageSize, offset: offsetOf({ page: query.page, pageSize }) },
    );
    return {
      title: words.kinds[editable.path],
      crumbs: [{ title: words.kinds[editable.path] }],
      body: (
        <>
          {here.can('records.create') && (
            <p>
              <a class="button" href={here.link(`/staff/${editable.path}/new`)}>
                {words.adding(words.one[editable.path])}
              </a>
            </p>
          )}
          <form method="get" action={here.link(`/staff/${editable.path}`)} class="find">
            <label for="find-q">{words.words}</label>
            <input id="find-q" type="search" name="q" value={query.q ?? ''} maxLength={200} />
            <button type="submit">{words.find}</button>
          </form>
          {rows.length === 0 ? (
            <p>{words.nothing}</p>
          ) : (
            <DataTable
              caption={`${words.kinds[editable.path]}: ${formatNumber(here.language, total)}`}
              head={[words.one[editable.path], words.fields.state, words.belongsTo, words.changedOn]}
              rows={rows.map((row) => [
                <a href={here.link(`/staff/${editable.path}/${row.id}`)}>
                  {row.symbol ? `${row.symbol} ` : ''}
                  {row.title ? <Localized here={here} of={row.title} isNamed={false} /> : row.id}
                </a>,
                words[row.state],
                row.institutions.length === 0
                  ? words.common
                  : row.institutions.map((one) => here.nameOf('authorities', one).text).join(', '),
                <InstantText here={here} instant={row.modifiedAt} />,
              ])}
            />
          )}
          <Pagination here={here} page={query.page} pageSize={pageSize} total={total} />
        </>
      ),
    };
  });
}

/** The members that the form of a record has. */
const formNames = (editable: EditableKind, record: StoredRecord | undefined): string[] =>
  namesOf(record && isPublic(record) ? editable.fields : [...editable.fields, ...publicationFields]);

/** What was typed, as the kind's input reads it. */
const typedIn = (editable: EditableKind, fields: Fields): Record<string, unknown> =>
  inputOf(editable.kind.input, splitLines([...editable.fields, ...publicationFields], fields) as Fields);

function addNewPages(app: FastifyInstance, editable: EditableKind): void {
  const path = `/${editable.path}/new`;
  // What leads here may fill in what it knows: the treaty of an act, the document of a recommendation.
  const query = z.object(Object.fromEntries(namesOf(editable.fields).map((name) => [name, inputText(200).optional()])));
  addStaffPage(app, path, { permission: 'records.create', query }, async (here, asked) =>
    editorContent(here, editable, { fields: { verification: 'unverified', ...definedOf(asked.query) }, base: {} }),
  );
  addStaffForm(
    app,
    path,
    { permission: 'records.create', form: async (here, { fields }) => editorContent(here, editable, { fields, base: {} }) },
    async (here, { fields, request }) => {
      const again = (more: Partial<Parameters<typeof editorContent>[2]>): PageContent =>
        editorContent(here, editable, { fields, base: {}, ...more });
      if (textOf(fields, 'addRow')) return { ...again({ extraRows: textOf(fields, 'addRow') }), status: 200 };
      const parsed = editable.kind.input.safeParse(typedIn(editable, fields), reported);
      if (!parsed.success) return again({ faults: faultsOfSchema(here, parsed.error, recordWords[here.language].fields) });
      try {
        const id = await writeFor(app, request, 'records.create', (writing) =>
          onceForForm(writing, request, fields, async () => (await createRecord(writing, editable.kind, parsed.data)).id),
        );
        return { to: here.link(`/staff/${editable.path}/${id}`, { saved: true }) };
      } catch (error) {
        return again({ faults: faultsOrThrow(here, error) });
      }
    },
  );
}

const definedOf = (query: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

function faultsOrThrow(here: StaffHere, error: unknown) {
  const faults = faultsOfProblem(here, error, recordWords[here.language].fields);
  if (!faults) throw error;
  return faults;
}

/** Finds a record for its form. @throws Problem 404 for one that is another institution's draft, as for one that is not there */
async function findForForm(
  app: FastifyInstance,
  here: StaffHere,
  { kind }: EditableKind,
  id: string,
): Promise<{ record: StoredRecord; members: Record<string, unknown> }> {
  const { whole } = app.database;
  const record = await findStored(whole, kind, id);
  if (!record || record.withdrawnAt !== null || (!isPublic(record) && !isEditableBy(here, record)))
    throw notFound(`/${kind.collection}/${id}`, `${kind.kind}Id`, id);
  return { record, members: await readStored(whole, kind, record) };
}

const pick = (members: Record<string, unknown>, names: string[]): Record<string, unknown> =>
  Object.fromEntries(names.flatMap((name) => (members[name] === undefined ? [] : [[name, members[name]]])));

function addChangePages(app: FastifyInstance, editable: EditableKind): void {
  const path = `/${editable.path}/:recordId`;
  addStaffPage(app, path, { permission: 'records.read', params: RecordParams, query: EditQuery }, async (here, { params, query }) => {
    const { record, members } = await findForForm(app, here, editable, params.recordId);
    const base = pick(members, formNames(editable, record));
    return editorContent(here, editable, {
      record,
      fields: fieldsOf(base) as Fields,
      base,
      version: record.version,
      isSaved: query.saved ?? false,
    });
  });

  /** The form once more, brought up to date with what others wrote meanwhile where they and the person did not change the same. */
  async function formAgain(
    here: StaffHere,
    id: string,
    fields: Fields,
    more: Partial<Parameters<typeof editorContent>[2]> = {},
  ): Promise<PageContent> {
    const { record, members } = await findForForm(app, here, editable, id);
    const names = formNames(editable, record);
    const [base, now, typed] = [baseOf(fields), pick(members, names), typedIn(editable, fields)];
    const { shown, conflicts, isStale } = bringUpToDate(base, now, typed, names);
    return editorContent(here, editable, {
      record,
      fields: isStale ? (fieldsOf(shown) as Fields) : fields,
      base: now,
      version: record.version,
      conflicts,
      isStale,
      ...more,
    });
  }

  addStaffForm(
    app,
    path,
    { permission: 'records.change', params: RecordParams, form: (here, { params, fields }) => formAgain(here, params.recordId, fields) },
    async (here, { params, fields, request }) => {
      const id = params.recordId;
      const addRow = textOf(fields, 'addRow');
      if (addRow) return { ...(await formAgain(here, id, fields, { extraRows: addRow })), status: 200 };
      const { record } = await findForForm(app, here, editable, id);
      const base = baseOf(fields);
      const patch = patchBetween(base, typedIn(editable, fields), formNames(editable, record));
      const parsed = editable.kind.input.safeParse(mergePatch(base, patch), reported);
      if (!parsed.success)
        return formAgain(here, id, fields, { faults: faultsOfSchema(here, parsed.error, recordWords[here.language].fields) });
      const version = versionOf(fields);
      try {
        await writeFor(app, request, 'records.change', (writing) => patchRecord(writing, editable.kind, id, version, patch));
      } catch (error) {
        return formAgain(here, id, fields, { faults: faultsOrThrow(here, error) });
      }
      return { to: here.link(`/staff/${editable.path}/${id}`, { saved: true }) };
    },
  );
}

const Reason = prose(1_000);
const HandOver = z.object({ to: inputText(100).min(1), reason: Reason });
const Merge = z.object({ into: inputText(100).min(1), reason: Reason });

/** What can be done with a record besides changing it. What is not filled in leads back to its form. */
function addSteps(app: FastifyInstance, editable: EditableKind): void {
  const { kind } = editable;
  const step = (
    name: string,
    permission: 'records.change' | 'records.withdraw' | 'records.handOver',
    work: (request: Parameters<typeof writeFor>[1], id: string, version: number, fields: Fields) => Promise<string>,
  ) =>
    addStaffForm(
      app,
      `/${editable.path}/:recordId/${name}`,
      { permission, params: RecordParams, form: showForm },
      async (here, { params, fields, request }) => {
        const version = versionOf(fields);
        try {
          return { to: here.link(await work(request, params.recordId, version, fields)) };
        } catch (error) {
          const faults =
            error instanceof z.ZodError ? faultsOfSchema(here, error, recordWords[here.language].fields) : faultsOrThrow(here, error);
          return stored(here, params.recordId, faults);
        }
      },
    );
  const stored = async (here: StaffHere, id: string, faults: Parameters<typeof editorContent>[2]['faults']) => {
    const { record, members } = await findForForm(app, here, editable, id);
    const base = pick(members, formNames(editable, record));
    return editorContent(here, editable, { record, fields: fieldsOf(base) as Fields, base, version: record.version, faults: faults ?? [] });
  };
  async function showForm(here: StaffHere, { params, problem }: { params: { recordId: string }; problem?: Problem }) {
    return stored(here, params.recordId, problem ? [{ field: '', message: problem.message, language: 'en' }] : []);
  }
  const own = (id: string) => `/staff/${editable.path}/${id}`;

  step('publish', 'records.change', async (request, id, version) => {
    await writeFor(app, request, 'records.change', (writing) =>
      patchRecord(writing, kind, id, version, { isDraft: false, publishOn: null }),
    );
    return `${own(id)}?saved=true`;
  });
  step('withdraw', 'records.withdraw', async (request, id, version, fields) => {
    const withdrawal = WithdrawalQuery.parse({ reason: textOf(fields, 'reason'), redact: textOf(fields, 'redact') === 'true' });
    await writeFor(app, request, 'records.withdraw', (writing) => withdrawRecord(writing, kind, id, version, withdrawal));
    return `/staff/${editable.path}`;
  });
  step('hand-over', 'records.handOver', async (request, id, version, fields) => {
    const handOver = HandOver.parse({ to: textOf(fields, 'to'), reason: textOf(fields, 'reason') });
    await writeFor(app, request, 'records.handOver', (writing) => handOverRecord(writing, kind, id, version, handOver));
    return `/staff/${editable.path}`;
  });
  if (kind.merge)
    step('merge', 'records.withdraw', async (request, id, version, fields) => {
      const merge = Merge.parse({ into: textOf(fields, 'into'), reason: textOf(fields, 'reason') });
      await writeFor(app, request, 'records.withdraw', (writing) => mergeRecord(writing, kind, id, version, merge));
      return own(merge.into);
    });
}
