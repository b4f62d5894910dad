import { posix } from 'node:path';
import { FileFault } from '../claims.ts';
import { walkXml } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

/** An Office file of the kind since 2007 (ECMA-376): an archive of XML parts that refer to one another. */
export interface OfficeFile {
  zip: Zip;
  /** Name of the part that everything starts from: `xl/workbook.xml`. */
  main: string;
  /** What the main part refers to, by the id of the reference. */
  references: Map<string, Reference>;
}

/** What a part refers to. */
export interface Reference {
  /** Last word of its type: `worksheet`, `sharedStrings`. */
  type: string;
  /** Name of the part; undefined where it is outside the file. */
  part: string | undefined;
}

/** The two kinds of Office files that are read. */
const types = {
  workbook: { content: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml', called: 'an XLSX workbook' },
  document: { content: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', called: 'a DOCX document' },
} as const;

/**
 * Opens a workbook or a document. Whoever opens it closes its `zip`.
 * @throws FileFault where it is of another kind, has macros, is damaged or protected by a password
 */
export async function openOffice(path: string, type: keyof typeof types): Promise<OfficeFile> {
  const { content, called } = types[type];
  const zip = await openZip(path, called);
  try {
    const contents = await readContentTypes(zip, called);
    if (zip.names.some((name) => /vbaproject\.bin$/i.test(name)) || [...contents.values()].some((one) => /macroEnabled/i.test(one)))
      throw new FileFault(`The file holds macros, where ${called} without any is expected: save it as one`);
    const [main] = [...contents].find(([, one]) => one === content) ?? [];
    if (main === undefined) throw new FileFault(`The file is no ${called.replace(/^an? /, '')}: none of its parts says that it is one`);
    if (!zip.has(main)) throw new FileFault(`The file is damaged: its part "${main}" is missing`);
    return { zip, main, references: await readReferences(zip, main) };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function readContentTypes(zip: Zip, called: string): Promise<Map<string, string>> {
  const name = '[Content_Types].xml';
  if (!zip.has(name)) throw new FileFault(`The file is a ZIP archive, where ${called} is expected`);
  const contents = new Map<string, string>();
  await walkXml(zip.read(name), name, {
    open(tag, { PartName, ContentType }) {
      if (tag === 'Override' && PartName && ContentType && contents.size < 2_000) contents.set(PartName.replace(/^\//, ''), ContentType);
    },
  });
  return contents;
}

async function readReferences(zip: Zip, main: string): Promise<Map<string, Reference>> {
  const name = posix.join(posix.dirname(main), '_rels', `${posix.basename(main)}.rels`);
  const references = new Map<string, Reference>();
  if (!zip.has(name)) return references;
  await walkXml(zip.read(name), name, {
    open(tag, { Id, Type, Target, TargetMode }) {
      if (tag !== 'Relationship' || !Id || !Type || !Target || references.size >= 10_000) return;
      const part = Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(main), Target);
      references.set(Id, { type: posix.basename(Type), part: TargetMode === 'External' ? undefined : part });
    },
  });
  return references;
}

/**
 * The part of a type that the main part refers to; undefined where there is none.
 * @throws FileFault where it is outside the file or missing
 */
export function partOf(office: OfficeFile, type: string): string | undefined {
  const reference = [...office.references.values()].find((one) => one.type === type);
  return reference && existingPart(office, reference, type);
}

/** @throws FileFault where the part is outside the file or missing */
export function existingPart(office: OfficeFile, { part }: Reference, called: string): string {
  if (part === undefined) throw new FileFault(`The ${called} of the file is kept outside it; it is not fetched`);
  if (!office.zip.has(part)) throw new FileFault(`The file is damaged: its part "${part}" is missing`);
  return part;
}
