import { createHash } from 'node:crypto';
import jsonld, { type JsonLdDocument } from 'jsonld';
import { Parser, type Quad, Writer } from 'n3';
import { contextAddress, contextOf } from '../../src/formats/linked-data.ts';

/** Where the identifiers of applications under test begin. */
export const puriBase = 'http://id.monitum.test';

/** Gives our own context without asking anybody, and refuses every other address. */
const documentLoader = async (address: string) => {
  if (address !== contextAddress(puriBase)) throw new Error(`${address} is asked for`);
  return { contextUrl: undefined, documentUrl: address, document: { '@context': contextOf(puriBase) } };
};

/** JSON-LD as canonical N-Quads (RDFC-1.0), and the members that no term of the context took. */
export async function canonicalJsonLd(document: object): Promise<{ quads: string[]; dropped: string[] }> {
  const dropped: string[] = [];
  const eventHandler = ({ event, next }: { event: { code: string; details: { property?: string } }; next(): void }) => {
    if (event.code === 'invalid property' && event.details.property) dropped.push(event.details.property);
    else dropped.push(event.code);
    next();
  };
  const options = { documentLoader, eventHandler } as object;
  const text = (await jsonld.toRDF(document as JsonLdDocument, { ...options, format: 'application/n-quads' })) as unknown as string;
  return { quads: await canonical(text), dropped };
}

/** Turtle, read by N3, as canonical N-Quads. */
export async function canonicalTurtle(text: string): Promise<string[]> {
  return canonicalQuads(new Parser({ format: 'text/turtle' }).parse(text));
}

/** Triples as canonical N-Quads. */
export async function canonicalQuads(quads: Quad[]): Promise<string[]> {
  const writer = new Writer({ format: 'N-Quads' });
  return canonical(writer.quadsToString(quads));
}

async function canonical(nquads: string): Promise<string[]> {
  const text = (await jsonld.canonize(
    nquads as unknown as JsonLdDocument,
    {
      algorithm: 'RDFC-1.0',
      inputFormat: 'application/n-quads',
      format: 'application/n-quads',
    } as object,
  )) as unknown as string;
  return text.split('\n').filter(Boolean);
}

/** What stands for a text, so short that it can stand in a test. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
