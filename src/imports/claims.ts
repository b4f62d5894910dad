import { importSources } from '../../db/schema/imports.ts';
import type { Language, LocalizedText, Source, Verification } from '../../db/schema/types.ts';
import type { Labels } from './labels.ts';

/** The sources that can be imported, by the names that the command line and the API use. */
export const sourceNames = importSources;
export type SourceName = (typeof sourceNames)[number];

/** Something about a row that whoever imports should know, though the row is taken. */
export interface Note {
  field?: string;
  value?: string;
  reason: string;
}

/** What every claim says: where it stands in the file, and by what the source knows it. */
interface ClaimBase {
  /** Number of the row as somebody who opens the file counts it: the heading of a table is row 1, the first record of an array is 1. */
  row: number;
  /** What stays the same when the source publishes the row again; unique within the source. */
  key: string;
  /** The part of the source that the row belongs to (a document, a session, a treaty): what is missing from it has vanished upstream. */
  scope: string;
  notes: Note[];
}

/** The document that a claim names: by symbol where it has one, or by what the source calls it. */
export interface DocumentValues {
  /** The source's own key of the document. */
  key?: string;
  symbol?: string;
  body: string;
  type: string;
  treaty?: string;
  adoptedOn?: string;
  publishedOn?: string;
  title?: LocalizedText;
  urls?: string[];
}

/** A text as a source gives it. */
export interface TextValue {
  language: Language;
  origin: 'official' | 'courtesy' | 'institute';
  text: string;
}

/**
 * What a source says of a recommendation, in our codes. A member that is absent was not said: it never blanks anything; an empty list was said.
 */
export interface RecommendationValues {
  document: DocumentValues;
  /** As printed; absent where the source does not tell it. */
  paragraph?: string;
  kind: string;
  texts?: TextValue[];
  /** ISO 3166-1 alpha-2 of the States that it is addressed to. */
  countries: string[];
  themes?: string[];
  groups?: string[];
  sdgs?: string[];
  upr?: { cycle: number; session: number };
  /** ISO 3166-1 alpha-2 of the States that made it, in the order of the source. */
  states?: string[];
  position?: { value: string; document?: string };
  followUp?: boolean;
  urgency?: string;
  /** Authorities it addresses; only the institute's own template says so. */
  authorities?: string[];
  /** Where it was read, where a row says so itself; the citation of the source holds otherwise. */
  sources?: Source[];
  /** Whether it was read there, where a row says so itself. */
  verification?: Verification;
}

/** A recommendation in a file. */
export interface RecommendationClaim extends ClaimBase {
  kind: 'recommendation';
  values: RecommendationValues;
  /**
   * A row that names one State's part of a recommendation which others made with it: it joins the record that holds that State and those
   * words, and is never a record of its own beside it.
   */
  isPart?: boolean;
}

/**
 * Whether a row is one State's part of a recommendation, also when it was kept without its claim: those of UPR Info are, but for the pledges,
 * which a State makes alone.
 */
export const isPartOf = (source: string, { kind }: Pick<RecommendationValues, 'kind'>): boolean =>
  source === 'upr-info' && kind !== 'voluntaryCommitment';

/** A record of another kind in a file: what a client would send to the API to make it, and how an existing one is found. */
export interface RecordClaim extends ClaimBase {
  kind: 'document' | 'treatyAction' | 'measure' | 'assessment';
  /** Members as the API takes them, without provenance. A member that is absent was not said. */
  values: Record<string, unknown>;
}

/** What one row of a file says of one record. */
export type Claim = RecommendationClaim | RecordClaim;

/** A row, or one cell of it, that cannot be taken: nothing of the row is written. */
export interface Refusal {
  kind: 'refusal';
  row: number;
  field?: string;
  value?: string;
  /** A sentence that names the fault and says what to do. */
  reason: string;
  /** The key of the row where it has one: a refused row has not vanished. */
  key?: string;
}

/** A row that is not for this installation: addressed to another State, or nothing to take. It is counted and not reported one by one. */
export interface Skipped {
  kind: 'skipped';
  row: number;
  key?: string;
  reason: string;
}

/** One thing read from a file. A reader gives them in the order of the file. */
export type Item = Claim | Refusal | Skipped;

/** A file to import, on this machine. */
export interface ImportFile {
  path: string;
  /** Its name as whoever imports it knows it: some sources say in it what the file is about. */
  name: string;
}

/** What a reader works with. */
export interface ReadingContext {
  labels: Labels;
  /** Rows addressed to other States than Belgium are taken too. */
  allCountries: boolean;
  /** The language of the texts, where the file does not say it; English unless told. */
  language: Language;
}

/** One source: how its files are read. */
export interface ImportSource {
  name: SourceName;
  /** What the report calls it. */
  title: string;
  /** Which files it takes, in a sentence, for the help and for the refusal of a wrong one. */
  files: string;
  /** Where its facts were read, as every record made from it says. */
  citation: Source;
  /** Whether a file holds everything that the source has: then what is missing in it has vanished, whatever its scope. */
  isWhole(file: ImportFile): boolean;
  /**
   * Reads a file row by row, in memory that does not grow with it.
   * @throws FileFault where the file as a whole is not one of this source, is cut off or cannot be read
   */
  read(file: ImportFile, context: ReadingContext): AsyncIterable<Item>;
}

/** A file that cannot be imported; the message is a sentence that names the fault and, where there is one, its place. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  /** Row at which reading stopped. */
  readonly row: number | undefined;
  constructor(message: string, row?: number) {
    super(message);
    this.row = row;
  }
}
