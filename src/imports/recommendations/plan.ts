import { sql } from 'drizzle-orm';
import { type Db, select } from '../../../db/client.ts';
import { deriveId, paragraphKey } from '../../../db/keys.ts';
import type { Language } from '../../../db/schema/types.ts';
import { isOwnedBy } from '../../access/actors.ts';
import { sha256 } from '../../access/secrets.ts';
import { textArray } from '../../http/sql.ts';
import type { RecommendationClaim, RecommendationValues } from '../claims.ts';
import type { Origin } from '../known.ts';
import type { Known, Planned } from '../plan.ts';
import type { Candidate } from './candidates.ts';
import { compare, fieldsOf } from './compare.ts';
import { type Current, carryOut, currentOf, type Operations, readCurrent, withOperations } from './current.ts';
import { documentName, type FoundDocument, findDocuments } from './documents.ts';
import { type Match, matchByWords, matchInParagraph, matchPart, numberKeyOf } from './match.ts';
import { listPlaces, type Places } from './places.ts';
import { noteShadows, readShadows } from './shadows.ts';

/** A recommendation that is to be made. */
export interface NewRecommendation {
  id: string;
  document: FoundDocument;
  /** As printed, or words that say why there is none. */
  number: string;
  isNumbered: boolean;
  /** The paragraph of which it is a further text. */
  pieceOf?: string;
  values: RecommendationValues;
}

/** What is to become of a claim of a recommendation. */
export interface PlannedRecommendation extends Planned<RecommendationClaim> {
  /** Where it stands; absent where the source has said the same before. */
  document?: FoundDocument;
  /** By what the record was recognised; `new` where it is made. */
  foundBy?: string;
  made?: NewRecommendation;
  /** What is to be changed of a record that is here, or that an earlier row of the same transaction makes. */
  operations?: Operations;
  changesMade?: NewRecommendation;
}

/** How a plan is made. */
export interface Planning {
  origin: Origin;
  language: Language;
  /** For whom the rows are taken: records of other institutions stay as they are. */
  institution: string | null;
  /** Nothing will be written: what earlier rows would have made is looked for in tables of its own. */
  isDry: boolean;
}

/** Says of claims what is to become of them, in their order. Reads, and in a dry run notes what it would have made; writes nothing else. */
export async function planRecommendations(
  tx: Db,
  planning: Planning,
  claims: RecommendationClaim[],
  known: Map<string, Known>,
): Promise<PlannedRecommendation[]> {
  const { origin, isDry, institution } = planning;
  const isMine = ({ institutions }: Current): boolean => isOwnedBy({ institution }, institutions);
  const fresh = claims.filter(({ key }) => !known.has(key));
  const documents = await findDocuments(tx, origin, fresh, isDry);
  const decided = await listDecisions(tx, origin.source, fresh);
  const places = await listPlaces(tx, planning, fresh, documents);
  const altered = claims.flatMap(({ key }) => {
    const before = known.get(key);
    return before ? [before.subjectId] : [];
  });
  const made = new Map<string, NewRecommendation>();
  const madeOf = new Map<string, NewRecommendation>();
  const matches = new Map<string, Match | { found: 'decided'; id: string }>();
  const rowsOfState = countStates(fresh);
  const planned: PlannedRecommendation[] = [];
  // Records that are here are read at once; which they are is known when every claim has found its own.
  for (const claim of fresh) {
    const document = documents.get(documentName(claim.values.document)) as FoundDocument;
    const decision = decided.get(claim.key);
    const match: Match | { found: 'decided'; id: string } = decision?.subjectId
      ? { found: 'decided', id: decision.subjectId }
      : decision?.state === 'different'
        ? { found: 'none', isPiece: true }
        : matchOf(claim, document, places, rowsOfState);
    matches.set(claim.key, match);
    // The next row with another text is not about the same record.
    if (match.found === 'record') match.candidate.isClaimed = true;
    if (match.found === 'none') {
      const record = newRecord(claim, document, places, match.isPiece);
      made.set(record.id, record);
      madeOf.set(claim.key, record);
      places.add(candidateOf(record));
    }
  }
  const matched = [...matches.values()].flatMap((match) =>
    match.found === 'record' ? [match.candidate.id] : match.found === 'decided' ? [match.id] : [],
  );
  const currents = await readCurrent(
    tx,
    [...matched, ...altered].filter((id) => !made.has(id)),
  );
  const shadows = isDry
    ? await readShadows(
        tx,
        matched.filter((id) => !made.has(id) && !currents.has(id)),
      )
    : new Map<string, NewRecommendation>();
  for (const claim of claims) {
    const before = known.get(claim.key);
    planned.push(before ? planKnown(claim, before, currents, origin.source, isMine) : planFresh(claim));
  }
  if (isDry) await noteShadows(tx, planned);
  return planned;

  function planFresh(claim: RecommendationClaim): PlannedRecommendation {
    const document = documents.get(documentName(claim.values.document)) as FoundDocument;
    const match = matches.get(claim.key) as Match | { found: 'decided'; id: string };
    if (match.found === 'perhaps')
      return {
        claim,
        document,
        outcome: 'review',
        fields: fieldsOf(claim),
        reason: match.reason,
        review: { candidate: match.candidate.id, score: match.score, others: match.others },
      };
    if (match.found === 'none') {
      const record = madeOf.get(claim.key) as NewRecommendation;
      return { claim, document, outcome: 'new', subjectId: record.id, foundBy: 'new', made: record, fields: fieldsOf(claim) };
    }
    const id = match.found === 'record' ? match.candidate.id : match.id;
    const foundBy = match.found === 'record' ? match.by : 'decision';
    if (match.found === 'record' && match.candidate.isWithdrawn)
      return {
        claim,
        document,
        outcome: 'unchanged',
        subjectId: match.candidate.mergedInto ?? id,
        foundBy,
        fields: [],
        reason: 'The record was withdrawn here',
      };
    const sameTransaction = made.get(id) ?? shadows.get(id);
    const current: Current | undefined = sameTransaction ? currentOf(id, sameTransaction.values, origin.source) : currents.get(id);
    if (!current) return { claim, document, outcome: 'refused', fields: [], reason: `The record ${id} that it was said to be is not here` };
    const { fields, operations, isOthers } = compare(claim, undefined, current, origin.source, isMine(current));
    if (isOthers) return { claim, document, outcome: 'unchanged', subjectId: id, foundBy, fields };
    if (sameTransaction) sameTransaction.values = withOperations(sameTransaction.values, operations);
    else carryOut(current, operations, origin.source);
    return {
      claim,
      document,
      outcome: 'changed',
      subjectId: id,
      foundBy,
      fields: [...fields, { field: 'sources', new: origin.source }],
      reason: foundBy,
      operations,
      ...(sameTransaction ? { changesMade: sameTransaction } : {}),
    };
  }
}

/** What the source says again of a record, otherwise or not. */
function planKnown(
  claim: RecommendationClaim,
  before: Known,
  currents: Map<string, Current>,
  source: string,
  isMine: (current: Current) => boolean,
): PlannedRecommendation {
  const subjectId = before.subjectId;
  const current = currents.get(subjectId);
  if (!current) return { claim, outcome: 'unchanged', subjectId, fields: [], reason: 'The record is not here any more' };
  const { fields, operations, isOthers } = compare(
    claim,
    before.values as unknown as RecommendationValues,
    current,
    source,
    isMine(current),
  );
  if (isOthers) return { claim, outcome: 'unchanged', subjectId, fields };
  carryOut(current, operations, source);
  return { claim, outcome: 'changed', subjectId, fields, operations };
}

/** How many rows each State has in a document: where it is one, and the document has one of that State, they are the same. */
function countStates(claims: RecommendationClaim[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const claim of claims)
    if (claim.isPart) {
      const name = `${documentName(claim.values.document)} ${claim.values.kind} ${claim.values.states?.[0] ?? ''}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return counts;
}

function matchOf(claim: RecommendationClaim, document: FoundDocument, places: Places, rowsOfState: Map<string, number>): Match {
  if (claim.isPart)
    return matchPart(
      claim,
      places.inDocument(document.id),
      rowsOfState.get(`${documentName(claim.values.document)} ${claim.values.kind} ${claim.values.states?.[0] ?? ''}`) ?? 0,
    );
  if (claim.values.paragraph === undefined) return matchByWords(claim, places.inDocument(document.id));
  return matchInParagraph(claim, places.inParagraph(document.id, numberKeyOf(claim)));
}

/**
 * The record that is made of a claim. The first in a paragraph has the id that symbol and number give, as everywhere; one of another kind adds
 * that; a further text of the paragraph, and one without a number, add what the source calls it.
 */
function newRecord(claim: RecommendationClaim, document: FoundDocument, places: Places, isPiece: boolean): NewRecommendation {
  const { values, key } = claim;
  const mark = sha256(key).slice(0, 8);
  const number = values.paragraph === undefined ? `unnumbered ${mark}` : isPiece ? `${values.paragraph} / ${mark}` : values.paragraph;
  const natural = [document.symbolKey ?? document.id, paragraphKey(number)];
  const others = places.inParagraph(document.id, paragraphKey(number)).length > 0;
  return {
    id: deriveId('recommendation', ...natural, ...(others ? [values.kind] : [])),
    document,
    number,
    isNumbered: values.paragraph !== undefined && !isPiece,
    ...(isPiece && values.paragraph !== undefined ? { pieceOf: values.paragraph } : {}),
    values,
  };
}

const candidateOf = ({ id, document, number, isNumbered, values }: NewRecommendation): Candidate => ({
  id,
  document: document.id,
  numberKey: paragraphKey(number),
  kind: values.kind,
  isWithdrawn: false,
  mergedInto: null,
  isClaimed: true,
  texts: Object.fromEntries((values.texts ?? []).map(({ origin, text }) => [origin, text])),
  states: values.states ?? [],
  isNumbered,
  countries: values.countries,
});

/** What people have decided of rows that came to be reviewed. */
async function listDecisions(
  tx: Db,
  source: string,
  claims: RecommendationClaim[],
): Promise<Map<string, { state: string; subjectId: string | null }>> {
  if (claims.length === 0) return new Map();
  const rows = await select<{ key: string; state: string; subjectId: string | null }>(
    tx,
    sql`select key, state, subject_id as "subjectId" from import_reviews
        where source = ${source} and state <> 'open' and key = any(${textArray(claims.map(({ key }) => key))})`,
  );
  return new Map(rows.map((row) => [row.key, row]));
}
