import type { Language } from '../../../db/schema/types.ts';
import { formatDate } from '../../i18n/numbers.ts';
import { recommendationWords } from '../../i18n/recommendation/index.ts';
import type { ListName } from '../../vocabularies/queries.ts';
import { ApiLink, Facts, Pagination } from '../../web/components/layout.tsx';
import { Status } from '../../web/components/status.tsx';
import { Code, InLanguage, InstantText, LanguageMark, langOf } from '../../web/components/text.tsx';
import { differenceOf } from '../../web/difference.ts';
import { type Here, shown, wordingOf } from '../../web/here.ts';
import { belgianDay } from '../../writing/write.ts';
import { nameOfValue } from '../answers.ts';
import type { SummaryRow } from '../rows.ts';
import { linkTo } from './record.ts';
import type { Version } from './versions.ts';

/** What happened to a recommendation, newest first: when, by which institution, what changed and why. */
export function HistoryList({
  here,
  id,
  versions,
  total,
  page,
}: {
  here: Here;
  id: string;
  versions: Version[];
  total: number;
  page: { page: number; pageSize: number };
}) {
  const words = recommendationWords[here.language];
  return (
    <>
      <p class="lead">{words.historyNote}</p>
      <p>
        <a href={linkTo(here, id)}>{words.backToRecord}</a>
      </p>
      <ol class="versions" reversed start={total - (page.page - 1) * page.pageSize}>
        {versions.map((version) => (
          <li>
            <OneVersion here={here} id={id} of={version} />
          </li>
        ))}
      </ol>
      <Pagination here={here} {...page} total={total} />
      <p>
        <ApiLink here={here} path={`/recommendations/${encodeURIComponent(id)}/history`} />
      </p>
    </>
  );
}

function OneVersion({ here, id, of: { entry, before, after } }: { here: Here; id: string; of: Version }) {
  const words = recommendationWords[here.language];
  const [kind = '', happening = ''] = entry.type.split('.');
  const { assessment } = entry;
  const fields = entry.fields?.map((field) => words.fields[field] ?? field);
  return (
    <article class="version">
      <h2>
        {entry.id === 'start' ? words.fileStart : `${words.kinds[kind] ?? kind}${words.colon} ${words.happenings[happening] ?? happening}`}
      </h2>
      <p>
        <InstantText here={here} instant={entry.occurredAt} />{' '}
        {entry.id !== 'start' && <a href={linkTo(here, id, belgianDay(new Date(entry.occurredAt)))}>{words.asItWas}</a>}
      </p>
      <Facts
        of={[
          [words.by, <Doer here={here} of={entry} />],
          [words.reason, entry.reason],
          [words.changedFields, fields && fields.length > 0 && fields.join(', ')],
        ]}
      />
      {entry.type === 'recommendation.updated' && !before && <p class="muted">{words.touched}</p>}
      {assessment && (
        <div class="version-says">
          <p>
            <Status here={here} status={assessment.status} />{' '}
            {assessment.authority === null ? (
              words.wholeRecommendation
            ) : (
              <Code here={here} list="authorities" code={assessment.authority} />
            )}
            , {words.evidenceUpTo} {formatDate(here.language, assessment.evidenceUpTo)}
          </p>
          <Quote here={here} texts={assessment.rationale} />
        </div>
      )}
      {before && after && <Differences here={here} before={before} after={after} />}
    </article>
  );
}

function Doer({ here, of: { institution, role } }: { here: Here; of: Version['entry'] }) {
  const words = recommendationWords[here.language];
  if (institution === null) return <>{role === null ? words.byProgram : (words.roles[role] ?? role)}</>;
  return (
    <>
      <Code here={here} list="authorities" code={institution} />
      {role && ` (${words.roles[role] ?? role})`}
    </>
  );
}

function Quote({ here, texts }: { here: Here; texts: Record<string, { text: string }> }) {
  const one = shown(here, wordingOf(texts));
  if (!one) return null;
  return (
    <p class="prose">
      <span lang={langOf(here, one.language)}>{one.text}</span>
      {one.language !== here.language && <LanguageMark here={here} language={one.language} />}
    </p>
  );
}

const codeLists = {
  kind: 'recommendationKinds',
  urgency: 'urgencies',
  authorities: 'authorities',
  position: 'positions',
} satisfies Partial<Record<keyof SummaryRow, ListName>>;
const schemes: [scheme: string, field: string, list: ListName][] = [
  ['theme', 'themes', 'themes'],
  ['group', 'groups', 'groups'],
  ['sdg', 'sdgs', 'sdgs'],
  ['right', 'rights', 'rights'],
  ['policyDomain', 'policyDomains', 'policyDomains'],
  ['framework', 'frameworks', 'frameworkItems'],
];

/** What differs between two versions: texts word by word, everything else as what went and what came. */
function Differences({ here, before, after }: { here: Here; before: SummaryRow; after: SummaryRow }) {
  const words = recommendationWords[here.language];
  const texts = [...new Set([...Object.keys(before.texts), ...Object.keys(after.texts)])].sort();
  const values: [field: string, list: ListName | undefined, before: string[], after: string[]][] = [
    ...Object.entries(codeLists).map(([field, list]): (typeof values)[number] => [
      field,
      list,
      [before[field as keyof typeof codeLists] ?? []].flat(),
      [after[field as keyof typeof codeLists] ?? []].flat(),
    ]),
    ...schemes.map(([scheme, field, list]): (typeof values)[number] => [field, list, before.tags[scheme] ?? [], after.tags[scheme] ?? []]),
    ['status', 'statuses', statusOf(before), statusOf(after)],
    ['paragraph', undefined, [before.paragraph], [after.paragraph]],
    ['adoptedOn', undefined, [before.adoptedOn ?? []].flat(), [after.adoptedOn ?? []].flat()],
    ['followUp', undefined, [before.followUp ? here.words.yes : here.words.no], [after.followUp ? here.words.yes : here.words.no]],
    ['grades', 'gradeSchemes', before.grades, after.grades],
  ];
  const changed = values.flatMap(([field, list, were, are]) => {
    const [gone, come] = [were.filter((one) => !are.includes(one)), are.filter((one) => !were.includes(one))];
    return gone.length + come.length > 0 ? [{ field, list, gone, come }] : [];
  });
  return (
    <>
      {texts.map((language) => (
        <TextDifference here={here} language={language as Language} before={before.texts[language]} after={after.texts[language]} />
      ))}
      {changed.length > 0 && (
        <Facts
          of={changed.map(({ field, list, gone, come }) => [
            words.fields[field] ?? field,
            <>
              {gone.map((code) => (
                <del>
                  <Value here={here} list={list} code={code} />
                </del>
              ))}{' '}
              {come.map((code) => (
                <ins>
                  <Value here={here} list={list} code={code} />
                </ins>
              ))}
            </>,
          ])}
        />
      )}
    </>
  );
}

const statusOf = ({ standing }: SummaryRow): string[] => [standing?.status ?? 'notAssessed'];

/** A value by its name; a grade by that of its scale too. */
function Value({ here, list, code }: { here: Here; list: ListName | undefined; code: string }) {
  const named = list === 'gradeSchemes' ? shown(here, nameOfValue('grade', code, here.view).name) : list && here.nameOf(list, code);
  return <InLanguage here={here} shown={named ?? { text: code, language: here.language }} isNamed={false} />;
}

type Text = SummaryRow['texts'][string];

/** What was taken from a text and added to it, and whether it has another origin now. */
function TextDifference({
  here,
  language,
  before,
  after,
}: {
  here: Here;
  language: Language;
  before: Text | undefined;
  after: Text | undefined;
}) {
  if (before?.text === after?.text && before?.origin === after?.origin) return null;
  const words = recommendationWords[here.language];
  const lang = langOf(here, language);
  const origins = [before?.origin, after?.origin].map((origin) => (origin ? here.nameOf('textOrigins', origin).text : words.noValue));
  return (
    <>
      <h3>
        {words.fields['text']} ({here.words.languageNames[language]})
      </h3>
      {before?.text !== after?.text && (
        <p class="difference" lang={lang}>
          {differenceOf(before?.text ?? '', after?.text ?? '').map(({ text, change }) =>
            change === 'same' ? text : change === 'added' ? <ins>{text}</ins> : <del>{text}</del>,
          )}
        </p>
      )}
      {before?.origin !== after?.origin && (
        <p>
          {words.fields['origin']}
          {words.colon} <del>{origins[0]}</del> <ins>{origins[1]}</ins>
        </p>
      )}
    </>
  );
}
