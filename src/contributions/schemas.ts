import { z } from 'zod';
import { Evidence, NewEvidence } from '../assessments/schemas.ts';
import { RecordFormatQuery } from '../formats/record.ts';
import { AsOfQuery, CodeReference, Day, Href, Id, Instant, inputText, LanguageQuery, LocalizedString } from '../http/fields.ts';
import { codeInput, localizedInput, reasonInput } from '../http/input.ts';

/** The address of the contributions to a recommendation. */
export const ContributionsPath = z.strictObject({ recommendationId: inputText(40) });
/** The address of one contribution. */
export const ContributionPath = z.strictObject({ recommendationId: inputText(40), contributionId: inputText(40) });
/** What can be asked of the contributions to a recommendation. */
export const ContributionsQuery = z.strictObject({ ...AsOfQuery, ...LanguageQuery });
/** What can be asked of one contribution. */
export const ContributionQuery = z.strictObject({ ...LanguageQuery, ...RecordFormatQuery });

/** What a contributor can send. */
export const NewContribution = z
  .strictObject({
    text: localizedInput(20_000),
    authority: codeInput.optional().describe('The authority that it is about; absent for the recommendation as a whole'),
    status: codeInput.optional().describe('How its author sees the state of things, if they say so; see /refData/statuses'),
    evidence: z.array(NewEvidence).max(50).optional(),
  })
  .meta({ id: 'NewContribution' });

/** What civil society, an authority or another institution says of a recommendation: a voice of its own, never mixed with the assessment. */
export const Contribution = z
  .object({
    id: Id,
    self: Href.optional(),
    href: Href,
    recommendation: z.object({ id: Id, href: Href }).meta({ id: 'CommentedRecommendation' }),
    contributor: z.string().describe('The organisation that speaks'),
    voice: z.string().describe('`civilSociety`, `authority` or `independentInstitution`'),
    authority: CodeReference.optional(),
    status: CodeReference.optional().describe('As its author sees it'),
    text: LocalizedString,
    evidence: z.array(Evidence),
    state: z.string().describe('`published`; for its author and for moderators also `submitted` and `refused`'),
    submittedAt: Instant,
    publishedAt: Instant.optional(),
    reason: z.string().optional().describe('Why it was refused'),
    modifiedAt: Instant,
    version: z.number().int(),
  })
  .meta({ id: 'Contribution' });

/** The contributions to a recommendation, newest first. */
export const Contributions = z
  .object({ self: Href, items: z.array(Contribution), total: z.number().int(), asOf: Day.optional() })
  .meta({ id: 'Contributions' });

/** What a moderator decides of a contribution. */
export const NewModeration = z
  .strictObject({ to: codeInput.describe('`published` or `refused`'), reason: reasonInput.optional().describe('Required to refuse one') })
  .meta({ id: 'NewModeration' });
