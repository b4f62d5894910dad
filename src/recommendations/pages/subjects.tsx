import type { Source } from '../../../db/schema/types.ts';
import { formatShare } from '../../i18n/numbers.ts';
import { recommendationWords } from '../../i18n/recommendation/index.ts';
import type { ListName } from '../../vocabularies/queries.ts';
import { Facts, Section } from '../../web/components/layout.tsx';
import { Badge } from '../../web/components/status.tsx';
import { Code, DateText, InLanguage, Localized, Sources, Verification } from '../../web/components/text.tsx';
import type { PartProps } from './record.ts';

/** The schemes in the order in which they are shown, and the list of each. */
const lists: [scheme: string, list: ListName][] = [
  ['theme', 'themes'],
  ['group', 'groups'],
  ['right', 'rights'],
  ['sdg', 'sdgs'],
  ['policyDomain', 'policyDomains'],
  ['framework', 'frameworkItems'],
];

/** What it is tagged with, scheme by scheme, with who says so of each. */
export function Subjects({ here, record: { row } }: PartProps) {
  const words = recommendationWords[here.language];
  return (
    <Section id="subjects" title={words.tags}>
      {row.allTags.length === 0 && <p>{words.noTags}</p>}
      <Facts
        of={lists.map(([scheme, list]) => {
          const tags = row.allTags.filter((tag) => tag.scheme === scheme);
          return [
            words.schemes[scheme] ?? scheme,
            tags.length > 0 && (
              <ul class="plain">
                {tags.map(({ code, source, via, confidence }) => (
                  <li>
                    <Code here={here} list={list} code={code} />{' '}
                    <span class="muted tag-source">
                      {words.tagSources[source] ?? source}
                      {via && `: ${via}`}
                      {confidence !== null && `, ${words.confidenceOf(formatShare(here.language, confidence))}`}
                    </span>
                  </li>
                ))}
              </ul>
            ),
          ];
        })}
      />
    </Section>
  );
}

/** What authorities did that relates to it, oldest first. */
export function Measures({ here, record: { dated } }: PartProps) {
  const words = recommendationWords[here.language];
  return (
    <Section id="measures" title={words.measures}>
      {dated.measures.length === 0 ? (
        <p>{words.noMeasures}</p>
      ) : (
        <>
          <p class="muted">{words.measuresNote}</p>
          <ul class="beside">
            {dated.measures.map((measure) => (
              <li>
                <p class="beside-head">
                  <a href={here.link(`/measures/${encodeURIComponent(measure.id)}`)}>
                    <Localized here={here} of={measure.title} />
                  </a>{' '}
                  <Badge tone="quiet">
                    <Code here={here} list="measureKinds" code={measure.kind} />
                  </Badge>{' '}
                  {measure.titleOrigin === 'machine' && (
                    <Badge tone="warning">
                      <InLanguage here={here} shown={here.nameOf('textOrigins', measure.titleOrigin)} isNamed={false} />
                    </Badge>
                  )}{' '}
                  <Verification here={here} of={measure.verification} />
                </p>
                <p class="muted">
                  {measure.takenOn ? <DateText here={here} date={measure.takenOn} /> : words.dateUnknown}
                  {measure.endedOn && (
                    <>
                      {' '}
                      {words.until} <DateText here={here} date={measure.endedOn} />
                    </>
                  )}
                  {measure.authorities.map((code) => (
                    <>
                      , <Code here={here} list="authorities" code={code} />
                    </>
                  ))}
                </p>
                <Sources here={here} sources={measure.sources} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** Where the record was read, and what of it nobody has read anywhere. */
export function Origins({ here, record: { item } }: PartProps) {
  const words = recommendationWords[here.language];
  const unread = Object.entries(item.fieldVerification ?? {}).filter(([, one]) => one === 'unverified');
  return (
    <Section id="sources" title={words.sources} aside={<Verification here={here} of={item.verification} />}>
      <Sources here={here} sources={item.sources as Source[]} />
      {unread.length > 0 && (
        <p>
          <Badge tone="warning">{words.notVerifiedFields}</Badge> {unread.map(([field]) => nameOfField(words.fields, field)).join(', ')}
        </p>
      )}
    </Section>
  );
}

/** A field in words; of one in several languages also which (`text.nl`). */
function nameOfField(fields: Record<string, string>, field: string): string {
  const [name = '', language] = field.split('.');
  return `${fields[name] ?? name}${language ? ` (${language})` : ''}`;
}
