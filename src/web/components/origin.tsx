import type { Language } from '../../../db/schema/types.ts';
import { type Here, shown, wordingOf } from '../here.ts';
import { Badge } from './status.tsx';
import { InLanguage, LanguageMark } from './text.tsx';

/** Who made a text, and in which language it is where that is not the page's; what a machine made is told apart from all else. */
export function Origin({ here, origin, language }: { here: Here; origin: string | undefined; language: Language }) {
  if (!origin && language === here.language) return null;
  return (
    <p class="hit-origin">
      {origin && (
        <Badge tone={origin === 'machine' ? 'warning' : 'quiet'}>
          <InLanguage here={here} shown={here.nameOf('textOrigins', origin)} isNamed={false} />
        </Badge>
      )}
      {language !== here.language && <LanguageMark here={here} language={language} />}
    </p>
  );
}

/** The text of a recommendation in the page's language, or in the one that there is, and below it who made that. */
export function Said({ here, texts }: { here: Here; texts: Record<string, { text: string; origin: string }> | null }) {
  const one = shown(here, wordingOf(texts));
  if (!one) return null;
  return (
    <figure class="said">
      <blockquote class="quoted">
        <InLanguage here={here} shown={one} isNamed={false} />
      </blockquote>
      <figcaption>
        <Origin here={here} origin={texts?.[one.language]?.origin} language={one.language} />
      </figcaption>
    </figure>
  );
}
