import { calendarWords } from '../../i18n/calendar/index.ts';
import { CheckField, SelectField, TextField } from '../../web/components/form.tsx';
import { ApiLink, Section } from '../../web/components/layout.tsx';
import { InLanguage } from '../../web/components/text.tsx';
import type { Here, Parameters } from '../../web/here.ts';
import { TakeAway } from '../../web/records/take-away.tsx';
import { groupByMonth, type Stand, standOf } from '../groups.ts';
import type { DeadlineRow } from '../queries.ts';
import type { DeadlineQuery } from '../schemas.ts';
import { DeadlineItem } from './deadline.tsx';

/** What the calendar is asked. */
export interface AskedCalendar extends Pick<DeadlineQuery, 'from' | 'to' | 'body' | 'kind' | 'state'> {
  treaty?: string[] | undefined;
  /** Whether what was met is shown too. */
  met?: boolean | undefined;
}

/** What the calendar shows. */
export interface CalendarContent {
  rows: DeadlineRow[];
  total: number;
  /** The filters as the API takes them: a treaty stands for the bodies that watch over it. Undefined where it has none. */
  filters: Parameters | undefined;
}

/** Deadlines by month: first those whose date has passed, then those to come, those without a date, and on demand those that were met. */
export function Calendar({ here, asked, content }: { here: Here; asked: AskedCalendar; content: CalendarContent }) {
  const words = calendarWords[here.language];
  const { rows, total, filters } = content;
  const of = (stand: Stand) => rows.filter((row) => standOf(row, here.today) === stand);
  const [passed, upcoming, undated, met] = [of('passed'), of('upcoming'), of('undated'), of('met')];
  // Who asks for nothing but what was met has asked for it.
  const isMetShown = asked.met === true || (asked.state?.every((state) => state === 'done') ?? false);
  return (
    <>
      <p>{words.intro}</p>
      <details class="filter-box" open={Object.values(asked).some((one) => one !== undefined)}>
        <summary>{words.filters}</summary>
        <Filters here={here} asked={asked} />
      </details>
      <p role="status" class="calendar-counts">
        {!filters
          ? words.noBodies
          : total === 0
            ? words.none
            : words.counts(total, upcoming.length, passed.length, undated.length, met.length)}
        {rows.length < total && ` ${words.tooMany(rows.length)}`}
      </p>
      {passed.length > 0 && <Months here={here} id="passed" title={words.passed} rows={passed} />}
      {upcoming.length > 0 && <Months here={here} id="upcoming" title={words.upcoming} rows={upcoming} />}
      {undated.length > 0 && (
        <Section id="undated" title={words.undated}>
          <p class="muted">{words.undatedNote}</p>
          <Items here={here} rows={undated} level={3} />
        </Section>
      )}
      {met.length > 0 && !isMetShown && (
        <p>
          <a href={`${here.link('/calendar', { ...asked, met: true })}#met`}>{words.showMet(met.length)}</a>
        </p>
      )}
      {met.length > 0 && isMetShown && <Met here={here} asked={asked} rows={met} />}
      {filters && <Subscription here={here} filters={filters} />}
    </>
  );
}

function Months({ here, id, title, rows }: { here: Here; id: string; title: string; rows: DeadlineRow[] }) {
  const words = calendarWords[here.language];
  return (
    <Section id={id} title={title}>
      {groupByMonth(rows).map(({ month, rows: own }) => (
        <>
          <h3>{month.length === 4 ? words.someTimeIn(month) : words.day(month)}</h3>
          <Items here={here} rows={own} />
        </>
      ))}
    </Section>
  );
}

const Items = ({ here, rows, level = 4 }: { here: Here; rows: DeadlineRow[]; level?: 3 | 4 }) => (
  <ul class="plain deadlines">
    {rows.map((row) => (
      <DeadlineItem here={here} row={row} level={level} />
    ))}
  </ul>
);

function Met({ here, asked, rows }: { here: Here; asked: AskedCalendar; rows: DeadlineRow[] }) {
  const words = calendarWords[here.language];
  const undated = rows.filter(({ dueOn }) => dueOn === null);
  return (
    <Section
      id="met"
      title={words.met}
      aside={asked.met ? <a href={here.link('/calendar', { ...asked, met: undefined })}>{words.hideMet}</a> : undefined}
    >
      {groupByMonth(rows)
        .reverse()
        .map(({ month, rows: own }) => (
          <>
            <h3>{month.length === 4 ? words.someTimeIn(month) : words.day(month)}</h3>
            <Items here={here} rows={own} />
          </>
        ))}
      {undated.length > 0 && (
        <>
          <h3>{words.undated}</h3>
          <Items here={here} rows={undated} />
        </>
      )}
    </Section>
  );
}

function Filters({ here, asked }: { here: Here; asked: AskedCalendar }) {
  const words = calendarWords[here.language];
  const optionsOf = (list: 'bodies' | 'treaties') =>
    [...(here.vocabularies.lists.get(list)?.keys() ?? [])].map((code) => {
      const { text, language } = here.nameOf(list, code);
      return { value: code, text, language: language === here.language ? undefined : language };
    });
  const kinds = [...(here.vocabularies.lists.get('deadlineKinds')?.keys() ?? [])];
  return (
    <form class="treaty-filters" action={here.link('/calendar')} method="get" aria-label={words.filters}>
      <div class="days">
        <SelectField name="body" label={words.body} value={asked.body?.[0]} options={optionsOf('bodies')} empty={here.words.any} />
        <SelectField
          name="treaty"
          label={words.treaty}
          hint={words.treatyHint}
          value={asked.treaty?.[0]}
          options={optionsOf('treaties')}
          empty={here.words.any}
        />
        <Further name="body" values={asked.body} />
        <Further name="treaty" values={asked.treaty} />
        <TextField name="from" label={words.from} hint={words.dayHint} type="date" value={asked.from} />
        <TextField name="to" label={words.until} hint={words.dayHint} type="date" value={asked.to} />
      </div>
      <fieldset>
        <legend>{words.kind}</legend>
        {kinds.map((kind) => (
          <CheckField
            name="kind"
            value={kind}
            label={<InLanguage here={here} shown={here.nameOf('deadlineKinds', kind)} isNamed={false} />}
            isChecked={asked.kind?.includes(kind) ?? false}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.state}</legend>
        {(['open', 'unknown', 'done'] as const).map((state) => (
          <CheckField name="state" value={state} label={words.states[state]} isChecked={asked.state?.includes(state) ?? false} />
        ))}
      </fieldset>
      {asked.met && <input type="hidden" name="met" value="true" />}
      <p class="actions">
        <button type="submit">{here.words.apply}</button> <a href={here.link('/calendar')}>{here.words.reset}</a>
      </p>
    </form>
  );
}

/** What an address asked for beside the first, which a field of one choice cannot show. */
const Further = ({ name, values = [] }: { name: string; values?: string[] | undefined }) => (
  <>
    {values.slice(1).map((value) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
);

function Subscription({ here, filters }: { here: Here; filters: Parameters }) {
  const words = calendarWords[here.language];
  const address = here.api('/deadlines', { ...filters, lang: here.language, format: 'ics' });
  return (
    <Section id="subscribe" title={words.subscribe}>
      <p>{words.subscribeHow}</p>
      <ul>
        <li>
          <a href={address} type="text/calendar">
            {words.ics}
          </a>
        </li>
        <li>
          <a href={address.replace(/^https?:/, 'webcal:')}>{words.webcal}</a>
        </li>
        <li>
          {words.address} <code class="calendar-address">{address}</code>
        </li>
        <li>
          <ApiLink here={here} path="/deadlines" parameters={filters} />
        </li>
      </ul>
      <TakeAway here={here} path="/deadlines" parameters={filters} />
    </Section>
  );
}
