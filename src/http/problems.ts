import { z } from 'zod';

/** One fault in the input (BelgIF InputValidationIssue). */
export const InputValidationIssue = z
  .object({
    type: z.string().optional(),
    href: z.string().optional(),
    title: z.string().optional(),
    detail: z.string().optional(),
    in: z
      .string()
      .regex(/^(body|header|path|query)$/)
      .describe('`body`, `header`, `path` or `query`'),
    name: z.string().describe('Name of the input, as in `theme` or `a[0].b`'),
    value: z.unknown().optional(),
  })
  .meta({ id: 'InputValidationIssue' });

/** The body of every error. @see RFC 9457 and https://www.belgif.be/specification/rest/api-guide/#rule-err-problem */
export const ProblemBody = z
  .object({
    type: z.string().describe('URN of the problem type; see /refData/problemTypes'),
    href: z.string().optional(),
    title: z.string(),
    status: z.number().int().min(400).max(599),
    detail: z.string().optional(),
    instance: z.string().describe('Identifies this occurrence in our logs; equal to BelGov-Trace-Id'),
    issues: z.array(InputValidationIssue).optional().describe('One for each fault in the input'),
    limit: z.number().int().optional().describe('Of 413: bytes; of 429: requests'),
    retryAfterSec: z.number().int().optional(),
    permission: z.string().optional().describe('Of 403: what the account is not permitted'),
    institutions: z.array(z.string()).optional().describe('Of 403: whose record it is'),
    requiredScopes: z.array(z.string()).optional().describe('Of 403: what the key would need, one of them'),
    state: z.string().optional().describe('Of 409: the state that does not allow it'),
    legalTransitions: z.array(z.string()).optional().describe('Of 409: the states that can follow'),
    existing: z.string().optional().describe('Of 409: id of the record that is there already'),
    referring: z.unknown().optional().describe('Of 409: what refers to the record'),
    document: z.string().optional().describe('Of 409: the document that is not public'),
    recommendation: z.string().optional().describe('Of 409: the recommendation that is not public'),
    recommendations: z.number().int().optional().describe('Of 409: how many recommendations refer to it'),
    currentVersion: z.number().int().optional().describe('Of 412: the version to read and to send in If-Match'),
    withdrawnOn: z.string().optional().describe('Of 410: the Belgian day'),
    reason: z.string().optional().describe('Of 410: why it was withdrawn'),
    lastVersion: z.number().int().optional().describe('Of 410'),
  })
  .meta({ id: 'Problem' });
