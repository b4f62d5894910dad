import type { FastifyInstance } from 'fastify';
import { formatNumber } from '../../i18n/numbers.ts';
import { findHistoryStart, listTreaties, type TreatyRow } from '../../treaties/queries.ts';
import { ActsLegend, ActsLine, markOf, YearAxis, yearOf } from '../../web/charts/acts-line.tsx';
import { DataTable } from '../../web/components/layout.tsx';
import { Code, DateText, InLanguage, Verification } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import type { Asking } from '../figures.ts';
import { type ActOnLine, listActsUnder } from '../queries.ts';
import { type Chart, type Drawn, type Lines, wordsOf } from './chart.ts';

/** The acts of Belgium under every treaty on one span of years. */
export const ratifications: Chart = {
  name: 'ratifications',
  // Of a day before this file began, what is known now of the acts up to that day is drawn, as in the table of ratifications.
  async eyesOn(app: FastifyInstance, asOf: string) {
    const start = await findHistoryStart(app.database.db);
    return start !== undefined && start <= asOf ? asOf : undefined;
  },
  async draw(asking): Promise<Drawn> {
    const { db, here, filters } = asking;
    const words = wordsOf(asking);
    const day = filters.asOf ?? here.today;
    const { rows: treaties } = await listTreaties(db, day, { body: filters.body, theme: filters.theme }, { limit: 1_000, offset: 0 });
    const acts = await listActsUnder(
      db,
      treaties.map(({ code }) => code),
      day,
    );
    const years = acts.flatMap(({ takenOn }) => (takenOn ? [yearOf(takenOn)] : []));
    const [from, to] = [Math.floor(Math.min(...years)), Math.ceil(yearOf(day))];
    const byTreaty = treaties.map((treaty) => ({ treaty, acts: acts.filter((act) => act.treaty === treaty.code) }));
    return {
      summary: summaryOf(asking, treaties, acts),
      size: treaties.length,
      picture: (limit) => (
        <>
          <ActsLegend here={here} />
          <div class="chart-lines">
            <YearAxis from={from} to={to} />
            <ul class="chart-rows">
              {byTreaty.slice(0, limit).map((one) => (
                <li>
                  <Line here={here} {...one} from={from} to={to} />
                </li>
              ))}
            </ul>
          </div>
        </>
      ),
      table: <Table asking={asking} treaties={byTreaty} />,
      lines: linesOf(asking, byTreaty),
      ...(years.length === 0 ? { nothing: words.emptyActs } : {}),
    };
  },
};

interface OfTreaty {
  treaty: TreatyRow;
  acts: ActOnLine[];
}

function Line({ here, treaty, acts, from, to }: OfTreaty & { here: Here; from: number; to: number }) {
  const dated = acts.map(({ kind, takenOn, verification }) => ({ kind, date: takenOn, verification }));
  return (
    <>
      <p class="chart-row-name">
        <Code here={here} list="treaties" code={treaty.code} />{' '}
        <span class="chart-count">
          <InLanguage here={here} shown={here.nameOf('treatyStatuses', treaty.status)} isNamed={false} />{' '}
          <Verification here={here} of={treaty.restsOn?.verification} />
        </span>
      </p>
      {dated.some(({ date }) => date) && <ActsLine here={here} acts={dated} from={from} to={to} />}
    </>
  );
}

function summaryOf(asking: Asking, treaties: TreatyRow[], acts: ActOnLine[]): string {
  const { here } = asking;
  const words = wordsOf(asking);
  const statuses = [...(here.vocabularies.lists.get('treatyStatuses')?.keys() ?? [])];
  const countOf = (status: string) => treaties.filter((treaty) => treaty.status === status).length;
  const undated = acts.filter(({ takenOn }) => takenOn === null).length;
  return [
    words.parties(countOf('party'), treaties.length),
    ...statuses
      .filter((status) => status !== 'party' && countOf(status) > 0)
      .map((status) => words.standing(here.nameOf('treatyStatuses', status).text, countOf(status))),
    words.acts(acts.length - undated),
    undated > 0 && words.actsUndated(undated),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The days that a treaty's table shows, each with the shape's word. */
const days = { signedOn: 'signed', boundOn: 'party', inForceOn: 'inForce', endedOn: 'ended' } as const;

function Table({ asking, treaties }: { asking: Asking; treaties: OfTreaty[] }) {
  const { here } = asking;
  const words = wordsOf(asking);
  const names = Object.keys(days) as (keyof typeof days)[];
  return (
    <DataTable
      caption={words.valueOf(words.charts.ratifications.title, words.table)}
      head={[words.columns.treaty, words.columns.standing, ...names.map((name) => words.actShapes[days[name]]), words.actShapes.other]}
      rows={treaties.map(({ treaty, acts }) => [
        <Code here={here} list="treaties" code={treaty.code} />,
        <InLanguage here={here} shown={here.nameOf('treatyStatuses', treaty.status)} isNamed={false} />,
        ...names.map((name) => {
          const date = treaty[name];
          return (
            date && (
              <>
                <DateText here={here} date={date} /> <Verification here={here} of={treaty.actVerification[name]} />
              </>
            )
          );
        }),
        formatNumber(here.language, acts.filter(({ kind }) => markOf(here, kind) === 'other').length),
      ])}
      numbers={[2 + names.length]}
    />
  );
}

/** A line for each act; a treaty without acts has one that says where Belgium stands. */
function linesOf(asking: Asking, treaties: OfTreaty[]): Lines {
  const { here } = asking;
  const { columns } = wordsOf(asking);
  return {
    heads: ['code', columns.treaty, columns.standing, columns.act, columns.date, 'verification'],
    rows: treaties.flatMap(({ treaty, acts }) => {
      const own = [treaty.code, here.nameOf('treaties', treaty.code).text, here.nameOf('treatyStatuses', treaty.status).text];
      if (acts.length === 0) return [own];
      return acts.map(({ kind, takenOn, verification }) => [
        ...own,
        here.nameOf('treatyActionKinds', kind).text,
        takenOn ?? undefined,
        verification,
      ]);
    }),
  };
}
