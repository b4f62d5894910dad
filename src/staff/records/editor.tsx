import { formWords } from '../../i18n/forms/index.ts';
import { recordWords } from '../../i18n/staff-records/index.ts';
import { voiceWords } from '../../i18n/staff-voices/index.ts';
import { ErrorSummary, type Fault } from '../../web/components/form.tsx';
import type { Fields } from '../../web/form-body.ts';
import { OnceField } from '../../web/forms/once.tsx';
import { fieldsOf } from '../../web/forms/read.ts';
import type { PageContent } from '../../web/page.tsx';
import { CsrfField, type StaffHere } from '../../web/staff.tsx';
import { isPublic, type StoredRecord } from '../../writing/kinds.ts';
import { DraftKeeper } from '../drafts/offer.tsx';
import { Control, type Filled, labelOf } from './controls.tsx';
import { publicationFields } from './fields.ts';
import type { EditableKind } from './kinds.ts';
import { RecordSteps } from './steps.tsx';

/** A record in a form: as it is stored, and as it was typed. */
export interface Edited {
  /** Absent while it is new. */
  record?: StoredRecord | undefined;
  /** What the form holds. */
  fields: Fields;
  /** What was stored when the writing of the form began; only what differs from it is changed. */
  base: Record<string, unknown>;
  /** The version that is overwritten. */
  version?: number | undefined;
  faults?: Fault[];
  /** Members that somebody else changed meanwhile to something else, as they are stored now. */
  conflicts?: Map<string, unknown>;
  isStale?: boolean;
  isSaved?: boolean;
  extraRows?: string | undefined;
}

/** Whether a form for this record is for the person who looks at it. */
export const isEditableBy = (here: StaffHere, record: StoredRecord): boolean =>
  record.institutions.length === 0 || (here.actor.institution !== null && record.institutions.includes(here.actor.institution));

/** Writes the form of a record. */
export function editorContent(here: StaffHere, editable: EditableKind, edited: Edited): PageContent {
  const words = recordWords[here.language];
  const stale = formWords[here.language].stale;
  const { record, fields, base, version, faults = [], conflicts = new Map(), isStale, isSaved, extraRows } = edited;
  const what = words.one[editable.path];
  const name = record ? nameOf(here, base) || record.id : what;
  const title = record ? words.changing(name) : words.adding(what);
  const isOpen = record === undefined || !isPublic(record);
  const specs = isOpen ? [...editable.fields, ...publicationFields] : editable.fields;
  const filled: Filled = { here, fields, faults, extraRows };
  const action = here.link(record ? `/staff/${editable.path}/${record.id}` : `/staff/${editable.path}/new`);
  const isMine = record === undefined || isEditableBy(here, record);
  return {
    title,
    crumbs: [{ title: words.kinds[editable.path], path: `/staff/${editable.path}` }, { title: name }],
    body: (
      <>
        <ErrorSummary here={here} faults={faults} />
        {isSaved && (
          <p class="notice" role="status">
            {words.saved}
          </p>
        )}
        {isStale && (
          <div class="error-summary" role="alert" tabIndex={-1}>
            <h2>{stale.title}</h2>
            <p>{stale.text}</p>
          </div>
        )}
        {!isMine && <p class="notice">{words.notYours}</p>}
        {record && isPublic(record) && (
          <p>
            <a href={here.link(editable.publicPath(record.id, record))}>{words.seePublic}</a>
          </p>
        )}
        {record && <WaysOn here={here} editable={editable} id={record.id} />}
        <form method="post" action={action} class="editor" data-draft>
          <CsrfField here={here} />
          {!record && <OnceField />}
          <input type="hidden" name="base" value={JSON.stringify(base)} />
          {version !== undefined && <input type="hidden" name="version" value={version} />}
          {/* The first button is the one that the Enter key presses. */}
          <button type="submit" class="hidden-visually" tabIndex={-1} aria-hidden="true">
            {formWords[here.language].save}
          </button>
          {specs.map((spec) => (
            <>
              <Control spec={spec} filled={filled} name={spec.name} />
              {conflicts.has(spec.name) && <Stored here={here} name={spec.name} value={conflicts.get(spec.name)} />}
            </>
          ))}
          {isMine && (
            <p class="buttons">
              <button type="submit">{formWords[here.language].save}</button>{' '}
              <a href={here.link(`/staff/${editable.path}`)}>{formWords[here.language].cancel}</a>
            </p>
          )}
          {isMine && <DraftKeeper here={here} />}
        </form>
        {record && isMine && <RecordSteps here={here} editable={editable} record={record} />}
      </>
    ),
  };
}

/** The ways to what else there is of a record: its versions, and what was said of a recommendation. */
function WaysOn({ here, editable, id }: { here: StaffHere; editable: EditableKind; id: string }) {
  const words = voiceWords[here.language];
  const places = editable.path === 'recommendations' ? (['versions', 'positions', 'grades'] as const) : (['versions'] as const);
  return (
    <ul class="inline">
      {places.map((place) => (
        <li>
          <a href={here.link(`/staff/${editable.path}/${encodeURIComponent(id)}/${place}`)}>{words[place]}</a>
        </li>
      ))}
    </ul>
  );
}

/** What a record is called: its symbol, or its title in the page's language. */
function nameOf(here: StaffHere, members: Record<string, unknown>): string {
  const { symbol, title, paragraph } = members as { symbol?: string; title?: Record<string, string>; paragraph?: string };
  return symbol ?? title?.[here.language] ?? Object.values(title ?? {})[0] ?? (paragraph ? `§ ${paragraph}` : '');
}

/** What is stored now of a member that somebody else changed too. */
function Stored({ here, name, value }: { here: StaffHere; name: string; value: unknown }) {
  const entries = Object.entries(fieldsOf(value, name));
  return (
    <div class="stored-now">
      <p class="label">
        {formWords[here.language].stale.stored}: {labelOf(here, name)}
      </p>
      {entries.length === 0 ? (
        <p>–</p>
      ) : (
        <ul>
          {entries.map(([field, text]) => (
            <li>
              {field !== name && <span class="muted">{field.slice(name.length + 1)}: </span>}
              {[text].flat().join('; ')}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
