import { paragraphKey } from '../../../db/keys.ts';
import type { RecommendationClaim } from '../claims.ts';
import { type Candidate, wordingOf } from './candidates.ts';
import { likenessOf, stemsOf, textKey } from './likeness.ts';

/** What a claim was found to be. */
export type Match =
  /** It is this record. */
  | { found: 'record'; candidate: Candidate; by: string }
  /** It is none that is here. `piece`: another text of a paragraph that holds one already. */
  | { found: 'none'; isPiece: boolean }
  /** It may be one: a person decides. */
  | { found: 'perhaps'; candidate: Candidate; score: number; others: { id: string; score: number }[]; reason: string };

/** Two texts of the body itself that are so alike are one text, copied twice. */
const sameText = 0.8;
/** Below this they are two texts. */
const otherText = 0.4;
/** So much of one State's wording is in the paragraph that holds it, which may hold other States' wordings too. */
const wordingWithin = 0.75;
/** A summary in other words shares fewer of them. */
const summaryWithin = 0.3;
/** The best must be so much better than the second. */
const margin = 0.1;

/**
 * Says which record a claim is about, among those of the same paragraph. A paragraph and a kind name one record; two texts of the source's own
 * there are two pieces of it.
 */
export function matchInParagraph(claim: RecommendationClaim, inParagraph: Candidate[]): Match {
  const own = inParagraph.filter(({ kind }) => kind === claim.values.kind);
  if (own.length === 0) return { found: 'none', isPiece: false };
  const addressed = own.filter((candidate) => isToTheSame(claim, candidate));
  // Another State's text under the same symbol and number: never the same record.
  if (addressed.length === 0) return { found: 'none', isPiece: true };
  const text = claim.values.texts?.[0]?.text;
  const free = addressed.find(({ isClaimed }) => !isClaimed);
  if (text === undefined)
    return addressed[0]
      ? { found: 'record', candidate: free ?? addressed[0], by: 'symbolAndParagraph' }
      : { found: 'none', isPiece: false };
  const key = textKey(text);
  const equal = addressed.find((candidate) => wordingOf(candidate)?.key === key);
  if (equal) return { found: 'record', candidate: equal, by: 'symbolAndParagraph' };
  if (!free) return { found: 'none', isPiece: true };
  const wording = wordingOf(free);
  if (!wording?.isOfficial) return { found: 'record', candidate: free, by: 'symbolAndParagraph' };
  const { alike } = likenessOf(stemsOf(text), wording.stems);
  if (alike >= sameText) return { found: 'record', candidate: free, by: 'symbolAndParagraph' };
  if (alike < otherText) return { found: 'none', isPiece: true };
  return {
    found: 'perhaps',
    candidate: free,
    score: round(alike),
    others: [],
    reason: `Paragraph ${claim.values.paragraph} holds an official text that is not quite the same`,
  };
}

/** Says which record of the same document a claim without a paragraph is about, by its words. */
export function matchByWords(claim: RecommendationClaim, inDocument: Candidate[]): Match {
  const text = claim.values.texts?.[0]?.text;
  const own = inDocument.filter(
    (candidate) => candidate.kind === claim.values.kind && !candidate.isClaimed && isToTheSame(claim, candidate),
  );
  if (text === undefined || own.length === 0) return { found: 'none', isPiece: false };
  const ranked = rank(text, own, 'alike');
  const [best, second] = ranked;
  if (!best) return { found: 'none', isPiece: false };
  if (best.isOfficial && best.score >= sameText && best.score - (second?.score ?? 0) >= margin)
    return { found: 'record', candidate: best.candidate, by: 'text' };
  if (best.score < (best.isOfficial ? otherText : summaryWithin)) return { found: 'none', isPiece: false };
  return perhaps(ranked, 'The source tells no paragraph, and the texts are alike');
}

/**
 * Says which record holds one State's part of a UPR recommendation: by the State and the words. In a document whose recommendations are here,
 * a part is never a record of its own.
 */
export function matchPart(claim: RecommendationClaim, inDocument: Candidate[], rowsOfState: number): Match {
  const text = claim.values.texts?.[0]?.text ?? '';
  const [state = ''] = claim.values.states ?? [];
  const own = inDocument.filter((candidate) => candidate.kind === claim.values.kind && isToTheSame(claim, candidate));
  const key = textKey(text);
  const equal = own.filter((candidate) => wordingOf(candidate)?.key === key);
  const [same] = equal;
  if (same && equal.length === 1) return { found: 'record', candidate: same, by: 'text' };
  const others = own.filter(({ isNumbered }) => isNumbered);
  if (others.length === 0) return { found: 'none', isPiece: false };
  const ofState = others.filter(({ states }) => states.includes(state));
  const [only] = ofState;
  if (state !== '' && only && ofState.length === 1 && rowsOfState === 1) return { found: 'record', candidate: only, by: 'onlyOneOfState' };
  const ranked = rank(text, state === '' ? others : ofState.length > 0 ? ofState : others, 'within');
  const [best, second] = ranked;
  if (!best) return { found: 'none', isPiece: false };
  const isSure =
    best.score >= (best.isOfficial ? wordingWithin : summaryWithin) &&
    best.score - (second?.score ?? 0) >= margin &&
    (ofState.length > 0 || state === '');
  if (isSure) return { found: 'record', candidate: best.candidate, by: 'stateAndText' };
  return perhaps(
    ranked,
    ofState.length > 0 ? 'Several recommendations of that State come into question' : 'No recommendation of the report names that State',
  );
}

/** Whether two texts speak to the same State, as far as both say whom they address. */
const isToTheSame = ({ values }: RecommendationClaim, { countries }: Candidate): boolean =>
  countries.length === 0 || values.countries.length === 0 || countries.some((country) => values.countries.includes(country));

interface Ranked {
  candidate: Candidate;
  score: number;
  isOfficial: boolean;
}

function rank(text: string, candidates: Candidate[], measure: 'alike' | 'within'): Ranked[] {
  const stems = stemsOf(text);
  return candidates
    .flatMap((candidate): Ranked[] => {
      const wording = wordingOf(candidate);
      return wording ? [{ candidate, score: likenessOf(stems, wording.stems)[measure], isOfficial: wording.isOfficial }] : [];
    })
    .sort((one, other) => other.score - one.score || (one.candidate.id < other.candidate.id ? -1 : 1));
}

const round = (score: number): number => Math.round(score * 1_000) / 1_000;

function perhaps([best, ...rest]: Ranked[], reason: string): Match {
  const { candidate, score } = best as Ranked;
  return {
    found: 'perhaps',
    candidate,
    score: round(score),
    others: rest.slice(0, 4).map((one) => ({ id: one.candidate.id, score: round(one.score) })),
    reason,
  };
}

/** The look-up spelling of the paragraph that a claim names. */
export const numberKeyOf = ({ values: { paragraph } }: RecommendationClaim): string =>
  paragraph === undefined ? '' : paragraphKey(paragraph);
