import { roles } from '../../../db/schema/accounts.ts';
import { NewUser } from '../../accounts/schemas.ts';
import { formWords } from '../../i18n/forms/index.ts';
import { recommendationWords } from '../../i18n/recommendation/index.ts';
import { accountWords } from '../../i18n/staff-accounts/index.ts';
import { CheckField, type Fault, SelectField, TextField } from '../../web/components/form.tsx';
import { type Fields, textOf, textsOf } from '../../web/form-body.ts';
import type { StaffHere } from '../../web/staff.tsx';
import { institutionsOf } from '../records/steps.tsx';

/** What the form of a user holds. */
export interface FilledUser {
  here: StaffHere;
  fields: Fields;
  faults: Fault[];
  /** Members that somebody else changed meanwhile, as they are stored now. */
  conflicts?: Map<string, unknown> | undefined;
}

/** The fields of a user; whether the account can be used is asked of one that is there already. */
export function UserFields({ filled, isNew }: { filled: FilledUser; isNew: boolean }) {
  const { here, fields, faults } = filled;
  const { fields: names, hints, ...words } = accountWords[here.language];
  const { voiceNames } = recommendationWords[here.language];
  const of = (name: keyof typeof names) => ({ name, label: names[name], faults, value: textOf(fields, name) });
  const voices = NewUser.shape.voice.unwrap().options;
  return (
    <>
      <TextField {...of('name')} hint={hints.name} maxLength={200} autocomplete="off" isRequired />
      <Stored filled={filled} name="name" />
      <TextField {...of('email')} hint={hints.email} type="email" maxLength={254} autocomplete="off" isRequired />
      <Stored filled={filled} name="email" />
      <RoleBoxes filled={filled} />
      <Stored filled={filled} name="roles" />
      <SelectField {...of('institution')} hint={hints.institution} empty="–" options={institutionsOf(here)} />
      <Stored filled={filled} name="institution" />
      <TextField {...of('represents')} hint={hints.represents} maxLength={200} />
      <Stored filled={filled} name="represents" />
      <SelectField
        {...of('voice')}
        hint={hints.voice}
        empty="–"
        options={voices.map((value) => ({ value, text: voiceNames[value] ?? value }))}
      />
      <Stored filled={filled} name="voice" />
      {!isNew && (
        <>
          <SelectField
            {...of('isDisabled')}
            options={[
              { value: 'false', text: words.active },
              { value: 'true', text: words.disabled },
            ]}
          />
          <Stored filled={filled} name="isDisabled" />
        </>
      )}
    </>
  );
}

/** The roles, each with what it is for. */
function RoleBoxes({ filled: { here, fields, faults } }: { filled: FilledUser }) {
  const words = accountWords[here.language];
  const { roles: roleNames } = recommendationWords[here.language];
  const own = faults.filter(({ field }) => field === 'roles' || field.startsWith('roles.'));
  return (
    <fieldset id="field-roles" class={own.length > 0 ? 'field-faulty' : undefined}>
      <legend>{words.fields.roles}</legend>
      {own.map(({ message, language }) => (
        <p class="fault" lang={language}>
          {message}
        </p>
      ))}
      {roles.map((role) => (
        <CheckField
          name="roles"
          value={role}
          isChecked={textsOf(fields, 'roles').includes(role)}
          label={
            <>
              <strong>{roleNames[role]}</strong>: {words.roleMeanings[role]}
            </>
          }
        />
      ))}
    </fieldset>
  );
}

/** What is stored now of a member that somebody else changed while the form was being filled in. */
function Stored({ filled: { here, conflicts }, name }: { filled: FilledUser; name: string }) {
  if (!conflicts?.has(name)) return null;
  const value = conflicts.get(name);
  const { roles: roleNames, voiceNames } = recommendationWords[here.language];
  const words = accountWords[here.language];
  const text = (one: unknown): string => {
    if (name === 'roles') return roleNames[String(one)] ?? String(one);
    if (name === 'voice') return (voiceNames as Record<string, string>)[String(one)] ?? String(one);
    if (name === 'institution') return here.nameOf('authorities', String(one)).text;
    if (name === 'isDisabled') return one ? words.disabled : words.active;
    return String(one);
  };
  return (
    <div class="stored-now">
      <p class="label">{formWords[here.language].stale.stored}</p>
      <p>{value === undefined || value === null ? '–' : [value].flat().map(text).join(', ')}</p>
    </div>
  );
}
