import type { Dump } from '../dumps/manifest.ts';
import { NewestDump } from '../dumps/section.tsx';
import { dumpWords } from '../i18n/dumps/index.ts';
import { linkedDataWords } from '../i18n/linked-data/index.ts';
import { formatDate } from '../i18n/numbers.ts';
import { openDataWords } from '../i18n/open-data/index.ts';
import { DataTable } from '../web/components/layout.tsx';
import type { Here } from '../web/here.ts';
import { Examples } from './examples-section.tsx';
import { LinkedData, PageData } from './linked-data.tsx';
import type { Offered } from './offered.ts';
import { Chapter, Contents } from './prose.tsx';

/** How to read and take away what is public: formats, examples, limits, changes, past days, licence, citation. */
export function OpenData({
  here,
  offered,
  ratePerMinute,
  dump,
  dataset,
}: {
  here: Here;
  offered: Offered[];
  ratePerMinute: number;
  dump: Dump | undefined;
  dataset: object;
}) {
  const words = openDataWords[here.language];
  const { chapters } = words;
  const asOf = here.api('/recommendations', { asOf: here.today });
  return (
    <div class="about">
      <PageData of={dataset} />
      <p class="lead">{words.lead}</p>
      <Contents
        title={words.contents}
        chapters={{ ...chapters, dumps: dumpWords[here.language], linkedData: linkedDataWords[here.language].page }}
      />
      <Chapter id="address" of={chapters.address}>
        <pre>{here.api('')}</pre>
        <ul>
          <li>
            <a href={`${here.root}/docs`}>{words.docsLink}</a>
          </li>
          <li>
            <a href={here.api('/doc/openapi.json')}>{words.openapiJson}</a>
          </li>
          <li>
            <a href={here.api('/doc/openapi.yaml')}>{words.openapiYaml}</a>
          </li>
        </ul>
      </Chapter>
      <Chapter id="formats" of={chapters.formats}>
        <Formats here={here} offered={offered} />
      </Chapter>
      <Chapter id="examples" of={chapters.examples}>
        <Examples here={here} />
      </Chapter>
      <Chapter id="rules" of={chapters.rules} />
      <Chapter id="limits" of={chapters.limits}>
        <p>{ratePerMinute > 0 ? words.limit(ratePerMinute) : words.noLimit}</p>
      </Chapter>
      <Chapter id="changes" of={chapters.changes}>
        <Address href={here.api('/changes')} />
      </Chapter>
      <Chapter id="dumps" of={dumpWords[here.language]}>
        <NewestDump here={here} dump={dump} />
      </Chapter>
      <Chapter id="asOf" of={chapters.asOf}>
        <Address href={asOf} />
      </Chapter>
      <Chapter id="addresses" of={chapters.addresses} />
      <LinkedData here={here} />
      <Chapter id="licence" of={chapters.licence} />
      <Chapter id="cite" of={chapters.cite}>
        <pre>{words.citation(formatDate(here.language, here.today), here.publicUrl + here.link('').slice(here.root.length))}</pre>
      </Chapter>
    </div>
  );
}

function Formats({ here, offered }: { here: Here; offered: Offered[] }) {
  const words = openDataWords[here.language];
  // What every address gives needs no list of all of them; forms that the same addresses give stand in one row.
  const everywhere = Math.max(...offered.map(({ paths }) => paths.length));
  const rows = new Map<string, Offered[]>();
  for (const form of offered) rows.set(form.paths.join(), [...(rows.get(form.paths.join()) ?? []), form]);
  return (
    <DataTable
      caption={words.formatsTable}
      head={[words.value, words.type, words.where]}
      rows={[...rows.values()].map((forms) => {
        const paths = forms[0]?.paths ?? [];
        return [
          <CodeLines lines={forms.map(({ name }) => name)} />,
          <CodeLines lines={forms.map(({ type }) => type)} />,
          paths.length === everywhere ? words.everywhere : <CodeLines lines={paths} />,
        ];
      })}
    />
  );
}

const CodeLines = ({ lines }: { lines: string[] }) => (
  <ul class="plain">
    {lines.map((line) => (
      <li>
        <code>{line}</code>
      </li>
    ))}
  </ul>
);

const Address = ({ href }: { href: string }) => (
  <p>
    <a href={href}>
      <code>{href}</code>
    </a>
  </p>
);
