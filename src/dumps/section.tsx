import { dumpWords } from '../i18n/dumps/index.ts';
import { formatInstant, formatNumber } from '../i18n/numbers.ts';
import { DataTable } from '../web/components/layout.tsx';
import type { Here } from '../web/here.ts';
import type { Dump } from './manifest.ts';

/** A number of bytes as people read it. */
const sizeOf = (here: Here, bytes: number): string =>
  bytes < 100_000
    ? `${formatNumber(here.language, Math.ceil(bytes / 100) / 10)} kB`
    : `${formatNumber(here.language, Math.round(bytes / 100_000) / 10)} MB`;

/** The newest dump on the page about the data: its files with sizes, rows and checksums; or that there is none yet. */
export function NewestDump({ here, dump }: { here: Here; dump: Dump | undefined }) {
  const words = dumpWords[here.language];
  if (dump === undefined) return <p>{words.none}</p>;
  return (
    <>
      <p>
        {words.newest(formatInstant(here.language, dump.generatedAt))} {dump.licence}
      </p>
      <ul>
        <li>
          <a href={dump.changes}>{words.changesSince}</a>
        </li>
        <li>
          <a href={here.api('/dumps')}>{words.all}</a>
        </li>
      </ul>
      <DataTable
        caption={words.caption}
        head={[words.file, words.records, words.size, words.checksum]}
        numbers={[1, 2]}
        rows={dump.files
          .filter(({ name }) => !name.endsWith('.csv-metadata.json'))
          .map(({ name, href, rows, bytes, sha256 }) => [
            <a href={href}>{name}</a>,
            rows === undefined ? '' : formatNumber(here.language, rows),
            sizeOf(here, bytes),
            <code>{sha256}</code>,
          ])}
      />
      <p>{words.kept}</p>
    </>
  );
}
