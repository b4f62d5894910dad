import { formatDate } from '../../i18n/numbers.ts';
import { recommendationWords } from '../../i18n/recommendation/index.ts';
import type { ChainRow } from '../../lineage/queries.ts';
import { Section } from '../../web/components/layout.tsx';
import { Status } from '../../web/components/status.tsx';
import { Code, DateText, LanguageMark, langOf } from '../../web/components/text.tsx';
import { type Here, shown, wordingOf } from '../../web/here.ts';
import type { RelatedRow } from '../rows.ts';
import { cutAtWord, labelOf } from './label.ts';
import { linkTo, type PartProps } from './record.ts';

/** The paragraph that it belongs to, its own parts and the other ones; nothing where it stands alone. */
export function SameParagraph({ here, record }: PartProps) {
  const words = recommendationWords[here.language];
  const { row, related } = record;
  const siblings = new Set(row.parent?.parts.map(({ id }) => id));
  const parents = related.filter(({ relation }) => relation === 'parent');
  const parts = related.filter(({ relation, id }) => relation === 'part' && !siblings.has(id));
  const others = related.filter(({ relation, id }) => relation === 'part' && siblings.has(id));
  if (parents.length + parts.length + others.length === 0 && !row.parent) return null;
  return (
    <Section id="paragraph" title={words.paragraphParts}>
      {parents.length === 0 && row.parent && (
        <p>
          {words.partOf} {labelOf({ symbol: row.symbol, paragraph: row.parent.paragraph })}
        </p>
      )}
      <Group here={here} record={record} title={words.partOf} rows={parents} />
      <Group here={here} record={record} title={words.parts} rows={parts} />
      <Group here={here} record={record} title={words.siblings} rows={others} />
    </Section>
  );
}

function Group({ here, record: { asOf, statuses }, title, rows }: PartProps & { title: string; rows: RelatedRow[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="beside">
        {rows.map(({ id, symbol, paragraph, texts }) => (
          <li>
            <p class="beside-head">
              <a href={linkTo(here, id, asOf)}>{labelOf({ symbol, paragraph })}</a>{' '}
              <Status here={here} status={statuses.get(id) ?? 'notAssessed'} />
            </p>
            <Excerpt here={here} texts={texts} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** How often the same was asked, since when, by whom; oldest first, this one among them. */
export function Lineage({ here, record: { row, chain, item, statuses, asOf } }: PartProps) {
  const words = recommendationWords[here.language];
  const since = chain.find(({ adoptedOn }) => adoptedOn !== null)?.adoptedOn;
  const documents = new Set(chain.map(({ document }) => document)).size;
  return (
    <Section id="lineage" title={words.lineage}>
      {chain.length < 2 ? (
        <p>{words.noLineage}</p>
      ) : (
        <>
          <p>
            {words.lineageSummary({ count: chain.length, documents, since: since ? formatDate(here.language, since) : undefined })}{' '}
            <span class="muted">{words.lineageNote}</span>
          </p>
          <ol class="beside">
            {chain.map((one) => (
              <li aria-current={one.id === row.id ? 'true' : undefined}>
                <p class="beside-head">
                  {one.id === row.id ? (
                    <strong>
                      {labelOf(one)} ({words.thisOne})
                    </strong>
                  ) : (
                    <a href={linkTo(here, one.id, asOf)}>{labelOf(one)}</a>
                  )}{' '}
                  <Code here={here} list="bodies" code={one.body} />
                  {one.adoptedOn && (
                    <>
                      , <DateText here={here} date={one.adoptedOn} />
                    </>
                  )}{' '}
                  <Status here={here} status={one.id === row.id ? item.status : (statuses.get(one.id) ?? 'notAssessed')} />
                </p>
                {one.id !== row.id && <Excerpt here={here} texts={one.texts} />}
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

function Excerpt({ here, texts }: { here: Here; texts: ChainRow['texts'] }) {
  const one = shown(here, wordingOf(texts));
  if (!one) return null;
  const origin = texts?.[one.language]?.origin;
  return (
    <p class="muted">
      <span lang={langOf(here, one.language)}>{cutAtWord(one.text, 220)}</span>
      {one.language !== here.language && <LanguageMark here={here} language={one.language} />}
      {origin && (
        <>
          {' '}
          (<Code here={here} list="textOrigins" code={origin} />)
        </>
      )}
    </p>
  );
}
