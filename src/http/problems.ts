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
  })
  .meta({ id: 'Problem' });
