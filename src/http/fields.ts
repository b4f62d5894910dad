import { z } from 'zod';
import { languages } from '../../db/schema/types.ts';

/** Bounds every string that a client sends; PostgreSQL refuses the NUL character, so it is refused here by name. */
export const inputText = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\0]*$/, 'must not hold the NUL character');

/** An opaque id: twelve characters, the same on every installation. Longer ones are accepted and simply not found. */
export const Id = z
  .string()
  .meta({ id: 'RecordId', description: 'Opaque, stable, the same on every installation', example: '4k3v9zq7m2xw' });

/** A code of a reference list. Lists grow, so this is a pattern and never an enumeration (BelgIF oas-enum). */
export const Code = z.string().meta({ id: 'Code', description: 'Code of a reference list; see /refData' });

/** Where a client finds a resource; always absolute, so that it can be followed as it is. */
export const Href = z.string().meta({ id: 'Href', format: 'uri', description: 'Absolute address of a resource of this API' });

/** A text in up to four languages. */
export const LocalizedString = z
  .object({ nl: z.string().optional(), fr: z.string().optional(), de: z.string().optional(), en: z.string().optional() })
  .meta({ id: 'LocalizedString', description: 'A text by language (ISO 639-1); a language that is absent was not written' });

/** Search terms by language, which are never shown. */
export const LocalizedTerms = z
  .object({
    nl: z.array(z.string()).optional(),
    fr: z.array(z.string()).optional(),
    de: z.array(z.string()).optional(),
    en: z.array(z.string()).optional(),
  })
  .meta({ id: 'LocalizedTerms', description: 'Search terms by language: synonyms and acronyms, not for display' });

/** A date as precise as the source gives it, and never more so. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .meta({
    id: 'PartialDate',
    description: 'A date known to the day, the month or the year (`2015-03-12`, `2015-03`, `2015`)',
    example: '2015-03',
  });

/** A moment in UTC, to the millisecond. */
export const Instant = z.string().meta({ id: 'Instant', format: 'date-time', description: 'RFC 3339, in UTC' });

/** One of the four languages of Monitum. */
export const Language = z.enum(languages).meta({ id: 'Language', description: 'ISO 639-1' });

/** Whether somebody has read a fact in a source. */
export const Verification = z
  .string()
  .regex(/^(verified|unverified)$/)
  .meta({ id: 'Verification', description: '`verified` = read in a source, `unverified` = not yet', example: 'verified' });

/** Where a fact was read. */
export const SourceReference = z
  .object({
    kind: z.string().describe('`official`, `mirror` (copy of an official text), `secondary` or `knowledge` (no page was read)'),
    citation: z.string(),
    url: z.string().optional(),
  })
  .meta({ id: 'SourceReference', description: 'Where a fact was read' });

/** A link to an entry of a reference list, with its name so that a page needs no second request. */
export const CodeReference = z
  .object({ code: Code, href: Href, name: LocalizedString.optional(), abbreviation: LocalizedString.optional() })
  .meta({ id: 'CodeReference', description: 'A code with its name; whether the name was read in a source is said where `href` leads' });

/** A link to another record, with what one needs to show it. */
export const RecordReference = z
  .object({
    id: z.string(),
    href: Href,
    symbol: z.string().optional(),
    paragraph: z.string().optional(),
    title: LocalizedString.optional(),
    titleOrigin: z.string().optional().describe('Of a measure: who wrote the title; see /refData/textOrigins'),
    verification: z
      .string()
      .optional()
      .describe('Of what is shown here: `unverified` as soon as the record or one of these fields was not read in a source'),
  })
  .meta({ id: 'RecordReference' });

/** What of a record is verified otherwise than the record itself. */
export const FieldVerification = z.record(z.string(), z.string()).meta({
  id: 'FieldVerification',
  description: 'Verification of the fields shown that differ from that of the record, by name and language (`takenOn`, `title.nl`)',
});

/** What every record of facts says of itself in a list. */
export const verificationFields = {
  verification: z.string().describe('Of the record; `fieldVerification` has the fields that differ'),
  fieldVerification: FieldVerification.optional(),
};

/** How far a record is public and whose it is, as its institution sees it. */
export const Publication = z
  .object({
    state: z.string().describe('`draft`, `embargoed` or `published`'),
    publishOn: z.string().optional().describe('The Belgian day on which an embargo ends'),
    institutions: z.array(z.string()).describe('Whose members may change it; none: those of every institution'),
  })
  .meta({ id: 'Publication', description: 'Given to staff only' });

/** What every record of facts says of itself. */
export const provenanceFields = {
  publication: Publication.optional(),
  sources: z.array(SourceReference).describe('Where it was read'),
  verification: Verification,
  fieldVerification: FieldVerification.optional(),
};

/** The `lang` parameter: which languages of every localized text are given. */
export const LanguageQuery = {
  lang: z
    .array(Language)
    .max(4)
    .optional()
    .describe(
      'Languages to give in every text; all four when absent. A text that has none of them is given in another, under its own key; `Content-Language` names those asked for, that is the audience',
    ),
};

/** PostgreSQL knows no year 0. */
const isAfterYearZero = (date: string) => !date.startsWith('0000');
const afterYearZero = 'must not lie in the year 0';

/** A day as a client gives it, within what PostgreSQL can compare. */
export const Day = z.iso.date().refine(isAfterYearZero, afterYearZero).meta({ id: 'Day', description: 'A day, `yyyy-mm-dd`' });

/** The `asOf` parameter: the state of what was published at the end of a Belgian day. */
export const AsOfQuery = {
  asOf: Day.optional().describe('Answer from what was published at the end of this Belgian day; the present when absent'),
};

/** An instant that a client sends, within what PostgreSQL reads: digits that fit, and an offset that exists on Earth. */
export const InstantInput = z.iso
  .datetime({ offset: true, abort: true })
  .refine(isAfterYearZero, afterYearZero)
  .refine(
    (instant) => instant.length <= 35 && /(Z|[+-](0\d|1[0-4]):\d\d)$/.test(instant),
    'must have at most nine decimals and an offset of at most 14 hours',
  );

/** The `asOf` parameter where an instant can be asked for too: what was cited at noon is not what is published at the end of the day. */
export const AsOfInstantQuery = {
  asOf: z
    .union([Day, InstantInput], { error: 'must be a day (`yyyy-mm-dd`) or an instant (RFC 3339) after the year 0' })
    .optional()
    .describe('Answer from what was published at the end of this Belgian day, or at this very instant (RFC 3339); the present when absent'),
};
