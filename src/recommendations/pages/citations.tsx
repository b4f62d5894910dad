import type { ComponentChildren } from 'preact';
import { recommendationWords } from '../../i18n/recommendation/index.ts';
import type { Here } from '../../web/here.ts';

/** A citation in a form that programs for references read. */
interface CitationForm {
  name: string;
  text: string;
  /** Where it can be had as a file, if anywhere. */
  file?: string;
}

/** Ready citations: a footnote, and the forms of bibliographies; with scripts each can be copied. */
export function Citations({ here, note, forms }: { here: Here; note: ComponentChildren; forms: CitationForm[] }) {
  const words = recommendationWords[here.language];
  return (
    <>
      <h3>{words.footnote}</h3>
      <p class="footnote" id="cite-footnote">
        {note}
      </p>
      <p>
        <Copy here={here} of="cite-footnote" what={words.footnote} />
      </p>
      {forms.map(({ name, text, file }) => {
        const id = `cite-${name.toLowerCase().replace(/-.*/, '')}`;
        return (
          <details>
            <summary>{name}</summary>
            <pre id={id}>{text.trim()}</pre>
            <p class="inline">
              <Copy here={here} of={id} what={name} />
              {file && <a href={file}>{words.download(name)}</a>}
            </p>
          </details>
        );
      })}
    </>
  );
}

const Copy = ({ here, of, what }: { here: Here; of: string; what: string }) => {
  const words = recommendationWords[here.language];
  return (
    <button type="button" class="button-quiet" hidden data-copy={of} data-done={words.copied}>
      {words.copy}
      <span class="hidden-visually"> ({what})</span>
    </button>
  );
};
