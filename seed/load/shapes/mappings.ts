import { z } from 'zod';
import { code, codes, rawLabel, sources, text } from './common.ts';

const label = z
  .strictObject({
    label: rawLabel,
    code: z.string().optional(),
    reason: text.optional(),
    occurrences: z.int().optional(),
    treaty: code.optional(),
    kind: code.optional(),
    authorities: codes.optional(),
    levels: codes.optional(),
    partners: codes.optional(),
  })
  .refine((row) => row.code ?? row.reason ?? row.kind ?? row.authorities, 'has neither a code nor a reason');

/** The labels of another system and the codes they stand for here. */
export const mappingFile = z.strictObject({
  source: code,
  sources,
  matching: text.optional(),
  lists: z.array(
    z.strictObject({
      list: z.enum(['themes', 'groups', 'bodies', 'recommendationKinds', 'positions', 'addressees']),
      /** Which wording of the other system's list, where it changed over the years. */
      generation: text.optional(),
      isComplete: z.boolean().optional(),
      labels: z.array(label),
    }),
  ),
});
