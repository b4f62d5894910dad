import type { ComponentChildren } from 'preact';
import { authorityWords } from '../../i18n/authorities/index.ts';
import { dashboardWords } from '../../i18n/dashboards/index.ts';
import { recordWords } from '../../i18n/records/index.ts';
import type { MeasureRow } from '../../measures/queries.ts';
import type { SummaryRow } from '../../recommendations/rows.ts';
import { DataTable, Facts, Section } from '../../web/components/layout.tsx';
import { Status } from '../../web/components/status.tsx';
import { Code, External, Localized, Verification } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import { MeasureList, RecordLinks } from '../../web/records/lists.tsx';
import { Permalink, Provenance, UnverifiedNotice } from '../../web/records/provenance.tsx';
import { type CountedByStatus, RecommendationList, SearchLink, Standing } from '../../web/records/recommendations.tsx';
import type { AuthorityDetailsRow } from '../queries.ts';

/** What a page about an authority shows beside what is said of it. */
export interface AroundAuthority {
  row: AuthorityDetailsRow;
  counted: CountedByStatus;
  /** Assessments of authorities one by one, of the recommendations addressed to this one: `flanders:noProgress`. */
  byAuthority: { codes: (string | null)[]; count: number }[];
  newest: SummaryRow[];
  measures: { rows: MeasureRow[]; total: number };
}

/** One authority: who it is and what for, what was addressed to it, what it did. */
export function AuthorityBody({ here, row, counted, byAuthority, newest, measures }: AroundAuthority & { here: Here }) {
  const words = authorityWords[here.language];
  const filters = { authority: [row.id] };
  return (
    <>
      <UnverifiedNotice here={here} of={row} />
      <AuthorityFacts here={here} row={row} />
      <Section id="standing" title={words.standing} aside={<SearchLink here={here} total={counted.denominator} filters={filters} />}>
        <Standing here={here} counted={counted} filters={filters} />
        {counted.denominator > 0 && <OwnAssessments here={here} row={row} byAuthority={byAuthority} total={counted.denominator} />}
      </Section>
      {newest.length > 0 && (
        <Section id="newest" title={words.newest}>
          <RecommendationList here={here} rows={newest} />
          <p>
            <SearchLink here={here} total={counted.denominator} filters={filters} />
          </p>
        </Section>
      )}
      <Section
        id="measures"
        title={words.measures}
        aside={measures.total > 0 && <a href={here.link('/measures', filters)}>{words.allMeasures(measures.total)}</a>}
      >
        {measures.total === 0 ? (
          <p class="muted">{words.noMeasures}</p>
        ) : (
          <MeasureList here={here} rows={measures.rows} hasAuthorities={false} />
        )}
      </Section>
      <Provenance here={here} of={row} api={`/authorities/${encodeURIComponent(row.id)}`}>
        <Permalink here={here} kind="authority" id={row.id} />
      </Provenance>
    </>
  );
}

/** What an institute found that this authority did itself, whatever the others did. */
function OwnAssessments({ here, row, byAuthority, total }: Pick<AroundAuthority, 'row' | 'byAuthority'> & { here: Here; total: number }) {
  const words = authorityWords[here.language];
  const own = byAuthority.flatMap(({ codes: [code], count }) =>
    code?.startsWith(`${row.id}:`) ? [{ code, status: code.slice(row.id.length + 1), count }] : [],
  );
  return (
    <>
      <h3>{words.own}</h3>
      {own.length === 0 ? (
        <p>{words.ownNone}</p>
      ) : (
        <DataTable
          caption={words.ownNote}
          head={[here.words.number, here.words.share]}
          numbers={[1]}
          rows={own.map(({ code, status, count }) => [
            <a href={here.link('/recommendations', { authority: row.id, authorityStatus: code })}>
              <Status here={here} status={status} />
            </a>,
            dashboardWords[here.language].outOf(count, total),
          ])}
        />
      )}
    </>
  );
}

function AuthorityFacts({ here, row }: { here: Here; row: AuthorityDetailsRow }) {
  const words = authorityWords[here.language];
  const shared = recordWords[here.language];
  const { accreditation } = row;
  const codes = (list: 'governmentLevels' | 'policyDomains', all: string[]) =>
    all.length > 0 && <Items of={all.map((code) => <Code here={here} list={list} code={code} />)} />;
  return (
    <Facts
      of={[
        [words.type, <Code here={here} list="authorityTypes" code={row.type} />],
        [words.levels, codes('governmentLevels', row.levels)],
        [words.competences, codes('policyDomains', row.domains)],
        [words.above, row.above && <RecordLinks here={here} path="/authorities" of={[row.above]} />],
        [words.below, row.children.length > 0 && <RecordLinks here={here} path="/authorities" of={row.children} />],
        [
          words.reporting,
          row.reporting.length > 0 && (
            <Items
              of={row.reporting.map(({ body, verification }) => (
                <>
                  <Code here={here} list="bodies" code={body} /> <Verification here={here} of={verification} />
                </>
              ))}
            />
          ),
        ],
        [words.role, row.role && <Localized here={here} of={row.role} />],
        [words.established, row.established && <Localized here={here} of={row.established} />],
        [
          words.accreditation,
          accreditation && (
            <>
              <span lang="en">{accreditation.status}</span>
              {accreditation.since && (
                <>
                  , <span lang="en">{accreditation.since}</span>
                </>
              )}
              {accreditation.detail && (
                <>
                  . <span lang="en">{accreditation.detail}</span>
                </>
              )}
            </>
          ),
        ],
        [shared.website, row.website && <External href={row.website}>{new URL(row.website).hostname}</External>],
        [shared.synonyms, row.synonyms[here.language]?.join(' · ')],
        [shared.note, row.note && <Localized here={here} of={row.note} />],
      ]}
    />
  );
}

const Items = ({ of: items }: { of: ComponentChildren[] }) => (
  <ul class="links plain">
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
);
