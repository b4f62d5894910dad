import { languages } from '../../db/schema/types.ts';
import { frameWords } from '../i18n/frame/index.ts';
import { widgetWords } from '../i18n/widget/index.ts';
import { wordsOf } from '../recommendations/list/place.ts';
import { SelectField, TextField } from '../web/components/form.tsx';
import { Section } from '../web/components/layout.tsx';
import { type Here, queryOf } from '../web/here.ts';
import { type FilterField, FilterForm } from '../web/records/filters.tsx';
import { filtersOf } from './content.tsx';
import { mostListed, shows, type WidgetQuery } from './schemas.ts';
import { newestScript } from './scripts.ts';

/** The query of the page that makes the line: what the widget shows, in which language. */
export type BuilderQuery = Omit<WidgetQuery, 'show' | 'size'> & {
  show: WidgetQuery['show'];
  size: number;
  widgetLang?: string | undefined;
};

const escapeHtml = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const attribute = (name: string): string => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The parameters of a widget, without those that are as usual. */
const parametersOf = ({ widgetLang, ...query }: BuilderQuery) => ({
  ...(query.show === 'list' ? {} : { show: query.show }),
  ...(query.show === 'list' && query.size !== 5 ? { size: query.size } : {}),
  ...filtersOf(query),
});

/** The lines to copy, one for each way to embed, and where the widget itself is. */
export function linesFor(here: Here, query: BuilderQuery): { script: string; fixed: string; frame: string; address: string } {
  const language = languages.find((one) => one === query.widgetLang) ?? here.language;
  const parameters = parametersOf(query);
  const attributes = Object.entries({ ...parameters, lang: language })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${attribute(name)}="${escapeHtml([value].flat().join(' '))}"`)
    .join('');
  const address = `${here.publicUrl}/${language}/widget${queryOf(parameters)}`;
  const integrity = ` integrity="${newestScript.integrity}" crossorigin="anonymous"`;
  const title = widgetWords[language].titles[query.show];
  return {
    script: `<script src="${here.publicUrl}/widget.js"${attributes} async></script>`,
    fixed: `<script src="${here.publicUrl}${newestScript.path}"${integrity}${attributes} async></script>`,
    frame: `<iframe src="${escapeHtml(address)}" title="Monitum: ${escapeHtml(title)}" lang="${language}" width="100%" height="600" loading="lazy" referrerpolicy="no-referrer"></iframe>`,
    address,
  };
}

const isComplete = ({ show, id, treaty }: BuilderQuery): boolean =>
  show === 'recommendation' ? id?.length === 1 : show === 'treaty' ? treaty?.length === 1 : true;

/** The page on which somebody chooses what a widget shows and copies the line that puts it into a page. */
export function Builder({ here, query }: { here: Here; query: BuilderQuery }) {
  const words = widgetWords[here.language].builder;
  const { fields } = wordsOf(here);
  const lists: FilterField[] = [
    { name: 'theme', label: fields.theme, list: 'themes' },
    { name: 'body', label: fields.body, list: 'bodies' },
    { name: 'authority', label: fields.authority, list: 'authorities' },
    { name: 'status', label: fields.status, list: 'statuses' },
    { name: 'treaty', label: fields.treaty, list: 'treaties' },
  ];
  return (
    <div class="about">
      <p class="lead">{words.lead}</p>
      <Section id="form" title={words.form}>
        <FilterForm here={here} query={query} fields={lists}>
          <SelectField
            name="show"
            label={words.show}
            value={query.show}
            options={shows.map((value) => ({ value, text: words.shows[value] }))}
          />
          <SelectField
            name="widgetLang"
            label={words.language}
            value={query.widgetLang ?? here.language}
            options={languages.map((value) => ({ value, text: frameWords[value].languageName, language: value }))}
          />
          <TextField name="q" label={words.q} value={query.q} maxLength={200} />
          <TextField name="id" label={words.id} hint={words.idHint} value={query.id?.[0]} maxLength={40} />
          <SelectField
            name="size"
            label={words.size}
            value={String(query.size)}
            options={[3, 5, 10, mostListed].map((size) => ({ value: String(size), text: String(size) }))}
          />
        </FilterForm>
      </Section>
      <Section id="copy" title={words.copy}>
        {isComplete(query) ? (
          <Lines here={here} query={query} />
        ) : (
          <p>{words.missing[query.show === 'treaty' ? 'treaty' : 'recommendation']}</p>
        )}
      </Section>
      <Section id="further" title={words.further}>
        <ul>
          {words.points.map((point) => (
            <li>{point}</li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

function Lines({ here, query }: { here: Here; query: BuilderQuery }) {
  const words = widgetWords[here.language].builder;
  const lines = linesFor(here, query);
  return (
    <>
      {(['script', 'fixed', 'frame'] as const).map((way) => (
        <>
          <h3>{words[way]}</h3>
          <pre class="widget-line">{lines[way]}</pre>
        </>
      ))}
      <p>
        <a href={lines.address}>{words.look}</a>
      </p>
    </>
  );
}
