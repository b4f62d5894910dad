import { treatyWords } from '../../i18n/treaties/index.ts';
import { ApiLink, Section } from '../../web/components/layout.tsx';
import { Badge } from '../../web/components/status.tsx';
import { Code, Localized } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import { TakeAway } from '../../web/records/take-away.tsx';
import { type StandingDay, toRatification } from '../json.ts';
import type { TreatyRow } from '../queries.ts';
import { type AskedTreaties, groupByOrganisation, nameOfGroup, organisationsOf, TreatyFilterForm } from './filters.tsx';
import { StandingName, StandingText, TreatyLink } from './standing.tsx';

/** The treaties by organisation, each with Belgium's standing, protocols below their treaty. */
export function TreatyList({ here, asked, all, day }: { here: Here; asked: AskedTreaties; all: TreatyRow[]; day: StandingDay }) {
  const words = treatyWords[here.language];
  // The counts by standing keep to the other filters, so that each says what its link will show.
  const others = all.filter(
    ({ organisation, isCore }) =>
      (!asked.organisation || asked.organisation.includes(organisation ?? '')) && (asked.isCore === undefined || isCore === asked.isCore),
  );
  const rows = others.filter(({ status }) => !asked.standing || asked.standing.includes(status));
  const parties = others.filter(({ status }) => status === 'party').length;
  return (
    <>
      <p class="lead">{words.partyTo(parties, others.length)}</p>
      <p>
        {words.standingDay(day.on)} {words.derived} <a href={here.link('/ratifications')}>{words.toTable}</a>
      </p>
      <StandingCounts here={here} asked={asked} rows={others} />
      <details class="filter-box" open={Object.values(asked).some((one) => one !== undefined)}>
        <summary>{words.filters}</summary>
        <TreatyFilterForm here={here} title={words.filters} asked={asked} organisations={organisationsOf(here, all)} />
      </details>
      <p role="status">{rows.length === 0 ? words.noTreaties : words.treatyCount(rows.length)}</p>
      {groupByOrganisation(here, rows).map((group) => (
        <Section id={`organisation-${group.organisation ?? 'other'}`} title={nameOfGroup(here, group)}>
          <ul class="treaties">
            {group.rows
              .filter(({ protocolTo }) => !group.rows.some(({ code }) => code === protocolTo))
              .map((row) => (
                <Item here={here} row={row} day={day} rows={group.rows} />
              ))}
          </ul>
        </Section>
      ))}
      <p>
        <ApiLink here={here} path="/treaties" parameters={{ ...asked, pageSize: 500 }} />
      </p>
      <TakeAway here={here} path="/treaties" parameters={{ ...asked }} isCited />
    </>
  );
}

function StandingCounts({ here, asked, rows }: { here: Here; asked: AskedTreaties; rows: TreatyRow[] }) {
  const words = treatyWords[here.language];
  const chosen = asked.standing ?? [];
  const codes = [...(here.vocabularies.lists.get('treatyStatuses')?.keys() ?? [])];
  const countOf = (code: string) => rows.filter(({ status }) => status === code).length;
  return (
    <nav aria-label={words.byStanding}>
      <ul class="inline standing-counts">
        <li>
          <a href={here.link('/treaties', { ...asked, standing: undefined })} aria-current={chosen.length === 0 ? 'true' : undefined}>
            {words.all} ({rows.length})
          </a>
        </li>
        {codes
          .filter((code) => countOf(code) > 0)
          .map((code) => (
            <li>
              <a
                href={here.link('/treaties', { ...asked, standing: [code] })}
                aria-current={chosen.length === 1 && chosen[0] === code ? 'true' : undefined}
              >
                <StandingName here={here} status={code} /> ({countOf(code)})
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function Item({ here, row, day, rows }: { here: Here; row: TreatyRow; day: StandingDay; rows: TreatyRow[] }) {
  const words = treatyWords[here.language];
  const protocols = rows.filter(({ protocolTo }) => protocolTo === row.code);
  const isApart = row.protocolTo !== null && !rows.some(({ code }) => code === row.protocolTo);
  const { standing } = toRatification(row, day, here.view);
  return (
    <li>
      <div class="treaty-line">
        <p class="treaty-name">
          <TreatyLink here={here} code={row.code}>
            <Localized here={here} of={row.title} isNamed={false} />
          </TreatyLink>{' '}
          <span class="muted">{row.abbreviation}</span>{' '}
          {row.isCore && row.protocolTo === null && <Badge tone="quiet">{words.isCore}</Badge>}
          {isApart && (
            <span class="muted">
              {' '}
              ({words.protocolTo} <Code here={here} list="treaties" code={row.protocolTo as string} />)
            </span>
          )}
        </p>
        <p class="treaty-standing">
          <StandingText here={here} standing={standing} />
        </p>
      </div>
      {protocols.length > 0 && (
        <ul class="treaties">
          {protocols.map((protocol) => (
            <Item here={here} row={protocol} day={day} rows={rows} />
          ))}
        </ul>
      )}
    </li>
  );
}
