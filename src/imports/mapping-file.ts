import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { FileFault } from './claims.ts';
import { labelLists, type MappedLabel } from './labels.ts';

/** So much of a mapping file is read: ten times as much as all labels that are known. */
const longest = 2_000_000;

/**
 * What a mapping file says: for each list, its labels with the code that each stands for, or the reason why it stands for nothing. The shape is
 * that of the files in `seed/mappings`, of which any can be taken as an example.
 */
const MappingFile = z.strictObject({
  source: z.string().optional(),
  sources: z.array(z.unknown()).optional(),
  matching: z.string().optional(),
  lists: z.array(
    z.looseObject({
      list: z.enum(labelLists),
      labels: z
        .array(
          z
            .strictObject({
              label: z.string().min(1).max(500),
              code: z.string().min(1).max(100).optional(),
              reason: z.string().min(1).max(1_000).optional(),
              occurrences: z.int().optional(),
              treaty: z.string().optional(),
              kind: z.string().optional(),
            })
            .refine(
              ({ code, reason, kind }) => code !== undefined || reason !== undefined || kind !== undefined,
              'needs a code, or a reason why it has none',
            ),
        )
        .max(10_000),
    }),
  ),
});

/**
 * Reads a mapping file that staff wrote.
 * @throws FileFault naming the place in the file and what is wrong there
 */
export async function readMappingFile(path: string): Promise<MappedLabel[]> {
  const { size } = await stat(path).catch(() => {
    throw new FileFault(`The mapping file ${path} is not there, or may not be read.`);
  });
  if (size > longest) throw new FileFault(`The mapping file has ${size} bytes; at most ${longest} are read.`);
  return parseMapping(await readFile(path, 'utf8'));
}

/** The same of a text that is here already. */
export function parseMapping(text: string): MappedLabel[] {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new FileFault(`The mapping file is no JSON: ${(error as Error).message}.`);
  }
  const parsed = MappingFile.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new FileFault(`The mapping file at ${issue?.path.join('.') || 'its top'}: ${issue?.message}.`);
  }
  return parsed.data.lists.flatMap(({ list, labels }) =>
    labels.map(({ label, code, reason, treaty, kind }) => ({
      list,
      label,
      code,
      reason,
      attributes: { ...(treaty === undefined ? {} : { treaty }), ...(kind === undefined ? {} : { kind }) },
    })),
  );
}
