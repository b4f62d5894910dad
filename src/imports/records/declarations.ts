import type { RecordClaim } from '../claims.ts';
import type { Found } from './find.ts';
import type { ActValues, HeldAct } from './treaty-actions.ts';

/** The kinds of act that the text of a declaration can be. */
const declared = new Set([
  'reservation',
  'interpretativeDeclaration',
  'reservationOrDeclaration',
  'declaration',
  'procedureAcceptance',
  'objection',
]);

/**
 * Meets a statement of the depositary's text with an act that is here: the one declaration for the Communities and Regions, or the one act
 * about the article that the statement names first, where no other statement of the text names it. Whatever is not sure is for a person, with the
 * words; no act is made from a text alone, which does not say whether it is a reservation or a declaration, nor when it was made.
 */
export function findStatement(
  claim: RecordClaim,
  acts: HeldAct[],
  { claims, known }: { claims: RecordClaim[]; known: string | undefined },
): Found {
  const says = claim.values as unknown as ActValues;
  const of = (one: HeldAct): Found => ({
    as: 'record',
    id: one.id,
    reason: 'by treaty and what the statement is about',
    says: {},
    isIdentified: false,
  });
  const decided = acts.find(({ id }) => id === known);
  if (decided) return of(decided);
  if (says.isOfEntities) {
    const [entity, ...more] = acts.filter(({ kind }) => kind === 'entityDeclaration');
    if (entity && more.length === 0) return of(entity);
    return unmatched(says, entity ? [entity, ...more] : []);
  }
  const candidates = acts.filter(({ kind }) => declared.has(kind));
  const { article } = says;
  if (article === undefined) return unmatched(says, candidates);
  const [about, ...others] = candidates.filter((act) => act.article !== null && areAbout(act.article, article));
  const rivals = claims.filter((other) => {
    const values = other.values as unknown as ActValues;
    return (
      other !== claim &&
      values.treaty === says.treaty &&
      values.article !== undefined &&
      about?.article &&
      touch(about.article, values.article)
    );
  });
  if (about && others.length === 0 && rivals.length === 0) return of(about);
  return unmatched(says, about ? [about, ...others] : candidates);
}

function unmatched({ treaty, statement = '' }: ActValues, candidates: HeldAct[]): Found {
  const words = `"${statement.length > 400 ? `${statement.slice(0, 400)}…` : statement}"`;
  if (candidates.length > 0)
    return {
      as: 'unsure',
      candidates: candidates.map(({ id }) => id),
      reason: `Which act under ${treaty} these words belong to cannot be told: ${words}`,
    };
  return {
    as: 'fault',
    field: 'statement',
    reason: `No act under ${treaty} is here that these words may belong to, and the text tells neither its kind nor its date; add it by hand: ${words}`,
  };
}

const partsOf = (list: string): string[] => list.split(',').map((part) => part.replace(/\s+/g, ''));
const near = (one: string, other: string): boolean => one === other || one.startsWith(`${other}(`) || other.startsWith(`${one}(`);

/** Whether two lists of articles have something in common. */
const touch = (one: string, other: string): boolean => partsOf(one).some((a) => partsOf(other).some((b) => near(a, b)));

/** Whether two lists of articles speak of the same: each of one is one of the other, or above or below it (`14` and `14(1), 14(5)`). */
export function areAbout(one: string, other: string): boolean {
  const [first, second] = [partsOf(one), partsOf(other)];
  const covers = (these: string[], those: string[]): boolean => these.every((a) => those.some((b) => near(a, b)));
  return covers(first, second) && covers(second, first);
}
