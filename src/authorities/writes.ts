import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, select } from '../../db/client.ts';
import { authorities, authorityDomains, authorityLevels } from '../../db/schema/index.ts';
import { languages } from '../../db/schema/types.ts';
import { badRequest, Problem } from '../errors.ts';
import { inputText } from '../http/fields.ts';
import { codeInput, localizedInput, prose, provenanceInput, publicationInput, urlInput } from '../http/input.ts';
import { isPublic, listPart, type RecordKind } from '../writing/kinds.ts';

const codes = z.array(codeInput).max(100).optional();
const words = z.array(prose(200)).max(100).optional();

/** What a client can set of an authority. */
export const NewAuthority = z.strictObject({
  id: inputText(60)
    .regex(/^[a-z][a-zA-Z0-9]{1,59}$/, 'is 2 to 60 letters and digits that begin with a small letter, as in frenchCommunity')
    .describe('A readable code, chosen once'),
  type: codeInput.describe('See /refData/authorityTypes'),
  parent: codeInput.optional().describe('Authority above it'),
  name: localizedInput(300),
  acronym: prose(50).optional(),
  synonyms: z
    .strictObject(Object.fromEntries(languages.map((language) => [language, words])) as Record<(typeof languages)[number], typeof words>)
    .optional()
    .describe('Other words by which it is found, never shown'),
  role: localizedInput(5_000).optional(),
  website: urlInput.optional(),
  established: localizedInput(1_000).optional().describe('When and by what it was set up'),
  note: localizedInput(5_000).optional(),
  governmentLevels: codes.describe('Levels of government that it belongs to or stands for'),
  policyDomains: codes.describe('Domains that it is competent for'),
  position: z.int().min(1).max(32_767).optional().describe('Place in the order of the file; the last when absent'),
  ...provenanceInput,
  ...publicationInput,
});

/** How authorities are written. The code is chosen once; one that public records or accounts refer to stays. */
export const authorityWrites: RecordKind<typeof NewAuthority> = {
  kind: 'authority',
  collection: 'authorities',
  table: authorities,
  input: NewAuthority,
  parts: {
    governmentLevels: listPart(authorityLevels, 'authority', 'level'),
    policyDomains: listPart(authorityDomains, 'authority', 'code', { scheme: 'policyDomain' }),
  },
  idOf: ({ id }) => id,
  columnsOf: async ({ position }, { tx }) => {
    if (position !== undefined) return {};
    const [last] = await select<{ position: number }>(
      tx,
      sql`select least(coalesce(max(position), 0) + 1, 32767)::int as position from authorities`,
    );
    return { position: last?.position ?? 1 };
  },
  follow: async ({ tx }, { event, after }) => {
    if (event === 'withdrawn') await refuseWhileReferred(tx, after.id);
    if (isPublic(after) && after['parent'] !== null) await requireParent(tx, after.id, after['parent'] as string);
  },
};

/** @throws Problem 400 where readers do not see the authority above, or it stands below */
async function requireParent(tx: Db, id: string, parent: string): Promise<void> {
  const [found] = await select<{ isPublic: boolean; isBelow: boolean }>(
    tx,
    sql`with recursive above (id) as (select ${parent}::text union select a.parent from above join authorities a on a.id = above.id where a.parent is not null)
        select (select published_at is not null and withdrawn_at is null from authorities where id = ${parent}) as "isPublic", ${id} in (select id from above) as "isBelow"`,
  );
  const refuse = (detail: string) => badRequest({ type: 'rejectedInput', in: 'body', name: 'parent', detail, value: parent });
  if (!found?.isPublic) throw refuse('What is public cannot stand below what is not');
  if (found.isBelow) throw refuse('An authority cannot stand above itself');
}

/** @throws Problem 409 naming what refers to an authority, as far as the public sees it or it can be used to sign in */
async function refuseWhileReferred(tx: Db, id: string): Promise<void> {
  const shown = sql.raw('x.published_at is not null and x.withdrawn_at is null');
  const [counts = {}] = await select<Record<string, number>>(
    tx,
    sql`select
          (select count(*)::int from recommendation_authorities l join recommendations x on x.id = l.recommendation where l.authority = ${id} and ${shown}) as recommendations,
          (select count(*)::int from measure_authorities l join measures x on x.id = l.measure where l.authority = ${id} and ${shown}) as measures,
          (select count(*)::int from assessments x where (x.authority = ${id} or x.institution = ${id}) and x.state in ('published', 'superseded') and not x.is_redacted) as assessments,
          (select count(*)::int from contributions x where x.authority = ${id} and x.state = 'published') as contributions,
          (select count(*)::int from authorities x where x.parent = ${id} and ${shown}) as authorities,
          (select count(*)::int from users x where x.institution = ${id} and x.disabled_at is null) as users`,
  );
  const referring = Object.entries(counts).filter(([, count]) => count > 0);
  if (referring.length === 0) return;
  const told = referring.map(([name, count]) => `${name} (${count})`).join(', ');
  throw new Problem('conflict', `It is referred to by ${told}; withdraw or change them first`, {
    members: { referring: Object.fromEntries(referring) },
  });
}
