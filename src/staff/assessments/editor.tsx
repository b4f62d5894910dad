import type { AssessmentRow } from '../../assessments/rows.ts';
import { formWords } from '../../i18n/forms/index.ts';
import { assessmentWords } from '../../i18n/staff-assessments/index.ts';
import { labelOf } from '../../recommendations/pages/label.ts';
import { ErrorSummary, type Fault, TextArea, TextField } from '../../web/components/form.tsx';
import { Said } from '../../web/components/origin.tsx';
import { type Fields, textOf } from '../../web/form-body.ts';
import { OnceField } from '../../web/forms/once.tsx';
import { fieldsOf } from '../../web/forms/read.ts';
import type { PageContent } from '../../web/page.tsx';
import { CsrfField, type StaffHere } from '../../web/staff.tsx';
import { DraftKeeper } from '../drafts/offer.tsx';
import { ConfidenceField, EvidenceRows, RationaleFields, StatusField, SubjectField } from './controls.tsx';
import { boardPath, crumbsTo, onePath, subjectOf } from './places.ts';
import type { Followed } from './queries.ts';
import { BesideHolding, Notices } from './shown.tsx';
import { type RefusedStep, Steps } from './steps.tsx';

/** An assessment in its form: as it is stored, and as it was typed. */
export interface Edited {
  followed: Followed;
  /** Absent while it is new. */
  row?: AssessmentRow | undefined;
  fields: Fields;
  /** What was stored when the writing began; only what differs from it is changed. */
  base: Record<string, unknown>;
  faults?: Fault[];
  /** Members that somebody else changed meanwhile to something else, as they are stored now. */
  conflicts?: Map<string, unknown>;
  isStale?: boolean;
  isOneMore?: boolean;
  done?: string | undefined;
  /** Where what was to be done besides was refused. */
  refused?: RefusedStep | undefined;
}

/** Writes the form of an assessment, with what can be done with it and what holds now beside it. */
export function editorContent(here: StaffHere, edited: Edited): PageContent {
  const words = assessmentWords[here.language];
  const forms = formWords[here.language];
  const { followed, row, fields, base, faults = [], conflicts = new Map(), isStale, isOneMore = false, done, refused } = edited;
  const { summary } = followed;
  const label = labelOf(summary);
  const title = row ? words.oneTitle(subjectOf(here, row.authority), label) : words.newTitle(label);
  const filled = { here, fields, faults };
  const members: [name: string, control: preact.ComponentChildren][] = [
    ['authority', <SubjectField {...filled} addressed={summary.authorities} />],
    ['status', <StatusField {...filled} />],
    ['confidence', <ConfidenceField {...filled} />],
    ['rationale', <RationaleFields {...filled} />],
    ['rationaleOrigins', null],
    ['evidence', <EvidenceRows {...filled} isOneMore={isOneMore} />],
    ['evidenceUpTo', <Line {...filled} name="evidenceUpTo" size={12} />],
    ['methodologyVersion', <Line {...filled} name="methodologyVersion" size={20} />],
    [
      'reason',
      <TextArea
        name="reason"
        label={words.fields.reason}
        hint={words.hints.reason}
        value={textOf(fields, 'reason')}
        rows={2}
        faults={faults}
      />,
    ],
  ];
  return {
    title,
    crumbs: crumbsTo(here, followed, title),
    body: (
      <>
        <ErrorSummary here={here} faults={[...faults, ...(refused?.faults ?? [])]} />
        <Notices here={here} row={row} done={done} />
        {isStale && (
          <div class="error-summary" role="alert" tabIndex={-1}>
            <h2>{forms.stale.title}</h2>
            <p>{forms.stale.text}</p>
          </div>
        )}
        <Said here={here} texts={summary.texts} />
        <form method="post" action={here.link(row ? onePath(row) : `${boardPath(summary.id)}/new`)} class="editor" data-draft>
          <CsrfField here={here} />
          {!row && <OnceField />}
          <input type="hidden" name="base" value={JSON.stringify(base)} />
          <input type="hidden" name="proposal" value={textOf(fields, 'proposal')} />
          {row && <input type="hidden" name="version" value={row.version} />}
          {/* The first button is the one that the Enter key presses. */}
          <button type="submit" class="hidden-visually" tabIndex={-1} aria-hidden="true">
            {words.save}
          </button>
          {members.map(([name, control]) => (
            <>
              {control}
              {conflicts.has(name) && <Stored here={here} name={name} value={conflicts.get(name)} />}
            </>
          ))}
          {textOf(fields, 'proposal') && (
            <p>
              {words.proposed}{' '}
              <a href={here.link(`/staff/proposals/${encodeURIComponent(textOf(fields, 'proposal'))}`)}>{textOf(fields, 'proposal')}</a>
            </p>
          )}
          <p class="buttons">
            <button type="submit">{words.save}</button>{' '}
            {here.can('assessments.submit') && (
              <button type="submit" name="next" value="submit">
                {words.submit}
              </button>
            )}{' '}
            <a href={here.link(boardPath(summary.id))}>{forms.cancel}</a>
          </p>
          <DraftKeeper here={here} />
        </form>
        {row && <Steps here={here} row={row} refused={refused} />}
        {row && <BesideHolding here={here} followed={followed} row={row} />}
      </>
    ),
  };
}

/** A line of text with its hint. */
const Line = ({
  here,
  fields,
  faults,
  name,
  size,
}: {
  here: StaffHere;
  fields: Fields;
  faults: Fault[];
  name: 'evidenceUpTo' | 'methodologyVersion';
  size: number;
}) => (
  <TextField
    name={name}
    label={assessmentWords[here.language].fields[name]}
    hint={assessmentWords[here.language].hints[name]}
    value={textOf(fields, name)}
    size={size}
    faults={faults}
  />
);

/** What is stored now of a member that somebody else changed too. */
function Stored({ here, name, value }: { here: StaffHere; name: string; value: unknown }) {
  const { fields } = assessmentWords[here.language];
  const lists = { status: 'statuses', confidence: 'confidenceLevels', authority: 'authorities' } as const;
  const list = lists[name as keyof typeof lists];
  const entries = Object.entries(fieldsOf(value, name));
  return (
    <div class="stored-now">
      <p class="label">
        {formWords[here.language].stale.stored}: {fields[name as keyof typeof fields]}
      </p>
      {entries.length === 0 ? (
        <p>–</p>
      ) : (
        <ul>
          {entries.map(([field, text]) => (
            <li class="prose">
              {field !== name && <span class="muted">{field.slice(name.length + 1)}: </span>}
              {list ? here.nameOf(list, String(text)).text : [text].flat().join('; ')}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
