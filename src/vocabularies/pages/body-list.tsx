import { bodyWords } from '../../i18n/bodies/index.ts';
import { DataTable, Section } from '../../web/components/layout.tsx';
import { Code, InLanguage, Verification } from '../../web/components/text.tsx';
import { type Here, shown } from '../../web/here.ts';
import { CountLink } from '../../web/records/recommendations.tsx';
import type { Entry } from '../queries.ts';
import { bodyDetails, yesOrNo } from './body.tsx';
import { verifiedOf } from './entries.ts';

/**
 * All bodies by organisation and kind, in the order of the list.
 * @param counts how many recommendations each has, those of the bodies below it included
 */
export function BodyList({ here, counts }: { here: Here; counts: Map<string | null, number> }) {
  const { lists } = here.vocabularies;
  const bodies = [...(lists.get('bodies')?.values() ?? [])];
  const organisations = [...(lists.get('organisations')?.keys() ?? [])];
  return (
    <>
      <p class="muted">{bodyWords[here.language].countNote}</p>
      {organisations.map((organisation) => {
        const own = bodies.filter((body) => bodyDetails(body).organisation === organisation);
        const kinds = [...new Set(own.map((body) => bodyDetails(body).kind))];
        if (own.length === 0) return null;
        return (
          <Section id={`organisation-${organisation}`} title={<Code here={here} list="organisations" code={organisation} />}>
            {kinds.map((kind) => (
              <KindTable here={here} kind={kind} bodies={own.filter((body) => bodyDetails(body).kind === kind)} counts={counts} />
            ))}
          </Section>
        );
      })}
    </>
  );
}

function KindTable({ here, kind, bodies, counts }: { here: Here; kind: string; bodies: Entry[]; counts: Map<string | null, number> }) {
  const words = bodyWords[here.language];
  return (
    <div class="record-table is-fixed">
      <DataTable
        caption={here.nameOf('bodyKinds', kind).text}
        head={[words.body, words.recommendations, words.appliesToBelgium]}
        numbers={[1]}
        rows={bodies.map((body) => [
          <BodyName here={here} body={body} />,
          <CountLink
            here={here}
            count={counts.get(body.code) ?? 0}
            filters={{ body: [body.code] }}
            name={here.nameOf('bodies', body.code).text}
          />,
          yesOrNo(here, bodyDetails(body).appliesToBelgium),
        ])}
      />
    </div>
  );
}

/** A body's name, with the letters by which it is known where those are others. */
function BodyName({ here, body }: { here: Here; body: Entry }) {
  const short = shown(here, body.abbreviation);
  const name = here.nameOf('bodies', body.code);
  return (
    <>
      <Code here={here} list="bodies" code={body.code} />
      {short && short.text !== name.text && (
        <>
          {' '}
          <span class="muted">
            (<InLanguage here={here} shown={short} isNamed={false} />)
          </span>
        </>
      )}{' '}
      <Verification here={here} of={verifiedOf(body)?.verification} />
    </>
  );
}
