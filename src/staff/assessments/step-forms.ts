import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { PermissionName } from '../../access/permissions.ts';
import type { AssessmentRow } from '../../assessments/rows.ts';
import { AssessmentPath } from '../../assessments/schemas.ts';
import { moveAssessment, withdrawAssessment } from '../../assessments/workflow.ts';
import { Problem } from '../../errors.ts';
import { reasonInput } from '../../http/input.ts';
import { problemTypes } from '../../http/problem-types.ts';
import { assessmentWords } from '../../i18n/staff-assessments/index.ts';
import type { Fault } from '../../web/components/form.tsx';
import { type Fields, textOf } from '../../web/form-body.ts';
import { faultsOfSchema, reported } from '../../web/forms/faults.ts';
import { versionOf } from '../../web/forms/sent.ts';
import type { PageContent } from '../../web/page.tsx';
import { addStaffForm, type StaffHere } from '../../web/staff.tsx';
import { WithdrawalQuery } from '../../writing/record-routes.ts';
import { writeFor } from '../../writing/request.ts';
import type { Writing } from '../../writing/write.ts';
import { boardPath, onePath } from './places.ts';
import type { Followed } from './queries.ts';
import { faultsOfWrite, refusedBecause } from './refusals.ts';
import type { RefusedStep, StepName } from './steps.tsx';

interface Ids {
  recommendationId: string;
  assessmentId: string;
}

interface Found {
  followed: Followed;
  row: AssessmentRow;
}

/** How the page of an assessment is found and shown. */
interface Page {
  find(request: FastifyRequest, ids: Ids): Promise<Found>;
  show(here: StaffHere, found: Found & { refused?: RefusedStep }): PageContent;
}

interface Step<Input> {
  name: StepName;
  permission: PermissionName | readonly PermissionName[];
  /** The right by which it is written. */
  by: PermissionName;
  schema: z.ZodType<Input>;
  work(writing: Writing, ids: Ids, version: number, input: Input): Promise<void>;
  /** What the page that follows says was done. */
  done(before: AssessmentRow): 'returned' | 'published' | 'withdrawn' | 'discarded';
}

const Returned = z.object({ reason: reasonInput });
const Published = z.object({ reason: reasonInput.optional() });

/** Adds the forms that return, publish and withdraw an assessment. One that is refused shows its page again, with why. */
export function addSteps(app: FastifyInstance, page: Page): void {
  addStep(app, page, {
    name: 'return',
    permission: 'assessments.return',
    by: 'assessments.return',
    schema: Returned,
    work: (writing, { recommendationId, assessmentId }, version, { reason }) =>
      moveAssessment(writing, recommendationId, assessmentId, version, { to: 'returned', reason }),
    done: () => 'returned',
  });
  addStep(app, page, {
    name: 'publish',
    permission: 'assessments.publish',
    by: 'assessments.publish',
    schema: Published,
    work: (writing, { recommendationId, assessmentId }, version, { reason }) =>
      moveAssessment(writing, recommendationId, assessmentId, version, { to: 'published', reason }),
    done: () => 'published',
  });
  addStep(app, page, {
    name: 'withdraw',
    permission: ['assessments.draft', 'assessments.withdraw'],
    by: 'assessments.withdraw',
    schema: WithdrawalQuery,
    work: (writing, { recommendationId, assessmentId }, version, withdrawal) =>
      withdrawAssessment(writing, recommendationId, assessmentId, version, withdrawal),
    done: ({ validFrom }) => (validFrom === null ? 'discarded' : 'withdrawn'),
  });
}

function addStep<Input>(app: FastifyInstance, { find, show }: Page, { name, permission, by, schema, work, done }: Step<Input>): void {
  async function again(here: StaffHere, request: FastifyRequest, ids: Ids, fields: Fields, faults: Fault[], status = 422) {
    const refused = { step: name, fields, faults: faults.map((fault) => ({ ...fault, field: fault.field && `${name}.${fault.field}` })) };
    return { ...show(here, { ...(await find(request, ids)), refused }), status };
  }

  addStaffForm(
    app,
    `/recommendations/:recommendationId/assessments/:assessmentId/${name}`,
    { permission, params: AssessmentPath, form: (here, { params, fields, request }) => again(here, request, params, fields, []) },
    async (here, { params, fields, request }) => {
      const { row } = await find(request, params);
      const reason = textOf(fields, 'reason').trim();
      const redact = textOf(fields, 'redact') === 'true';
      const parsed = schema.safeParse({ ...(reason ? { reason } : {}), ...(redact ? { redact } : {}) }, reported);
      if (!parsed.success)
        return again(here, request, params, fields, faultsOfSchema(here, parsed.error, assessmentWords[here.language].fields));
      const version = versionOf(fields);
      try {
        await writeFor(app, request, by, (writing) => work(writing, params, version, parsed.data));
      } catch (error) {
        // As it is now, which can be why.
        const now = await find(request, params);
        const faults = refusedBecause(here, error, now.followed, now.row) ?? faultsOfWrite(here, error);
        if (!faults) throw error;
        return again(here, request, params, fields, faults, error instanceof Problem ? problemTypes[error.problem].status : 409);
      }
      const said = done(row);
      const path = said === 'returned' || said === 'published' ? onePath(row) : boardPath(row.recommendation);
      return { to: here.link(path, { done: said }) };
    },
  );
}
