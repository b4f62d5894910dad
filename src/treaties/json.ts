import type { z } from 'zod';
import type { Verification } from '../../db/schema/types.ts';
import {
  codeReference,
  hrefOf,
  localize,
  localizeTerms,
  optionalReference,
  provenanceOf,
  recordReference,
  shownAs,
  uriOf,
  type View,
  verificationOf,
  withProvenance,
  withVerification,
} from '../http/view.ts';
import type { AskingRow } from './asking.ts';
import type { ActionRow, TreatyDetailsRow, TreatyRow } from './queries.ts';
import type { OpenReservationRow } from './reservations.ts';
import type { OpenReservation, Ratification, Standing, Treaty, TreatyAction, TreatySummary } from './schemas.ts';

/** The day of a standing; what is only known of today is not said of a day that is past. */
export interface StandingDay {
  on: string;
  isPast: boolean;
  /** What was published on that day, or what is known now of it. */
  basis: 'published' | 'presentKnowledge';
}

/**
 * Whether a standing was read: when the act it rests on was. One that rests on no act, or on a signature that no other act followed, rests on
 * there being no more, which is read where the acts are completely known. That a treaty was not made yet is read with the day on which it was.
 */
function standingVerification(row: TreatyRow, day: StandingDay): Verification {
  if (!row.restsOn && row.isAdopted === false) return row.fieldVerification['adoptedOn'] ?? row.verification;
  if (!day.isPast && row.fieldVerification['standing'] === 'unverified') return 'unverified';
  if (row.restsOn?.isFinal) return row.restsOn.verification;
  return row.actionsKnown === 'complete' ? (row.restsOn?.verification ?? 'verified') : 'unverified';
}

function toStanding(row: TreatyRow, day: StandingDay, view: View) {
  const verification = standingVerification(row, day);
  const { boundOn, inForceOn } = row.actVerification;
  const isBound = row.isRatified && !row.endedOn;
  const isComplete = row.actionsKnown === 'complete' ? 'verified' : 'unverified';
  const standing = {
    status: codeReference(view, 'treatyStatuses', row.status),
    asOf: day.on,
    isRatified: row.isRatified,
    isInForce: row.isInForce,
    ...(row.restsOn
      ? {
          restsOn: {
            id: row.restsOn.id,
            kind: row.restsOn.kind,
            ...(row.restsOn.takenOn ? { takenOn: row.restsOn.takenOn } : {}),
            href: hrefOf(view, 'treaties', row.code, 'actions', row.restsOn.id),
            verification: row.restsOn.verification,
          },
        }
      : {}),
    actionsKnown: row.actionsKnown,
    ...(row.actionsCheckedOn ? { actionsCheckedOn: row.actionsCheckedOn } : {}),
    ...(row.standingNote && !day.isPast ? { note: localize(view, row.standingNote) } : {}),
  };
  const fieldVerification = {
    isRatified: boundOn ?? inForceOn ?? verification,
    isInForce: isBound ? (row.entryVerification ?? isComplete) : verification,
  };
  return withVerification(standing, { verification, fieldVerification }) as z.output<typeof Standing>;
}

/** Writes a treaty of the list. */
export function toTreatySummary(row: TreatyRow, day: StandingDay, view: View): z.output<typeof TreatySummary> {
  const item = {
    code: row.code,
    href: hrefOf(view, 'treaties', row.code),
    uri: uriOf(view, 'id', 'treaty', row.code),
    abbreviation: row.abbreviation,
    title: localize(view, row.title),
    organisation: optionalReference(view, 'organisations', row.organisation),
    depositaryReference: row.depositaryReference ?? undefined,
    isCore: row.isCore,
    adoptedOn: row.adoptedOn ?? undefined,
    entryIntoForceOn: row.entryIntoForceOn ?? undefined,
    protocolTo: row.protocolTo ?? undefined,
    bodies: row.bodies,
    themes: row.themes,
    standing: toStanding(row, day, view),
    modifiedAt: row.modifiedAt,
    version: row.version,
  };
  return withVerification(item, withStanding(row, item.standing)) as z.output<typeof TreatySummary>;
}

/** A treaty whose standing is verified as the acts say. */
const withStanding = <Row extends TreatyRow>(row: Row, { verification }: { verification: string }): Row => ({
  ...row,
  fieldVerification: { ...row.fieldVerification, standing: verification },
});

/** Writes an act. */
export function toAction(row: ActionRow, view: View): z.output<typeof TreatyAction> {
  return {
    id: row.id,
    href: hrefOf(view, 'treaties', row.treaty, 'actions', row.id),
    uri: uriOf(view, 'id', 'treatyAction', row.id),
    treaty: codeReference(view, 'treaties', row.treaty),
    kind: codeReference(view, 'treatyActionKinds', row.kind),
    takenOn: row.takenOn ?? undefined,
    article: row.article ?? undefined,
    asOf: row.asOf ?? undefined,
    note: localize(view, row.note),
    modifiedAt: row.modifiedAt,
    version: row.version,
    ...provenanceOf(row),
  } as z.output<typeof TreatyAction>;
}

/** Writes a reservation that is still open, and who asked to withdraw it. */
function toOpenReservation(row: OpenReservationRow, asking: AskingRow[], view: View): z.output<typeof OpenReservation> {
  return {
    id: row.id,
    href: hrefOf(view, 'treaties', row.treaty, 'actions', row.id),
    kind: codeReference(view, 'treatyActionKinds', row.kind),
    takenOn: row.takenOn ?? undefined,
    asOf: row.asOf ?? undefined,
    article: row.article ?? undefined,
    note: localize(view, row.note),
    askedToWithdraw: asking.map(({ id, symbol, paragraph, ...verified }) => {
      const reference = { id, href: hrefOf(view, 'recommendations', id), symbol: symbol ?? undefined, paragraph };
      return { ...reference, verification: verificationOf(reference, verified) };
    }),
    verification: verificationOf(row, row),
  };
}

/** What is told of a treaty besides its own row. */
export interface TreatySurroundings {
  actions: ActionRow[];
  reservations: OpenReservationRow[];
  asking: AskingRow[];
}

/** Writes a treaty with its acts, what limits them, and links. */
export function toTreaty(
  row: TreatyDetailsRow,
  { actions, reservations, asking }: TreatySurroundings,
  day: StandingDay,
  view: View,
): z.output<typeof Treaty> {
  const self = hrefOf(view, 'treaties', row.code);
  const treaties = (codes: string[]) => codes.map((code) => codeReference(view, 'treaties', code));
  const summary = toTreatySummary(row, day, view);
  const item = {
    self,
    ...summary,
    synonyms: localizeTerms(view, row.synonyms),
    openedForSignatureOn: row.openedForSignatureOn ?? undefined,
    procedures: localize(view, row.procedures),
    note: localize(view, row.note),
    bodyReferences: row.bodies.map((code) => codeReference(view, 'bodies', code)),
    themeReferences: row.themes.map((code) => codeReference(view, 'themes', code)),
    protocolToReference: optionalReference(view, 'treaties', row.protocolTo),
    protocols: treaties(row.protocols),
    replaces: optionalReference(view, 'treaties', row.replaces),
    replacedBy: treaties(row.replacedBy),
    actions: actions.map((action) => toAction(action, view)),
    basis: day.basis,
    openReservations: reservations.map((reservation) => toOpenReservation(reservation, asking, view)),
    measures: row.measures.map((measure) => recordReference(view, 'measures', measure)),
    links: {
      actions: `${self}/actions`,
      recommendations: `${hrefOf(view, 'recommendations')}?treaty=${encodeURIComponent(row.code)}`,
      documents: `${hrefOf(view, 'documents')}?treaty=${encodeURIComponent(row.code)}`,
    },
  };
  return withProvenance(item, withStanding(row, summary.standing as z.output<typeof Standing>)) as z.output<typeof Treaty>;
}

/** Writes a line of the ratification table. */
export function toRatification(row: TreatyRow, day: StandingDay, view: View): z.output<typeof Ratification> {
  const line = {
    code: row.code,
    href: hrefOf(view, 'treaties', row.code),
    abbreviation: row.abbreviation,
    title: localize(view, row.title) ?? {},
    isAdopted: row.isAdopted ?? undefined,
    signedOn: row.signedOn ?? undefined,
    boundOn: row.boundOn ?? undefined,
    inForceOn: row.inForceOn ?? undefined,
    endedOn: row.endedOn ?? undefined,
    standing: toStanding(row, day, view),
    links: { actions: hrefOf(view, 'treaties', row.code, 'actions') },
  };
  const { fieldVerification, ...others } = shownAs(withStanding(row, line.standing), { adoptedOn: 'isAdopted' });
  return withVerification(line, { ...others, fieldVerification: { ...fieldVerification, ...row.actVerification } }) as z.output<
    typeof Ratification
  >;
}
