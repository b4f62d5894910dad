import type { Language } from '../../../db/schema/types.ts';
import { Badge } from '../../web/components/status.tsx';
import { InLanguage, LanguageMark } from '../../web/components/text.tsx';
import type { Here } from '../../web/here.ts';

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
