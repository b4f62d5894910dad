import type { ComponentChildren } from 'preact';
import type { LocalizedText, Source, Verification as Verified } from '../../db/schema/types.ts';
import { methodologyWords } from '../i18n/methodology/index.ts';
import { formatNumber } from '../i18n/numbers.ts';
import type { Entry } from '../vocabularies/queries.ts';
import { DataTable, Facts } from '../web/components/layout.tsx';
import { Status } from '../web/components/status.tsx';
import { Code, Localized, Sources, Verification } from '../web/components/text.tsx';
import type { Here } from '../web/here.ts';

/** Lists that are a name and what it means. */
export type PlainScale = 'statuses' | 'confidenceLevels' | 'evidenceTiers' | 'textOrigins' | 'recommendationKinds' | 'positions';

const entriesOf = (here: Here, list: PlainScale | 'urgencies' | 'gradeSchemes' | 'followUpRules'): Entry[] => [
  ...(here.vocabularies.lists.get(list)?.values() ?? []),
];

/** A scale as a table: each name with its code and its definition, as the database has them. */
export function Scale({ here, list }: { here: Here; list: PlainScale }) {
  const { captions, columns } = methodologyWords[here.language];
  return (
    <DataTable
      caption={captions[list]}
      head={[columns.name, columns.definition, columns.code]}
      rows={entriesOf(here, list).map(({ code, name, definition }) => [
        list === 'statuses' ? <Status here={here} status={code} /> : <Localized here={here} of={name} isNamed={false} />,
        <Localized here={here} of={definition} />,
        <code>{code}</code>,
      ])}
    />
  );
}

/** The words by which bodies say how urgent a recommendation is. */
export function Urgencies({ here }: { here: Here }) {
  const { captions, columns } = methodologyWords[here.language];
  return (
    <DataTable
      caption={captions.urgencies}
      head={[columns.name, columns.body, columns.wording, columns.definition, columns.verified]}
      rows={entriesOf(here, 'urgencies').map(({ name, definition, details }) => [
        <Localized here={here} of={name} isNamed={false} />,
        <Code here={here} list="bodies" code={String(details['body'])} />,
        <Wordings of={details['officialWording'] as LocalizedText} />,
        <Localized here={here} of={definition} />,
        <WasRead here={here} of={details['verification'] as Verified} />,
      ])}
    />
  );
}

/** In how many months bodies usually want what. */
export function FollowUpRules({ here }: { here: Here }) {
  const words = methodologyWords[here.language];
  const { captions, columns } = words;
  return (
    <DataTable
      caption={captions.followUpRules}
      head={[columns.body, columns.kind, columns.months, columns.countedFrom, columns.verified]}
      rows={entriesOf(here, 'followUpRules').map(({ details }) => [
        <Code here={here} list="bodies" code={String(details['body'])} />,
        <Code here={here} list="deadlineKinds" code={String(details['kind'])} />,
        words.months(Number(details['monthsMin']), Number(details['monthsMax'])),
        words.countedFrom[details['countedFrom'] as keyof typeof words.countedFrom],
        <WasRead here={here} of={details['verification'] as Verified} />,
      ])}
    />
  );
}

/** A grade as its scheme has it. */
interface Grade {
  code: string;
  symbol?: string;
  label: LocalizedText;
  mappedStatus: string;
  verification: Verified;
}

/** Every scale of the bodies: what it grades, each grade in the body's words, and the status that it is mapped to. */
export function GradeSchemes({ here }: { here: Here }) {
  return (
    <>
      {entriesOf(here, 'gradeSchemes').map((scheme) => (
        <GradeScheme here={here} scheme={scheme} />
      ))}
    </>
  );
}

function GradeScheme({ here, scheme: { code, name, details } }: { here: Here; scheme: Entry }) {
  const words = methodologyWords[here.language];
  const { columns } = words;
  const note = details['note'] as LocalizedText | undefined;
  const sources = (details['sources'] ?? []) as Source[];
  const title = name[here.language] ?? name.en ?? code;
  return (
    <>
      <h3 id={`scheme-${code}`}>
        <Localized here={here} of={name} isNamed={false} /> <Verification here={here} of={String(details['verification'])} />
      </h3>
      <Facts
        of={[
          [columns.body, <Code here={here} list="bodies" code={String(details['body'])} />],
          [words.ofWhat, words.axes[details['axis'] as keyof typeof words.axes]],
          [words.inUse, words.period(details['validFrom'] as string | undefined, details['validTo'] as string | undefined)],
          [words.note, note && <Localized here={here} of={note} />],
          [words.perPart, details['perPart'] === true && here.words.yes],
        ]}
      />
      <DataTable
        caption={title}
        head={[columns.label, columns.sign, columns.mapped, columns.verified]}
        rows={((details['grades'] ?? []) as Grade[]).map((grade) => [
          <Localized here={here} of={grade.label} isNamed={false} />,
          grade.symbol ?? '',
          <Status here={here} status={grade.mappedStatus} />,
          <WasRead here={here} of={grade.verification} />,
        ])}
      />
      {sources.length > 0 && (
        <details>
          <summary>
            {here.words.sources}: <Localized here={here} of={name} isNamed={false} />
          </summary>
          <Sources here={here} sources={sources} />
        </details>
      )}
    </>
  );
}

/** Which list has how many codes, and where it is in the API. */
export function ListOfLists({ here, lists }: { here: Here; lists: readonly Parameters<Here['vocabularies']['lists']['get']>[0][] }) {
  const { captions, columns } = methodologyWords[here.language];
  return (
    <DataTable
      caption={captions.lists}
      head={[columns.list, columns.count]}
      numbers={[1]}
      rows={lists.map((list) => [
        <a href={here.api(`/refData/${list}`, { lang: here.language })}>{list}</a>,
        formatNumber(here.language, here.vocabularies.lists.get(list)?.size ?? 0),
      ])}
    />
  );
}

/** The words of a body in each language in which they are known. */
const Wordings = ({ of: texts }: { of: LocalizedText }): ComponentChildren =>
  Object.entries(texts).map(([language, text], at) => (
    <>
      {at > 0 && ' / '}
      <q lang={language}>{text}</q>
    </>
  ));

const WasRead = ({ here, of: verification }: { here: Here; of: Verified }) =>
  verification === 'verified' ? <span>{methodologyWords[here.language].verified}</span> : <Verification here={here} of={verification} />;
