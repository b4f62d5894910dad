import { type SQL, sql } from 'drizzle-orm';
import { languages } from '../../db/schema/types.ts';
import type { ParsedQuery, Unit } from '../search/query.ts';
import type { Dictionary, Word } from '../vocabularies/dictionary.ts';
import { type DimensionName, dimensionOf } from './dimensions.ts';
import { atParagraphs } from './filters.ts';
import type { Asked } from './search.ts';

/** The dimension in which a list's concepts are found. */
const dimensionOfList: Record<string, DimensionName> = {
  themes: 'theme',
  groups: 'group',
  rights: 'right',
  bodies: 'body',
  treaties: 'treaty',
  authorities: 'authority',
  policyDomains: 'policyDomain',
};

/**
 * The conditions on `recommendations r` that what was typed comes to, for PostgreSQL to answer while the search server is away.
 * Words are stemmed in each of the four languages; a label finds what is tagged with its concepts or names any of their labels. No typing mistakes.
 */
export function fallbackConditions(asked: Asked, dictionary: Dictionary): SQL[] {
  const conditions: SQL[] = [];
  if (asked.symbol) conditions.push(sql`r.symbol_key = ${asked.symbol}`);
  if (asked.paragraph) conditions.push(atParagraphs([asked.paragraph]));
  for (const { symbolKey, paragraph } of asked.excludedDocuments ?? [])
    conditions.push(sql`not (r.symbol_key = ${symbolKey} and ${paragraph === undefined ? sql`true` : atParagraphs([paragraph])})`);
  const { units, excluded }: ParsedQuery = asked.words;
  for (const unit of units) conditions.push(matches(unit, dictionary));
  for (const unit of excluded) conditions.push(sql`not ${matches(unit, dictionary)}`);
  return conditions;
}

function matches(unit: Unit, dictionary: Dictionary): SQL {
  if (unit.type === 'word') return inTexts([unit.word.text]);
  if (unit.type === 'phrase') return inTexts([textOf(unit.words)]);
  const concepts = [...unit.label.concepts];
  const tagged = concepts.flatMap((concept) => {
    const [list = '', code = ''] = concept.split(':');
    const dimension = dimensionOfList[list];
    return dimension ? [sql`r.id in (select v.id from (${dimensionOf(dimension).values}) v where v.code = ${code})`] : [];
  });
  const labels = concepts.flatMap((concept) => dictionary.labelsOf.get(concept) ?? []).flatMap((label) => [...label.texts]);
  return sql`(${sql.join([...tagged, inTexts(labels)], sql` or `)})`;
}

const textOf = (words: Word[]): string => words.map((word) => word.text).join(' ');

/**
 * Whether a text in any language holds one of these phrases; the text's own configuration stems them. They are joined to one question for each
 * language, which PostgreSQL reads once and looks up in the index of words: read for each text, a label took 23 s on 20 000 recommendations.
 */
function inTexts(phrases: string[]): SQL {
  const queries = languages.map((language) => {
    const configuration = sql`${`monitum_${language}`}::regconfig`;
    return sql`select t.recommendation from recommendation_texts t where t.is_shown and t.language = ${language} and t.words @@ (
      select string_agg('(' || query::text || ')', ' | ')::tsquery
      from unnest(${sql.param(phrases)}::text[]) phrase cross join phraseto_tsquery(${configuration}, phrase) query where numnode(query) > 0)`;
  });
  return sql`r.id in (${sql.join(queries, sql` union all `)})`;
}
