import type { LocalizedText } from '../../../db/schema/types.ts';
import { bodyWords } from '../../i18n/bodies/index.ts';
import { DataTable, Section } from '../../web/components/layout.tsx';
import { Status } from '../../web/components/status.tsx';
import { InLanguage, Localized, Verification } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';

interface SchemeDetails {
  axis?: string;
  validFrom?: string;
  validTo?: string;
  note?: LocalizedText;
  verification?: string;
  grades?: { code: string; symbol?: string; label: LocalizedText; mappedStatus: string; verification: string }[];
}

/** The scales by which a body itself grades progress, with its own labels; nothing for a body without one. */
export function GradeSchemes({ here, codes }: { here: Here; codes: string[] }) {
  const words = bodyWords[here.language];
  const schemes = codes.flatMap((code) => here.vocabularies.lists.get('gradeSchemes')?.get(code) ?? []);
  if (schemes.length === 0) return null;
  return (
    <Section id="grades" title={words.schemes}>
      <p>{words.schemesNote}</p>
      {schemes.map(({ code, details }) => {
        const { axis = '', validFrom, validTo, note, verification, grades = [] } = details as SchemeDetails;
        const name = here.nameOf('gradeSchemes', code);
        return (
          <details class="scheme">
            <summary>
              <InLanguage here={here} shown={name} isNamed={false} /> <Verification here={here} of={verification} />
            </summary>
            <p class="muted">
              {[axis in words.axes && words.axes[axis as keyof typeof words.axes], validFrom && words.validity(validFrom, validTo)]
                .filter(Boolean)
                .join('; ')}
            </p>
            {note && (
              <p>
                <Localized here={here} of={note} />
              </p>
            )}
            <DataTable
              caption={`${words.schemes}: ${name.text}`}
              head={[words.grade, words.label, words.mapped]}
              rows={grades.map((grade) => [
                grade.symbol ?? grade.code,
                <>
                  <Localized here={here} of={grade.label} isNamed={false} /> <Verification here={here} of={grade.verification} />
                </>,
                <Status here={here} status={grade.mappedStatus} />,
              ])}
            />
          </details>
        );
      })}
    </Section>
  );
}
