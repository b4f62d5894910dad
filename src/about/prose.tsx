import type { ComponentChildren } from 'preact';
import { Section } from '../web/components/layout.tsx';

/** What stands in a chapter: paragraphs, and points after them. */
export interface Prose {
  title: string;
  text: readonly string[];
  points?: readonly string[];
}

/** A chapter of a page about Monitum; links can lead to it by its id. */
export const Chapter = ({ id, of: { title, text, points }, children }: { id: string; of: Prose; children?: ComponentChildren }) => (
  <Section id={id} title={title}>
    {text.map((paragraph) => (
      <p>{paragraph}</p>
    ))}
    {points && (
      <ul>
        {points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
    )}
    {children}
  </Section>
);

/** The chapters of a page, as links to them. */
export const Contents = ({ title, chapters }: { title: string; chapters: Record<string, Pick<Prose, 'title'>> }) => (
  <nav aria-label={title}>
    <ol class="about-contents">
      {Object.entries(chapters).map(([id, chapter]) => (
        <li>
          <a href={`#${id}`}>{chapter.title}</a>
        </li>
      ))}
    </ol>
  </nav>
);
