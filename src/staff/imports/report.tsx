import type { z } from 'zod';
import type { ImportedField } from '../../../db/schema/index.ts';
import { formatNumber } from '../../i18n/numbers.ts';
import { importWords } from '../../i18n/staff-imports/index.ts';
import type { ImportRow } from '../../imports/schemas.ts';
import { Badge } from '../../web/components/status.tsx';
import type { StaffHere } from '../../web/staff.tsx';
import { pathOfSubject } from './subjects.ts';
import { nameOfField, Side, Value } from './values.tsx';

type Row = z.output<typeof ImportRow>;

/** The report of an import as a table: for each row of the file what became of it, and field by field what stands here beside what it says. */
export function ReportTable({ here, rows, total, applied }: { here: StaffHere; rows: Row[]; total: number; applied: boolean }) {
  const words = importWords[here.language].report;
  const caption = words.caption(total);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by the keyboard (WCAG 2.1.1)
    <section class="scroll" aria-label={caption} tabIndex={0}>
      <table class="import-report">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {[words.row, words.outcome, words.field, words.stored, words.inFile, words.remark].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        {rows.map((row) => (
          <ReportRows here={here} row={row} applied={applied} />
        ))}
      </table>
    </section>
  );
}

function ReportRows({ here, row, applied }: { here: StaffHere; row: Row; applied: boolean }) {
  const words = importWords[here.language].report;
  const fields = row.fields as ImportedField[];
  // Of a new record nothing stands here: what the file says of it is read in one piece.
  const isDiff = row.outcome !== 'new' && fields.length > 0;
  const span = isDiff ? fields.length : 1;
  const [first, ...others] = isDiff ? fields : [undefined];
  const remarkOf = (field: ImportedField) => <Remark here={here} field={field} row={row} applied={applied} />;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" rowSpan={span}>
          {row.row === undefined ? words.missing : formatNumber(here.language, row.row)}
        </th>
        <td rowSpan={span} class="import-outcome">
          <Outcome here={here} row={row} />
        </td>
        {first ? (
          <Cells here={here} field={first} remark={remarkOf(first)} />
        ) : (
          <td colSpan={4}>
            <NewFields here={here} fields={fields} />
          </td>
        )}
      </tr>
      {others.map(
        (field) =>
          field && (
            <tr>
              <Cells here={here} field={field} remark={remarkOf(field)} />
            </tr>
          ),
      )}
    </tbody>
  );
}

function Outcome({ here, row }: { here: StaffHere; row: Row }) {
  const words = importWords[here.language];
  const outcome = row.outcome as keyof typeof words.counts;
  const isOdd = outcome === 'refused' || outcome === 'review';
  const path = row.subject?.href === undefined ? undefined : pathOfSubject(here, row.subject, row.subject.href);
  return (
    <>
      <Badge tone={isOdd ? 'warning' : 'strong'}>{words.counts[outcome] ?? outcome}</Badge>
      {row.key !== undefined && <p>{path ? <a href={here.link(path)}>{row.key}</a> : row.key}</p>}
      {row.reason !== undefined && <p lang="en">{row.reason}</p>}
    </>
  );
}

const Cells = ({ here, field, remark }: { here: StaffHere; field: ImportedField; remark: preact.ComponentChildren }) => (
  <>
    <td>{nameOfField(here, field.field)}</td>
    <td>
      <Side here={here} field={field.field} of={field.old} beside={field.new} as="del" />
    </td>
    <td>
      <Side here={here} field={field.field} of={field.new} beside={field.old} as="ins" />
    </td>
    <td>{remark}</td>
  </>
);

/** What becomes of the value of the file; where somebody here has said otherwise, that ours stays. */
function Remark({ here, field, row, applied }: { here: StaffHere; field: ImportedField; row: Row; applied: boolean }) {
  const words = importWords[here.language].report;
  const said = { kept: words.conflict, noted: words.noted, refused: words.refused };
  const isTaken = field.outcome === undefined && row.outcome === 'changed';
  return (
    <>
      {field.outcome !== undefined && <Badge tone="warning">{said[field.outcome]}</Badge>}
      {isTaken && (applied ? words.taken : words.wouldTake)}
      {field.reason !== undefined && <p lang="en">{field.reason}</p>}
    </>
  );
}

function NewFields({ here, fields }: { here: StaffHere; fields: ImportedField[] }) {
  const words = importWords[here.language].report;
  if (fields.length === 0) return <>–</>;
  return (
    <details>
      <summary>{words.says(fields.length)}</summary>
      <dl class="facts">
        {fields.map((one) => (
          <div>
            <dt>{nameOfField(here, one.field)}</dt>
            <dd>
              <Value here={here} field={one.field} value={one.new} />
              {one.outcome !== undefined && <Remark here={here} field={one} row={{ outcome: 'new', fields: [] }} applied={false} />}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
