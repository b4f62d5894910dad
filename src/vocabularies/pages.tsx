import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listAuthorities } from '../authorities/queries.ts';
import { listDeadlines } from '../deadlines/queries.ts';
import { listDocuments } from '../documents/queries.ts';
import { notFound } from '../errors.ts';
import { inputText } from '../http/fields.ts';
import { bodyWords } from '../i18n/bodies/index.ts';
import { conceptWords } from '../i18n/concepts/index.ts';
import { recordWords } from '../i18n/records/index.ts';
import { listRecommendations } from '../recommendations/queries.ts';
import { listReviews } from '../reviews/queries.ts';
import { countGroups } from '../statistics/queries.ts';
import { feedAlternates } from '../subscriptions/follow.tsx';
import { ApiLink } from '../web/components/layout.tsx';
import { Code } from '../web/components/text.tsx';
import { type Here, shown } from '../web/here.ts';
import { addPage } from '../web/page.tsx';
import { TakeAway } from '../web/records/take-away.tsx';
import { BodyBody, bodyDetails } from './pages/body.tsx';
import { BodyList } from './pages/body-list.tsx';
import { ConceptBody } from './pages/concept.tsx';
import { type ConceptList, conceptListNames, conceptLists, filtersOf, numberOf } from './pages/concept-lists.ts';
import { ConceptTree, OtherLists } from './pages/concept-tree.tsx';
import type { Entry, ListName } from './queries.ts';

const CodePath = z.strictObject({ code: inputText(200) });

/** How many of the newest recommendations, documents and reviews a page shows; the lists have them all. */
const shownOfEach = 5;
const few = { limit: shownOfEach, offset: 0 };
const firstPage = { page: 1, pageSize: shownOfEach };

/** The pages of bodies and of what recommendations are about: themes, groups, goals, rights, policy domains. */
export const vocabularyPages: FastifyPluginAsyncZod = async (app) => {
  addPage(app, '/bodies', {}, async (here, { request }) => {
    const { groups } = await app.read(request, (db) => countGroups(db, ['body'], {}));
    return {
      title: here.words.bodies,
      description: bodyWords[here.language].intro,
      crumbs: [{ title: here.words.bodies }],
      body: (
        <>
          <p class="lead">{bodyWords[here.language].intro}</p>
          <BodyList here={here} counts={countsOf(groups)} />
          <TakeAway here={here} path="/refData/bodies" />
          <p>
            <ApiLink here={here} path="/refData/bodies" />
          </p>
        </>
      ),
    };
  });

  addPage(app, '/bodies/:code', { params: CodePath }, async (here, { params: { code }, request }) => {
    const entry = entryOf(here, 'bodies', code);
    const body = [code];
    const [counted, newest, reviews, documents, deadlines] = await app.read(request, (db) =>
      Promise.all([
        countGroups(db, ['status'], { body }),
        listRecommendations(db, { body }, { sort: ['-adoptedOn'], ...few }),
        listReviews(db, { body, ...firstPage }, few),
        listDocuments(db, { body, ...firstPage }, few),
        listDeadlines(db, { body, page: 1, pageSize: 20 }, { limit: 20, offset: 0 }),
      ]),
    );
    const name = here.nameOf('bodies', code);
    const short = shown(here, entry.abbreviation);
    const { organisation, kind } = bodyDetails(entry);
    return {
      title: name.text,
      titleLanguage: name.language,
      description: `${here.nameOf('organisations', organisation).text} – ${recordWords[here.language].recommendations(counted.denominator)}`,
      kicker: (
        <>
          {short && short.text !== name.text && <strong>{short.text}</strong>}
          <span>
            <Code here={here} list="organisations" code={organisation} />
          </span>
          <span>
            <Code here={here} list="bodyKinds" code={kind} />
          </span>
        </>
      ),
      crumbs: [{ title: here.words.bodies, path: '/bodies' }, { title: short?.text ?? name.text }],
      alternates: feedAlternates(here, { kind: 'body', what: code }, name.text),
      body: <BodyBody here={here} {...{ entry, counted, reviews, documents }} newest={newest.rows} deadlines={deadlines.rows} />,
    };
  });

  for (const list of conceptListNames) {
    addPage(app, `/${list}`, {}, async (here, { request }) => {
      const words = conceptWords[here.language];
      const { groups, denominator } = await app.read(request, (db) => countGroups(db, [conceptLists[list]], {}));
      const counts = countsOf(groups);
      return {
        title: words.titles[list],
        description: words.intros[list],
        crumbs: [{ title: words.titles[list] }],
        body: (
          <>
            <p class="lead">{words.intros[list]}</p>
            <OtherLists here={here} list={list} />
            <p class="muted">{words.coverage(denominator, counts.get(null) ?? 0)}</p>
            <ConceptTree here={here} list={list} counts={counts} />
            <TakeAway here={here} path={`/refData/${list}`} />
            <p>
              <ApiLink here={here} path={`/refData/${list}`} />
            </p>
          </>
        ),
      };
    });

    addPage(app, `/${list}/:code`, { params: CodePath }, async (here, { params: { code }, request }) => {
      const words = conceptWords[here.language];
      const entry = entryOf(here, list, code);
      const filters = filtersOf(list, code);
      const [counted, byBody, newest, authorities] = await app.read(request, (db) =>
        Promise.all([
          countGroups(db, ['status'], filters),
          countGroups(db, ['body'], filters),
          listRecommendations(db, filters, { sort: ['-adoptedOn'], ...few }),
          list === 'policyDomains'
            ? listAuthorities(db, { policyDomain: [code], page: 1, pageSize: 100 }, { limit: 100, offset: 0 })
            : { rows: [] },
        ]),
      );
      const name = here.nameOf(list, code);
      const number = numberOf(here, list, entry);
      return {
        title: name.text,
        titleLanguage: name.language,
        description: `${[words.kinds[list], number].filter(Boolean).join(' – ')} – ${recordWords[here.language].recommendations(counted.denominator)}`,
        kicker: <strong>{number || words.kinds[list]}</strong>,
        crumbs: [{ title: words.titles[list], path: `/${list}` }, ...crumbsAbove(here, list, entry), { title: number || name.text }],
        body: (
          <ConceptBody
            here={here}
            {...{ list, entry, counted }}
            byBody={byBody.groups}
            newest={newest.rows}
            authorities={authorities.rows}
          />
        ),
      };
    });
  }
};

const countsOf = (groups: { codes: (string | null)[]; count: number }[]): Map<string | null, number> =>
  new Map(groups.map(({ codes: [code = null], count }) => [code, count]));

/** @throws Problem 404 where the list does not hold the code */
function entryOf(here: Here, list: ListName, code: string): Entry {
  const entry = here.vocabularies.lists.get(list)?.get(code);
  if (!entry) throw notFound(`/${list}/${code}`, 'code', code);
  return entry;
}

function crumbsAbove(here: Here, list: ConceptList, entry: Entry) {
  const above = entry.broader === undefined ? undefined : here.vocabularies.lists.get(list)?.get(entry.broader);
  return above
    ? [{ title: numberOf(here, list, above) || here.nameOf(list, above.code).text, path: `/${list}/${encodeURIComponent(above.code)}` }]
    : [];
}
