import { toBibtex } from '../../formats/bibtex.ts';
import { footnote } from '../../formats/citation.ts';
import { toCsl } from '../../formats/csl.ts';
import { toRis } from '../../formats/ris.ts';
import { recommendationWords } from '../../i18n/recommendation/index.ts';
import { ApiLink, Section } from '../../web/components/layout.tsx';
import type { Here } from '../../web/here.ts';
import { toCitable } from '../citable.ts';
import { Citations } from './citations.tsx';
import { linkTo, type PartProps } from './record.ts';

/** Ready citations, the addresses under which it can be found again, and whom to tell of an error. */
export function Cite({ here, record: { item, asOf } }: PartProps) {
  const words = recommendationWords[here.language];
  const { language, today } = here;
  const work = toCitable({ item, officialUrl: item.officialUrl }, here.view);
  const path = `/recommendations/${encodeURIComponent(item.id)}`;
  const file = (format: string) => here.api(path, { format, lang: language, asOf });
  return (
    <Section id="cite" title={words.cite}>
      <Citations
        here={here}
        note={footnote(work, language, today).map(({ text, isTitle }) => (isTitle ? <cite>{text}</cite> : text))}
        forms={[
          { name: 'BibTeX', text: toBibtex(work, language, today), file: file('bibtex') },
          { name: 'RIS', text: toRis(work, language, today), file: file('ris') },
          { name: 'CSL-JSON', text: JSON.stringify([toCsl(work, language, today)], null, 2), file: file('csl') },
        ]}
      />
      <ul class="ways">
        <li>
          {words.permalink}
          {words.colon}{' '}
          <a class="permalink" href={item.uri}>
            {item.uri}
          </a>
        </li>
        <li>
          <a href={linkTo(here, item.id, asOf ?? today)}>{words.citeAsOf}</a>
        </li>
        <li>
          <a href={here.link(`${path}/history`)}>{words.history}</a>
        </li>
        <li>
          <ApiLink here={here} path={path} {...(asOf ? { parameters: { asOf } } : {})} />
        </li>
        <li>
          <a href={whereToReport(here, item.id)}>{words.reportError}</a>
        </li>
      </ul>
    </Section>
  );
}

/** A letter to whoever runs this installation, with the record in its subject; where no address is known, the page that says who that is. */
const whereToReport = ({ contactEmail, language, link }: Here, id: string): string =>
  contactEmail === undefined
    ? `${link('/terms')}#contact`
    : `mailto:${contactEmail}?subject=${encodeURIComponent(recommendationWords[language].reportSubject(id))}`;
