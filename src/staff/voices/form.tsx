import type { LocalizedText } from '../../../db/schema/types.ts';
import { formWords } from '../../i18n/forms/index.ts';
import { recordWords } from '../../i18n/staff-records/index.ts';
import { voiceWords } from '../../i18n/staff-voices/index.ts';
import { CheckField, ErrorSummary, type Fault, TextField } from '../../web/components/form.tsx';
import { Facts } from '../../web/components/layout.tsx';
import type { Fields } from '../../web/form-body.ts';
import { OnceField } from '../../web/forms/once.tsx';
import { fieldsOf } from '../../web/forms/read.ts';
import { shownIn } from '../../web/here.ts';
import type { PageContent } from '../../web/page.tsx';
import { CsrfField, type StaffHere } from '../../web/staff.tsx';
import type { StoredRecord } from '../../writing/kinds.ts';
import { type Beside, nameOf, RecommendationBeside } from '../contributions/pieces.tsx';
import { Controls, labelOf } from '../records/controls.tsx';
import { isEditableBy } from '../records/editor.tsx';
import type { VoiceKind } from './kinds.ts';

/** A voice in its form. */
export interface EditedVoice {
  recommendation: Beside;
  /** What the form holds. */
  fields: Fields;
  /** What was stored when the writing of the form began; only what differs from it is changed. */
  base: Record<string, unknown>;
  /** Absent while it is new. */
  record?: StoredRecord | undefined;
  faults?: Fault[];
  /** Whether somebody else changed it meanwhile; then what is stored now is shown. */
  isStale?: boolean;
  extraRows?: string | undefined;
}

/** The path of the voices of a recommendation, below the language. */
export const voicesPath = (recommendation: string, { path }: VoiceKind): string =>
  `/staff/recommendations/${encodeURIComponent(recommendation)}/${path}`;

/** Writes the form of an answer of the State or of a grade. */
export function voiceForm(here: StaffHere, voice: VoiceKind, edited: EditedVoice): PageContent {
  const words = voiceWords[here.language];
  const { recommendation, fields, base, record, faults = [], isStale, extraRows } = edited;
  const list = voicesPath(recommendation.id, voice);
  const own = `${list}/${record ? encodeURIComponent(record.id) : 'new'}`;
  const adding = voice.path === 'positions' ? words.addPosition : words.addGrade;
  const title = record ? `${words.changeVoice}: ${words[voice.path]}` : adding;
  const isMine = !record || isEditableBy(here, record);
  return {
    title: `${title}, ${nameOf(recommendation)}`,
    crumbs: [{ title: `${words[voice.path]}, ${nameOf(recommendation)}`, path: list }, { title }],
    body: (
      <>
        <ErrorSummary here={here} faults={faults} />
        {isStale && <Stored here={here} of={base} />}
        {!isMine && <p class="notice">{recordWords[here.language].notYours}</p>}
        <RecommendationBeside here={here} of={recommendation} />
        {voice.path === 'grades' && <GradeCodes here={here} body={recommendation.body} />}
        <form method="post" action={here.link(own)} class="editor" data-draft>
          <CsrfField here={here} />
          {!record && <OnceField />}
          <input type="hidden" name="base" value={JSON.stringify(base)} />
          {record && <input type="hidden" name="version" value={record.version} />}
          {/* The first button is the one that the Enter key presses. */}
          <button type="submit" class="hidden-visually" tabIndex={-1} aria-hidden="true">
            {formWords[here.language].save}
          </button>
          <Controls of={voice.fields} filled={{ here, fields, faults, extraRows }} />
          {isMine && (
            <p>
              <button type="submit">{formWords[here.language].save}</button>
            </p>
          )}
        </form>
        {record && isMine && here.can('records.withdraw') && (
          <details>
            <summary>{words.withdrawVoice}</summary>
            <form method="post" action={here.link(`${own}/withdraw`)}>
              <CsrfField here={here} />
              <input type="hidden" name="version" value={record.version} />
              <TextField
                name="reason"
                label={words.reason}
                hint={recordWords[here.language].withdrawHint}
                faults={faults.filter(({ field }) => field === 'reason')}
                maxLength={1000}
                isRequired
              />
              <CheckField name="redact" label={recordWords[here.language].redact} isChecked={false} />
              <p>
                <button type="submit" class="button-danger">
                  {words.withdrawVoice}
                </button>
              </p>
            </form>
          </details>
        )}
      </>
    ),
  };
}

/** What is stored now, beside what was typed. */
function Stored({ here, of: members }: { here: StaffHere; of: Record<string, unknown> }) {
  return (
    <section class="stored-now" aria-labelledby="stored-now">
      <h2 id="stored-now">{voiceWords[here.language].storedNow}</h2>
      <Facts of={Object.entries(fieldsOf(members)).map(([name, value]) => [labelOf(here, name), [value].flat().join('; ')])} />
    </section>
  );
}

interface GradeOfScheme {
  code: string;
  symbol?: string;
  label: LocalizedText;
}

/** The grades of the scales of a body, which are written by their codes. */
function GradeCodes({ here, body }: { here: StaffHere; body: string }) {
  const schemes = [...(here.vocabularies.lists.get('gradeSchemes')?.values() ?? [])].filter(({ details }) => details['body'] === body);
  if (schemes.length === 0) return null;
  return (
    <details>
      <summary>{voiceWords[here.language].gradeCodes}</summary>
      {schemes.map(({ code, details }) => (
        <>
          <h2>{here.nameOf('gradeSchemes', code).text}</h2>
          <ul>
            {((details['grades'] as GradeOfScheme[] | null) ?? []).map((grade) => (
              <li>
                <code>{grade.code}</code>: {shownIn(here.language, grade.label)?.text}
              </li>
            ))}
          </ul>
        </>
      ))}
    </details>
  );
}
