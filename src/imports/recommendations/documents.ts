import { sql } from 'drizzle-orm';
import { type Db, select } from '../../../db/client.ts';
import { deriveId, symbolKey } from '../../../db/keys.ts';
import { textArray } from '../../http/sql.ts';
import type { DocumentValues, RecommendationClaim } from '../claims.ts';
import type { Origin } from '../known.ts';

/** The document in which a claim stands: one that is here, or one that is to be made. */
export interface FoundDocument {
  id: string;
  /** What ids of its recommendations are derived from; null where it has no symbol of its own. */
  symbolKey: string | null;
  body: string;
  isNew: boolean;
  /** What the source says of it. */
  values: DocumentValues;
  countries: Set<string>;
  publishedOn: string | null;
  adoptedOn: string | null;
  /** The source's own key of it was not known yet. */
  isFirstSeen: boolean;
  /** Another document bears its symbol already: it is kept as a further name of this one. */
  alias?: string;
}

/** By what a source knows a document, as it is remembered; undefined where it has no key of its own. */
export const upstreamKey = ({ key }: DocumentValues): string | undefined => (key === undefined ? undefined : `document:${key}`);

/** One name for all claims of the same document. */
export const documentName = (values: DocumentValues): string => upstreamKey(values) ?? `symbol:${symbolKey(values.symbol ?? '')}`;

interface Row {
  id: string;
  symbolKey: string | null;
  body: string;
  publishedOn: string | null;
  adoptedOn: string | null;
  asked: string;
}

const columns = sql`d.id, d.symbol_key as "symbolKey", d.body, d.published_on as "publishedOn", d.adopted_on as "adoptedOn"`;

/**
 * Finds the documents of claims, by what the source calls them, by symbol or another name, and a UPR report without a symbol by its session and
 * the State under review; says of the others which are to be made. Two documents of a source that bear the same symbol are one when the body is
 * the same; otherwise the symbol stays with the one that had it first.
 * @param isDry what earlier claims would have made is looked for too
 */
export async function findDocuments(
  tx: Db,
  { source }: Origin,
  claims: RecommendationClaim[],
  isDry: boolean,
): Promise<Map<string, FoundDocument>> {
  const asked = new Map<string, RecommendationClaim>();
  for (const claim of claims) {
    const name = documentName(claim.values.document);
    if (!asked.has(name)) asked.set(name, claim);
  }
  const byKey = index(await listByKey(tx, source, [...asked.keys()], isDry));
  const symbols = [...asked.values()].flatMap(({ values: { document } }) => symbolKey(document.symbol ?? '') || []);
  const bySymbol = index(await listBySymbol(tx, symbols, isDry));
  const found = new Map<string, FoundDocument>();
  for (const [name, claim] of asked) {
    const { values, countries } = { values: claim.values.document, countries: new Set(claim.values.countries) };
    const key = symbolKey(values.symbol ?? '');
    const upstream = byKey.get(name);
    // What a source calls by one name and prints under two symbols are two documents.
    const known = key === '' || upstream?.symbolKey == null || upstream.symbolKey === key ? upstream : undefined;
    const named = key === '' ? undefined : bySymbol.get(key);
    const row = known ?? (named?.body === values.body ? named : undefined) ?? (key === '' ? await findUprReport(tx, claim) : undefined);
    if (row) {
      found.set(name, { ...row, isNew: false, values, countries, isFirstSeen: known === undefined });
      continue;
    }
    const isTaken = named !== undefined;
    const own = key === '' || isTaken ? null : key;
    const id = own === null ? deriveId('document', source, values.key ?? key, values.body) : deriveId('document', own);
    const made: FoundDocument = {
      id,
      symbolKey: own,
      body: values.body,
      isNew: true,
      values,
      countries,
      publishedOn: values.publishedOn ?? null,
      adoptedOn: values.adoptedOn ?? null,
      isFirstSeen: true,
      ...(isTaken && values.symbol ? { alias: values.symbol } : {}),
    };
    found.set(name, made);
    if (own !== null) bySymbol.set(own, { ...made, asked: own });
  }
  return joinNew(found);
}

/** Of two names that lead to the same new document, both are given the one object. */
function joinNew(found: Map<string, FoundDocument>): Map<string, FoundDocument> {
  const made = new Map<string, FoundDocument>();
  for (const [name, document] of found) {
    const first = made.get(document.id);
    if (first) {
      for (const country of document.countries) first.countries.add(country);
      found.set(name, { ...first, values: document.values, isNew: false, isFirstSeen: true });
    } else if (document.isNew) made.set(document.id, document);
  }
  return found;
}

const index = (rows: Row[]): Map<string, Row> => new Map(rows.map((row) => [row.asked, row]));

const listByKey = (tx: Db, source: string, keys: string[], isDry: boolean): Promise<Row[]> =>
  select<Row>(
    tx,
    sql`select ${columns}, i.key as asked from imported_records i join documents d on d.id = i.subject_id
        where i.source = ${source} and i.key = any(${textArray(keys)})
        ${isDry ? sql`union all select id, symbol_key, body, published_on, adopted_on, key from planned_documents where key = any(${textArray(keys)})` : sql``}`,
  );

const listBySymbol = (tx: Db, symbols: string[], isDry: boolean): Promise<Row[]> =>
  select<Row>(
    tx,
    sql`select distinct on (asked) * from (
          select ${columns}, d.symbol_key as asked, 1 as place from documents d where d.symbol_key = any(${textArray(symbols)})
          union all select ${columns}, a.alias_key, 2 from document_aliases a join documents d on d.id = a.document
            where a.alias_key = any(${textArray(symbols)}) and d.symbol_key is null
          ${isDry ? sql`union all select id, symbol_key, body, published_on, adopted_on, symbol_key, 3 from planned_documents where symbol_key = any(${textArray(symbols)})` : sql``}
        ) x order by asked, place`,
  );

/** The report of the session in which a State was reviewed, where just one is here. */
async function findUprReport(tx: Db, { values: { document, upr, countries } }: RecommendationClaim): Promise<Row | undefined> {
  if (document.type !== 'uprReport' || !upr) return undefined;
  const rows = await select<Row>(
    tx,
    sql`select distinct ${columns}, '' as asked from recommendations r join documents d on d.id = r.document
        where d.type = 'uprReport' and r.upr_session = ${upr.session} and r.countries && ${textArray(countries)} limit 2`,
  );
  return rows.length === 1 ? rows[0] : undefined;
}
