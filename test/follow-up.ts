import type { FastifyInstance } from 'fastify';
import type { Database } from '../db/client.ts';
import { accountFor, caller } from './helper.ts';
import { assessmentOf, contributionOf, done, type Person, placeIn, plainWords, sampleOf, type Words } from './samples.ts';

/** What a file in use holds beside its seed. */
export interface FollowUp {
  /** An account with every role, of an institution. */
  staff: Person;
  key: string;
  user: string;
  recommendation: string;
}

/**
 * Fills a file with what institutions add to it: a record of each voice in each state, a proposal, a lineage, work to be done.
 * @param words what stands in its texts
 * @param about the recommendation that all of it is about; one of the seed when absent
 */
export async function inventFollowUp(
  app: FastifyInstance,
  database: Database,
  words: Words = plainWords(1),
  about?: string,
): Promise<FollowUp> {
  const { id: user, key } = await accountFor(database, {
    roles: ['contributor', 'editor', 'reviewer', 'admin'],
    institution: 'firm',
    represents: 'Coalition for Something',
    voice: 'civilSociety',
  });
  const { key: reviewerKey } = await accountFor(database, { roles: ['reviewer'], institution: 'firm' });
  const [staff, reviewer] = [caller(app, key), caller(app, reviewerKey)];
  const seeded = await placeIn(database);
  const place = { ...seeded, recommendation: about ?? seeded.recommendation };
  const { recommendation } = place;
  const path = `/recommendations/${recommendation}`;
  for (const kind of ['grade', 'position', 'measure'] as const) {
    const { path, body } = sampleOf(kind, 1, place, words);
    await done(staff, 'POST', path, body);
  }
  const publish = async (more: object) => {
    const { id } = await done(staff, 'POST', `${path}/assessments`, assessmentOf(words, more));
    await done(staff, 'POST', `${path}/assessments/${id}/transitions`, { to: 'inReview' }, 1);
    await done(reviewer, 'POST', `${path}/assessments/${id}/transitions`, { to: 'published', reason: words('reason') }, 2);
  };
  await publish({ evidenceUpTo: '2020-01-01' });
  await publish({ authority: 'flanders', status: 'noProgress' });
  await publish({ authority: 'flanders', status: 'implemented' });
  const returned = await done(staff, 'POST', `${path}/assessments`, assessmentOf(words));
  await done(staff, 'POST', `${path}/assessments/${returned.id}/transitions`, { to: 'inReview' }, 1);
  await done(reviewer, 'POST', `${path}/assessments/${returned.id}/transitions`, { to: 'returned', reason: words('reason') }, 2);
  const waiting = await done(staff, 'POST', `${path}/assessments`, assessmentOf(words));
  await done(staff, 'POST', `${path}/assessments/${waiting.id}/transitions`, { to: 'inReview' }, 1);
  const contribution = await done(staff, 'POST', `${path}/contributions`, contributionOf(words, { status: 'regressed' }));
  await done(reviewer, 'POST', `${path}/contributions/${contribution.id}/transitions`, { to: 'published' }, 1);
  await done(staff, 'POST', `${path}/contributions`, contributionOf(words));
  const pairs = await database.sql<{ id: string }[]>`select id from recommendations where id <> ${recommendation} order by id limit 4`;
  const [one, two, three, four] = pairs.map(({ id }) => id) as [string, string, string, string];
  for (const [earlier, later] of [
    [one, two],
    [three, four],
    [one, recommendation],
  ] as const)
    await done(staff, 'POST', '/lineageSuggestions', { earlier, later, reason: words('reason') });
  for (const [pair, state] of [
    [[one, recommendation], 'confirmed'],
    [[three, four], 'rejected'],
  ] as const) {
    const [row] = await database.sql<{ id: string }[]>`select earlier || '-' || later as id from lineage
      where earlier = any(${pair as unknown as string[]}) and later = any(${pair as unknown as string[]})`;
    const read = await staff('GET', `/lineageSuggestions/${row?.id}`);
    const decided = await staff(
      'PATCH',
      `/lineageSuggestions/${row?.id}`,
      { state, reason: 'Invented' },
      { 'if-match': String(read.headers['etag']) },
    );
    if (decided.status !== 200) throw new Error(decided.text);
  }
  await database.sql`update lineage set score = 0.5, suggested_by = 'similarity' where state = 'suggested'`;
  const act = sampleOf('treatyAction', 2, { ...place, treaty: 'cmw' });
  await done(staff, 'POST', act.path, { ...act.body, kind: 'ratification', takenOn: '2026-10-01' });
  return { staff, key, user, recommendation };
}
