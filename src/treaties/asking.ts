import { type SQL, sql } from 'drizzle-orm';
import { type Db, select } from '../../db/client.ts';
import type { Language } from '../../db/schema/types.ts';
import type { Verified } from '../http/view.ts';
import { type FindMentions, isOfAnother, type NamedTreaty, plain, readNames } from './names.ts';
import { type Asked, findScopes, hasWords, type Scope } from './wording.ts';

/** A public recommendation that asks something of Belgium under a treaty. */
export interface AskingRow extends Verified {
  id: string;
  symbol: string | null;
  paragraph: string;
}

interface Candidate extends AskingRow {
  ownTreaty: string | null;
  texts: { language: Language; text: string }[];
}

/** Beginnings of the words without which nothing of it is asked, as full-text search keeps them; what they leave is then read closely. */
const roots: Record<Asked, string> = {
  ratify: 'ratif:* | acced:* | access:* | adher:* | join:* | part:* | bekracht:* | tred:* | treed:* | toetred:* | beitr:* | beizutr:*',
  sign: 'sign:* | ondertek:* | unterzeichn:*',
  withdrawReservations: 'reserv:* | declar:* | voorbehoud:* | verklar:* | vorbehalt:* | erklar:* | auslegungserklar:*',
};

const bare: Record<'convention' | 'protocol', Record<Language, RegExp>> = {
  convention: {
    en: /\bthe (?:convention|covenant)\b(?! (?:on|against|for|relating|concerning|of)\b)/gi,
    fr: /(?:\bla |\bà la |\bde la )convention\b(?! (?:sur|contre|pour|relative|internationale|européenne)\b)|\b(?:le|au|du) pacte\b(?! international)/gi,
    nl: /\bhet verdrag\b(?! (?:inzake|tegen|tot|van|ter)\b)/gi,
    de: /\b(?:das|des|dem|zum) (?:übereinkommens?|pakt(?:e?s)?)(?!\p{L})(?! (?:über|gegen|zum|zur)\b)/giu,
  },
  protocol: {
    en: /\bthe optional protocol\b(?! (?:to|on)\b)/gi,
    fr: /\b(?:le|au|du) protocole facultatif\b(?! (?:à|se|sur|concernant)\b)/gi,
    nl: /\bhet facultatief protocol\b(?! (?:bij|inzake)\b)/gi,
    de: /\b(?:das|des|dem|zum) fakultativprotokolls?\b(?! (?:zum|zur|über)\b)/gi,
  },
};

const isIn = (scopes: Scope[], { start, end }: Scope): boolean => scopes.some((scope) => start >= scope.start && end <= scope.end);

/** The treaty that a body watches over, of which it says only "the Convention" or "the Optional Protocol". */
interface OwnTreaty {
  code: string;
  kind: 'convention' | 'protocol';
}

/** The treaties under which a text asks something of Belgium. */
export function treatiesAskedIn(
  find: FindMentions,
  { text: written, language }: { text: string; language: Language },
  asked: Asked,
  own?: OwnTreaty | undefined,
): Set<string> {
  const text = plain(written);
  if (!hasWords(text, language, asked)) return new Set();
  const mentions = find(text, language);
  const blotted = mentions.reduce((rest, { start, end }) => rest.slice(0, start) + '□'.repeat(end - start) + rest.slice(end), text);
  const scopes = findScopes(blotted, language, asked);
  const treaties = new Set(mentions.filter((mention) => mention.isMeant && isIn(scopes, mention)).map(({ treaty }) => treaty));
  // To a treaty that it is party to Belgium is not asked to accede.
  if (own && asked === 'withdrawReservations')
    for (const { index, 0: found } of blotted.matchAll(bare[own.kind][language]))
      if (isIn(scopes, { start: index, end: index + found.length }) && !isOfAnother[language].test(blotted.slice(0, index)))
        treaties.add(own.code);
  return treaties;
}

/** Reads closely for what a text asks, by the names of the treaties as they are now. */
type ReadClosely = (of: { text: string; language: Language }, asked: Asked, own: OwnTreaty | undefined) => Set<string>;

/** So many texts are remembered; a file of this size has fewer. */
const mostRead = 5_000;

/** Two thousand patterns take longer to make than to look for, and the treaties change once in a month; nor does a text say something else tomorrow. */
let made: { key: string; read: ReadClosely } | undefined;

function readerOf(treaties: NamedTreaty[]): ReadClosely {
  const key = JSON.stringify(treaties);
  if (made?.key === key) return made.read;
  const find = readNames(treaties);
  const known = new Map<string, Set<string>>();
  const read: ReadClosely = (of, asked, own) => {
    const question = JSON.stringify([asked, own?.code, own?.kind, of.language, of.text]);
    const former = known.get(question);
    if (former) return former;
    if (known.size >= mostRead) known.clear();
    const found = treatiesAskedIn(find, of, asked, own);
    known.set(question, found);
    return found;
  };
  made = { key, read };
  return read;
}

async function readAsking(tx: Db, asked: Asked, where: SQL): Promise<(AskingRow & { treaties: Set<string> })[]> {
  const [treaties, candidates] = [
    await select<NamedTreaty>(
      tx,
      sql`select code, abbreviation, title, synonyms, protocol_to as "protocolTo" from treaties order by position, code`,
    ),
    await select<Candidate>(
      tx,
      sql`select r.id, d.symbol, p.number as paragraph, r.treaty as "ownTreaty", r.verification, r.field_verification as "fieldVerification",
            (select jsonb_agg(jsonb_build_object('language', t.language, 'text', t.text)) from recommendation_texts t
              where t.recommendation = r.id) as texts
          from recommendations r join recommendation_kinds k on k.code = r.kind join documents d on d.id = r.document join paragraphs p on p.id = r.paragraph
          where r.published_at is not null and r.withdrawn_at is null and k.is_actionable and ${where}
            and r.id in (select t.recommendation from recommendation_texts t where t.words @@ ${roots[asked]}::tsquery)
          order by r.symbol_key, r.paragraph_sort, r.id`,
    ),
  ];
  if (candidates.length === 0) return [];
  const read = readerOf(treaties);
  const isProtocol = new Set(treaties.filter(({ protocolTo }) => protocolTo !== null).map(({ code }) => code));
  return candidates.map(({ ownTreaty, texts, ...row }) => {
    const own =
      ownTreaty === null ? undefined : ({ code: ownTreaty, kind: isProtocol.has(ownTreaty) ? 'protocol' : 'convention' } as const);
    return { ...row, treaties: new Set(texts.flatMap((text) => [...read(text, asked, own)])) };
  });
}

/**
 * Lists the public recommendations that ask Belgium to ratify a treaty or accede to it, to sign it, or to withdraw reservations under it.
 * One asks it where a text of it, in any language and by whomever, has words that ask for that (not a participle, not what
 * follows "as recommended by") and the treaty's name, abbreviation or synonym within the reach of those words; so nothing is taken from
 * tags or from the articles that it rests on, which say what it is about and not what it asks. A concern or a request for information asks
 * for no act, and neither does a demand that names no treaty ("all reservations"). It would rather miss one than take one too many.
 * @param tx any eyes: what is not public is left out
 */
export async function recommendationsAsking(tx: Db, treaty: string, asked: Asked, among: SQL = sql`true`): Promise<AskingRow[]> {
  const rows = await readAsking(tx, asked, among);
  return rows.filter(({ treaties }) => treaties.has(treaty)).map(({ treaties: _, ...row }) => row);
}

/** The treaties under which one public recommendation asks for it. */
export async function treatiesAskedOf(tx: Db, recommendation: string, asked: Asked): Promise<string[]> {
  const rows = await readAsking(tx, asked, sql`r.id = ${recommendation}`);
  return rows.flatMap(({ treaties }) => [...treaties]);
}
