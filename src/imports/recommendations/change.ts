import { sql } from 'drizzle-orm';
import { select } from '../../../db/client.ts';
import { deriveId } from '../../../db/keys.ts';
import { textArray } from '../../http/sql.ts';
import { textsPart, uprPart } from '../../recommendations/parts.ts';
import { recommendationWrites } from '../../recommendations/writes.ts';
import { findStored, isPublic, readStored, type StoredRecord } from '../../writing/kinds.ts';
import type { Writing } from '../../writing/write.ts';
import type { Operations } from './current.ts';
import type { Provenance } from './write.ts';

type Text = { language: string; origin: string; text: string; isShown: boolean };

/**
 * Changes a recommendation by what a source says of it, and adds the source to those that it names. An official text that arrives becomes the
 * one that is shown of its language; what was shown before stays beside it.
 */
export async function changeRecommendation(
  writing: Writing,
  { source, citation }: Provenance,
  id: string,
  operations: Operations,
): Promise<void> {
  const { tx, at } = writing;
  const before = await findStored(tx, recommendationWrites, id);
  if (!before) return;
  const hasSource = (before['sources'] as { citation: string }[]).some((one) => one.citation === citation.citation);
  if (hasSource && isNothing(operations)) return;
  const former = await readStored(tx, recommendationWrites, before);
  const { texts, tagsAdded, tagsRemoved, states, upr, authorities, position, countries, urgency, followUp } = operations;
  if (texts.length > 0) {
    const had = (await textsPart.read(tx, id)) as Text[];
    const isReplaced = (one: Text) => texts.some((text) => text.language === one.language && text.origin === one.origin);
    const isHidden = (one: Text) => texts.some((text) => text.language === one.language);
    await textsPart.write(tx, id, [
      ...had.filter((one) => !isReplaced(one)).map((one) => ({ ...one, isShown: one.isShown && !isHidden(one) })),
      ...texts.map((text) => ({ ...text, isShown: true })),
    ]);
  }
  if (tagsRemoved.length > 0)
    await select(
      tx,
      sql`delete from tags t using jsonb_to_recordset(${JSON.stringify(tagsRemoved)}::text::jsonb) x (scheme text, code text)
          where t.recommendation = ${id} and t.scheme = x.scheme and t.code = x.code and t.source = 'import' and t.via = ${source}`,
    );
  if (tagsAdded.length > 0)
    await select(
      tx,
      sql`insert into tags (recommendation, scheme, code, source, via) select ${id}, x.scheme, x.code, 'import', ${source}
          from jsonb_to_recordset(${JSON.stringify(tagsAdded)}::text::jsonb) x (scheme text, code text) on conflict do nothing`,
    );
  if (states) await uprPart.write(tx, id, { recommendingStates: states });
  if (authorities)
    await select(
      tx,
      sql`with gone as (delete from recommendation_authorities where recommendation = ${id} and not authority = any(${textArray(authorities)}))
          insert into recommendation_authorities (recommendation, authority) select ${id}, unnest(${textArray(authorities)}) on conflict do nothing`,
    );
  if (position) await setPosition(writing, { source, citation }, before, position.value);
  await select(
    tx,
    sql`update recommendations set version = version + 1, modified_at = ${at}::timestamptz
          ${hasSource ? sql`` : sql`, sources = sources || ${JSON.stringify([citation])}::text::jsonb`}
          ${countries ? sql`, countries = ${textArray(countries)}` : sql``}
          ${upr ? sql`, upr_cycle = ${upr.cycle}, upr_session = ${upr.session}` : sql``}
          ${urgency ? sql`, urgency = ${urgency}` : sql``}
          ${followUp === undefined ? sql`` : sql`, follow_up = ${followUp}`}
        where id = ${id}`,
  );
  const after = (await findStored(tx, recommendationWrites, id)) as StoredRecord;
  writing.record({
    operation: 'recommendation.updated',
    kind: 'recommendation',
    id,
    before: { ...former, version: before.version },
    after: { ...(await readStored(tx, recommendationWrites, after)), version: after.version, institutions: after.institutions } as {
      version: number;
    },
    reason: `import:${source}`,
  });
  if (isPublic(after)) writing.announce({ kind: 'recommendation', id, event: 'updated', version: after.version });
}

const isNothing = ({ texts, tagsAdded, tagsRemoved, ...members }: Operations): boolean =>
  texts.length + tagsAdded.length + tagsRemoved.length + Object.keys(members).length === 0;

/** Sets the position that stands in the record's own document. */
async function setPosition({ tx, at }: Writing, { citation }: Provenance, record: StoredRecord, value: string): Promise<void> {
  const id = deriveId('position', record.id, record['document'] as string);
  await select(
    tx,
    sql`insert into positions as p (id, recommendation, value, document, sources, verification, modified_at, published_at)
        values (${id}, ${record.id}, ${value}, ${record['document'] as string}, ${JSON.stringify([citation])}::text::jsonb, 'verified', ${at}::timestamptz, ${at}::timestamptz)
        on conflict (id) do update set value = excluded.value, version = p.version + 1, modified_at = excluded.modified_at,
          sources = case when p.sources @> excluded.sources then p.sources else p.sources || excluded.sources end`,
  );
}
