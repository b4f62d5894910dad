import { sql } from 'drizzle-orm';
import { type ConceptScheme, tags } from '../../db/schema/index.ts';
import type { Placed } from './recommendations.ts';
import type { References, Referred } from './references.ts';
import type { Seed } from './seed.ts';
import type { Owner, Part } from './write.ts';

type Tag = typeof tags.$inferInsert;
type Right = Seed['rights']['items'][number];

/** The tags of a recommendation: what its editor chose, and the rights that follow from the articles it rests on. */
export function toTags({ id, item, place }: Placed, rights: Right[], { need }: References): Tag[] {
  const chosen = (scheme: ConceptScheme, referred: Referred, codes: string[] = []): Tag[] =>
    codes.map((code) => ({ recommendation: id, scheme, code: need(referred, code, place), source: item.tagSource }));
  return [
    ...chosen('theme', 'theme', item.themes),
    ...chosen('group', 'group', item.groups),
    ...chosen('sdg', 'sustainable development goal', item.sdgs),
    ...rightsOf(item.articles ?? [], rights).map(
      (code): Tag => ({ recommendation: id, scheme: 'right', code, source: 'mapping', via: 'rights.references' }),
    ),
  ];
}

/** The rights that stand in one of these articles. */
export function rightsOf(articles: { treaty: string; article: string }[], rights: Right[]): string[] {
  const standsIn = ({ references }: Right) =>
    references.some((reference) =>
      articles.some(({ treaty, article }) => reference.instrument === treaty && overlap(reference.article, article)),
    );
  return rights.filter(standsIn).map(({ code }) => code);
}

/** True for the same article and where one is a part of the other: `14` and `14(2)`, not `14(1)` and `14(2)`, not `1` and `14`. */
export function overlap(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}(`) || other.startsWith(`${one}(`);
}

/** Tags of an import or a machine stay whatever the seed says. */
export function ownTags(owner: Owner): Part {
  return { of: tags.recommendation, ...owner, own: sql`(${tags.source} = 'staff' or ${tags.via} = 'rights.references')` };
}
