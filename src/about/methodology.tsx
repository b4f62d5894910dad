import { methodologyWords } from '../i18n/methodology/index.ts';
import { formatNumber } from '../i18n/numbers.ts';
import { publishedLists } from '../vocabularies/queries.ts';
import { DataTable } from '../web/components/layout.tsx';
import { Code } from '../web/components/text.tsx';
import type { Here } from '../web/here.ts';
import { Chapter, Contents } from './prose.tsx';
import type { Coverage } from './queries.ts';
import { FollowUpRules, GradeSchemes, ListOfLists, Scale, Urgencies } from './scales.tsx';

/** How recommendations are recorded and assessed, with every scale as the database has it now. */
export function Methodology({ here, coverage }: { here: Here; coverage: Coverage[] }) {
  const { chapters, contents, lead } = methodologyWords[here.language];
  return (
    <div class="about">
      <p class="lead">{lead}</p>
      <Contents title={contents} chapters={chapters} />
      <Chapter id="coverage" of={chapters.coverage}>
        <CoverageTable here={here} coverage={coverage} />
      </Chapter>
      <Chapter id="recording" of={chapters.recording}>
        <Scale here={here} list="recommendationKinds" />
        <Urgencies here={here} />
      </Chapter>
      <Chapter id="tags" of={chapters.tags} />
      <Chapter id="texts" of={chapters.texts}>
        <Scale here={here} list="textOrigins" />
      </Chapter>
      <Chapter id="verification" of={chapters.verification} />
      <Chapter id="voices" of={chapters.voices}>
        <Scale here={here} list="positions" />
      </Chapter>
      <Chapter id="grades" of={chapters.grades}>
        <GradeSchemes here={here} />
      </Chapter>
      <Chapter id="assessment" of={chapters.assessment}>
        <Scale here={here} list="statuses" />
        <Scale here={here} list="confidenceLevels" />
        <Scale here={here} list="evidenceTiers" />
      </Chapter>
      <Chapter id="rollUp" of={chapters.rollUp} />
      <Chapter id="deadlines" of={chapters.deadlines}>
        <FollowUpRules here={here} />
      </Chapter>
      <Chapter id="time" of={chapters.time} />
      <Chapter id="scales" of={chapters.scales}>
        <ListOfLists here={here} lists={publishedLists} />
      </Chapter>
    </div>
  );
}

function CoverageTable({ here, coverage }: { here: Here; coverage: Coverage[] }) {
  const { coverageTable: words } = methodologyWords[here.language];
  const n = (value: number) => formatNumber(here.language, value);
  const sum = (of: (one: Coverage) => number) => coverage.reduce((total, one) => total + of(one), 0);
  const total = {
    documents: sum((one) => one.documents),
    recommendations: sum((one) => one.recommendations),
    verified: sum((one) => one.verified),
    treaties: sum((one) => one.treaties),
  };
  const cells = (one: Omit<Coverage, 'organisation'>) => [
    n(one.documents),
    n(one.recommendations),
    words.outOf(one.verified, one.recommendations),
    n(one.treaties),
  ];
  return (
    <DataTable
      caption={words.caption}
      head={[words.organisation, words.documents, words.recommendations, words.verified, words.treaties]}
      numbers={[1, 2, 3, 4]}
      rows={[
        ...coverage.map((one) => [
          one.organisation ? <Code here={here} list="organisations" code={one.organisation} isLinked={false} /> : words.none,
          ...cells(one),
        ]),
        [<strong>{words.total}</strong>, ...cells(total)],
      ]}
    />
  );
}
