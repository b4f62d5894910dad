import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { datasetOf } from '../catalog/schema-org.ts';
import { latestDump } from '../dumps/shelf.ts';
import { aboutWords } from '../i18n/about/index.ts';
import { methodologyWords } from '../i18n/methodology/index.ts';
import { openDataWords } from '../i18n/open-data/index.ts';
import { addPage } from '../web/page.tsx';
import { Accessibility } from './accessibility.tsx';
import { Methodology } from './methodology.tsx';
import { formatsOffered, type Offered } from './offered.ts';
import { OpenData } from './open-data.tsx';
import { Privacy } from './privacy.tsx';
import { listCoverage } from './queries.ts';
import { Terms } from './terms.tsx';

/** What the pages about Monitum are told by the installation. */
export interface AboutOptions {
  ratePerMinute: number;
  dumpDir: string | undefined;
  publisher?: { name?: string | undefined; uri?: string | undefined } | undefined;
}

/** The pages about Monitum: its method, its data, and what is to be said of accessibility, privacy and the terms of use. */
export const aboutPages: FastifyPluginAsyncZod<AboutOptions> = async (app, { ratePerMinute, dumpDir, publisher = {} }) => {
  addPage(app, '/methodology', {}, async (here, { request }) => {
    const { title, description } = methodologyWords[here.language];
    const coverage = await app.read(request, listCoverage);
    return { title, description, crumbs: [{ title }], body: <Methodology here={here} coverage={coverage} /> };
  });

  // The contract stays as it is while the program runs, and takes long to write.
  let offered: Offered[] | undefined;
  addPage(app, '/data', {}, async (here) => {
    const { title, description } = openDataWords[here.language];
    offered ??= formatsOffered(app.swagger() as Parameters<typeof formatsOffered>[0]);
    const dump = dumpDir === undefined ? undefined : latestDump(dumpDir);
    const dataset = datasetOf({ here, publisher, dump });
    const body = <OpenData here={here} offered={offered} ratePerMinute={ratePerMinute} dump={dump} dataset={dataset} />;
    return { title, description, crumbs: [{ title }], body };
  });

  addPage(app, '/accessibility', {}, async (here) => {
    const { title, description } = aboutWords[here.language].accessibility;
    return { title, description, crumbs: [{ title }], body: <Accessibility here={here} /> };
  });

  addPage(app, '/privacy', {}, async (here) => {
    const { title, description } = aboutWords[here.language].privacy;
    return { title, description, crumbs: [{ title }], body: <Privacy here={here} /> };
  });

  addPage(app, '/terms', {}, async (here) => {
    const { title, description } = aboutWords[here.language].terms;
    return { title, description, crumbs: [{ title }], body: <Terms here={here} /> };
  });
};
