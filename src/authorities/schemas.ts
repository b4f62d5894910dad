import { z } from 'zod';
import { formatParameter } from '../formats/media.ts';
import { RecordFormatQuery } from '../formats/record.ts';
import { listFormats } from '../formats/send.ts';
import {
  CodeReference,
  Href,
  Instant,
  inputText,
  LanguageQuery,
  LocalizedString,
  LocalizedTerms,
  provenanceFields,
  RecordReference,
  verificationFields,
} from '../http/fields.ts';
import { PageQuery, pageFields } from '../http/paging.ts';
import { SelectQuery } from '../http/select.ts';

const code = inputText(100);

/** What narrows, orders and pages the list of authorities. */
export const AuthorityQuery = z.strictObject({
  type: z.array(code).max(20).optional().describe('Kind of authority; see /refData/authorityTypes'),
  governmentLevel: z.array(code).max(10).optional().describe('Level of government that it belongs to or stands for'),
  policyDomain: z.array(code).max(50).optional().describe('Domain that it is competent for'),
  parent: z.array(code).max(50).optional().describe('Authority above it'),
  body: z.array(code).max(50).optional().describe('Body whose reporting it coordinates'),
  isIndependent: z.boolean().optional().describe('Independent bodies, or governments and their services'),
  sort: z
    .array(z.enum(['id', '-id']))
    .max(1)
    .optional()
    .describe('The order of the file when absent'),
  format: formatParameter(listFormats),
  ...SelectQuery,
  ...PageQuery,
  ...LanguageQuery,
});
export type AuthorityQuery = z.infer<typeof AuthorityQuery>;

/** The address of one authority. */
export const AuthorityPath = z.strictObject({ authorityId: inputText(100) });
/** What can be asked of one authority. */
export const AuthorityItemQuery = z.strictObject({ ...LanguageQuery, ...RecordFormatQuery });

const listed = {
  id: z.string().describe('A readable code, chosen once'),
  href: Href,
  uri: z.string(),
  name: LocalizedString,
  acronym: z.string().optional(),
  type: CodeReference,
  parent: z.string().optional(),
  governmentLevels: z.array(z.string()),
  policyDomains: z.array(z.string()),
  website: z.string().optional(),
  recommendationsCount: z.number().int().describe('Recommendations that address it by name'),
  measuresCount: z.number().int(),
  ...verificationFields,
  modifiedAt: Instant,
  version: z.number().int(),
};

/** An authority in a list; `select` may leave out all but what identifies it. */
export const AuthoritySummary = z.object(listed).partial().required({ id: true, href: true }).meta({ id: 'AuthoritySummary' });
/** One page of authorities. */
export const AuthorityPage = z.object({ ...pageFields, items: z.array(AuthoritySummary) }).meta({ id: 'AuthorityPage' });

/** One authority with everything about it. */
export const Authority = z
  .object({
    self: Href,
    ...listed,
    synonyms: LocalizedTerms.optional(),
    parentReference: RecordReference.optional(),
    children: z.array(RecordReference),
    levelReferences: z.array(CodeReference),
    domainReferences: z.array(CodeReference),
    coordinatesReporting: z.array(z.object({ body: CodeReference, verification: z.string() }).meta({ id: 'CoordinatedReporting' })),
    role: LocalizedString.optional(),
    established: LocalizedString.optional(),
    accreditation: z
      .object({ status: z.string(), since: z.string().optional(), detail: z.string().optional() })
      .meta({ id: 'Accreditation', description: 'As a national human rights institution, as far as it was read' })
      .optional(),
    note: LocalizedString.optional(),
    links: z.object({ recommendations: Href, measures: Href }).meta({ id: 'AuthorityLinks' }),
    ...provenanceFields,
  })
  .meta({ id: 'Authority' });
