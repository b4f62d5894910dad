import type { ComponentChildren } from 'preact';
import { languages } from '../../../db/schema/types.ts';
import { formWords } from '../../i18n/forms/index.ts';
import { compareNames, formatNumber } from '../../i18n/numbers.ts';
import { type RecordWords, recordWords } from '../../i18n/staff-records/index.ts';
import type { ListName } from '../../vocabularies/queries.ts';
import { CheckField, type Fault, SelectField, TextArea, TextField } from '../../web/components/form.tsx';
import { type Fields, textOf, textsOf } from '../../web/form-body.ts';
import { rowsOf } from '../../web/forms/read.ts';
import type { Here } from '../../web/here.ts';
import type { FieldSpec } from './fields.ts';

/** What all fields of a form are written with. */
export interface Filled {
  here: Here;
  fields: Fields;
  faults: Fault[];
  /** Lists of which an empty row more is wanted. */
  extraRows?: string | undefined;
}

/** The label of a field, by its name without the numbers of rows. */
export function labelOf(here: Here, name: string): string {
  const plain = name.replace(/\.\d+(?=\.|$)/g, '');
  const { fields } = recordWords[here.language];
  return fields[plain as keyof RecordWords['fields']] ?? fields[(plain.split('.').at(-1) ?? '') as keyof RecordWords['fields']] ?? plain;
}

/** Writes fields one under the other. */
export function Controls({ of: specs, filled, above = '' }: { of: readonly FieldSpec[]; filled: Filled; above?: string }) {
  return (
    <>
      {specs.map((spec) => (
        <Control spec={spec} filled={filled} name={above + spec.name} />
      ))}
    </>
  );
}

/** Writes one field, with its label, its hint and what is wrong with it. */
export function Control({ spec, filled, name }: { spec: FieldSpec; filled: Filled; name: string }) {
  const { here, fields, faults } = filled;
  const words = recordWords[here.language];
  const hint = 'hint' in spec && spec.hint ? words.hints[spec.hint] : undefined;
  const isRequired = 'isRequired' in spec && spec.isRequired === true;
  const text = labelOf(here, name);
  const label = isRequired ? (
    <>
      {text} <span class="muted">({formWords[here.language].required})</span>
    </>
  ) : (
    text
  );
  // `required` is left to the server: a browser would keep a draft that is not whole from being saved.
  const common = { name, label, hint, faults, id: `field-${name}` };
  const value = textOf(fields, name);
  switch (spec.control) {
    case 'text':
    case 'url':
      return <TextField {...common} value={value} />;
    case 'date':
    case 'day':
      return <TextField {...common} value={value} size={12} />;
    case 'number':
      return <TextField {...common} value={value} size={6} />;
    case 'area':
      return <TextArea {...common} value={value} rows={6} />;
    case 'lines':
      return <TextArea {...common} value={textsOf(fields, name).join('\n')} rows={3} />;
    case 'yesNo':
      return (
        <SelectField
          {...common}
          value={value}
          empty="–"
          options={[
            { value: 'true', text: here.words.yes },
            { value: 'false', text: here.words.no },
          ]}
        />
      );
    case 'word':
      return (
        <SelectField
          {...common}
          value={value}
          empty="–"
          options={spec.words.map((word) => ({ value: word, text: words.choices[word as keyof RecordWords['choices']] ?? word }))}
        />
      );
    case 'code':
      return <SelectField {...common} value={value} empty="–" options={optionsOf(here, spec.list, value)} />;
    case 'codes':
      return <Codes {...common} here={here} list={spec.list} chosen={textsOf(fields, name)} />;
    case 'localized':
      return (
        <fieldset id={`field-${name}`}>
          <legend>{label}</legend>
          <Faults of={faults.filter(({ field }) => field === name)} />
          <p class="hint">{hint ?? formWords[here.language].inLanguages}</p>
          {languages.map((language) => {
            const one = { name: `${name}.${language}`, label: here.words.languageNames[language], faults, id: `field-${name}.${language}` };
            const written = textOf(fields, `${name}.${language}`);
            return spec.isLong ? <TextArea {...one} value={written} rows={3} lang={language} /> : <TextField {...one} value={written} />;
          })}
        </fieldset>
      );
    case 'rows':
      return <Rows spec={spec} filled={filled} name={name} label={label} hint={hint} />;
    case 'group':
      return (
        <details class="field" open={Object.keys(fields).some((field) => field.startsWith(`${name}.`) && textOf(fields, field) !== '')}>
          <summary>{label}</summary>
          <Controls of={spec.of} filled={filled} above={`${name}.`} />
        </details>
      );
  }
}

const Faults = ({ of: faults }: { of: Fault[] }) =>
  faults.length > 0 ? (
    <p class="fault">
      {faults.map(({ message, language }) => (
        <span lang={language}>{message} </span>
      ))}
    </p>
  ) : null;

/** The codes of a list by their names; one that the list does not hold any more stays as it is. */
function optionsOf(here: Here, list: ListName, chosen: string) {
  const compare = compareNames(here.language);
  const codes = [...(here.vocabularies.lists.get(list)?.keys() ?? [])];
  const options = codes.map((code) => {
    const { text, language } = here.nameOf(list, code);
    return { value: code, text, language: language === here.language ? undefined : language };
  });
  if (chosen !== '' && !codes.includes(chosen)) options.push({ value: chosen, text: chosen, language: undefined });
  // Lists of names are read by the alphabet, scales in their own order.
  return ['bodies', 'treaties', 'authorities'].includes(list) ? options.sort((one, other) => compare(one.text, other.text)) : options;
}

/** Several codes of a list, each with a box; folded away while none is chosen and the list is long. */
function Codes({
  here,
  list,
  chosen,
  name,
  label,
  hint,
  faults,
  id,
}: {
  here: Here;
  list: ListName;
  chosen: string[];
  name: string;
  label: ComponentChildren;
  hint?: string | undefined;
  faults: Fault[];
  id: string;
}) {
  const words = recordWords[here.language];
  const own = faults.filter(({ field }) => field === name || field.startsWith(`${name}.`));
  const options = optionsOf(here, list, '');
  const unknown = chosen.filter((code) => !options.some(({ value }) => value === code));
  return (
    <details class="field codes" id={id} open={own.length > 0}>
      <summary>
        {label} <span class="muted">{words.chosen(formatNumber(here.language, chosen.length))}</span>
      </summary>
      {hint && <p class="hint">{hint}</p>}
      <Faults of={own} />
      <fieldset>
        <legend class="hidden-visually">{label}</legend>
        <div class="code-boxes">
          {[...options, ...unknown.map((value) => ({ value, text: value, language: undefined }))].map(({ value, text, language }) => (
            <CheckField name={name} value={value} isChecked={chosen.includes(value)} label={<span lang={language}>{text}</span>} />
          ))}
        </div>
      </fieldset>
    </details>
  );
}

/** A list of which every entry has several members; one empty row stands at the end. */
function Rows({
  spec,
  filled,
  name,
  label,
  hint,
}: {
  spec: Extract<FieldSpec, { control: 'rows' }>;
  filled: Filled;
  name: string;
  label: ComponentChildren;
  hint: string | undefined;
}) {
  const words = formWords[filled.here.language];
  const sent = rowsOf(filled.fields, name);
  const count = sent === 0 ? 1 : sent + (filled.extraRows === name ? 1 : 0);
  return (
    <fieldset class="rows" id={`field-${name}`}>
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      <Faults of={filled.faults.filter(({ field }) => field === name)} />
      {Array.from({ length: count }, (_, at) => (
        <fieldset class="row">
          <legend>{words.rowOf(labelOf(filled.here, name), at + 1)}</legend>
          <Controls of={spec.of} filled={filled} above={`${name}.${at}.`} />
        </fieldset>
      ))}
      <button type="submit" name="addRow" value={name} class="button-quiet" formNoValidate>
        {words.add}: {labelOf(filled.here, name)}
      </button>
    </fieldset>
  );
}
