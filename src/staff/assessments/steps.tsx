import type { AssessmentRow } from '../../assessments/rows.ts';
import { needsSecondPerson } from '../../assessments/transitions.ts';
import { assessmentWords } from '../../i18n/staff-assessments/index.ts';
import { CheckField, type Fault, TextArea } from '../../web/components/form.tsx';
import { Section } from '../../web/components/layout.tsx';
import { type Fields, textOf } from '../../web/form-body.ts';
import { CsrfField, type StaffHere } from '../../web/staff.tsx';
import { onePath } from './places.ts';

/** What can be done with an assessment besides writing it, as the end of its address. */
export type StepName = 'return' | 'publish' | 'withdraw';

/** A step that was refused, with what was typed for it. */
export interface RefusedStep {
  step: StepName;
  fields: Fields;
  /** As they lead to the field of the step, for a page has several forms with a reason. */
  faults: Fault[];
}

/** The forms of what can be done with an assessment in its state, by who may. */
export function Steps({ here, row, refused }: { here: StaffHere; row: AssessmentRow; refused?: RefusedStep | undefined }) {
  const words = assessmentWords[here.language];
  if (row.institution !== here.actor.institution) return null;
  const isInTheMaking = row.state === 'draft' || row.state === 'returned';
  const given = { here, row, refused };
  const steps = [
    row.state === 'inReview' && here.can('assessments.publish') && (
      <StepForm {...given} step="publish" button={words.publish} label={words.fields.reason} hint={words.hints.reason}>
        {needsSecondPerson(row.status) && <p class="notice">{words.needsSecond(here.nameOf('statuses', row.status).text)}</p>}
      </StepForm>
    ),
    row.state === 'inReview' && here.can('assessments.return') && (
      <StepForm {...given} step="return" button={words.giveBack} label={words.remark} hint={words.hints.remark} />
    ),
    isInTheMaking && here.can('assessments.draft') && (
      <StepForm {...given} step="withdraw" button={words.discard} label={words.reason} hint={words.hints.discard} isFolded />
    ),
    row.state === 'published' && here.can('assessments.withdraw') && (
      <StepForm {...given} step="withdraw" button={words.withdraw} label={words.reason} hint={words.hints.withdraw} isFolded>
        <CheckField name="redact" label={words.redact} isChecked={false} />
      </StepForm>
    ),
  ].filter(Boolean);
  if (steps.length === 0) return null;
  return (
    <Section id="steps" title={words.steps}>
      <div class="steps">{steps}</div>
    </Section>
  );
}

/** One step: why, and its button; what takes something away is folded. */
function StepForm({
  here,
  row,
  refused,
  step,
  button,
  label,
  hint,
  isFolded,
  children,
}: {
  here: StaffHere;
  row: AssessmentRow;
  refused: RefusedStep | undefined;
  step: StepName;
  button: string;
  label: string;
  hint: string;
  isFolded?: true;
  children?: preact.ComponentChildren;
}) {
  const own = refused?.step === step ? refused : undefined;
  const form = (
    <form method="post" action={here.link(`${onePath(row)}/${step}`)}>
      <CsrfField here={here} />
      <input type="hidden" name="version" value={row.version} />
      {children}
      <TextArea
        name="reason"
        id={`field-${step}.reason`}
        label={label}
        hint={hint}
        rows={3}
        value={own ? textOf(own.fields, 'reason') : ''}
        faults={own?.faults.map((fault) => ({ ...fault, field: fault.field.replace(`${step}.`, '') }))}
      />
      <p>
        <button type="submit" class={isFolded ? 'button-danger' : undefined}>
          {button}
        </button>
      </p>
    </form>
  );
  if (!isFolded) return <div class="card">{form}</div>;
  return (
    <details open={own !== undefined}>
      <summary>{button}</summary>
      {form}
    </details>
  );
}
