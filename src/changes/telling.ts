import type { Language } from '../../db/schema/types.ts';
import { inLanguage } from '../formats/language.ts';
import { words } from '../formats/words.ts';
import { hrefOf, uriOf, type View } from '../http/view.ts';
import { recommendationWords } from '../i18n/recommendation/index.ts';
import { subscriptionWords } from '../i18n/subscriptions/index.ts';
import { type Label, labelKey, namedBy } from './labels.ts';
import type { ChangeRow } from './queries.ts';

/** A change as people are told of it, in one language. */
export interface Told {
  /** The persistent identifier of the change. */
  uri: string;
  title: string;
  /** The page for people that shows it. */
  page: string;
  /** Where a program reads the change. */
  href: string;
  occurredAt: string;
  /** Whether there is nothing any more where it leads. */
  isGone: boolean;
  reason: string | undefined;
}

/** What the public is told of a record as its name: symbol and paragraph, or a title. */
export function nameOf(label: Label | undefined, view: View, language: Language): string | undefined {
  if (!label) return undefined;
  const entry = label.body === null ? undefined : view.names.lists.get('bodies')?.get(label.body);
  const body = label.symbol === null ? inLanguage(entry?.abbreviation ?? entry?.name, language)?.text : undefined;
  const place = [
    label.symbol ?? inLanguage(label.title ?? undefined, language)?.text,
    label.paragraph === null ? undefined : `${words[language].paragraph} ${label.paragraph}`,
  ];
  const name = [body, place.filter(Boolean).join(', ')].filter(Boolean).join(', ');
  return label.isUnverified ? `${name} [${words[language].unverified}]` : name;
}

const pages: Record<string, string> = {
  recommendation: 'recommendations',
  document: 'documents',
  review: 'reviews',
  measure: 'measures',
  authority: 'authorities',
  treaty: 'treaties',
};

/**
 * Tells of a change.
 * @param site the address of the application, without a slash at the end
 */
export function tell(row: ChangeRow, labels: Map<string, Label>, view: View, site: string, language: Language): Told {
  const { kinds, happened } = subscriptionWords[language];
  const [, event = ''] = row.type.split('.');
  const named = namedBy(row);
  const name = nameOf(labels.get(labelKey(named.kind, named.id)), view, language);
  const what = happened(kinds[row.subjectKind] ?? row.subjectKind, recommendationWords[language].happenings[event] ?? event);
  const place = pages[named.kind];
  return {
    uri: uriOf(view, 'id', 'change', row.id),
    title: name ? `${name} – ${what}` : what,
    page: `${site}/${language}${place ? `/${place}/${encodeURIComponent(named.id)}` : '/calendar'}`,
    href: hrefOf(view, 'changes', row.id),
    occurredAt: row.occurredAt,
    isGone: named.kind === row.subjectKind && (event === 'withdrawn' || event === 'merged'),
    reason: row.reason ?? undefined,
  };
}
