import type { z } from 'zod';
import type { Language } from '../../../db/schema/types.ts';
import { LanguageMark, langOf } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';
import type { SearchMatch } from '../schemas.ts';
import { wordsOf } from './place.ts';

/** Why a record was found. */
export type MatchJson = z.output<typeof SearchMatch>;

const signs: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const plain = (html: string): string => html.replace(/&(?:amp|lt|gt|quot);/g, (sign) => signs[sign] ?? sign);

/**
 * A passage of a search with what matched marked. Its HTML is taken apart into text, which is escaped anew when it is written:
 * nothing but our own marks can become an element.
 */
export const Passage = ({ of: fragment }: { of: string }) => (
  <>
    {fragment
      .split(/(<mark>.*?<\/mark>)/s)
      .map((part) => (part.startsWith('<mark>') ? <mark>{plain(part.slice('<mark>'.length, -'</mark>'.length))}</mark> : plain(part)))}
  </>
);

/** A passage as it stands in the text, without marks. */
export const plainPassage = (fragment: string): string => plain(fragment.replace(/<\/?mark>/g, ''));

const isMarked = (fragment: string): boolean => fragment.includes('<mark>');

/** Whether a match stands in the very text that is shown, so that marking it there says all. */
export const isInShown = (match: MatchJson, language: Language | undefined): boolean =>
  match.in === 'text' && match.language === language && isMarked(match.fragment);

/** Says why a record was found, where the text shown does not: in another language, by what it is about, by its symbol. */
export function Why({ here, match }: { here: Here; match: MatchJson }) {
  if (!isMarked(match.fragment)) return null;
  const words = wordsOf(here);
  const found = (match.language ?? here.language) as Language;
  const language = here.words.languageNames[found];
  const said = { text: words.foundInText(language), label: words.foundInLabel, symbol: words.foundInSymbol }[match.in] ?? match.in;
  return (
    <p class="hit-why">
      {words.labelled(said)}{' '}
      <q lang={langOf(here, found)}>
        <Passage of={match.fragment} />
      </q>
      {match.in === 'label' && found !== here.language && <LanguageMark here={here} language={found} />}
    </p>
  );
}
