import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { notFound, Problem, toRefusal } from '../errors.ts';
import { type GradeRow, listGrades } from '../grades/queries.ts';
import { inputText } from '../http/fields.ts';
import { mergePatch } from '../http/input.ts';
import { recordWords } from '../i18n/staff-records/index.ts';
import { voiceWords } from '../i18n/staff-voices/index.ts';
import { listPositions, type PositionRow } from '../positions/queries.ts';
import type { Fault } from '../web/components/form.tsx';
import { DataTable } from '../web/components/layout.tsx';
import { Code, DateText, Localized, Verification } from '../web/components/text.tsx';
import { type Fields, textOf } from '../web/form-body.ts';
import { faultsOfProblem, faultsOfSchema, reported } from '../web/forms/faults.ts';
import { onceForForm } from '../web/forms/once.tsx';
import { fieldsOf, inputOf, patchBetween } from '../web/forms/read.ts';
import { baseOf, versionOf } from '../web/forms/sent.ts';
import { addStaffForm, addStaffPage, type StaffHere } from '../web/staff.tsx';
import { findStored, isPublic, readStored } from '../writing/kinds.ts';
import { WithdrawalQuery } from '../writing/record-routes.ts';
import { createRecord, patchRecord, withdrawRecord } from '../writing/records.ts';
import { writeFor } from '../writing/request.ts';
import { findBeside } from './contributions/beside.ts';
import { nameOf, RecommendationBeside } from './contributions/pieces.tsx';
import { faultsOfRefusal } from './contributions/refusal.ts';
import { isEditableBy } from './records/editor.tsx';
import { namesOf } from './records/fields.ts';
import { type EditedVoice, voiceForm, voicesPath } from './voices/form.tsx';
import { type VoiceKind, voiceKinds } from './voices/kinds.ts';

const RecommendationParams = z.strictObject({ recommendationId: inputText(40) });
const VoiceParams = z.strictObject({ recommendationId: inputText(40), voiceId: inputText(100) });
type Params = z.output<typeof VoiceParams>;

/** Pages on which staff write down what the State answered to a recommendation and what the body graded. */
export const staffVoicePages: FastifyPluginAsync = async (app) => {
  for (const voice of voiceKinds) {
    addList(app, voice);
    addNew(app, voice);
    addOne(app, voice);
  }
};

function addList(app: FastifyInstance, voice: VoiceKind): void {
  const path = `/recommendations/:recommendationId/${voice.path}`;
  addStaffPage(app, path, { permission: 'records.read', params: RecommendationParams }, async (here, { params, request }) => {
    const words = voiceWords[here.language];
    const id = params.recommendationId;
    const recommendation = await findBeside(app, request, id);
    const rows: (PositionRow | GradeRow)[] = await app.read<(PositionRow | GradeRow)[]>(request, (db) =>
      voice.path === 'positions' ? listPositions(db, id) : listGrades(db, id),
    );
    const title = `${words[voice.path]}, ${nameOf(recommendation)}`;
    return {
      title,
      crumbs: [{ title: recordWords[here.language].kinds.recommendations, path: '/staff/recommendations' }, { title }],
      body: (
        <>
          <RecommendationBeside here={here} of={recommendation} />
          {here.can('records.create') && (
            <p>
              <a class="button" href={here.link(`${voicesPath(id, voice)}/new`)}>
                {voice.path === 'positions' ? words.addPosition : words.addGrade}
              </a>
            </p>
          )}
          {rows.length === 0 ? (
            <p>{words.nothing}</p>
          ) : (
            <DataTable
              caption={words[voice.path]}
              head={[
                words[voice.path],
                words.date,
                recordWords[here.language].fields.document,
                recordWords[here.language].fields.verification,
              ]}
              rows={rows.map((row) => [
                <a href={here.link(`${voicesPath(id, voice)}/${encodeURIComponent(row.id)}`)}>
                  {'value' in row ? (
                    <Code here={here} list="positions" code={row.value} isLinked={false} />
                  ) : (
                    <Localized here={here} of={row.label} />
                  )}
                </a>,
                <Dated here={here} date={'value' in row ? row.statedOn : row.gradedOn} />,
                row.document ? (row.document.symbol ?? <Localized here={here} of={row.document.title} />) : '–',
                <Verification here={here} of={row.verification} />,
              ])}
            />
          )}
        </>
      ),
    };
  });
}

const Dated = ({ here, date }: { here: StaffHere; date: string | null }) =>
  date === null ? <span class="muted">{voiceWords[here.language].dateUnknown}</span> : <DateText here={here} date={date} />;

/** What was typed, as the kind's input reads it. */
const typedIn = ({ kind }: VoiceKind, fields: Fields, recommendation: string) => ({ ...inputOf(kind.input, fields), recommendation });

/** Runs a write; gives what was wrong with what was typed. */
async function faultsOf(here: StaffHere, work: () => Promise<unknown>): Promise<Fault[] | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const names = recordWords[here.language].fields;
    if (error instanceof Problem && error.problem === 'staleVersion') throw error;
    const faults = faultsOfProblem(here, error, names);
    if (!faults) throw toRefusal(error) ?? error;
    return faults;
  }
}

function addNew(app: FastifyInstance, voice: VoiceKind): void {
  const path = `/recommendations/:recommendationId/${voice.path}/new`;
  const content = async (here: StaffHere, request: FastifyRequest, id: string, edited: Omit<EditedVoice, 'recommendation' | 'base'>) =>
    voiceForm(here, voice, { recommendation: await findBeside(app, request, id), base: {}, ...edited });
  addStaffPage(app, path, { permission: 'records.create', params: RecommendationParams }, (here, { params, request }) =>
    content(here, request, params.recommendationId, { fields: { verification: 'unverified' } }),
  );
  addStaffForm(
    app,
    path,
    {
      permission: 'records.create',
      params: RecommendationParams,
      form: (here, { params, fields, request }) => content(here, request, params.recommendationId, { fields }),
    },
    async (here, { params, fields, request }) => {
      const id = params.recommendationId;
      const extraRows = textOf(fields, 'addRow');
      if (extraRows) return { ...(await content(here, request, id, { fields, extraRows })), status: 200 };
      const parsed = voice.kind.input.safeParse(typedIn(voice, fields, id), reported);
      const faults = parsed.success
        ? await faultsOf(here, () =>
            writeFor(app, request, 'records.create', (writing) =>
              onceForForm(writing, request, fields, async () => (await createRecord(writing, voice.kind, parsed.data)).id),
            ),
          )
        : faultsOfSchema(here, parsed.error, recordWords[here.language].fields);
      return faults ? content(here, request, id, { fields, faults }) : { to: here.link(voicesPath(id, voice)) };
    },
  );
}

function addOne(app: FastifyInstance, voice: VoiceKind): void {
  const path = `/recommendations/:recommendationId/${voice.path}/:voiceId`;
  const { kind } = voice;
  const names = namesOf(voice.fields);
  /** @throws Problem 404 for one that is another institution's draft, or of another recommendation, as for one that is not there */
  const find = async (here: StaffHere, { recommendationId, voiceId }: Params) => {
    const record = await findStored(app.database.whole, kind, voiceId);
    const isThere = record && record['recommendation'] === recommendationId && record.withdrawnAt === null;
    if (!isThere || (!isPublic(record) && !isEditableBy(here, record)))
      throw notFound(`/recommendations/${recommendationId}/${voice.path}/${voiceId}`, `${kind.kind}Id`, voiceId);
    const members = await readStored(app.database.whole, kind, record);
    const base = Object.fromEntries(names.flatMap((name) => (members[name] === undefined ? [] : [[name, members[name]]])));
    return { record, base };
  };
  const content = async (here: StaffHere, request: FastifyRequest, params: Params, edited: Partial<EditedVoice> = {}) => {
    const [recommendation, { record, base }] = await Promise.all([findBeside(app, request, params.recommendationId), find(here, params)]);
    return voiceForm(here, voice, { recommendation, record, base, fields: fieldsOf(base), ...edited });
  };
  const again = (
    here: StaffHere,
    { params, fields, problem, request }: { params: Params; fields: Fields; problem?: Problem; request: FastifyRequest },
  ) => {
    const isStale = problem?.problem === 'staleVersion';
    const faults = isStale ? [{ field: '', message: voiceWords[here.language].stale }] : [];
    return content(here, request, params, { fields, faults, isStale });
  };
  addStaffPage(app, path, { permission: 'records.read', params: VoiceParams }, (here, { params, request }) =>
    content(here, request, params),
  );
  addStaffForm(app, path, { permission: 'records.change', params: VoiceParams, form: again }, async (here, { params, fields, request }) => {
    const extraRows = textOf(fields, 'addRow');
    if (extraRows) return { ...(await content(here, request, params, { fields, extraRows })), status: 200 };
    const base = baseOf(fields);
    const patch = patchBetween(base, typedIn(voice, fields, params.recommendationId), names);
    const parsed = kind.input.safeParse({ ...(mergePatch(base, patch) as object), recommendation: params.recommendationId }, reported);
    const place = { ...kind, place: { member: 'recommendation', value: params.recommendationId } };
    const faults = parsed.success
      ? await faultsOf(here, () =>
          writeFor(app, request, 'records.change', (writing) => patchRecord(writing, place, params.voiceId, versionOf(fields), patch)),
        )
      : faultsOfSchema(here, parsed.error, recordWords[here.language].fields);
    return faults ? content(here, request, params, { fields, faults }) : { to: here.link(voicesPath(params.recommendationId, voice)) };
  });
  addStaffForm(
    app,
    `${path}/withdraw`,
    {
      permission: 'records.withdraw',
      params: VoiceParams,
      form: (here, { params, problem, request }) => content(here, request, params, { faults: faultsOfRefusal(here, problem) }),
    },
    async (here, { params, fields, request }) => {
      const parsed = WithdrawalQuery.safeParse({ reason: textOf(fields, 'reason'), redact: textOf(fields, 'redact') === 'true' }, reported);
      if (!parsed.success)
        return content(here, request, params, { faults: faultsOfSchema(here, parsed.error, voiceWords[here.language].fields) });
      const place = { ...kind, place: { member: 'recommendation', value: params.recommendationId } };
      await writeFor(app, request, 'records.withdraw', (writing) =>
        withdrawRecord(writing, place, params.voiceId, versionOf(fields), parsed.data),
      );
      return { to: here.link(voicesPath(params.recommendationId, voice)) };
    },
  );
}
