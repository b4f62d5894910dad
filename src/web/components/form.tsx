import type { ComponentChildren } from 'preact';
import type { Here } from '../here.ts';

/** What is wrong with a field of a form. */
export interface Fault {
  /** The name of the field; empty where it is of the form as a whole. */
  field: string;
  message: string;
  /** The language of the message, where it is not the page's. */
  language?: string;
}

/** What every field of a form is told. */
export interface FieldProps {
  name: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  isRequired?: boolean;
  faults?: Fault[] | undefined;
  /** Where several forms of a page have fields of the same name. */
  id?: string;
  /** The id of the form that the field belongs to, where it does not stand in it. */
  form?: string;
}

const idOf = ({ id, name }: Pick<FieldProps, 'id' | 'name'>): string => id ?? `field-${name}`;

/** A control with its label, its hint and what is wrong with it, tied together for who does not see them beside each other. */
export function Field(props: FieldProps & { children: (attributes: Record<string, unknown>) => ComponentChildren }) {
  const { name, label, hint, faults = [], isRequired, form, children } = props;
  const id = idOf(props);
  const own = faults.filter(({ field }) => field === name || field.startsWith(`${name}.`));
  const described = [hint ? `${id}-hint` : '', own.length > 0 ? `${id}-fault` : ''].filter(Boolean).join(' ');
  return (
    <div class={own.length > 0 ? 'field field-faulty' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {own.length > 0 && (
        <p class="fault" id={`${id}-fault`}>
          {own.map(({ message, language }) => (
            <span lang={language}>{message} </span>
          ))}
        </p>
      )}
      {children({
        id,
        name,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(own.length > 0 ? { 'aria-invalid': 'true' } : {}),
        ...(isRequired ? { required: true } : {}),
        ...(form ? { form } : {}),
      })}
    </div>
  );
}

/** A line of text. */
export const TextField = ({
  value,
  type = 'text',
  size,
  autocomplete,
  maxLength,
  ...props
}: FieldProps & {
  value?: string | number | undefined;
  type?: string;
  size?: number;
  autocomplete?: string;
  maxLength?: number;
}) => (
  <Field {...props}>
    {(attributes) => (
      <input type={type} value={value ?? ''} size={size} autocomplete={autocomplete} maxLength={maxLength} {...attributes} />
    )}
  </Field>
);

/** Text of several lines. */
export const TextArea = ({
  value,
  rows = 5,
  lang,
  maxLength,
  ...props
}: FieldProps & {
  value?: string | undefined;
  rows?: number;
  lang?: string;
  maxLength?: number;
}) => (
  <Field {...props}>
    {(attributes) => (
      <textarea rows={rows} lang={lang} maxLength={maxLength} {...attributes}>
        {value ?? ''}
      </textarea>
    )}
  </Field>
);

/** One of several choices. */
export const SelectField = ({
  value,
  options,
  empty,
  ...props
}: FieldProps & {
  value?: string | undefined;
  options: { value: string; text: string; language?: string | undefined }[];
  /** The choice of nothing, where there is one. */
  empty?: string | undefined;
}) => (
  <Field {...props}>
    {(attributes) => (
      <select {...attributes}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value} lang={option.language}>
            {option.text}
          </option>
        ))}
      </select>
    )}
  </Field>
);

/** Yes or no. */
export const CheckField = ({
  name,
  label,
  isChecked,
  value = 'true',
  id,
}: {
  name: string;
  label: ComponentChildren;
  isChecked: boolean;
  value?: string;
  id?: string;
}) => {
  const own = id ?? `field-${name}-${value}`;
  return (
    <div class="check">
      <input type="checkbox" id={own} name={name} value={value} checked={isChecked} />
      <label for={own}>{label}</label>
    </div>
  );
};

/** What is wrong with a form, above it, each fault a link to its field. */
export function ErrorSummary({ here, faults }: { here: Here; faults: Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabIndex={-1}>
      <h2 id="error-summary-title">{here.words.thereIsAProblem}</h2>
      <ul>
        {faults.map(({ field, message, language }) => (
          <li lang={language}>{field ? <a href={`#field-${field}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}
