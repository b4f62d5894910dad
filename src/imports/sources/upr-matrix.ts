import {
  FileFault,
  type ImportFile,
  type ImportSource,
  type Item,
  type ReadingContext,
  type RecommendationClaim,
  type RecommendationValues,
  type Refusal,
} from '../claims.ts';
import type { Labels } from '../labels.ts';
import { stateFinder, stateInName, uprCycleOf } from '../normalise.ts';
import { readDocx } from '../reading/docx.ts';
import { readPageHeads } from './docx-heads.ts';
import { type Columns, type MatrixRow, readRow, sourceOfPosition } from './upr-matrix-row.ts';

/** So many rows a matrix may have: the longest review had some 400 recommendations, each under a few themes. */
const maxRows = 10_000;
/** Characters of all its cells, which are held until labels from every theme are together: real ones have 90,000. */
const maxLength = 5_000_000;

/**
 * The matrix of recommendations that the Office of the High Commissioner publishes of each review: clustered by theme, with the position of the
 * State, themes, groups of persons and, since 2020 or so, Sustainable Development Goals. Its labels have changed twice; those of the source `uhri` are
 * meant here.
 */
export const uprMatrix: ImportSource = {
  name: 'upr-matrix',
  title: 'OHCHR matrix of UPR recommendations',
  files:
    "A DOCX with one table whose columns begin 'Recommendation', 'Position' and the themes, and 'UPR of … (… Cycle – … session)' at the head of its pages",
  citation: { kind: 'official', citation: 'OHCHR, matrix of thematically clustered UPR recommendations' },
  isWhole: () => false,
  read: readMatrix,
};

/** Which review a matrix is of. */
export interface Review {
  /** The name of the State as it stands there. */
  country: string;
  cycle: number;
  session: number;
}

/**
 * Finds the review in the head of a page: 'UPR of Slovenia (4th Cycle - 48th Session)'. Undefined where it is not there.
 */
export function reviewInHead(head: string): Review | undefined {
  const ordinal = '(\\d{1,2}) ?(?:st|nd|rd|th)';
  const pattern = new RegExp(`\\bUPR of (?:the )?(.{2,80}?) ?\\( ?${ordinal} cycle ?[-–—,] ?${ordinal} session ?\\)`, 'i');
  const [, country, cycle, session] = pattern.exec(head.replace(/\s+/g, ' ')) ?? [];
  return country && cycle && session ? { country, cycle: Number(cycle), session: Number(session) } : undefined;
}

/** Session in the name of a file ('upr48-slovenia-thematic-list.docx'); undefined where there is none. */
export function sessionInName(name: string): number | undefined {
  const digits = /(?:^|[^A-Za-z])upr[\s_-]?(\d{1,2})(?!\d)/i.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

async function* readMatrix(file: ImportFile, context: ReadingContext): AsyncGenerator<Item, void, undefined> {
  const heads: string[] = [];
  const rows: MatrixRow[] = [];
  let columns: Columns | undefined;
  let theme: string | undefined;
  let [row, length] = [0, 0];
  for await (const block of readDocx(file.path)) {
    if (block.kind === 'paragraph') {
      if (row === 0 && block.text.trim() !== '' && heads.length < 100) heads.push(block.text.slice(0, 1_000));
      continue;
    }
    row++;
    if (row > maxRows) throw new FileFault(`The matrix has more than ${maxRows} rows, which no review has`, row);
    length += block.cells.reduce((sum, cell) => sum + cell.join().length, 0);
    if (length > maxLength) throw new FileFault(`The matrix has more than ${maxLength} characters, which no review has`, row);
    const cells = block.cells.map((cell) => cell.flatMap((paragraph) => paragraph.split('\n')).map((line) => line.trim()));
    const heading = columnsOf(cells);
    if (heading) columns = heading;
    else {
      const filled = cells.filter((cell) => cell.some((line) => line !== ''));
      if (filled.length === 0) continue;
      const title = filled.length === 1 ? /^theme\s*:\s*(.+)$/i.exec(filled[0]?.join(' ') ?? '')?.[1]?.trim() : undefined;
      if (title !== undefined) theme = title;
      else if (columns) rows.push({ row, theme, cells, columns });
      else break;
    }
  }
  if (!columns)
    throw new FileFault(
      "This is not a matrix of recommendations: no table begins with the headings 'Recommendation', 'Position' and one about themes",
      row > 0 ? 1 : undefined,
    );
  // The body was read first: what is wrong with the file as such is said by its reader.
  heads.push(...(await readPageHeads(file.path)));
  yield* mergeRows(rows, reviewOf(heads, file.name, context.labels), context);
}

function columnsOf(cells: string[][]): Columns | undefined {
  const headings = cells.map((cell) => cell.join(' ').trim());
  const [recommendation, position, themes, sdgs] = [/^recommendation/i, /^position/i, /themes/i, /\bSDGs?\b|sustainable development/i].map(
    (pattern) => headings.findIndex((heading) => heading.length < 100 && pattern.test(heading)),
  );
  if (recommendation === undefined || position === undefined || themes === undefined) return undefined;
  if (recommendation < 0 || position < 0 || themes < 0) return undefined;
  return { recommendation, position, themes, ...(sdgs !== undefined && sdgs >= 0 ? { sdgs } : {}) };
}

/** The State and the session; from the head of the pages or the title, else from the name of the file. */
function reviewOf(heads: string[], name: string, labels: Labels): { state: string; session: number; cycle: number } {
  const findState = stateFinder(labels);
  const stated = heads.map(reviewInHead).find(Boolean);
  const session = stated?.session ?? sessionInName(name);
  const state = stated ? findState(stated.country) : stateInName(name, findState);
  if (stated && state === undefined)
    throw new FileFault(
      `No country is known here by the name '${stated.country}', which the head of the pages gives as the State under review`,
    );
  if (state === undefined || session === undefined)
    throw new FileFault(
      "The matrix does not say which review it is of: neither the head of its pages ('UPR of … (… Cycle – … session)') nor its name ('upr48-slovenia…') does",
    );
  const cycle = uprCycleOf(session);
  if (cycle === undefined) throw new FileFault(`There is no session ${session} of the Universal Periodic Review`);
  if (stated && stated.cycle !== cycle)
    throw new FileFault(`The head of the pages says cycle ${stated.cycle} and session ${session}, but that session is of cycle ${cycle}`);
  return { state, session, cycle };
}

/** Makes one claim of the rows of a recommendation, which stands under each of its themes. */
function* mergeRows(
  rows: MatrixRow[],
  review: { state: string; session: number; cycle: number },
  context: ReadingContext,
): Generator<Item, void, undefined> {
  const documentKey = `session ${review.session} ${review.state}`;
  const symbol = rows.map((row) => sourceOfPosition(row.cells[row.columns.recommendation] ?? []).report).find(Boolean);
  const scope = symbol ?? documentKey;
  const document: RecommendationValues['document'] = { key: documentKey, ...(symbol ? { symbol } : {}), body: 'upr', type: 'uprReport' };
  const isSkipped = !context.allCountries && review.state !== 'BE';
  const claims = new Map<string, RecommendationClaim>();
  const items: Item[] = [];
  const refused = new Set<string>();
  for (const row of rows) {
    const read = readRow(row, context.labels);
    const key = read.number === undefined ? undefined : `${scope} ${read.number}`;
    if (isSkipped) {
      items.push({ kind: 'skipped', row: row.row, ...(key ? { key } : {}), reason: 'It is addressed to another State' });
      continue;
    }
    const earlier = key === undefined ? undefined : claims.get(key);
    const faults = [...read.faults];
    if (read.position?.report !== undefined && read.position.report !== symbol)
      faults.push({
        field: 'Source of Position',
        value: read.position.report,
        reason: `The position comes from the report ${read.position.report}, that of the rows before from ${symbol}: one matrix is of one report`,
      });
    if (earlier && faults.length === 0) {
      if (earlier.values.texts?.[0]?.text !== read.text || earlier.values.states?.join() !== read.states.join())
        faults.push({ field: 'Recommendation', reason: `Recommendation ${read.number} has another text here than in row ${earlier.row}` });
      else if (earlier.values.position?.value !== read.position?.value)
        faults.push({ field: 'Position', reason: `Recommendation ${read.number} has another position here than in row ${earlier.row}` });
    }
    if (faults.length > 0 || key === undefined || read.number === undefined) {
      items.push(...faults.map((fault): Refusal => ({ kind: 'refusal', row: row.row, ...fault, ...(key ? { key } : {}) })));
      if (key) refused.add(key);
      continue;
    }
    if (earlier) {
      for (const list of ['themes', 'groups', 'sdgs'] as const)
        if (read[list]) earlier.values[list] = [...new Set([...(earlier.values[list] ?? []), ...read[list]])];
      continue;
    }
    const { value, document: positionDocument } = read.position ?? {};
    const claim: RecommendationClaim = {
      kind: 'recommendation',
      row: row.row,
      key,
      scope,
      notes: read.notes,
      values: {
        document,
        paragraph: read.number,
        kind: 'recommendation',
        texts: [{ language: 'en', origin: 'official', text: read.text }],
        countries: [review.state],
        ...(read.themes ? { themes: read.themes } : {}),
        ...(read.groups ? { groups: read.groups } : {}),
        ...(read.sdgs ? { sdgs: read.sdgs } : {}),
        upr: { cycle: review.cycle, session: review.session },
        states: read.states,
        ...(value ? { position: { value, ...(positionDocument ? { document: positionDocument } : {}) } } : {}),
      },
    };
    claims.set(key, claim);
    items.push(claim);
  }
  // Of a recommendation whose rows contradict one another nothing is taken, not the row that happened to come first.
  yield* items.filter((item) => item.kind !== 'recommendation' || !refused.has(item.key));
}
