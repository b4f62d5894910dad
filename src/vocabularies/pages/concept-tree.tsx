import type { ComponentChildren } from 'preact';
import { conceptWords } from '../../i18n/concepts/index.ts';
import { Section } from '../../web/components/layout.tsx';
import { Code } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import { CountLink } from '../../web/records/recommendations.tsx';
import type { Entry } from '../queries.ts';
import { type ConceptList, conceptListNames, filtersOf, numberOf } from './concept-lists.ts';
import { below } from './entries.ts';

interface Tree {
  here: Here;
  list: ConceptList;
  /** How many recommendations each code has, those of the codes below it included. */
  counts: Map<string | null, number>;
}

/** A whole list of concepts, each with its number of recommendations and what stands below it. */
export function ConceptTree({ here, list, counts }: Tree) {
  const tree = { here, list, counts };
  const top = below(here.vocabularies, list);
  if (list === 'rights') return <RightsByTitle {...tree} rights={top} />;
  if (list === 'themes')
    return (
      <div class="concept-groups">
        {top.map((group) => (
          <section class="card">
            <h2 class="concept-heading">
              <ConceptLine {...tree} entry={group} />
            </h2>
            <Lines {...tree} entries={below(here.vocabularies, list, group.code)} />
          </section>
        ))}
      </div>
    );
  return (
    <ul class="concepts plain">
      {top.map((entry) => {
        const narrower = below(here.vocabularies, list, entry.code);
        return (
          <li>
            <ConceptLine {...tree} entry={entry} />
            {list === 'sdgs' && narrower.length > 0 ? (
              <Targets {...tree} goal={entry} targets={narrower} />
            ) : (
              <Lines {...tree} entries={narrower} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The targets of a goal, folded: there are 169 of them. */
function Targets({ goal, targets, ...tree }: Tree & { goal: Entry; targets: Entry[] }) {
  const words = conceptWords[tree.here.language];
  return (
    <details>
      <summary>
        {words.goal(goal.code)}: {words.targets(targets.length)}
      </summary>
      <Lines {...tree} entries={targets} />
    </details>
  );
}

/** Rights under the titles of the Charter, in its order. */
function RightsByTitle({ rights, ...tree }: Tree & { rights: Entry[] }) {
  const { here } = tree;
  const titles = [...(here.vocabularies.lists.get('charterTitles')?.keys() ?? [])];
  const titleOf = (entry: Entry) => {
    const title = entry.details['charterTitle'];
    return typeof title === 'string' && titles.includes(title) ? title : undefined;
  };
  const sections: [string | undefined, ComponentChildren][] = [
    ...titles.map((title): [string, ComponentChildren] => [title, <Code here={here} list="charterTitles" code={title} />]),
    [undefined, conceptWords[here.language].withoutCharterTitle],
  ];
  return (
    <>
      {sections.map(([title, name]) => {
        const own = rights.filter((entry) => titleOf(entry) === title);
        if (own.length === 0) return null;
        return (
          <Section id={`title-${title ?? 'other'}`} title={name}>
            <Lines {...tree} entries={own} />
          </Section>
        );
      })}
    </>
  );
}

/** Concepts one under another, with those below each. */
function Lines({ entries, ...tree }: Tree & { entries: Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <ul class="concepts plain">
      {entries.map((entry) => (
        <li>
          <ConceptLine {...tree} entry={entry} />
          <Lines {...tree} entries={below(tree.here.vocabularies, tree.list, entry.code)} />
        </li>
      ))}
    </ul>
  );
}

function ConceptLine({ here, list, counts, entry }: Tree & { entry: Entry }) {
  const number = numberOf(here, list, entry);
  return (
    <span class="concept-line">
      <span>
        {number && `${number}: `}
        <Code here={here} list={list} code={entry.code} />
      </span>
      <span class="concept-count">
        <CountLink
          here={here}
          count={counts.get(entry.code) ?? 0}
          filters={filtersOf(list, entry.code)}
          name={here.nameOf(list, entry.code).text}
        />
      </span>
    </span>
  );
}

/** Links to the other lists of concepts. */
export function OtherLists({ here, list }: { here: Here; list: ConceptList }) {
  const words = conceptWords[here.language];
  return (
    <nav aria-label={words.others}>
      <ul class="inline">
        {conceptListNames.map((name) => (
          <li>
            <a class="record-chip" href={here.link(`/${name}`)} aria-current={name === list ? 'page' : undefined}>
              {words.titles[name]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
