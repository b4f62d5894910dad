import type { ImportedField } from '../../../db/schema/index.ts';
import type { RecommendationClaim, RecommendationValues } from '../claims.ts';
import { settle } from '../plan.ts';
import { type ConceptList, type Current, conceptLists, type Operations } from './current.ts';
import { textKey } from './likeness.ts';

/** Texts of a report are cut at so many characters: it says what differs, and the record has the rest. */
const longest = 300;
const cut = (value: unknown): unknown => (typeof value === 'string' && value.length > longest ? `${value.slice(0, longest)}…` : value);

/** One field as the report tells it. */
const told = (field: string, old: unknown, now: unknown, outcome?: ImportedField['outcome'], reason?: string): ImportedField => ({
  field,
  ...(old === undefined || old === null ? {} : { old: cut(old) }),
  ...(now === undefined ? {} : { new: cut(now) }),
  ...(outcome ? { outcome } : {}),
  ...(reason ? { reason } : {}),
});

/** What is said of a field whose value here stays. */
const kept = 'Corrected here: the value of the source is kept beside it';
const keptAtFirst = 'Another value stands here already: that of the source is kept beside it';

/**
 * Compares what a source says of a recommendation with what it said before and with what stands here, field by field.
 * Nothing is taken away because it is not said, and nothing that was corrected here is overwritten.
 * A record of an institution is not changed by others; `isOthers` says so.
 * @param isMine whether who imports may change the record
 * @param before what the source said before; undefined where it speaks of the record for the first time
 */
export function compare(
  claim: RecommendationClaim,
  before: RecommendationValues | undefined,
  current: Current,
  source: string,
  isMine: boolean,
): { fields: ImportedField[]; operations: Operations; isOthers: boolean } {
  const { values, isPart } = claim;
  const fields: ImportedField[] = [];
  const operations: Operations = { texts: [], tagsAdded: [], tagsRemoved: [] };
  const reason = before ? kept : keptAtFirst;

  if (!isPart)
    for (const text of values.texts ?? []) {
      const { language, origin } = text;
      const name = `text.${language}`;
      const here = current.texts.find((one) => one.language === language && one.origin === origin)?.text;
      const said = before?.texts?.find((one) => one.language === language && one.origin === origin)?.text;
      // Blanks and dashes that differ are no other text.
      const decision = here !== undefined && textKey(here) === textKey(text.text) ? 'same' : settle(said, text.text, here);
      const shown = current.texts.find((one) => one.language === language && one.isShown)?.text;
      if (decision === 'take') operations.texts.push(text);
      if (decision !== 'same')
        fields.push(
          told(name, here ?? shown, text.text, decision === 'keep' ? 'kept' : undefined, decision === 'keep' ? reason : undefined),
        );
    }

  for (const [list, scheme] of Object.entries(conceptLists) as [ConceptList, string][]) {
    const now = values[list];
    if (now === undefined) continue;
    const said = new Set(before?.[list] ?? []);
    const here = current.tags.filter((tag) => tag.scheme === scheme);
    const added = now.filter((code) => !said.has(code) && !here.some((tag) => tag.code === code));
    const removed = [...said].filter(
      (code) => !now.includes(code) && here.some((tag) => tag.code === code && tag.source === 'import' && tag.via === source),
    );
    operations.tagsAdded.push(...added.map((code) => ({ scheme, code })));
    operations.tagsRemoved.push(...removed.map((code) => ({ scheme, code })));
    if (added.length + removed.length > 0)
      fields.push(
        told(
          list,
          here.map(({ code }) => code).sort(),
          [...here.map(({ code }) => code).filter((code) => !removed.includes(code)), ...added].sort(),
        ),
      );
  }

  if (values.states !== undefined) {
    if (isPart) {
      const missing = values.states.filter((state) => !current.states.includes(state) && !before?.states?.includes(state));
      if (missing.length > 0) {
        operations.states = [...current.states, ...missing];
        fields.push(told('states', current.states, operations.states));
      }
    } else decide('states', before?.states, values.states, current.states, (states) => ({ states }));
  }
  if (values.authorities !== undefined)
    decide('authorities', before?.authorities, [...values.authorities].sort(), current.authorities, (authorities) => ({ authorities }));
  if (values.position !== undefined) {
    const { position } = values;
    decide('position', before?.position?.value, position.value, current.position?.value, () => ({ position }));
  }
  if (values.upr !== undefined) decide('upr', before?.upr, values.upr, current.upr, (upr) => ({ upr }));
  if (values.urgency !== undefined) decide('urgency', before?.urgency, values.urgency, current.urgency, (urgency) => ({ urgency }));
  // False is what stands where nobody has said anything.
  if (values.followUp !== undefined)
    decide('followUp', before?.followUp ?? (current.followUp ? undefined : false), values.followUp, current.followUp, (followUp) => ({
      followUp,
    }));
  // A record of the common file that speaks of Belgium alone may have been made before other States were taken.
  if (before) decide('countries', before.countries, values.countries, current.countries, (countries) => ({ countries }));
  if (before && before.kind !== values.kind)
    fields.push(told('kind', current.kind, values.kind, 'kept', 'What kind of text it is changes by hand alone'));
  if (before?.paragraph !== undefined && values.paragraph !== undefined && before.paragraph !== values.paragraph)
    fields.push(told('paragraph', before.paragraph, values.paragraph, 'kept', 'Where it stands changes by hand alone'));
  if (!isMine)
    return {
      fields: fields.map((one) => ({
        ...one,
        outcome: 'kept',
        reason: `It belongs to ${current.institutions.join(', ')}, whose members change it`,
      })),
      operations: { texts: [], tagsAdded: [], tagsRemoved: [] },
      isOthers: true,
    };
  return { fields, operations, isOthers: false };

  function decide<Value>(
    field: string,
    said: Value | undefined,
    now: Value,
    here: Value | null | undefined,
    take: (now: Value) => Partial<Operations>,
  ): void {
    const decision = settle(said, now, here);
    if (decision === 'take') Object.assign(operations, take(now));
    if (decision !== 'same')
      fields.push(told(field, here, now, decision === 'keep' ? 'kept' : undefined, decision === 'keep' ? reason : undefined));
  }
}

/** The fields of a record that is to be made, as the report tells them. */
export function fieldsOf({ values }: RecommendationClaim): ImportedField[] {
  const { document, texts = [], ...members } = values;
  return [
    told('document', undefined, document.symbol ?? document.key),
    ...texts.map(({ language, text }) => told(`text.${language}`, undefined, text)),
    ...Object.entries(members).flatMap(([field, value]) =>
      value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [told(field, undefined, value)],
    ),
  ];
}
