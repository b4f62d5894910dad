import type { Db } from '../../../db/client.ts';
import type { RecommendationClaim } from '../claims.ts';
import { type Candidate, listInDocuments, listInParagraphs } from './candidates.ts';
import { documentName, type FoundDocument } from './documents.ts';
import { numberKeyOf } from './match.ts';
import type { Planning } from './plan.ts';

/** What stands where claims may stand, with what is made meanwhile. */
export interface Places {
  inParagraph(document: string, numberKey: string): Candidate[];
  inDocument(document: string): Candidate[];
  add(candidate: Candidate): void;
}

/** Reads what stands in the paragraphs that claims name, and in the whole documents of those that name none. */
export async function listPlaces(
  tx: Db,
  { origin, language, isDry }: Planning,
  claims: RecommendationClaim[],
  documents: Map<string, FoundDocument>,
): Promise<Places> {
  const pairs = new Map<string, [string, string]>();
  const whole = new Set<string>();
  for (const claim of claims) {
    const { id, isNew } = documents.get(documentName(claim.values.document)) as FoundDocument;
    if (isNew) continue;
    if (claim.isPart || claim.values.paragraph === undefined) whole.add(id);
    else pairs.set(`${id} ${numberKeyOf(claim)}`, [id, numberKeyOf(claim)]);
  }
  const found = [
    ...(await listInDocuments(tx, origin, language, [...whole], isDry)),
    ...(await listInParagraphs(
      tx,
      origin,
      language,
      [...pairs.values()].filter(([document]) => !whole.has(document)),
      isDry,
    )),
  ];
  const byParagraph = new Map<string, Candidate[]>();
  const byDocument = new Map<string, Candidate[]>();
  const add = (candidate: Candidate) => {
    push(byParagraph, `${candidate.document} ${candidate.numberKey}`, candidate);
    push(byDocument, candidate.document, candidate);
  };
  found.forEach(add);
  return {
    inParagraph: (document, numberKey) => byParagraph.get(`${document} ${numberKey}`) ?? [],
    inDocument: (document) => byDocument.get(document) ?? [],
    add,
  };
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
