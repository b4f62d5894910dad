import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Db } from '../../db/client.ts';
import type { Language } from '../../db/schema/types.ts';
import { writeDocx } from '../formats/paper/docx.ts';
import { writePdf } from '../formats/paper/pdf.ts';
import { belgianDay } from '../writing/write.ts';
import { gatherReport } from './gather.ts';
import { toPaper } from './paper/paper.ts';
import type { Report, ReportFormat } from './schemas.ts';
import { writeReportXlsx } from './xlsx.ts';

/** What a report is asked for with. */
export interface Asked {
  review: string;
  language: Language;
  asOf?: string | undefined;
  /** Only ever true for who may read drafts. */
  hasDrafts: boolean;
  /** The address by which it was asked for. */
  self: string;
}

/**
 * Reads a report: with the public's eyes, those of a past day, or with those of staff where drafts are asked for.
 * All of it is read in one transaction, so that it is of one moment.
 */
export async function readReport(app: FastifyInstance, request: FastifyRequest, asked: Asked): Promise<Report | undefined> {
  const view = await app.view(request);
  const now = app.clock();
  const order = { ...asked, asOf: asked.asOf, today: belgianDay(now) };
  const work = (db: Db) => gatherReport(db, order, view);
  if (asked.hasDrafts || asked.asOf !== undefined) return app.read(request, work, asked.asOf);
  return app.database.db.transaction(async (tx) => work(tx as Db), { accessMode: 'read only', isolationLevel: 'repeatable read' });
}

/** So many files are made at a time by one process; who comes later waits for a place. */
const placesForMaking = 2;
let making = 0;
const waiting: (() => void)[] = [];

/** Does a piece of heavy work as soon as there is a place for it. */
async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (making >= placesForMaking) await new Promise<void>((resolve) => waiting.push(resolve));
  else making += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The place is handed on; whoever waited has counted as making since.
    if (next) next();
    else making -= 1;
  }
}

/** Reads a report and writes it as a file; undefined where there is no such review for who asks. */
export const makeReport = (
  app: FastifyInstance,
  request: FastifyRequest,
  asked: Asked,
  format: Exclude<ReportFormat, 'json'>,
): Promise<Buffer | undefined> =>
  inTurn(async () => {
    const report = await readReport(app, request, asked);
    if (!report) return undefined;
    const { names } = await app.view(request);
    if (format === 'xlsx') return writeReportXlsx(report, names);
    const paper = await toPaper(report, names);
    return format === 'docx' ? writeDocx(paper) : writePdf(paper);
  });
