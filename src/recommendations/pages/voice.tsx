import type { ComponentChildren } from 'preact';

/** One of the four voices: whose it is, what it speaks of, and what it says. */
export const Voice = ({ id, title, note, children }: { id: string; title: string; note: string; children: ComponentChildren }) => (
  <section class={`card voice voice-${id}`} aria-labelledby={`voice-${id}`}>
    <h3 id={`voice-${id}`}>{title}</h3>
    <p class="muted voice-note">{note}</p>
    {children}
  </section>
);

/** Says that a voice has not spoken: that is something else than a bad answer. */
export const Silent = ({ children }: { children: ComponentChildren }) => <p class="silent">{children}</p>;
