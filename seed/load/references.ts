import { deriveId, paragraphKey, symbolKey } from '../../db/keys.ts';
import { nameOf } from './parse.ts';
import { codeLists, type Seed } from './seed.ts';
import { SeedError } from './seed-error.ts';

/** What a code can refer to, in the words of an error message. */
export type Referred =
  | keyof typeof codeLists
  | 'theme'
  | 'group'
  | 'sustainable development goal'
  | 'right'
  | 'policy domain'
  | 'framework item'
  | 'framework'
  | 'urgency'
  | 'follow-up rule'
  | 'grade scheme'
  | 'grade'
  | 'organisation'
  | 'body'
  | 'authority'
  | 'treaty'
  | 'treaty action'
  | 'review'
  | 'document'
  | 'document symbol'
  | 'deadline'
  | 'measure'
  | 'body grade';

/** A row of a file, for messages. */
export interface Place {
  file: string;
  row: string;
}

/** Everything the seed defines, to look references up in and to refuse those that lead nowhere. */
export interface References {
  /** Gives the code back, or throws naming file, row and code. */
  need(referred: Referred, code: string, place: Place): string;
  /** The same for a reference that may be absent. */
  find(referred: Referred, code: string | undefined, place: Place): string | undefined;
  has(referred: Referred, code: string): boolean;
  documentId(code: string, place: Place): string;
  reviewId(code: string, place: Place): string;
  /** Code of the document with this symbol. */
  documentBySymbol(symbol: string, place: Place): string;
  /** Id of the recommendation that stands in this paragraph, if the file holds one. */
  recommendationAt(documentId: string, paragraph: string): string | undefined;
}

/** Collects all codes of the seed; a code that occurs twice in one list is refused. */
export function collectReferences(seed: Seed): References {
  const codes = new Map<Referred, Set<string>>();
  const add = (referred: Referred, file: string, rows: readonly object[], key: (row: never) => string | undefined = codeOf) => {
    const known = codes.get(referred) ?? new Set();
    codes.set(referred, known);
    for (const [place, row] of rows.entries()) {
      const code = key(row as never);
      if (code === undefined) continue;
      if (known.has(code)) throw new SeedError(file, [nameOf(row, place)], `${referred} "${code}" occurs twice`);
      known.add(code);
    }
  };
  for (const [word, [name]] of Object.entries(codeLists) as [keyof typeof codeLists, readonly [string, unknown]][])
    add(word, `vocabularies/${name}.json`, seed.codeLists[word]);
  add('theme', 'vocabularies/themes.json', seed.themes);
  add('group', 'vocabularies/groups.json', seed.groups);
  add('sustainable development goal', 'vocabularies/sdgs.json', seed.sdgs);
  add('right', 'vocabularies/rights.json', seed.rights.items);
  add('policy domain', 'vocabularies/policy-domains.json', seed.policyDomains);
  add('framework', 'vocabularies/frameworks.json', seed.frameworks);
  for (const framework of seed.frameworks) add('framework item', 'vocabularies/frameworks.json', framework.items);
  add('urgency', 'vocabularies/urgencies.json', seed.urgencies);
  add('follow-up rule', 'vocabularies/follow-up-rules.json', seed.followUpRules);
  add('grade scheme', 'vocabularies/grade-schemes.json', seed.gradeSchemes);
  for (const scheme of seed.gradeSchemes)
    add('grade', 'vocabularies/grade-schemes.json', scheme.grades, (grade: { code: string }) => `${scheme.code} ${grade.code}`);
  add('organisation', 'organisations.json', seed.organisations);
  add('body', 'bodies.json', seed.bodies);
  add('authority', 'authorities.json', seed.authorities, (row: { id: string }) => row.id);
  add('treaty', 'treaties.json', seed.treaties);
  add('treaty action', 'treaty-actions.json', seed.treatyActions);
  add('review', 'reviews.json', seed.reviews);
  add('document', 'documents.json', seed.documents);
  add('document symbol', 'documents.json', seed.documents, (row: { symbol?: string }) => row.symbol && symbolKey(row.symbol));
  add('deadline', 'deadlines.json', seed.deadlines);
  add('measure', 'measures.json', seed.measures);
  add('body grade', 'grades.json', seed.grades);

  const has = (referred: Referred, code: string) => codes.get(referred)?.has(code) ?? false;
  const need = (referred: Referred, code: string, place: Place) => {
    if (!has(referred, code)) throw new SeedError(place.file, [place.row], `${referred} "${code}" does not exist`);
    return code;
  };
  const documentIds = new Map(seed.documents.map((row) => [row.code, documentIdOf(row)]));
  const bySymbol = new Map(seed.documents.flatMap((row) => (row.symbol ? [[symbolKey(row.symbol), row.code]] : [])));
  const reviewIds = collectReviewIds(seed);
  const recommendationIds = collectRecommendationIds(seed, bySymbol, documentIds);
  return {
    has,
    need,
    find: (referred, code, place) => (code === undefined ? undefined : need(referred, code, place)),
    documentId: (code, place) => documentIds.get(need('document', code, place)) as string,
    reviewId: (code, place) => reviewIds.get(need('review', code, place)) as string,
    documentBySymbol: (symbol, place) => {
      const code = bySymbol.get(symbolKey(symbol));
      if (code === undefined) throw new SeedError(place.file, [place.row], `document "${symbol}" does not exist`);
      return code;
    },
    recommendationAt: (documentId, paragraph) => recommendationIds.get(`${documentId} ${paragraphKey(paragraph)}`),
  };
}

const codeOf = (row: { code: string }) => row.code;

function documentIdOf(row: { code: string; symbol?: string | undefined }): string {
  return deriveId('document', row.symbol === undefined ? row.code : symbolKey(row.symbol));
}

/**
 * A review's id comes from its body and cycle, or from its main document where the body does not count cycles.
 * A review under a treaty other than the body's own (an optional protocol) counts its cycles apart, so the treaty is part of the key.
 */
function collectReviewIds(seed: Seed): Map<string, string> {
  const ownTreaty = new Map(seed.bodies.map((body) => [body.code, body.treaty]));
  const keys = new Map(seed.documents.map((row) => [row.code, row.symbol === undefined ? row.code : symbolKey(row.symbol)]));
  return new Map(
    seed.reviews.map((review) => {
      const other = review.treaty !== undefined && review.treaty !== ownTreaty.get(review.body) ? [review.treaty] : [];
      const key = review.cycle ?? keys.get(review.mainDocument) ?? review.mainDocument;
      return [review.code, deriveId('review', review.body, key, ...other)];
    }),
  );
}

/** A recommendation's id comes from symbol and paragraph; the second one in the same paragraph adds its kind. */
function collectRecommendationIds(seed: Seed, bySymbol: Map<string, string>, documentIds: Map<string, string>): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { content } of seed.recommendations) {
    const code = bySymbol.get(symbolKey(content.symbol));
    const documentId = code && documentIds.get(code);
    if (documentId === undefined) continue;
    for (const { paragraph } of content.items) {
      const at = `${documentId} ${paragraphKey(paragraph)}`;
      if (!ids.has(at)) ids.set(at, deriveId('recommendation', symbolKey(content.symbol), paragraphKey(paragraph)));
    }
  }
  return ids;
}
