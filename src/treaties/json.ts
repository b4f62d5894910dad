import type { z } from 'zod';
import { codeReference, hrefOf, localize, optionalReference, provenanceOf, uriOf, type View } from '../http/view.ts';
import type { ActionRow, TreatyDetailsRow, TreatyRow } from './queries.ts';
import type { Ratification, Standing, Treaty, TreatyAction, TreatySummary } from './schemas.ts';

function toStanding(row: TreatyRow, day: string, view: View) {
  return {
    status: codeReference(view, 'treatyStatuses', row.status),
    asOf: day,
    isRatified: row.isRatified,
    isInForce: row.isInForce,
    ...(row.restsOn
      ? {
          restsOn: {
            id: row.restsOn.id,
            kind: row.restsOn.kind,
            ...(row.restsOn.takenOn ? { takenOn: row.restsOn.takenOn } : {}),
            href: `${hrefOf(view, 'treaties', row.code, 'actions')}#${row.restsOn.id}`,
          },
        }
      : {}),
    actionsKnown: row.actionsKnown,
    ...(row.actionsCheckedOn ? { actionsCheckedOn: row.actionsCheckedOn } : {}),
    ...(row.standingNote ? { note: localize(view, row.standingNote) } : {}),
  } as z.output<typeof Standing>;
}

/** Writes a treaty of the list. */
export function toTreatySummary(row: TreatyRow, day: string, view: View): z.output<typeof TreatySummary> {
  return {
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
    verification: row.verification,
    modifiedAt: row.modifiedAt,
    version: row.version,
  } as z.output<typeof TreatySummary>;
}

/** Writes an act. */
export function toAction(row: ActionRow, view: View): z.output<typeof TreatyAction> {
  return {
    id: row.id,
    href: `${hrefOf(view, 'treaties', row.treaty, 'actions')}#${row.id}`,
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

/** Writes a treaty with its acts and links. */
export function toTreaty(row: TreatyDetailsRow, actions: ActionRow[], day: string, view: View): z.output<typeof Treaty> {
  const self = hrefOf(view, 'treaties', row.code);
  const treaties = (codes: string[]) => codes.map((code) => codeReference(view, 'treaties', code));
  return {
    self,
    ...toTreatySummary(row, day, view),
    synonyms: row.synonyms,
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
    measures: row.measures.map(({ id, title }) => ({ id, href: hrefOf(view, 'measures', id), title: localize(view, title) })),
    links: {
      actions: `${self}/actions`,
      recommendations: `${hrefOf(view, 'recommendations')}?treaty=${encodeURIComponent(row.code)}`,
      documents: `${hrefOf(view, 'documents')}?treaty=${encodeURIComponent(row.code)}`,
    },
    ...provenanceOf(row),
  } as z.output<typeof Treaty>;
}

/** Writes a line of the ratification table. */
export function toRatification(row: TreatyRow, day: string, view: View): z.output<typeof Ratification> {
  return {
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
  } as z.output<typeof Ratification>;
}
