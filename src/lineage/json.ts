import type { z } from 'zod';
import type { LocalizedText } from '../../db/schema/types.ts';
import { codeReference, hrefOf, localize, type Verified, type View, verificationOf } from '../http/view.ts';
import type { ChainRow, SuggestionRow } from './queries.ts';
import type { Lineage, LineageItem, LineageSuggestion } from './schemas.ts';

/** Writes a recommendation as one of those that ask the same. */
export function toLineageItem(row: ChainRow, view: View): z.output<typeof LineageItem> {
  const member = (name: 'text' | 'origin'): LocalizedText =>
    Object.fromEntries(Object.entries(row.texts ?? {}).map(([language, one]) => [language, one[name]]));
  const text = localize(view, member('text')) ?? {};
  const origins = member('origin') as Record<string, string>;
  const item = {
    id: row.id,
    href: hrefOf(view, 'recommendations', row.id),
    ...(row.symbol ? { symbol: row.symbol } : {}),
    paragraph: row.paragraph,
    body: codeReference(view, 'bodies', row.body),
    ...(row.adoptedOn ? { adoptedOn: row.adoptedOn } : {}),
    text,
    textOrigins: Object.fromEntries(Object.keys(text).map((language) => [language, origins[language]])),
  };
  return { ...item, verification: verificationOf(item, verifiedOf(row)) } as z.output<typeof LineageItem>;
}

/** What a recommendation shows of its document was read where that was. */
function verifiedOf(row: ChainRow): Verified {
  const ofDocument = (row.documentFieldVerification ?? {}) as Record<string, Verified['verification']>;
  const copied = ['symbol', 'adoptedOn'].map((field) => [field, ofDocument[field] ?? row.documentVerification ?? row.verification]);
  return { verification: row.verification, fieldVerification: { ...Object.fromEntries(copied), ...row.fieldVerification } };
}

/** Writes the recommendations that ask the same, with what a page says of them in one line: how often, since when, by whom. */
export function toChain(rows: ChainRow[], view: View): Pick<z.output<typeof Lineage>, 'items' | 'total' | 'summary'> {
  const since = rows.find(({ adoptedOn }) => adoptedOn !== null)?.adoptedOn;
  const bodies = [...new Set(rows.map(({ body }) => body))];
  return {
    items: rows.map((row) => toLineageItem(row, view)),
    total: rows.length,
    summary: {
      count: rows.length,
      documents: new Set(rows.map(({ document }) => document)).size,
      ...(since ? { since } : {}),
      bodies: bodies.map((body) => codeReference(view, 'bodies', body)),
    },
  };
}

/** Writes a pair of recommendations that may ask the same. */
export const toSuggestion = (row: SuggestionRow, view: View): z.output<typeof LineageSuggestion> => ({
  id: row.id,
  href: hrefOf(view, 'lineageSuggestions', row.id),
  earlier: toLineageItem(row.earlier, view),
  later: toLineageItem(row.later, view),
  state: row.state,
  suggestedBy: row.suggestedBy,
  suggestedAt: row.suggestedAt,
  score: row.score ?? undefined,
  reasons: row.reasons ?? undefined,
  decidedAt: row.decidedAt ?? undefined,
  reason: row.reason ?? undefined,
  version: row.version,
});
