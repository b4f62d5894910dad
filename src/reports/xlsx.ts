import writeXlsxFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node';
import { printable, type Span, textOf } from '../formats/paper/content.ts';
import type { Names } from '../http/view.ts';
import { isUnread } from './paper/guide.ts';
import { frontOf, titleOf } from './paper/paper.ts';
import { developmentsOf } from './paper/record.ts';
import { contributionOf, evidenceOf, rationaleOf, subjectOf } from './paper/voices.ts';
import { nameIn, nameOf, spanOf, type Writing, writingOf } from './paper/words.ts';
import type { Report, Reported } from './schemas.ts';

/** What a cell of a spreadsheet holds at most. */
const longest = 32_000;

/** Writes a report as a workbook: a row for each recommendation, one for each authority of it, the figures, and what the file is. */
export async function writeReportXlsx(report: Report, names: Names): Promise<Buffer> {
  const writing = writingOf(report, names);
  const { words } = writing;
  const sheets = [
    tableSheet(words.sheets.recommendations, recommendationColumns(writing), rowsOf(writing), 3),
    tableSheet(words.sheets.authorities, authorityColumns(writing), authorityRows(writing), 3),
    figureSheet(writing),
    aboutSheet(writing),
  ];
  return writeXlsxFile(sheets).toBuffer();
}

interface Column<Of> {
  title: string;
  /** In characters. */
  width: number;
  value(of: Of): string | number | undefined;
}

interface Item {
  group: string;
  one: Reported;
}

const plain = (spans: Span[]): string => textOf(spans);
const lines = (all: Span[][]): string => all.map(plain).join('\n');

const rowsOf = (writing: Writing): Item[] =>
  writing.report.groups.flatMap((group) => {
    const title = plain(titleOf(writing, group).slice(0, -1));
    return group.items.map((one) => ({ group: title, one }));
  });

function recommendationColumns(writing: Writing): Column<Item>[] {
  const { words, frame, unpublished, language } = writing;
  const { sheets } = words;
  const shown = ({ one }: Item) => spanOf(writing, one.recommendation.text);
  return [
    { title: sheets.symbol, width: 22, value: ({ one }) => one.recommendation.symbol },
    { title: sheets.paragraph, width: 12, value: ({ one }) => one.recommendation.paragraph },
    { title: sheets.status, width: 22, value: ({ one }) => nameIn(writing, 'statuses', one.recommendation.status ?? '').text },
    { title: sheets.group, width: 22, value: ({ group }) => group },
    { title: sheets.text, width: 70, value: (item) => shown(item)?.text },
    { title: sheets.language, width: 14, value: (item) => frame.languageNames[shown(item)?.language ?? language] },
    {
      title: sheets.origin,
      width: 20,
      value: (item) => nameIn(writing, 'textOrigins', item.one.recommendation.textOrigins?.[shown(item)?.language ?? language] ?? '').text,
    },
    { title: sheets.kind, width: 18, value: ({ one }) => nameIn(writing, 'recommendationKinds', one.recommendation.kind ?? '').text },
    { title: sheets.adopted, width: 14, value: ({ one }) => one.recommendation.adoptedOn },
    { title: sheets.statusCode, width: 18, value: ({ one }) => one.recommendation.status },
    {
      title: sheets.grade,
      width: 30,
      value: ({ one }) =>
        one.recommendation.voices.grades
          .map(({ symbol, label, gradedOn }) => [symbol, spanOf(writing, label)?.text, gradedOn].filter(Boolean).join(', '))
          .join('\n'),
    },
    {
      title: sheets.position,
      width: 20,
      value: ({ one }) => one.recommendation.positions.map(({ value }) => nameOf(writing, value).text).join('\n'),
    },
    {
      title: sheets.addressed,
      width: 30,
      value: ({ one }) => one.recommendation.addressees.map((authority) => nameOf(writing, authority).text).join('\n'),
    },
    {
      title: sheets.assessment,
      width: 50,
      value: ({ one }) => lines(one.assessments.filter(({ authority }) => !authority).map((each) => rationaleOf(writing, each))),
    },
    { title: sheets.contributions, width: 50, value: ({ one }) => lines(one.contributions.map((each) => contributionOf(writing, each))) },
    { title: sheets.since, width: 50, value: ({ one }) => lines(developmentsOf(writing, one)) },
    { title: sheets.verification, width: 14, value: ({ one }) => (isUnread(one) ? sheets.no : sheets.yes) },
    { title: sheets.draft, width: 10, value: ({ one }) => (unpublished.has(one.recommendation.id) ? words.drafts.mark : undefined) },
    { title: sheets.address, width: 40, value: ({ one }) => one.recommendation.uri },
    { title: sheets.footnote, width: 60, value: ({ one }) => one.footnote },
  ];
}

/** One authority of a recommendation, or the whole of it, as far as somebody was addressed or assessed. */
interface Part extends Item {
  authority: { code: string; name: string } | undefined;
  assessment: Reported['assessments'][number] | undefined;
}

/** Assessments first of the whole, then those of authorities, then authorities that are addressed and nobody assessed. */
const authorityRows = (writing: Writing): Part[] =>
  rowsOf(writing).flatMap((item) => {
    const assessed = item.one.assessments.map(
      (assessment): Part => ({
        ...item,
        assessment,
        authority: { code: assessment.authority?.code ?? '', name: subjectOf(writing, assessment).text },
      }),
    );
    const silent = item.one.recommendation.addressees.filter(({ code }) => !assessed.some(({ authority }) => authority?.code === code));
    return [
      ...assessed,
      ...silent.map(
        (authority): Part => ({
          ...item,
          assessment: undefined,
          authority: { code: authority.code, name: nameOf(writing, authority).text },
        }),
      ),
    ];
  });

function authorityColumns(writing: Writing): Column<Part>[] {
  const { words, unpublished } = writing;
  const { sheets } = words;
  return [
    { title: sheets.symbol, width: 22, value: ({ one }) => one.recommendation.symbol },
    { title: sheets.paragraph, width: 12, value: ({ one }) => one.recommendation.paragraph },
    { title: sheets.authority, width: 34, value: ({ authority }) => authority?.name },
    {
      title: sheets.status,
      width: 22,
      value: ({ assessment }) => nameIn(writing, 'statuses', assessment?.status.code ?? 'notAssessed').text,
    },
    { title: sheets.statusCode, width: 18, value: ({ assessment }) => assessment?.status.code ?? 'notAssessed' },
    { title: sheets.confidence, width: 14, value: ({ assessment }) => assessment && nameOf(writing, assessment.confidence).text },
    { title: sheets.upTo, width: 14, value: ({ assessment }) => assessment?.evidenceUpTo },
    { title: sheets.institution, width: 30, value: ({ assessment }) => assessment && nameOf(writing, assessment.institution).text },
    { title: sheets.why, width: 60, value: ({ assessment }) => assessment && plain(rationaleOf(writing, assessment)) },
    {
      title: sheets.evidence,
      width: 60,
      value: ({ assessment }) => assessment && lines(assessment.evidence.map((each) => evidenceOf(writing, each))),
    },
    {
      title: sheets.draft,
      width: 10,
      value: ({ assessment }) => (assessment && unpublished.has(assessment.id) ? words.drafts.mark : undefined),
    },
    { title: sheets.address, width: 40, value: ({ one }) => one.recommendation.uri },
  ];
}

const heading = (value: string): Cell => ({
  value,
  type: String,
  fontWeight: 'bold',
  wrap: true,
  backgroundColor: '#E8E6DF',
  alignVertical: 'top',
});

/** A text is a text whatever it begins with: nothing here is a formula. What is longer than a cell can be says so. */
function cellOf(value: string | number | undefined): Cell {
  if (value === undefined || value === '') return null;
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' };
  // Line ends stay in cells.
  const text = value.split('\n').map(printable).join('\n');
  return { value: text.length > longest ? `${text.slice(0, longest)} […]` : text, type: String, wrap: true, alignVertical: 'top' };
}

const tableSheet = <Of>(name: string, columns: Column<Of>[], items: Of[], fixed: number): Sheet<Buffer> => ({
  sheet: nameOfSheet(name),
  columns: columns.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
  stickyColumnsCount: fixed,
  orientation: 'landscape',
  data: [columns.map(({ title }) => heading(title)), ...items.map((item): Row => columns.map(({ value }) => cellOf(value(item))))],
});

const nameOfSheet = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

function figureSheet(writing: Writing): Sheet<Buffer> {
  const { report, words } = writing;
  const { figures } = words;
  const statuses = [...(writing.names.lists.get('statuses')?.keys() ?? [])];
  const data: Row[] = [
    [heading(figures.byStatus)],
    [heading(figures.status), heading(figures.count)],
    ...report.figures.byStatus.map(({ status, count }): Row => [cellOf(nameOf(writing, status).text), cellOf(count)]),
    [cellOf(figures.total), cellOf(report.total)],
    [],
    [heading(figures.byAuthority)],
    [cellOf(figures.authorityNote)],
    [heading(figures.authority), heading(figures.concerned), ...statuses.map((code) => heading(nameIn(writing, 'statuses', code).text))],
    ...report.figures.byAuthority.map(
      ({ authority, addressed, notAssessed, counts }): Row => [
        cellOf(nameOf(writing, authority).text),
        cellOf(addressed),
        ...statuses.map((code) =>
          cellOf(code === 'notAssessed' ? notAssessed : (counts.find(({ status }) => status.code === code)?.count ?? 0)),
        ),
      ],
    ),
  ];
  return {
    sheet: nameOfSheet(words.sheets.figures),
    columns: [{ width: 50 }, { width: 14 }, ...statuses.map(() => ({ width: 16 }))],
    data,
  };
}

function aboutSheet(writing: Writing): Sheet<Buffer> {
  const { report, words } = writing;
  const { guide } = words;
  const rule = `${guide.open(report.openStatuses.map((one) => nameOf(writing, one).text).join(', '))} ${guide.closed(report.closed)}`;
  const rows: [string, string][] = [
    ...(report.hasDrafts ? [[words.drafts.mark, words.drafts.front] as [string, string]] : []),
    ...frontOf(writing).map(([name, value]): [string, string] => [name, plain(value)]),
    [words.sheets.rule, rule],
    [
      guide.denominators,
      guide.denominatorsText(report.total, report.figures.byStatus.find(({ status }) => status.code === 'notAssessed')?.count ?? 0),
    ],
    [guide.texts, guide.textsText],
    [words.sheets.query, report.self],
  ];
  return {
    sheet: nameOfSheet(words.sheets.about),
    columns: [{ width: 34 }, { width: 110 }],
    data: [[heading(words.title), heading(words.subject)], ...rows.map(([name, value]): Row => [heading(name), cellOf(value)])],
  };
}
