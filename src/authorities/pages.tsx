import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { authorityWords } from '../i18n/authorities/index.ts';
import { recordWords } from '../i18n/records/index.ts';
import { listMeasures } from '../measures/queries.ts';
import { listRecommendations } from '../recommendations/queries.ts';
import { countGroups } from '../statistics/queries.ts';
import { ApiLink } from '../web/components/layout.tsx';
import { Code } from '../web/components/text.tsx';
import { shown } from '../web/here.ts';
import { addPage } from '../web/page.tsx';
import { TakeAway } from '../web/records/take-away.tsx';
import { whyAbsent } from '../writing/absent.ts';
import { AuthorityBody } from './pages/authority.tsx';
import { AuthorityList, addressedByAuthority } from './pages/list.tsx';
import { findAuthority, listAuthorities } from './queries.ts';
import { AuthorityPath } from './schemas.ts';

/** More authorities than any country's file will hold. */
const all = { limit: 2_000, offset: 0 };

/** The pages of authorities: all by level, and one with what was addressed to it and what it did. */
export const authorityPages: FastifyPluginAsyncZod = async (app) => {
  addPage(app, '/authorities', {}, async (here, { request }) => {
    const words = authorityWords[here.language];
    const [{ rows }, { groups }] = await app.read(request, (db) =>
      Promise.all([listAuthorities(db, { page: 1, pageSize: all.limit }, all), countGroups(db, ['authority', 'status'], {})]),
    );
    return {
      title: here.words.authorities,
      description: words.intro,
      crumbs: [{ title: here.words.authorities }],
      body: (
        <>
          <p class="lead">{words.intro}</p>
          <p class="muted">{words.note}</p>
          <AuthorityList here={here} rows={rows} addressed={addressedByAuthority(groups)} />
          <p>
            <ApiLink here={here} path="/authorities" />
          </p>
          <TakeAway here={here} path="/authorities" />
        </>
      ),
    };
  });

  addPage(app, '/authorities/:authorityId', { params: AuthorityPath }, async (here, { params: { authorityId }, request }) => {
    const filters = { authority: [authorityId] };
    const [row, counted, byAuthority, newest, measures] = await app.read(request, (db) =>
      Promise.all([
        findAuthority(db, authorityId),
        countGroups(db, ['status'], filters),
        countGroups(db, ['authorityStatus'], filters),
        listRecommendations(db, filters, { sort: ['-adoptedOn'], limit: 5, offset: 0 }),
        listMeasures(db, { ...filters, page: 1, pageSize: 10 }, { limit: 10, offset: 0 }),
      ]),
    );
    if (!row) throw await whyAbsent(app.database.whole, 'authorities', here.link('/authorities'), 'authorityId', authorityId);
    const name = shown(here, row.name) ?? { text: row.id, language: here.language };
    return {
      title: name.text,
      titleLanguage: name.language,
      description: `${here.nameOf('authorityTypes', row.type).text} – ${recordWords[here.language].recommendations(counted.denominator)}`,
      kicker: (
        <>
          {row.acronym && <strong>{row.acronym}</strong>}
          <Code here={here} list="authorityTypes" code={row.type} />
        </>
      ),
      crumbs: [{ title: here.words.authorities, path: '/authorities' }, { title: row.acronym ?? name.text }],
      body: <AuthorityBody here={here} {...{ row, counted, measures }} byAuthority={byAuthority.groups} newest={newest.rows} />,
    };
  });
};
