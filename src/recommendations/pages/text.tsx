import { type Language, languages } from '../../../db/schema/types.ts';
import { recommendationWords } from '../../i18n/recommendation/index.ts';
import { Section } from '../../web/components/layout.tsx';
import { Badge } from '../../web/components/status.tsx';
import { Code, External, InLanguage, langOf } from '../../web/components/text.tsx';
import { shown, wordingOf } from '../../web/here.ts';
import type { PartProps, RecordOnPage } from './record.ts';

type Text = RecordOnPage['row']['allTexts'][number];

/** Who writes down what a body says, or translates it; the others write in their own words. */
const ofBody = ['official', 'courtesy', 'institute'];

/** What was said: the text of one language, ways to those of the others, who made each, and where the official one is. */
export function Texts({ here, record, asked }: PartProps & { asked: Language | undefined }) {
  const words = recommendationWords[here.language];
  const { row, asOf } = record;
  const held = languages.filter((language) => row.allTexts.some((text) => text.language === language));
  const missing = languages.filter((language) => !held.includes(language));
  const usual = shown(here, wordingOf(row.texts))?.language;
  const language = asked && held.includes(asked) ? asked : usual;
  const own = row.allTexts.filter((text) => text.language === language);
  const first = own.find(({ isShown }) => isShown) ?? own[0];
  const others = own.filter((text) => text !== first);
  const isSummed = !row.allTexts.some(({ origin }) => ofBody.includes(origin));
  const { languageNames } = here.words;
  return (
    <Section id="text" title={words.text}>
      <nav aria-label={words.textLanguages}>
        <ul class="text-languages">
          {held.map((one) => (
            <li>
              <a
                href={`${here.link(here.path, { asOf, textLanguage: one })}#text`}
                aria-current={one === language ? 'true' : undefined}
                hreflang={here.language}
              >
                <strong>{languageNames[one]}</strong>{' '}
                <span class="text-origins">
                  {row.allTexts
                    .filter((text) => text.language === one)
                    .sort((a, b) => Number(b.isShown) - Number(a.isShown))
                    .map(({ origin }, at) => (
                      <>
                        {at > 0 && ', '}
                        <Code here={here} list="textOrigins" code={origin} />
                      </>
                    ))}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {first && <OneText here={here} text={first} isSummed={isSummed} />}
      {others.length > 0 && language && (
        <>
          <h3>{words.otherTexts(languageNames[language])}</h3>
          {others.map((text) => (
            <OneText here={here} text={text} isSummed={isSummed} />
          ))}
        </>
      )}
      {missing.length > 0 && <p class="muted">{missing.map((one) => words.noTextIn(languageNames[one])).join(' ')}</p>}
      <OfficialText here={here} record={record} />
    </Section>
  );
}

function OneText({ here, text, isSummed }: { here: PartProps['here']; text: Text; isSummed: boolean }) {
  const words = recommendationWords[here.language];
  const { origin } = text;
  const isOurs = origin === 'summary' || (origin === 'machine' && isSummed);
  const lang = langOf(here, text.language);
  return (
    <figure class="said">
      {isOurs ? (
        <p class="quoted quoted-ours" lang={lang}>
          {text.text}
        </p>
      ) : (
        <blockquote class="quoted" lang={lang}>
          {text.text}
        </blockquote>
      )}
      <figcaption>
        <Badge tone={origin === 'machine' ? 'warning' : 'quiet'}>
          <InLanguage here={here} shown={here.nameOf('textOrigins', origin)} isNamed={false} />
        </Badge>{' '}
        {origin === 'machine' && `${words.machineNote} `}
        {isOurs && words.summaryNote}
      </figcaption>
    </figure>
  );
}

function OfficialText({ here, record: { item, row } }: PartProps) {
  const words = recommendationWords[here.language];
  const addresses = [...new Set([...(item.officialUrl ? [item.officialUrl] : []), ...row.documentUrls])];
  if (addresses.length === 0) return <p>{words.noOfficialText}</p>;
  return (
    <p>
      {words.officialText}
      {words.colon}{' '}
      {addresses.map((address, at) => (
        <>
          {at > 0 && ', '}
          <External href={address}>{at === 0 ? (row.symbol ?? hostOf(address)) : hostOf(address)}</External>
        </>
      ))}
    </p>
  );
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);
