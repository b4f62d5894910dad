import type { ActionRow } from './queries.ts';

/** A procedure by which a treaty lets somebody call on its body. */
export type Procedure = 'complaints' | 'inquiry';

/** Procedures in the order in which tables show them. */
export const procedures: Procedure[] = ['complaints', 'inquiry'];

/** Where a treaty sets up a procedure: by which articles, or by all of it, as a protocol does that is about nothing else. */
interface Basis {
  articles: string[];
  /** Whether an act that names no article accepts it too. */
  isWhole?: true;
}

/**
 * The treaties that have complaints by persons or groups, or inquiries, and their articles by the treaties' own texts.
 * Complaints between States and advisory opinions are neither. Where every party is bound without an act of acceptance
 * (article 34 of the European Convention, article 33 of that on enforced disappearance), there is none to be shown, so neither is here.
 */
const bases: Record<string, Partial<Record<Procedure, Basis>>> = {
  icerd: { complaints: { articles: ['14'] } },
  icescrOp: { complaints: { articles: ['1', '2'], isWhole: true }, inquiry: { articles: ['11'] } },
  iccprOp1: { complaints: { articles: ['1', '2'], isWhole: true } },
  cedawOp: { complaints: { articles: ['1', '2'], isWhole: true }, inquiry: { articles: ['8'] } },
  cat: { complaints: { articles: ['22'] }, inquiry: { articles: ['20'] } },
  crcOpic: { complaints: { articles: ['5'], isWhole: true }, inquiry: { articles: ['13'] } },
  cmw: { complaints: { articles: ['77'] } },
  crpdOp: { complaints: { articles: ['1'], isWhole: true }, inquiry: { articles: ['6'] } },
  ced: { complaints: { articles: ['31'] } },
  escCcp: { complaints: { articles: ['1', '2'], isWhole: true } },
};

/** Whether a treaty has a procedure that a State accepts by an act. */
export const hasProcedure = (treaty: string, procedure: Procedure): boolean => bases[treaty]?.[procedure] !== undefined;

/** The articles that an act names: `20, 21, 22`, `14(1), 14(5)`. */
const articlesOf = (article: string): string[] => article.split(/[,;]/).map((one) => one.trim().replace(/\(.*$/, ''));

/** The first act that accepts a procedure of a treaty; undefined where none is recorded, which says nothing of others. */
export function findAcceptance<Act extends Pick<ActionRow, 'treaty' | 'article'>>(
  acts: Act[],
  treaty: string,
  procedure: Procedure,
): Act | undefined {
  const basis = bases[treaty]?.[procedure];
  return (
    basis &&
    acts.find((act) => {
      if (act.treaty !== treaty) return false;
      if (act.article === null) return basis.isWhole === true;
      return articlesOf(act.article).some((article) => basis.articles.includes(article));
    })
  );
}
