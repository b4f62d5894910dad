import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { importOutcomes } from '../../db/schema/index.ts';
import { languages } from '../../db/schema/types.ts';
import { type Actor, may } from '../access/actors.ts';
import { refusalOf } from '../access/refusal.ts';
import { findUser } from '../accounts/queries.ts';
import { notFound, Problem } from '../errors.ts';
import { offsetOf } from '../http/paging.ts';
import { importWords } from '../i18n/staff-imports/index.ts';
import { decideReview } from '../imports/decide.ts';
import { csv, sendFile } from '../imports/files.ts';
import { toImportRow, toReview } from '../imports/json.ts';
import { applyDryRun, isFileKept, isImportBusy } from '../imports/kept-file.ts';
import { listWrongCodes } from '../imports/labels.ts';
import { orderImport } from '../imports/order.ts';
import { findImport, findReview, listImports, listReviews, listRows } from '../imports/queries.ts';
import { csvOf } from '../imports/report-rows.ts';
import { ImportPath, ImportReviewPath, ImportReviewQuery, ImportRowQuery, NewImportDecision } from '../imports/schemas.ts';
import { uploadOf } from '../imports/upload.ts';
import type { Fault } from '../web/components/form.tsx';
import { type Fields, textOf } from '../web/form-body.ts';
import { faultsOfProblem, faultsOfSchema, reported } from '../web/forms/faults.ts';
import type { PageContent } from '../web/page.tsx';
import { addStaffForm, addStaffPage, type StaffHere } from '../web/staff.tsx';
import { writeFor } from '../writing/request.ts';
import { listContent } from './imports/list.tsx';
import { reviewContent, reviewsContent } from './imports/reviews.tsx';
import { runContent } from './imports/run.tsx';

const [runsOnPage, rowsOnPage, reviewsOnPage] = [20, 50, 10];
const Page = z.number().int().min(1).max(100_000).default(1);
const staff = { permission: 'imports.read' } as const;
const nobody = { limit: 0, offset: 0 };

/** Pages on which staff send files, read what would become of their rows, have them written, and decide what only a person can. */
export const staffImportPages: FastifyPluginAsync<{ uploadBytes: number }> = async (app, { uploadBytes }) => {
  addListPage(app, uploadBytes);
  addReviewPages(app);
  addRunPages(app);
  addReportFile(app);
};

/** What those who ordered imports are called, for who manages accounts: to others they are opaque ids. */
async function namesOf(app: FastifyInstance, here: StaffHere, actors: string[]): Promise<Map<string, string>> {
  if (!here.can('accounts.manage')) return new Map();
  const users = await Promise.all([...new Set(actors)].map((id) => findUser(app.database.whole, id)));
  return new Map(users.flatMap((user) => (user?.name ? [[user.id, user.name]] : [])));
}

function addListPage(app: FastifyInstance, uploadBytes: number): void {
  const show = async (here: StaffHere, request: FastifyRequest, page: number, fields: Fields = {}, faults: Fault[] = []) => {
    const { rows, total, open } = await app.read(request, async (db) => ({
      ...(await listImports(db, { page, pageSize: runsOnPage }, { limit: runsOnPage, offset: offsetOf({ page, pageSize: runsOnPage }) })),
      open: (await listReviews(db, { page: 1, pageSize: 1 }, nobody)).total,
    }));
    const names = await namesOf(
      app,
      here,
      rows.map(({ actor }) => actor),
    );
    return listContent(here, { rows, total, page, pageSize: runsOnPage, open, names, uploadBytes, fields, faults });
  };

  addStaffPage(app, '/imports', { ...staff, query: z.strictObject({ page: Page }) }, (here, { query, request }) =>
    show(here, request, query.page),
  );
  addStaffForm(
    app,
    '/imports',
    { permission: 'imports.run', fileBytes: uploadBytes, form: (here, { fields, request }) => show(here, request, 1, fields) },
    async (here, { fields, file, request }) => {
      const typed = Object.entries(fields).flatMap(([name]): [string, string][] =>
        name !== 'csrf' && textOf(fields, name).trim() !== '' ? [[name, textOf(fields, name)]] : [],
      );
      try {
        const upload = await uploadOf(new Map(typed), file, (mapped) => listWrongCodes(app.database.db, mapped));
        // Whatever is sent, it is read first and written only when somebody has seen what it says.
        const id = await writeFor(app, request, 'imports.run', (writing) => orderImport(writing, { ...upload, applies: false }));
        return { to: here.link(`/staff/imports/${id}`) };
      } catch (error) {
        return show(here, request, 1, fields, faultsOfUpload(here, error));
      }
    },
  );
}

function faultsOfUpload(here: StaffHere, error: unknown): Fault[] {
  const { source, language, file, mapping, emptyFile } = importWords[here.language].send;
  const faults = faultsOfProblem(here, error, { source, language, file, mapping });
  if (!faults) throw error;
  const isEmpty = error instanceof Problem && error.issues.some(({ name, type }) => name === 'file' && type === 'invalidInput');
  return faults.map((fault) => (isEmpty && fault.field === 'file' ? { field: 'file', message: emptyFile } : fault));
}

const RunQuery = ImportRowQuery.pick({ outcome: true }).extend({ page: Page });

function addRunPages(app: FastifyInstance): void {
  const show = async (
    here: StaffHere,
    request: FastifyRequest,
    id: string,
    { outcome, page }: z.output<typeof RunQuery> = { page: 1 },
    faults: Fault[] = [],
  ): Promise<PageContent> => {
    const limits = { limit: rowsOnPage, offset: offsetOf({ page, pageSize: rowsOnPage }) };
    const { run, rows, total, open } = await app.read(request, async (db) => {
      const run = await findImport(db, id);
      if (!run) throw notFound(`/imports/${id}`, 'importId', id);
      const listed = await listRows(db, id, outcome ?? [...importOutcomes], limits);
      const source = run.source as NonNullable<ImportReviewQuery['source']>[number];
      return { run, ...listed, open: (await listReviews(db, { source: [source], page: 1, pageSize: 1 }, nobody)).total };
    });
    const [isKept, isBusy, names] = await Promise.all([
      isFileKept(app.database.whole, id),
      isImportBusy(app.database.whole),
      namesOf(app, here, [run.actor]),
    ]);
    return runContent(here, {
      run,
      names,
      now: app.clock().toISOString(),
      outcome,
      rows: rows.map((row) => toImportRow(row, run, here.can('imports.run'), here.view)),
      total,
      page,
      pageSize: rowsOnPage,
      isKept,
      isBusy,
      open,
      faults,
    });
  };

  addStaffPage(app, '/imports/:importId', { ...staff, params: ImportPath, query: RunQuery }, (here, { params, query, request }) =>
    show(here, request, params.importId, query),
  );
  addStaffForm(
    app,
    '/imports/:importId/apply',
    {
      permission: 'imports.run',
      params: ImportPath,
      form: (here, { params, request, problem }) =>
        show(here, request, params.importId, undefined, problem ? [{ field: '', message: problem.message, language: 'en' }] : []),
    },
    async (here, { params, fields, request }) => {
      const { unconfirmed, busy } = importWords[here.language].apply;
      const refuse = (field: string, message: string) => show(here, request, params.importId, undefined, [{ field, message }]);
      if (textOf(fields, 'confirm') !== 'true') return refuse('confirm', unconfirmed);
      if (await isImportBusy(app.database.whole)) return { ...(await refuse('', busy)), status: 409 };
      const id = await writeFor(app, request, 'imports.run', (writing) => applyDryRun(writing, params.importId));
      return { to: here.link(`/staff/imports/${id}`) };
    },
  );
}

/** The whole report of an import as a file, with the eyes of who has signed in. */
function addReportFile(app: FastifyInstance): void {
  const require = async (request: FastifyRequest, reply: FastifyReply) => {
    const { session } = request;
    const root = new URL(app.publicUrl()).pathname.replace(/\/$/, '');
    const [, language = 'en'] = request.url.split('/');
    if (!session) return reply.redirect(`${root}/${language}/staff/sign-in?${new URLSearchParams({ to: request.url })}`, 303);
    if (may(session.actor, staff.permission)) return;
    await app.recordRefusal(request, staff.permission);
    throw refusalOf(session.actor, [staff.permission]);
  };
  for (const language of languages)
    app.get(
      `/${language}/staff/imports/:importId/report.csv`,
      { schema: { hide: true, params: ImportPath }, config: { isStaff: true }, preHandler: require },
      async (request, reply) => {
        const { importId } = request.params as z.output<typeof ImportPath>;
        const run = await app.read(request, (db) => findImport(db, importId));
        if (!run) throw notFound(`/imports/${importId}`, 'importId', importId);
        const lines = csvOf((work) => app.read(request, work), run, [...importOutcomes], may(request.actor as Actor, 'imports.run'));
        return sendFile(reply, csv, `import-${run.id}.csv`).send(Readable.from(lines));
      },
    );
}

const ReviewsQuery = ImportReviewQuery.pick({ source: true, state: true }).extend({ page: Page, done: z.boolean().default(false) });

function addReviewPages(app: FastifyInstance): void {
  addStaffPage(app, '/imports/reviews', { ...staff, query: ReviewsQuery }, async (here, { query, request }) => {
    const page = { page: query.page, pageSize: reviewsOnPage };
    const { rows, total } = await app.read(request, (db) =>
      listReviews(db, { state: query.state, source: query.source, ...page }, { limit: reviewsOnPage, offset: offsetOf(page) }),
    );
    return reviewsContent(here, { reviews: rows.map((row) => toReview(row, here.view)), total, ...page, isDone: query.done });
  });

  const show = async (here: StaffHere, request: FastifyRequest, id: string, fields: Fields = {}, faults: Fault[] = []) => {
    const row = await app.read(request, (db) => findReview(db, id));
    if (!row) throw notFound(`/importReviews/${id}`, 'importReviewId', id);
    return reviewContent(here, toReview(row, here.view), { fields, faults });
  };
  const path = '/imports/reviews/:importReviewId';
  addStaffPage(app, path, { ...staff, params: ImportReviewPath }, (here, { params, request }) =>
    show(here, request, params.importReviewId),
  );
  addStaffForm(
    app,
    path,
    {
      permission: 'imports.decide',
      params: ImportReviewPath,
      form: (here, { params, fields, request, problem }) =>
        show(here, request, params.importReviewId, fields, problem ? faultsOfDecision(here, problem) : []),
    },
    async (here, { params, fields, request }) => {
      const id = params.importReviewId;
      const decision = textOf(fields, 'decision');
      const record = textOf(fields, 'elsewhere').trim() || textOf(fields, 'record');
      const parsed = NewImportDecision.safeParse({ decision, ...(decision === 'same' && record ? { record } : {}) }, reported);
      const { is, isOther } = importWords[here.language].reviews;
      if (!parsed.success) return show(here, request, id, fields, faultsOfSchema(here, parsed.error, { decision: is, record: isOther }));
      await writeFor(app, request, 'imports.decide', (writing) => decideReview(app.database, writing, id, parsed.data, app.clock));
      return { to: here.link('/staff/imports/reviews', { done: true }) };
    },
  );
}

/** What a decision was refused for, at the field of the form that it was typed into. */
function faultsOfDecision(here: StaffHere, problem: Problem): Fault[] {
  const words = importWords[here.language].reviews;
  if (problem.members['state'] !== undefined) return [{ field: '', message: words.alreadyDecided }];
  const faults = faultsOfProblem(here, problem, { record: words.isOther }) ?? [];
  return faults.map((fault) => (fault.field === 'record' ? { ...fault, field: 'elsewhere' } : fault));
}
