import { languages } from '../../../db/schema/types.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import { importWords } from '../../i18n/staff-imports/index.ts';
import { sourceNames } from '../../imports/claims.ts';
import type { RunRow } from '../../imports/queries.ts';
import { templateKinds } from '../../imports/template/columns.ts';
import { templateFormats } from '../../imports/template/write.ts';
import { CheckField, ErrorSummary, type Fault, Field, SelectField, TextArea } from '../../web/components/form.tsx';
import { DataTable, Pagination, Section } from '../../web/components/layout.tsx';
import { Badge } from '../../web/components/status.tsx';
import { InstantText } from '../../web/components/text.tsx';
import { type Fields, textOf } from '../../web/form-body.ts';
import type { PageContent } from '../../web/page.tsx';
import { CsrfField, type StaffHere } from '../../web/staff.tsx';
import { Person } from './person.tsx';

/** What the page of all imports shows. */
export interface Listed {
  rows: RunRow[];
  total: number;
  page: number;
  pageSize: number;
  /** Rows that wait for a decision. */
  open: number;
  names: Map<string, string>;
  /** Bytes of the largest file that can be sent. */
  uploadBytes: number;
  /** What was typed into the form. */
  fields: Fields;
  faults: Fault[];
}

/** Writes the page of all imports: the form for a file, the templates, and the runs so far. */
export function listContent(here: StaffHere, listed: Listed): PageContent {
  const words = importWords[here.language];
  const { rows, total, page, pageSize, open, names, faults } = listed;
  return {
    title: words.title,
    crumbs: [{ title: words.title }],
    body: (
      <>
        <ErrorSummary here={here} faults={faults} />
        <p>{words.intro}</p>
        {open > 0 && (
          <p class="notice">
            <a href={here.link('/staff/imports/reviews')}>{words.reviews.open(open)}</a>
          </p>
        )}
        {here.can('imports.run') && (
          <Section id="send" title={words.send.title}>
            <UploadForm here={here} {...listed} />
          </Section>
        )}
        <Section id="runs" title={words.runs.title}>
          {rows.length === 0 ? (
            <p>{words.runs.none}</p>
          ) : (
            <DataTable
              caption={words.runs.caption(total)}
              head={[
                words.runs.file,
                words.runs.source,
                words.runs.mode,
                words.runs.state,
                words.runs.outcome,
                words.runs.by,
                words.runs.on,
              ]}
              rows={rows.map((row) => [
                <a href={here.link(`/staff/imports/${row.id}`)}>{row.fileName}</a>,
                nameOfSource(here, row.source),
                row.applies ? <Badge tone="strong">{words.applied}</Badge> : <Badge tone="quiet">{words.dryRun}</Badge>,
                words.states[row.state],
                <CountsLine here={here} row={row} />,
                <Person here={here} id={row.actor} names={names} />,
                <InstantText here={here} instant={row.createdAt} />,
              ])}
            />
          )}
          <Pagination here={here} page={page} pageSize={pageSize} total={total} />
        </Section>
        <Section id="templates" title={words.templates.title}>
          <p>{words.templates.text}</p>
          <ul>
            {templateKinds.flatMap((kind) =>
              templateFormats.map((format) => (
                <li>
                  <a href={here.api(`/imports/templates/${kind}`, { lang: here.language, format })} download>
                    {words.templates.as(words.templates.kinds[kind], format.toUpperCase())}
                  </a>
                </li>
              )),
            )}
          </ul>
        </Section>
      </>
    ),
  };
}

/** What a source is called; its name in the API where this version has no words for it. */
export function nameOfSource(here: StaffHere, source: string): string {
  const { sources } = importWords[here.language];
  return Object.hasOwn(sources, source) ? sources[source as keyof typeof sources].name : source;
}

/** The counts that are not nought, in one line. */
function CountsLine({ here, row: { counts } }: { here: StaffHere; row: RunRow }) {
  const words = importWords[here.language].counts;
  if (!counts) return <>–</>;
  const told = (Object.keys(words) as (keyof typeof words)[]).filter((name) => counts[name] > 0);
  return <>{told.map((name) => `${formatNumber(here.language, counts[name])} ${words[name]}`).join(', ') || '0'}</>;
}

function UploadForm({ here, fields, faults, uploadBytes }: Listed & { here: StaffHere }) {
  const { send: words, sources } = importWords[here.language];
  const isAgain = Object.keys(fields).length > 0;
  const mapping = textOf(fields, 'mapping');
  return (
    <form method="post" action={here.link('/staff/imports')} encType="multipart/form-data" class="stack narrow">
      <CsrfField here={here} />
      <SelectField
        name="source"
        label={words.source}
        empty={words.choose}
        value={textOf(fields, 'source')}
        options={sourceNames.map((source) => ({ value: source, text: `${sources[source].name}: ${sources[source].files}` }))}
        faults={faults}
        isRequired
      />
      <SelectField
        name="language"
        label={words.language}
        hint={words.languageHint}
        value={textOf(fields, 'language') || 'en'}
        options={languages.map((language) => ({ value: language, text: here.words.languageNames[language] }))}
        faults={faults}
      />
      <CheckField name="allCountries" label={words.allCountries} isChecked={textOf(fields, 'allCountries') === 'true'} />
      <details open={mapping !== ''}>
        <summary>{words.mappingMore}</summary>
        <TextArea name="mapping" label={words.mapping} hint={words.mappingHint} value={mapping} faults={faults} />
      </details>
      {/* Last: what stands behind a file is read only when all of it has come. */}
      <Field
        name="file"
        label={words.file}
        hint={
          <>
            {words.fileHint(formatNumber(here.language, uploadBytes / 1_000_000))} {isAgain && <strong>{words.again}</strong>}
          </>
        }
        faults={faults}
        isRequired
      >
        {(attributes) => <input type="file" {...attributes} />}
      </Field>
      <p>
        <button type="submit">{words.dryRun}</button>
      </p>
    </form>
  );
}
