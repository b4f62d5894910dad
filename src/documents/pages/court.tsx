import type { CourtDetails } from '../../../db/schema/documents.ts';
import { documentWords } from '../../i18n/documents/index.ts';
import { Facts, Section } from '../../web/components/layout.tsx';
import { Localized } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';

/** What the European Court of Human Rights says of a judgment of its own. */
export function Court({ here, court }: { here: Here; court: CourtDetails }) {
  const words = documentWords[here.language];
  return (
    <Section id="judgment" title={words.court}>
      <Facts
        of={[
          [words.conclusion, court.conclusion && <Localized here={here} of={court.conclusion} />],
          [words.violations, court.violations?.join(', ')],
          [words.nonViolations, court.nonViolations?.join(', ')],
          [words.articles, court.articles?.join(', ')],
          [words.applications, court.applicationNumbers?.join(', ')],
          [words.formation, court.formation],
          [words.importance, court.importance === undefined ? undefined : String(court.importance)],
          [words.ecli, court.ecli],
        ]}
      />
    </Section>
  );
}
