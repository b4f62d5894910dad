import type { ComponentChildren } from 'preact';
import { languages } from '../../db/schema/types.ts';
import { reportWords } from '../i18n/reports/index.ts';
import { SelectField } from '../web/components/form.tsx';
import type { Here } from '../web/here.ts';
import type { ReportFormat } from './schemas.ts';

/** The form by which a report is built: its language, its format, and what else is given; it works without scripts. */
export function ReportForm({
  here,
  action,
  formats,
  children,
}: {
  here: Here;
  action: string;
  formats: ReportFormat[];
  children?: ComponentChildren;
}) {
  const words = reportWords[here.language].page;
  const { languageNames } = here.words;
  return (
    <form method="get" action={action} class="stack">
      <SelectField
        name="lang"
        label={words.language}
        value={here.language}
        options={languages.map((language) => ({ value: language, text: languageNames[language] }))}
      />
      <SelectField
        name="format"
        label={words.format}
        value={formats[0]}
        options={formats.map((format) => ({ value: format, text: words.formats[format] }))}
      />
      {children}
      <p>
        <button type="submit">{words.build}</button>
      </p>
    </form>
  );
}
