import { deriveId, paragraphKey, symbolKey } from '../../../db/keys.ts';
import { type Language, type LocalizedText, languages, type Source, type Verification } from '../../../db/schema/types.ts';
import type { Claim, RecommendationClaim, RecommendationValues, RecordClaim, TextValue } from '../claims.ts';
import { uprCycleOf } from '../normalise.ts';
import type { CellValue } from './cells.ts';
import { evidencePlaces, type TemplateKind } from './columns.ts';

/** A row whose cells were read one by one: what each says by the name of its column, and what is wrong with it so far. */
export interface FilledRow {
  row: number;
  values: ReadonlyMap<string, CellValue>;
  /** Columns whose cell could not be read: what depends on them is not looked at. */
  bad: ReadonlySet<string>;
}

/** What is wrong between the cells of a row, with the column to mend. */
export interface CrossFault {
  column: string;
  reason: string;
}

/** What a row claims, or what its cells say against one another. */
export interface Built {
  /** By what the row is known again; undefined where the cells that say it are missing or bad. */
  key: string | undefined;
  faults: CrossFault[];
  /** Made only where nothing is wrong with the row. */
  claim(): Claim;
}

/** Makes the claim of a row of a template. */
export const builders: Record<TemplateKind, (row: FilledRow) => Built> = { recommendations, assessments, measures };

const one = ({ values }: FilledRow, name: string): string | undefined => values.get(name) as string | undefined;
const list = ({ values }: FilledRow, name: string): string[] | undefined => values.get(name) as string[] | undefined;

/** The members that were said, by the columns of the same names. */
function said(row: FilledRow, names: readonly string[]): Record<string, CellValue> {
  return Object.fromEntries(names.flatMap((name) => (row.values.has(name) ? [[name, row.values.get(name) as CellValue]] : [])));
}

/** The languages in which a text is given. */
function textOf(row: FilledRow, name: string): LocalizedText | undefined {
  const given = languages.flatMap((language) => {
    const text = one(row, `${name}.${language}`);
    return text === undefined ? [] : [[language, text] as const];
  });
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

/** A row needs a text in one language at least; it is not missed where the cell of one could not be read. */
function needsText(row: FilledRow, name: string): CrossFault[] {
  const columns = languages.map((language) => `${name}.${language}`);
  return columns.some((column) => row.values.has(column) || row.bad.has(column))
    ? []
    : [{ column: columns[0] as string, reason: 'is required in one language at least' }];
}

/** A cell that is required because another is filled, or the other way round. */
function together(row: FilledRow, first: string, second: string): CrossFault[] {
  if (row.bad.has(first) || row.bad.has(second) || row.values.has(first) === row.values.has(second)) return [];
  return row.values.has(first)
    ? [{ column: second, reason: `is required where ${first} is filled` }]
    : [{ column: second, reason: `is filled, and ${first} is not` }];
}

const originsOf = (row: FilledRow, text: string, origin: string): CrossFault[] =>
  languages.flatMap((language) => together(row, `${text}.${language}`, `${origin}.${language}`));

function provenanceOf(row: FilledRow): { sources: Source[]; verification: Verification } {
  const url = one(row, 'sourceUrl');
  const source: Source = {
    kind: one(row, 'sourceKind') as Source['kind'],
    citation: one(row, 'sourceCitation') as string,
    ...(url === undefined ? {} : { url }),
  };
  return { sources: [source], verification: (one(row, 'verification') as Verification | undefined) ?? 'unverified' };
}

const provenanceFaults = (row: FilledRow): CrossFault[] =>
  one(row, 'sourceKind') === 'knowledge' && one(row, 'verification') === 'verified'
    ? [{ column: 'verification', reason: 'what is written from own knowledge was read in no source, and is not verified' }]
    : [];

/** A symbol or paragraph of nothing but punctuation is the same as any other such. */
const keyFaults = (row: FilledRow, name: string, key: (text: string) => string): CrossFault[] => {
  const text = one(row, name);
  return text !== undefined && key(text) === '' ? [{ column: name, reason: 'needs a letter or a digit' }] : [];
};
const placeFaults = (row: FilledRow) => [...keyFaults(row, 'symbol', symbolKey), ...keyFaults(row, 'paragraph', paragraphKey)];

function recommendations(row: FilledRow): Built {
  const [symbol, paragraph, kind] = [one(row, 'symbol'), one(row, 'paragraph'), one(row, 'recommendationKind')];
  const session = row.values.get('uprSession') as number | undefined;
  const cycle = session === undefined ? undefined : uprCycleOf(session);
  const key = symbol && paragraph && kind ? `${symbolKey(symbol)} § ${paragraphKey(paragraph)} ${kind}` : undefined;
  const faults: CrossFault[] = [
    ...placeFaults(row),
    ...originsOf(row, 'text', 'textOrigin'),
    ...provenanceFaults(row),
    ...(session !== undefined && cycle === undefined
      ? [{ column: 'uprSession', reason: `there is no session ${session} of the Universal Periodic Review` }]
      : []),
  ];
  const claim = (): RecommendationClaim => {
    const texts = languages.flatMap((language): TextValue[] => {
      const text = one(row, `text.${language}`);
      return text === undefined ? [] : [{ language, origin: one(row, `textOrigin.${language}`) as TextValue['origin'], text }];
    });
    const title = textOf(row, 'documentTitle');
    const position = one(row, 'position');
    const states = list(row, 'recommendingStates');
    const values: RecommendationValues = {
      document: {
        symbol: symbol as string,
        body: one(row, 'body') as string,
        type: one(row, 'documentType') as string,
        ...said(row, ['adoptedOn', 'publishedOn']),
        ...(title ? { title } : {}),
      },
      paragraph: paragraph as string,
      kind: kind as string,
      ...(texts.length > 0 ? { texts } : {}),
      countries: ['BE'],
      ...said(row, ['themes', 'groups', 'sdgs', 'authorities', 'urgency', 'followUp']),
      ...(session !== undefined && cycle !== undefined ? { upr: { cycle, session } } : {}),
      ...(states ? { states } : {}),
      ...(position ? { position: { value: position } } : {}),
      ...provenanceOf(row),
    };
    return { kind: 'recommendation', row: row.row, key: key as string, scope: symbolKey(symbol as string), notes: [], values };
  };
  return { key, faults, claim };
}

function assessments(row: FilledRow): Built {
  const [id, symbol, paragraph] = [one(row, 'recommendation'), one(row, 'symbol'), one(row, 'paragraph')];
  const [authority, institution] = [one(row, 'authority'), one(row, 'institution')];
  const named = id ?? (symbol && paragraph ? `${symbolKey(symbol)} § ${paragraphKey(paragraph)}` : undefined);
  const key =
    named !== undefined && institution !== undefined && !row.bad.has('authority')
      ? `${named} ${authority ?? 'whole'} ${institution}`
      : undefined;
  const isNameRead = ['recommendation', 'symbol', 'paragraph'].every((column) => !row.bad.has(column));
  const faults: CrossFault[] = [
    ...placeFaults(row),
    ...(named === undefined && isNameRead
      ? [{ column: 'recommendation', reason: 'is required, or the document symbol and the paragraph in its place' }]
      : []),
    ...(id !== undefined && (symbol !== undefined || paragraph !== undefined)
      ? [{ column: 'recommendation', reason: 'names the recommendation, and so do symbol and paragraph: give one of the two' }]
      : []),
    ...needsText(row, 'rationale'),
    ...originsOf(row, 'rationale', 'rationaleOrigin'),
    ...evidencePlaces.flatMap((number) => evidenceFaults(row, number)),
  ];
  const claim = (): RecordClaim => {
    const evidence = evidencePlaces.flatMap((number) => evidenceOf(row, number));
    const values = {
      ...(id === undefined ? { symbol: symbol as string, paragraph: paragraph as string } : { recommendation: id }),
      ...said(row, ['authority', 'institution', 'status', 'confidence']),
      rationale: textOf(row, 'rationale'),
      rationaleOrigins: textOf(row, 'rationaleOrigin'),
      ...(evidence.length > 0 ? { evidence } : {}),
      ...said(row, ['evidenceUpTo', 'methodologyVersion', 'reason']),
    };
    // Every assessment stands for itself: that a file does not repeat it says nothing.
    return { kind: 'assessment', row: row.row, key: key as string, scope: key as string, notes: [], values };
  };
  return { key, faults, claim };
}

const evidenceMembers = ['title', 'language', 'url', 'tier', 'publishedOn'];

function evidenceFaults(row: FilledRow, number: number): CrossFault[] {
  const named = (member: string) => `evidence${number}.${member}`;
  const columns = evidenceMembers.map(named);
  if (columns.every((column) => !row.values.has(column))) return [];
  return ['title', 'language', 'tier']
    .map(named)
    .filter((column) => !row.values.has(column) && !row.bad.has(column))
    .map((column) => ({ column, reason: `is required where something else of evidence ${number} is filled` }));
}

function evidenceOf(row: FilledRow, number: number): Record<string, unknown>[] {
  const [title, language, url, tier, publishedOn] = evidenceMembers.map((member) => one(row, `evidence${number}.${member}`));
  if (title === undefined) return [];
  return [{ tier, title: { [language as Language]: title }, ...(url ? { url } : {}), ...(publishedOn ? { publishedOn } : {}) }];
}

function measures(row: FilledRow): Built {
  const [reference, takenOn, endedOn] = [one(row, 'reference'), one(row, 'takenOn'), one(row, 'endedOn')];
  const title = textOf(row, 'title');
  const first = title && languages.map((language) => title[language]).find((text) => text !== undefined);
  const isKeyRead = ['reference', 'takenOn', ...languages.map((language) => `title.${language}`)].every((column) => !row.bad.has(column));
  const key = !isKeyRead ? undefined : (reference ?? (first === undefined ? undefined : deriveId('measureRow', first, takenOn ?? '')));
  const faults: CrossFault[] = [
    ...needsText(row, 'title'),
    ...needsText(row, 'description'),
    ...provenanceFaults(row),
    ...(takenOn !== undefined && endedOn !== undefined && endedOn < takenOn.slice(0, endedOn.length)
      ? [{ column: 'endedOn', reason: `lies before the day on which it was taken (${takenOn})` }]
      : []),
  ];
  const claim = (): RecordClaim => {
    const [description, note] = [textOf(row, 'description'), textOf(row, 'note')];
    const values = {
      kind: one(row, 'measureKind'),
      title,
      titleOrigin: one(row, 'titleOrigin'),
      description,
      ...said(row, ['takenOn', 'endedOn']),
      ...(note ? { note } : {}),
      ...said(row, ['authorities', 'governmentLevels', 'themes', 'recommendations', 'documents', 'treaties', 'bodies']),
      ...provenanceOf(row),
    };
    // Every measure stands for itself: that a file does not repeat it says nothing.
    return { kind: 'measure', row: row.row, key: key as string, scope: key as string, notes: [], values };
  };
  return { key, faults, claim };
}
