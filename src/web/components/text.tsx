import type { ComponentChildren } from 'preact';
import type { Language, LocalizedText, Source } from '../../../db/schema/types.ts';
import { formatDate, formatInstant } from '../../i18n/numbers.ts';
import type { ListName } from '../../vocabularies/queries.ts';
import { type Here, pathOfCode, type Shown, shown } from '../here.ts';

/** The `lang` of a passage, where it is not that of the page. */
export const langOf = (here: Here, language: Language | string): string | undefined => (language === here.language ? undefined : language);

/** A text in the page's language, or in another one that is marked as such and named. */
export function Localized({ here, of: text, isNamed = true }: { here: Here; of: LocalizedText | null | undefined; isNamed?: boolean }) {
  const one = shown(here, text);
  return one ? <InLanguage here={here} shown={one} isNamed={isNamed} /> : null;
}

/** A text whose language is known already. */
export function InLanguage({ here, shown: { text, language }, isNamed = true }: { here: Here; shown: Shown; isNamed?: boolean }) {
  if (language === here.language) return <>{text}</>;
  return (
    <>
      <span lang={language}>{text}</span>
      {isNamed && <LanguageMark here={here} language={language} />}
    </>
  );
}

/** Says in which other language a passage is. */
export const LanguageMark = ({ here, language }: { here: Here; language: Language }) => (
  <span class="language-mark"> ({here.words.inLanguage(here.words.languageNames[language])})</span>
);

/** The name of a code, linked to its page where it has one. */
export function Code({ here, list, code, isLinked = true }: { here: Here; list: ListName; code: string; isLinked?: boolean }) {
  const name = <InLanguage here={here} shown={here.nameOf(list, code)} isNamed={false} />;
  const path = isLinked ? pathOfCode(list, code) : undefined;
  return path ? <a href={here.link(path)}>{name}</a> : name;
}

/** A date as precise as it is known. */
export const DateText = ({ here, date }: { here: Here; date: string }) => <time dateTime={date}>{formatDate(here.language, date)}</time>;

/** A moment, by the clocks of Brussels. */
export const InstantText = ({ here, instant }: { here: Here; instant: string }) => (
  <time dateTime={instant}>{formatInstant(here.language, instant)}</time>
);

/** A link to a page of somebody else. */
export const External = ({ href, language, children }: { href: string; language?: string | undefined; children: ComponentChildren }) => (
  <a class="external" href={href} rel="noopener" hreflang={language}>
    {children}
  </a>
);

/** Says that nobody has read a fact in a source yet; nothing where somebody has. */
export const Verification = ({ here, of: verification }: { here: Here; of: string | undefined }) =>
  verification === 'unverified' ? (
    <span class="unverified" title={here.words.unverifiedLong}>
      {here.words.unverified}
    </span>
  ) : null;

/** Where something was read. */
export function Sources({ here, sources }: { here: Here; sources: Source[] }) {
  return (
    <ul class="sources">
      {sources.map(({ kind, citation, url }) => (
        <li>
          {url ? <External href={url}>{citation}</External> : citation} <span class="muted">({here.words.sourceKinds[kind]})</span>
        </li>
      ))}
    </ul>
  );
}
