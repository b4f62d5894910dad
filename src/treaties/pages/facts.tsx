import type { ComponentChildren } from 'preact';
import { treatyWords } from '../../i18n/treaties/index.ts';
import { Facts } from '../../web/components/layout.tsx';
import { Code, DateText, External, Localized, Verification } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import { depositaryPage } from '../depositary.ts';
import type { TreatyDetailsRow } from '../queries.ts';

/** Marks a fact that was not read, though the record was, or with it. */
const Read = ({ here, row, field }: { here: Here; row: TreatyDetailsRow; field: string }) => (
  <Verification here={here} of={row.fieldVerification[field] ?? row.verification} />
);

/** What is known of the treaty itself, each fact that nobody read marked as such. */
export function TreatyFacts({ here, row }: { here: Here; row: TreatyDetailsRow }) {
  const { fields, atDepositary } = treatyWords[here.language];
  const date = (field: 'adoptedOn' | 'openedForSignatureOn' | 'entryIntoForceOn') =>
    row[field] && (
      <>
        <DateText here={here} date={row[field]} /> <Read here={here} row={row} field={field} />
      </>
    );
  const text = (field: 'procedures' | 'note') =>
    row[field] && (
      <>
        <Localized here={here} of={row[field]} /> <Read here={here} row={row} field={field} />
      </>
    );
  const treaties = (codes: string[]) =>
    codes.length > 0 && (
      <Inline>
        {codes.map((code) => (
          <Code here={here} list="treaties" code={code} />
        ))}
      </Inline>
    );
  const codes = (list: 'bodies' | 'themes', own: string[]) =>
    own.length > 0 && (
      <Inline>
        {own.map((code) => (
          <Code here={here} list={list} code={code} />
        ))}
      </Inline>
    );
  const page = depositaryPage(row.depositaryReference, here.language);
  return (
    <Facts
      of={[
        [fields.abbreviation, row.abbreviation],
        [fields.organisation, row.organisation && <Code here={here} list="organisations" code={row.organisation} />],
        [fields.adoptedOn, date('adoptedOn')],
        [fields.openedForSignatureOn, date('openedForSignatureOn')],
        [fields.entryIntoForceOn, date('entryIntoForceOn')],
        [
          fields.depositary,
          row.depositaryReference &&
            (page ? (
              <External href={page} language={here.language === 'fr' ? 'fr' : 'en'}>
                {atDepositary(row.depositaryReference)}
              </External>
            ) : (
              row.depositaryReference
            )),
        ],
        [fields.bodies, codes('bodies', row.bodies)],
        [fields.themes, codes('themes', row.themes)],
        [fields.protocolTo, treaties(row.protocolTo ? [row.protocolTo] : [])],
        [fields.replaces, treaties(row.replaces ? [row.replaces] : [])],
        [fields.replacedBy, treaties(row.replacedBy)],
        [fields.procedures, text('procedures')],
        [fields.note, text('note')],
      ]}
    />
  );
}

const Inline = ({ children }: { children: ComponentChildren[] }) => (
  <ul class="inline">
    {children.map((child) => (
      <li>{child}</li>
    ))}
  </ul>
);
