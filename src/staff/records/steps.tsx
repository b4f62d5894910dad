import { compareNames } from '../../i18n/numbers.ts';
import { recordWords } from '../../i18n/staff-records/index.ts';
import { CheckField, SelectField, TextField } from '../../web/components/form.tsx';
import { CsrfField, type StaffHere } from '../../web/staff.tsx';
import { isPublic, type StoredRecord } from '../../writing/kinds.ts';
import type { EditableKind } from './kinds.ts';

/** What can be done with a record besides changing it: publish, withdraw, merge, hand over. Each is a form of its own. */
export function RecordSteps({ here, editable, record }: { here: StaffHere; editable: EditableKind; record: StoredRecord }) {
  const words = recordWords[here.language];
  const base = `/staff/${editable.path}/${record.id}`;
  const Start = () => (
    <>
      <CsrfField here={here} />
      <input type="hidden" name="version" value={record.version} />
    </>
  );
  return (
    <div class="steps">
      {!isPublic(record) && here.can('records.change') && (
        <form method="post" action={here.link(`${base}/publish`)}>
          <Start />
          <button type="submit" class="button-quiet">
            {words.publish}
          </button>
        </form>
      )}
      {here.can('records.withdraw') && (
        <details>
          <summary>{words.withdraw}</summary>
          <form method="post" action={here.link(`${base}/withdraw`)}>
            <Start />
            <TextField name="reason" id="withdraw-reason" label={words.reason} hint={words.withdrawHint} isRequired />
            <CheckField name="redact" label={words.redact} isChecked={false} />
            <p>
              <button type="submit" class="button-danger">
                {words.withdraw}
              </button>
            </p>
          </form>
        </details>
      )}
      {editable.kind.merge && here.can('records.withdraw') && (
        <details>
          <summary>{words.merge}</summary>
          <form method="post" action={here.link(`${base}/merge`)}>
            <Start />
            <TextField name="into" id="merge-into" label={words.mergeInto} isRequired />
            <TextField name="reason" id="merge-reason" label={words.reason} isRequired />
            <p>
              <button type="submit" class="button-danger">
                {words.merge}
              </button>
            </p>
          </form>
        </details>
      )}
      {here.can('records.handOver') && (
        <details>
          <summary>{words.handOver}</summary>
          <form method="post" action={here.link(`${base}/hand-over`)}>
            <Start />
            <SelectField name="to" id="hand-over-to" label={words.institution} empty="–" options={institutionsOf(here)} isRequired />
            <TextField name="reason" id="hand-over-reason" label={words.reason} isRequired />
            <p>
              <button type="submit" class="button-danger">
                {words.handOver}
              </button>
            </p>
          </form>
        </details>
      )}
    </div>
  );
}

/** The institutions by their names: authorities that are independent bodies. */
export function institutionsOf(here: StaffHere): { value: string; text: string }[] {
  const compare = compareNames(here.language);
  return [...(here.vocabularies.lists.get('authorities')?.values() ?? [])]
    .filter(({ details }) => details['isIndependent'] === true)
    .map(({ code }) => ({ value: code, text: here.nameOf('authorities', code).text }))
    .sort((one, other) => compare(one.text, other.text));
}
