import { formatInstant } from '../../i18n/numbers.ts';
import { draftWords } from '../../i18n/staff-drafts/index.ts';
import type { Here } from '../../web/here.ts';
import type { FormDraft } from './queries.ts';

/** Where forms are kept that are not saved yet. */
export const draftsPath = '/staff/drafts';

/** The field by which somebody asks for a form with what was kept of it. */
export const resumedName = 'resumed';

type HereOfForm = Here & { csrf: string };

/** Offers what somebody left in the form of this page: to go on with it, or to throw it away. */
export function DraftOffer({ here, draft }: { here: HereOfForm; draft: FormDraft }) {
  const words = draftWords[here.language];
  return (
    <div class="draft-offer">
      <p>{words.waiting(formatInstant(here.language, draft.keptAt))}</p>
      <form method="post" action={here.link(here.path)}>
        <input type="hidden" name="csrf" value={here.csrf} />
        <input type="hidden" name={resumedName} value="true" />
        <button type="submit">{words.goOn}</button>
      </form>
      <form method="post" action={here.link(`${draftsPath}/discard`)}>
        <input type="hidden" name="csrf" value={here.csrf} />
        <input type="hidden" name="draftOf" value={here.path} />
        <button type="submit" class="button-quiet">
          {words.discard}
        </button>
      </form>
    </div>
  );
}

/**
 * The end of a form whose fields are kept while they are typed, for the script that does it; and a button that keeps them without one.
 * Stands inside the form, which needs `data-draft`.
 */
export function DraftKeeper({ here }: { here: Here }) {
  const words = draftWords[here.language];
  return (
    <>
      <input type="hidden" name="draftOf" value={here.path} />
      <button type="submit" class="button-quiet" formaction={here.link(draftsPath)} formNoValidate>
        {words.keep}
      </button>
      <p role="status" class="draft-state" data-kept={words.kept} data-away={words.away} />
    </>
  );
}
