import { formatDate } from '../i18n/numbers.ts';
import { openDataWords } from '../i18n/open-data/index.ts';
import { DataTable } from '../web/components/layout.tsx';
import type { Here } from '../web/here.ts';
import { examplesFor } from './examples.ts';
import type { Offered } from './offered.ts';
import { Chapter, Contents } from './prose.tsx';

/** How to read and take away what is public: formats, examples, limits, changes, past days, licence, citation. */
export function OpenData({ here, offered, ratePerMinute }: { here: Here; offered: Offered[]; ratePerMinute: number }) {
  const words = openDataWords[here.language];
  const { chapters } = words;
  const asOf = here.api('/recommendations', { asOf: here.today });
  return (
    <div class="about">
      <p class="lead">{words.lead}</p>
      <Contents title={words.contents} chapters={chapters} />
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
        {examplesFor(here.api('/recommendations')).map(({ tool, text }) => (
          <>
            <h3>{tool}</h3>
            <pre>{text}</pre>
          </>
        ))}
      </Chapter>
      <Chapter id="rules" of={chapters.rules} />
      <Chapter id="limits" of={chapters.limits}>
        <p>{ratePerMinute > 0 ? words.limit(ratePerMinute) : words.noLimit}</p>
      </Chapter>
      <Chapter id="changes" of={chapters.changes}>
        <Address href={here.api('/changes')} />
      </Chapter>
      <Chapter id="asOf" of={chapters.asOf}>
        <Address href={asOf} />
      </Chapter>
      <Chapter id="addresses" of={chapters.addresses} />
      <Chapter id="licence" of={chapters.licence} />
      <Chapter id="cite" of={chapters.cite}>
        <pre>{words.citation(formatDate(here.language, here.today), here.publicUrl + here.link('').slice(here.root.length))}</pre>
      </Chapter>
    </div>
  );
}

function Formats({ here, offered }: { here: Here; offered: Offered[] }) {
  const words = openDataWords[here.language];
  // What every address gives needs no list of all of them.
  const everywhere = Math.max(...offered.map(({ paths }) => paths.length));
  return (
    <DataTable
      caption={words.formatsTable}
      head={[words.value, words.type, words.where]}
      rows={offered.map(({ name, type, paths }) => [
        <code>{name}</code>,
        <code>{type}</code>,
        paths.length === everywhere ? (
          words.everywhere
        ) : (
          <ul class="plain">
            {paths.map((path) => (
              <li>
                <code>{path}</code>
              </li>
            ))}
          </ul>
        ),
      ])}
    />
  );
}

const Address = ({ href }: { href: string }) => (
  <p>
    <a href={href}>
      <code>{href}</code>
    </a>
  </p>
);
