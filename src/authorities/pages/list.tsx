import { authorityWords } from '../../i18n/authorities/index.ts';
import { dashboardWords } from '../../i18n/dashboards/index.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import { recordWords } from '../../i18n/records/index.ts';
import { DataTable, Section } from '../../web/components/layout.tsx';
import { Code, Localized, Verification } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import { CountLink } from '../../web/records/recommendations.tsx';
import type { AuthorityRow } from '../queries.ts';

/** How many recommendations address an authority, and how far they are assessed and implemented. */
export interface Addressed {
  total: number;
  assessed: number;
  implemented: number;
}

/** Adds up counts by authority and status; a recommendation has one status, so that none is counted twice. */
export function addressedByAuthority(groups: { codes: (string | null)[]; count: number }[]): Map<string, Addressed> {
  const found = new Map<string, Addressed>();
  for (const {
    codes: [authority, status],
    count,
  } of groups) {
    if (!authority) continue;
    const sum = found.get(authority) ?? { total: 0, assessed: 0, implemented: 0 };
    sum.total += count;
    if (status && status !== 'notAssessed') sum.assessed += count;
    if (status === 'implemented') sum.implemented += count;
    found.set(authority, sum);
  }
  return found;
}

/** All authorities by the level that they belong to, those of several levels first, independent bodies last. */
export function AuthorityList({ here, rows, addressed }: { here: Here; rows: AuthorityRow[]; addressed: Map<string, Addressed> }) {
  const words = authorityWords[here.language];
  const { lists } = here.vocabularies;
  const isIndependent = ({ type }: AuthorityRow) => lists.get('authorityTypes')?.get(type)?.details['isIndependent'] === true;
  const governments = rows.filter((row) => !isIndependent(row));
  const levels = [...(lists.get('governmentLevels')?.keys() ?? [])];
  const sections = [
    { id: 'several', title: words.severalLevels, own: governments.filter((row) => row.levels.length > 1) },
    ...levels.map((level) => ({
      id: level,
      title: here.nameOf('governmentLevels', level).text,
      own: governments.filter((row) => row.levels.length === 1 && row.levels[0] === level),
    })),
    { id: 'unknown', title: words.levelUnknown, own: governments.filter((row) => row.levels.length === 0) },
    { id: 'independent', title: words.independent, own: rows.filter(isIndependent), note: words.independentNote },
  ];
  return (
    <>
      {sections
        .filter(({ own }) => own.length > 0)
        .map(({ id, title, own, note }: (typeof sections)[number] & { note?: string }) => (
          <Section id={`level-${id}`} title={title}>
            {note && <p class="muted">{note}</p>}
            <AuthorityTable here={here} title={title} rows={own} addressed={addressed} />
          </Section>
        ))}
    </>
  );
}

function AuthorityTable({
  here,
  title,
  rows,
  addressed,
}: {
  here: Here;
  title: string;
  rows: AuthorityRow[];
  addressed: Map<string, Addressed>;
}) {
  const words = authorityWords[here.language];
  const shared = recordWords[here.language];
  const { outOf } = dashboardWords[here.language];
  return (
    <div class="record-table">
      <DataTable
        caption={words.tableOf(title)}
        head={[words.authority, shared.addressed, shared.assessed, shared.implemented, here.words.measures]}
        numbers={[1, 2, 3, 4]}
        rows={rows.map((row) => {
          const { total, assessed, implemented } = addressed.get(row.id) ?? { total: 0, assessed: 0, implemented: 0 };
          return [
            <>
              <a href={here.link(`/authorities/${encodeURIComponent(row.id)}`)}>
                <Localized here={here} of={row.name} isNamed={false} />
              </a>{' '}
              <Verification here={here} of={row.verification} />
              <span class="name-foot">
                <Code here={here} list="authorityTypes" code={row.type} />
              </span>
            </>,
            <CountLink here={here} count={total} filters={{ authority: [row.id] }} name={here.nameOf('authorities', row.id).text} />,
            total === 0 ? '–' : outOf(assessed, total),
            assessed === 0 ? '–' : outOf(implemented, assessed),
            formatNumber(here.language, row.measuresCount),
          ];
        })}
      />
    </div>
  );
}
