import { sql } from 'drizzle-orm';
import { type Db, select } from '../../../db/client.ts';
import { symbolKey } from '../../../db/keys.ts';
import type { CourtDetails } from '../../../db/schema/documents.ts';
import { textArray } from '../../http/sql.ts';
import type { RecordClaim } from '../claims.ts';
import type { Members } from './compare.ts';
import type { Found, Pending } from './find.ts';

/** A document that a claim may be about. */
interface Candidate {
  id: string;
  body: string;
  type: string;
  symbol: string | null;
  adoptedOn: string | null;
  court: CourtDetails | null;
  aliases: string[];
}

/** So long a symbol may be, so that it can still be cited: HUDOC joins up to 841 applications in one judgment. */
const longestSymbol = 200;

/** Finds the document that a claim is about: by its symbol or another name of it; a judgment by its ECLI, or by application number and date. */
export async function findDocumentClaimed(tx: Db, claim: RecordClaim, pending: Pending[]): Promise<Found> {
  const says = claim.values;
  const court = says['court'] as CourtDetails | undefined;
  if (court) return findJudgment(tx, says, court, pending);
  const symbol = says['symbol'];
  if (typeof symbol !== 'string') return { as: 'new', members: says };
  const [known] = await listCandidates(tx, [symbol], undefined, pending);
  if (!known) return { as: 'new', members: says };
  return { as: 'record', id: known.id, reason: 'by its symbol', says: withoutSymbol(says), isIdentified: true };
}

async function findJudgment(tx: Db, says: Members, court: CourtDetails, pending: Pending[]): Promise<Found> {
  const numbers = court.applicationNumbers ?? [];
  const joined = joinNumbers(numbers);
  if (court.ecli === undefined && joined === '')
    return { as: 'fault', field: 'appno', reason: 'The judgment has neither an application number nor an ECLI by which it is known' };
  const names = [court.ecli, joined, ...numbers].filter((name) => name !== undefined && name !== '') as string[];
  const near = (await listCandidates(tx, names, court.ecli, pending)).filter(
    ({ body, type }) => body === says['body'] && type === says['type'],
  );
  const same = near.filter((one) => isSameEcli(one, court.ecli));
  if (same[0]) return toJudgment(same[0], says, 'by its ECLI');
  // One that has another ECLI is another judgment of the same case.
  const open = near.filter((one) => one.court?.ecli === undefined || court.ecli === undefined);
  const dated = open.filter(({ adoptedOn }) => adoptedOn !== null && agree(adoptedOn, says['adoptedOn'] as string));
  if (dated[0] && dated.length === 1) return toJudgment(dated[0], says, 'by application number and date');
  const undated = open.filter(({ adoptedOn }) => adoptedOn === null);
  const unsure = dated.length > 0 ? dated : undated;
  if (unsure.length > 0)
    return {
      as: 'unsure',
      candidates: unsure.map(({ id }) => id),
      reason:
        dated.length > 0
          ? `The judgment of ${says['adoptedOn']} may be any of ${dated.length} that are here`
          : `A judgment with the application number ${joined} is here without a date; the file has the one of ${says['adoptedOn']}`,
    };
  // A decision on what is admissible comes before the judgment, and leaves it the application number.
  const symbol = says['type'] === 'judgment' || court.ecli === undefined ? await freeSymbol(tx, joined, court.ecli, pending) : court.ecli;
  return { as: 'new', members: { ...says, ...(symbol === undefined ? {} : { symbol }) } };
}

function toJudgment({ id, adoptedOn }: Candidate, says: Members, reason: string): Found {
  return { as: 'record', id, reason, says: withoutSymbol(says), isIdentified: adoptedOn === says['adoptedOn'] };
}

/** What names a document and found it is not compared with how it is written here. */
function withoutSymbol({ symbol: _symbol, ...says }: Members): Members {
  return says;
}

const isSameEcli = ({ court, symbol, aliases }: Candidate, ecli: string | undefined): boolean =>
  ecli !== undefined && [court?.ecli, symbol, ...aliases].some((name) => name != null && symbolKey(name) === symbolKey(ecli));

const agree = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/** Application numbers as a judgment prints them: `62819/17 and 63921/17`. */
export const joinNumbers = (numbers: string[]): string =>
  numbers.length < 2 ? (numbers[0] ?? '') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;

/**
 * The symbol of a new judgment: its application numbers, and its ECLI where another judgment of the same case has those already or they are
 * too many to cite; undefined where it has neither.
 */
async function freeSymbol(tx: Db, joined: string, ecli: string | undefined, pending: Pending[]): Promise<string | undefined> {
  if (joined === '' || joined.length > longestSymbol) return ecli;
  const key = symbolKey(joined);
  const isPending = pending.some(({ members }) => typeof members['symbol'] === 'string' && symbolKey(members['symbol']) === key);
  const taken = isPending || (await select(tx, sql`select from documents where symbol_key = ${key}`)).length > 0;
  return taken ? ecli : joined;
}

/** The documents that have one of these names or this ECLI, withdrawn ones left out, and those that the batch makes. */
async function listCandidates(tx: Db, names: string[], ecli: string | undefined, pending: Pending[]): Promise<Candidate[]> {
  const keys = [...new Set(names.map(symbolKey))];
  const rows = await select<Candidate>(
    tx,
    sql`select d.id, d.body, d.type, d.symbol, d.adopted_on as "adoptedOn", d.court,
          array(select alias from document_aliases a where a.document = d.id) as aliases
        from documents d where d.withdrawn_at is null and d.id in (
          select id from documents where symbol_key = any(${textArray(keys)})
          union select document from document_aliases where alias_key = any(${textArray(keys)})
          union select id from documents where court ->> 'ecli' = ${ecli ?? null}
          union select id from documents where body = 'ecthr' and court is null and string_to_array(symbol_key, ' and ') && ${textArray(keys)}
        ) order by d.id`,
  );
  const made = pending.filter(({ kind, isNew }) => kind === 'document' && isNew).map(toCandidate);
  const named = made.filter((one) =>
    [one.symbol, one.court?.ecli, ...one.aliases].some((name) => name != null && keys.includes(symbolKey(name))),
  );
  return [...rows, ...named];
}

const toCandidate = ({ id, members }: Pending): Candidate => ({
  id,
  body: members['body'] as string,
  type: members['type'] as string,
  symbol: (members['symbol'] as string | undefined) ?? null,
  adoptedOn: (members['adoptedOn'] as string | undefined) ?? null,
  court: (members['court'] as CourtDetails | undefined) ?? null,
  aliases: (members['aliases'] as string[] | undefined) ?? [],
});
