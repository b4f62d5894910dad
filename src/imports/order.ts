import { open } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { select } from '../../db/client.ts';
import { importFileParts, importRuns } from '../../db/schema/index.ts';
import { drawId } from '../access/secrets.ts';
import type { Writing } from '../writing/write.ts';
import type { Upload } from './upload.ts';

/** Bytes of one part of a file, as it is kept until it is imported. */
const partBytes = 1_000_000;

/** Orders an import: notes it with its file, part by part, and queues it; gives its id. */
export async function orderImport(writing: Writing, upload: Upload): Promise<string> {
  const { tx, at, actor } = writing;
  const { source, applies, allCountries, language, mapping, file } = upload;
  const id = drawId();
  await tx.insert(importRuns).values({
    id,
    source,
    fileName: file.name,
    fileHash: file.sha256,
    fileSize: file.size,
    applies,
    allCountries,
    language,
    mapping: mapping.length > 0 ? mapping : null,
    state: 'waiting',
    actor: actor.id,
    createdAt: sql`${at}::timestamptz` as never,
  });
  // A form may be larger than what one statement may take as long as any other.
  await select(tx, sql`set local statement_timeout = 0`);
  const opened = await open(file.path);
  try {
    for (let part = 0; part * partBytes < file.size; part++) {
      const bytes = Buffer.alloc(Math.min(partBytes, file.size - part * partBytes));
      await opened.read(bytes, 0, bytes.length, part * partBytes);
      await tx.insert(importFileParts).values({ run: id, part, bytes });
    }
  } finally {
    await opened.close();
  }
  writing.record({
    operation: 'import.order',
    kind: 'import',
    id,
    after: { ...({ source, applies, allCountries, language, file: { name: file.name, sha256: file.sha256, size: file.size } } as object) },
  });
  writing.job('runImport', { id });
  return id;
}
