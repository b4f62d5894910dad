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

/** JSON-LD as triples, whose blank nodes have names of no meaning. */
export async function quadsOf(document: object): Promise<Quad[]> {
  const text = await jsonld.toRDF(document as JsonLdDocument, { documentLoader, format: 'application/n-quads' } as object);
  return new Parser({ format: 'application/n-quads' }).parse(text as unknown as string);
}

/**
 * What is said of each named thing, its nameless parts written out where they are named: the same for the same triples, whatever names blank nodes
 * have, as long as each of them is a part of one thing. It takes time in proportion to the triples, where naming blank nodes takes far more.
 */
export function treesOf(quads: Quad[]): Map<string, string[]> {
  const bySubject = new Map<string, Quad[]>();
  const used = new Map<string, number>();
  for (const quad of quads) {
    const known = bySubject.get(quad.subject.id);
    if (known) known.push(quad);
    else bySubject.set(quad.subject.id, [quad]);
    if (quad.object.termType === 'BlankNode') used.set(quad.object.id, (used.get(quad.object.id) ?? 0) + 1);
  }
  if ([...used.values()].some((times) => times > 1)) throw new Error('a nameless thing is a part of two');
  // Triples are a set: what many records say of one thing is said once.
  const said = (subject: string): string[] => {
    const all = (bySubject.get(subject) ?? []).map(
      ({ predicate, object }) => `${predicate.value} ${object.termType === 'BlankNode' ? `[${said(object.id).join(' ; ')}]` : object.id}`,
    );
    return [...new Set(all)].sort();
  };
  return new Map([...bySubject.keys()].filter((subject) => !used.has(subject)).map((subject) => [subject, said(subject)]));
}

/** What stands for a text, so short that it can stand in a test. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
