import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { listDeadlines } from '../deadlines/queries.ts';
import { listDocuments } from '../documents/queries.ts';
import { homeWords } from '../i18n/home/index.ts';
import { countStandings } from '../treaties/queries.ts';
import { addPage } from '../web/page.tsx';
import { Browse, EntryPoints } from './pages/entry-points.tsx';
import { Latest } from './pages/latest.tsx';
import { SearchBox } from './pages/search-box.tsx';
import { StateOfPlay } from './pages/state-of-play.tsx';
import { findStateOfPlay } from './queries.ts';

/** How many of the newest documents and of the next deadlines are shown. */
const few = { limit: 5, offset: 0 };

/** The home page: what this is, a search, the state of play, what is new and what is due, and ways in. */
export const homePages: FastifyPluginAsyncZod = async (app) => {
  addPage(app, '', {}, async (here, { request }) => {
    const words = homeWords[here.language];
    const [counts, standings, documents, deadlines] = await app.read(request, (db) =>
      Promise.all([
        findStateOfPlay(db, here.today),
        countStandings(db, here.today),
        listDocuments(db, {} as Parameters<typeof listDocuments>[1], few),
        listDeadlines(db, { from: here.today, state: ['open', 'unknown'] } as Parameters<typeof listDeadlines>[1], few),
      ]),
    );
    return {
      title: words.title,
      description: words.description,
      kicker: words.kicker,
      hasOwnSearch: true,
      body: (
        <>
          <div class="columns home-intro">
            {words.intro.map((sentence) => (
              <p class="lead">{sentence}</p>
            ))}
          </div>
          <SearchBox here={here} />
          <StateOfPlay here={here} counts={counts} standings={standings} />
          <Latest here={here} documents={documents.rows} deadlines={deadlines.rows} counts={counts} />
          <EntryPoints here={here} />
          <Browse here={here} bodies={counts.bodies} governments={counts.governments} />
        </>
      ),
    };
  });
};
