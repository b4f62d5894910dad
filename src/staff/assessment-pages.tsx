import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { findAssessment, listPublishedAssessments } from '../assessments/queries.ts';
import type { AssessmentRow } from '../assessments/rows.ts';
import { AssessmentPath, AssessmentsPath, NewAssessment } from '../assessments/schemas.ts';
import { moveAssessment } from '../assessments/workflow.ts';
import { createAssessment, patchAssessment, toInput } from '../assessments/writes.ts';
import { badRequest, notFound, Problem } from '../errors.ts';
import { inputText, Language } from '../http/fields.ts';
import { mergePatch } from '../http/input.ts';
import { assessmentWords } from '../i18n/staff-assessments/index.ts';
import { onPage, readRecord } from '../recommendations/pages/record.ts';
import { type Fields, textOf } from '../web/form-body.ts';
import { faultsOfSchema, reported } from '../web/forms/faults.ts';
import { onceForForm } from '../web/forms/once.tsx';
import { patchBetween } from '../web/forms/read.ts';
import { baseOf, bringUpToDate, versionOf } from '../web/forms/sent.ts';
import type { PageContent } from '../web/page.tsx';
import { addStaffForm, addStaffPage, type StaffHere } from '../web/staff.tsx';
import { writeFor } from '../writing/request.ts';
import { boardContent } from './assessments/board.tsx';
import { compareContent } from './assessments/compare.tsx';
import { type Edited, editorContent } from './assessments/editor.tsx';
import { fieldsFrom, memberNames, typedIn } from './assessments/form.ts';
import { onePath } from './assessments/places.ts';
import { type Followed, findFollowed, isAssessedBy } from './assessments/queries.ts';
import { faultsOfWrite } from './assessments/refusals.ts';
import { readingContent } from './assessments/shown.tsx';
import { addSteps } from './assessments/step-forms.ts';

const board = '/recommendations/:recommendationId/assessments';
const one = `${board}/:assessmentId`;

const Done = z.enum(['saved', 'submitted', 'returned', 'published', 'withdrawn', 'discarded']).optional();
const BoardQuery = z.strictObject({ textLanguage: Language.optional(), done: Done });
const OneQuery = z.strictObject({ done: Done });
const CompareQuery = z.strictObject({ from: inputText(40), to: inputText(40) });
// What leads here may fill in what it knows: of which authority, what an event proposes, or from which assessment to begin.
const NewQuery = z.strictObject({
  authority: inputText(100).optional(),
  status: inputText(100).optional(),
  confidence: inputText(100).optional(),
  evidenceUpTo: inputText(20).optional(),
  reason: inputText(1_000).optional(),
  proposal: inputText(40).optional(),
  from: inputText(40).optional(),
});

/** Pages in which staff follow a recommendation: what is assessed of it, and the forms in which an assessment is written, reviewed and published. */
export const staffAssessmentPages: FastifyPluginAsync = async (app) => {
  addBoardPages(app);
  addNewPages(app);
  addOnePages(app);
  addSteps(app, { find: (request, ids) => findOne(app, request, ids), show: showOne });
};

interface Ids {
  recommendationId: string;
  assessmentId: string;
}

/** @throws Problem 404 where the reader sees no recommendation of that id */
async function findBoard(app: FastifyInstance, request: FastifyRequest, id: string): Promise<Followed> {
  const followed = await app.read(request, (db) => findFollowed(db, id));
  if (!followed) throw notFound(`/recommendations/${id}`, 'recommendationId', id);
  return followed;
}

/** @throws Problem 404 where the reader sees no assessment of that id */
async function findOne(app: FastifyInstance, request: FastifyRequest, { recommendationId, assessmentId }: Ids) {
  const followed = await findBoard(app, request, recommendationId);
  return { followed, row: await requireSeen(app, request, recommendationId, assessmentId) };
}

async function requireSeen(app: FastifyInstance, request: FastifyRequest, recommendation: string, id: string): Promise<AssessmentRow> {
  const row = await app.read(request, (db) => findAssessment(db, recommendation, id));
  if (!row) throw notFound(`/recommendations/${recommendation}/assessments/${id}`, 'assessmentId', id);
  return row;
}

function addBoardPages(app: FastifyInstance): void {
  addStaffPage(app, board, { permission: 'records.read', params: AssessmentsPath, query: BoardQuery }, async (here, asked) => {
    const { params, query, request } = asked;
    const id = params.recommendationId;
    const followed = await findBoard(app, request, id);
    const [rows, published] = await app.read(request, async (db) => [await readRecord(db, id), await listPublishedAssessments(db, id)]);
    if (!rows) throw notFound(`/recommendations/${id}`, 'recommendationId', id);
    const { textLanguage, done } = query;
    return boardContent(here, { followed, record: onPage(here, rows, undefined), published, textLanguage, done });
  });

  addStaffPage(
    app,
    `${board}/compare`,
    { permission: 'records.read', params: AssessmentsPath, query: CompareQuery },
    async (here, { params, query, request }) => {
      const id = params.recommendationId;
      const followed = await findBoard(app, request, id);
      const [from, to] = [await requireSeen(app, request, id, query.from), await requireSeen(app, request, id, query.to)];
      if (from.authority !== to.authority)
        throw badRequest({ in: 'query', name: 'to', detail: 'is about another authority than `from`', value: query.to });
      const published = await app.read(request, (db) => listPublishedAssessments(db, id));
      return compareContent(here, { followed, from, to, others: [...published, ...followed.assessments] });
    },
  );
}

const isDefined = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';

/** @throws Problem 403 where the recommendation belongs to other institutions */
function requireOwn(here: StaffHere, followed: Followed): void {
  if (isAssessedBy(here, followed)) return;
  const institutions = followed.institutions.map((code) => here.nameOf('authorities', code).text).join(', ');
  throw new Problem('missingPermission', `The recommendation belongs to ${institutions}; only their members assess it`, {
    members: { permission: 'assessments.draft', institutions: followed.institutions },
  });
}

function addNewPages(app: FastifyInstance): void {
  addStaffPage(
    app,
    `${board}/new`,
    { permission: 'assessments.draft', params: AssessmentsPath, query: NewQuery },
    async (here, { params, query, request }) => {
      const followed = await findBoard(app, request, params.recommendationId);
      requireOwn(here, followed);
      const { from, ...given } = query;
      const former = from === undefined ? {} : toInput(await requireSeen(app, request, params.recommendationId, from));
      const { reason: _reason, proposal: _proposal, ...kept } = former;
      return editorContent(here, {
        followed,
        fields: fieldsFrom({ ...kept, ...Object.fromEntries(Object.entries(given).filter(isDefined)) }),
        base: {},
      });
    },
  );
  const again = async (here: StaffHere, request: FastifyRequest, id: string, fields: Fields, more: Partial<Edited> = {}) =>
    editorContent(here, { followed: await findBoard(app, request, id), fields, base: {}, ...more });
  addStaffForm(
    app,
    `${board}/new`,
    {
      permission: 'assessments.draft',
      params: AssessmentsPath,
      form: (here, { params, fields, request }) => again(here, request, params.recommendationId, fields),
    },
    async (here, { params, fields, request }) => {
      const recommendation = params.recommendationId;
      const withFaults = (faults: Edited['faults']) => again(here, request, recommendation, fields, { faults: faults ?? [] });
      if (textOf(fields, 'addRow')) return { ...(await again(here, request, recommendation, fields, { isOneMore: true })), status: 200 };
      const parsed = NewAssessment.safeParse(typedIn(fields), reported);
      if (!parsed.success) return withFaults(faultsOfSchema(here, parsed.error, assessmentWords[here.language].fields));
      const isSubmitted = textOf(fields, 'next') === 'submit';
      try {
        const id = await writeFor(app, request, 'assessments.draft', (writing) =>
          onceForForm(writing, request, fields, async () => {
            const made = await createAssessment(writing, recommendation, parsed.data);
            if (isSubmitted) await moveAssessment(writing, recommendation, made, 1, { to: 'inReview' });
            return made;
          }),
        );
        return { to: here.link(onePath({ recommendation, id }), { done: isSubmitted ? 'submitted' : 'saved' }) };
      } catch (error) {
        return withFaults(faultsOrThrow(here, error));
      }
    },
  );
}

function faultsOrThrow(here: StaffHere, error: unknown) {
  const faults = faultsOfWrite(here, error);
  if (!faults) throw error;
  return faults;
}

const isEditable = (here: StaffHere, followed: Followed, row: AssessmentRow): boolean =>
  (row.state === 'draft' || row.state === 'returned') &&
  row.institution === here.actor.institution &&
  here.can('assessments.draft') &&
  isAssessedBy(here, followed);

/** The page of one assessment: its form for who may change it, else what it says. */
function showOne(here: StaffHere, found: Pick<Edited, 'followed' | 'done' | 'refused'> & { row: AssessmentRow }): PageContent {
  if (!isEditable(here, found.followed, found.row)) return readingContent(here, found);
  const base = toInput(found.row);
  return editorContent(here, { ...found, fields: fieldsFrom(base), base });
}

function addOnePages(app: FastifyInstance): void {
  addStaffPage(
    app,
    one,
    { permission: 'records.read', params: AssessmentPath, query: OneQuery },
    async (here, { params, query, request }) => showOne(here, { ...(await findOne(app, request, params)), done: query.done }),
  );

  /** The form once more, brought up to date with what others wrote meanwhile where they and the person did not change the same. */
  async function formAgain(here: StaffHere, request: FastifyRequest, ids: Ids, fields: Fields, more: Partial<Edited> = {}) {
    const { followed, row } = await findOne(app, request, ids);
    const [base, now, typed] = [baseOf(fields), toInput(row), typedIn(fields)];
    const { shown, conflicts, isStale } = bringUpToDate(base, now, typed, memberNames);
    return editorContent(here, {
      followed,
      row,
      fields: isStale ? fieldsFrom(shown) : fields,
      base: now,
      conflicts,
      isStale,
      ...more,
    });
  }

  addStaffForm(
    app,
    one,
    {
      permission: 'assessments.draft',
      params: AssessmentPath,
      form: (here, { params, fields, request, problem }) =>
        formAgain(here, request, params, fields, problem?.problem === 'staleVersion' ? { isStale: true } : {}),
    },
    async (here, { params, fields, request }) => {
      const { recommendationId, assessmentId } = params;
      if (textOf(fields, 'addRow')) return { ...(await formAgain(here, request, params, fields, { isOneMore: true })), status: 200 };
      const base = baseOf(fields);
      const patch = patchBetween(base, typedIn(fields), memberNames);
      const isChanged = Object.keys(patch).length > 0;
      const isSubmitted = textOf(fields, 'next') === 'submit';
      const parsed = NewAssessment.safeParse(mergePatch(base, patch), reported);
      if (!parsed.success)
        return formAgain(here, request, params, fields, {
          faults: faultsOfSchema(here, parsed.error, assessmentWords[here.language].fields),
        });
      const version = versionOf(fields);
      try {
        await writeFor(app, request, 'assessments.draft', async (writing) => {
          if (isChanged) await patchAssessment(writing, recommendationId, assessmentId, version, patch);
          if (isSubmitted)
            await moveAssessment(writing, recommendationId, assessmentId, isChanged ? version + 1 : version, { to: 'inReview' });
        });
      } catch (error) {
        return writeAgain(here, request, params, fields, error);
      }
      return {
        to: here.link(onePath({ recommendation: recommendationId, id: assessmentId }), { done: isSubmitted ? 'submitted' : 'saved' }),
      };
    },
  );

  /** The form with why it was refused. What was written upon a draft that is gone can still be kept, as a new one. */
  async function writeAgain(here: StaffHere, request: FastifyRequest, ids: Ids, fields: Fields, error: unknown) {
    const words = assessmentWords[here.language];
    const followed = await findBoard(app, request, ids.recommendationId);
    const isGone = error instanceof Problem && error.problem === 'resourceNotFound';
    if (isGone) return editorContent(here, { followed, fields, base: {}, faults: [{ field: '', message: words.gone }] });
    const state = error instanceof Problem && error.problem !== 'missingPermission' ? error.members['state'] : undefined;
    if (typeof state !== 'string') return formAgain(here, request, ids, fields, { faults: faultsOrThrow(here, error) });
    const faults = [{ field: '', message: words.notNow(words.states[state] ?? state) }];
    return { ...(await formAgain(here, request, ids, fields, { faults })), status: 409 };
  }
}
