import { sql } from 'drizzle-orm';
import { type Db, select } from '../../../db/client.ts';
import type { RecordClaim } from '../claims.ts';
import { findStatement } from './declarations.ts';
import type { Found, Pending } from './find.ts';

/** What a source says of an act; more than a client sends, because sources do not tell all that makes an act. */
export interface ActValues {
  treaty: string;
  kind?: string;
  /** The act is one of these kinds; the source does not tell which. */
  kinds?: string[];
  takenOn?: string;
  article?: string;
  /** Families of acts that the source says were not done. */
  absent?: ('signature' | 'consent')[];
  /** The words of a declaration, and whether they bind the Communities and Regions. */
  statement?: string;
  isOfEntities?: boolean;
}

/** An act that is here. */
export interface HeldAct {
  id: string;
  kind: string;
  takenOn: string | null;
  article: string | null;
}

/** The ways to express consent to be bound: an act of one of them under a treaty leaves no room for another. */
const consents = ['ratification', 'accession', 'succession', 'acceptanceOrApproval'];
const families = { signature: ['signature'], consent: consents };

/** The kinds that one act can have, whatever a source calls it. */
const familyOf = (kind: string): string[] => (consents.includes(kind) ? consents : [kind]);

/**
 * Finds the act that a claim is about: of the same treaty and family, on a date that contains the other or is contained in it. Acts whose
 * dates contradict are for a person to decide; one without a date is never made.
 * @param known the act that the claim was about before
 */
export async function findActClaimed(
  tx: Db,
  claim: RecordClaim,
  { pending, claims, known }: { pending: Pending[]; claims: RecordClaim[]; known: string | undefined },
): Promise<Found> {
  const says = claim.values as unknown as ActValues;
  const [treaty] = await select(tx, sql`select from treaties where code = ${says.treaty}`);
  if (!treaty) return { as: 'fault', field: 'treaty', reason: `Monitum has no treaty "${says.treaty}"` };
  const acts = await listActs(tx, says.treaty, pending);
  if (says.absent) return findNothing(says, acts);
  if (says.statement !== undefined) return findStatement(claim, acts, { claims, known });
  const before = acts.find(({ id }) => id === known);
  if (before && says.takenOn !== undefined) return toAct(says, says.takenOn, before);
  const kinds = says.kinds ?? (says.kind === undefined ? [] : familyOf(says.kind));
  const ours = acts.filter((act) => (says.kinds ? consents : kinds).includes(act.kind) && isOfArticle(act, says.article));
  if (says.takenOn === undefined) return findUndated(says, ours);
  return findDated(says, says.takenOn, ours);
}

/** An act about an article is not one about another; one that names none may be either. */
const isOfArticle = (act: HeldAct, article: string | undefined): boolean =>
  article === undefined || act.article === null || act.article.split(/,\s*/).includes(article);

function findDated(says: ActValues, takenOn: string, ours: HeldAct[]): Found {
  const agreeing = ours.filter((act) => act.takenOn !== null && (act.takenOn.startsWith(takenOn) || takenOn.startsWith(act.takenOn)));
  // Of several the one of the very kind and day, where there is one.
  const exact = agreeing.filter((act) => act.kind === says.kind && act.takenOn === takenOn);
  const same = exact.length === 1 ? exact : agreeing;
  const [act] = same;
  if (act && same.length === 1) return toAct(says, takenOn, act);
  if (ours.length > 0)
    return {
      as: 'unsure',
      candidates: (same.length > 0 ? same : ours).map(({ id }) => id),
      reason:
        same.length > 0
          ? `The act of ${takenOn} may be any of ${same.length} that are here`
          : `The source has ${wordsOf(says)} on ${takenOn}, and here stands ${ours.map(describe).join(', ')}`,
    };
  if (says.kind === undefined)
    return {
      as: 'fault',
      field: 'kind',
      reason: `The source has an act of ${takenOn} under ${says.treaty} and does not tell whether it is ${(says.kinds ?? []).join(' or ')}; none is here. Import it from the UN Treaty Collection, which tells, or add it by hand`,
    };
  const { treaty, kind, article } = says;
  return { as: 'new', members: { treaty, kind, takenOn, ...(article === undefined ? {} : { article }) } };
}

/** The act is here: the more exact of two dates that agree is the one that stays. */
function toAct(says: ActValues, takenOn: string, act: HeldAct): Found {
  const isLessExact = act.takenOn !== null && act.takenOn !== takenOn && act.takenOn.startsWith(takenOn);
  return {
    as: 'record',
    id: act.id,
    reason: 'by treaty, kind and date',
    says: {
      treaty: says.treaty,
      ...(says.kind === undefined ? {} : { kind: says.kind }),
      ...(isLessExact ? {} : { takenOn }),
    },
    ...(act.takenOn !== null && act.takenOn !== takenOn && takenOn.startsWith(act.takenOn) ? { refined: ['takenOn'] } : {}),
    isIdentified: !isLessExact && (says.kind === undefined || says.kind === act.kind),
  };
}

/** A source that knows of an act and not of its day can only say that ours is right. */
function findUndated(says: ActValues, ours: HeldAct[]): Found {
  const [act] = ours;
  if (act)
    return {
      as: 'record',
      id: act.id,
      reason: 'by treaty and kind; the source has no date',
      says: {},
      isIdentified: false,
      isSlight: true,
    };
  return {
    as: 'fault',
    field: 'takenOn',
    reason: `The source has ${wordsOf(says)} under ${says.treaty} without a date, and none is here: an act without a date is not stored`,
  };
}

function findNothing({ treaty, absent = [] }: ActValues, acts: HeldAct[]): Found {
  const denied = acts.filter((act) => absent.some((family) => families[family].includes(act.kind)));
  if (denied.length === 0) return { as: 'nothing', reason: 'The source has no act, and none is here' };
  return {
    as: 'unsure',
    candidates: denied.map(({ id }) => id),
    reason: `The source says that Belgium took no action under ${treaty}, and here stands ${denied.map(describe).join(', ')}`,
  };
}

const describe = ({ kind, takenOn }: HeldAct): string => `${kind} ${takenOn === null ? 'without a date' : `of ${takenOn}`}`;
const wordsOf = ({ kind, kinds }: ActValues): string => kind ?? (kinds ?? []).join(' or ');

/** The acts under a treaty, those withdrawn left out, and those that the batch makes. */
async function listActs(tx: Db, treaty: string, pending: Pending[]): Promise<HeldAct[]> {
  const rows = await select<HeldAct>(
    tx,
    sql`select id, kind, taken_on as "takenOn", article from treaty_actions where treaty = ${treaty} and withdrawn_at is null order by taken_on, id`,
  );
  const coming = new Map(
    pending.filter(({ kind, members }) => kind === 'treatyAction' && members['treaty'] === treaty).map((one) => [one.id, one]),
  );
  const changed = rows.map((row) => {
    const members = coming.get(row.id)?.members;
    return members ? toHeld(row.id, members) : row;
  });
  return [...changed, ...[...coming.values()].filter(({ isNew }) => isNew).map(({ id, members }) => toHeld(id, members))];
}

const toHeld = (id: string, members: Record<string, unknown>): HeldAct => ({
  id,
  kind: members['kind'] as string,
  takenOn: (members['takenOn'] as string | undefined) ?? null,
  article: (members['article'] as string | undefined) ?? null,
});
