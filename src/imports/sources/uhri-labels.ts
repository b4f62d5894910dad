import type { Note } from '../claims.ts';
import { type LabelList, type Labels, labelLists, type Meaning } from '../labels.ts';
import { RowFault, shown } from './uhri-row.ts';

/** Looks up the labels of one file: every label is looked up once, however often it occurs. */
export interface LabelReader {
  /** What a label means; undefined where nobody has said so. */
  find(list: LabelList, label: string): Meaning | undefined;
  /**
   * What a label means.
   * @throws RowFault that names the label where nobody has said so
   */
  need(list: LabelList, label: string, field: string): Meaning;
  /**
   * The codes of labels, each once, in the order of the source. A label that stands for nothing here gives a note with the reason.
   * @throws RowFault that names the first label of which nobody has said what it means
   */
  codes(list: LabelList, labels: string[], field: string, notes: Note[]): string[];
}

/** What the lists are called in a sentence. */
const listNames: Record<LabelList, string> = {
  themes: 'theme',
  groups: 'group of persons',
  bodies: 'body',
  recommendationKinds: 'type of annotation',
  positions: 'position',
  countries: 'country',
};

/** So many labels are kept in mind; the source has some 500. Only those with a meaning are, so a hostile file does not fill the memory. */
const mostKept = 5_000;

/** Makes the reader of the labels of one file. */
export function labelReaderOf(labels: Labels): LabelReader {
  const kept = Object.fromEntries(labelLists.map((list) => [list, new Map()])) as Record<LabelList, Map<string, Meaning>>;
  const notesKept = new Map<Meaning, Note>();

  function find(list: LabelList, label: string): Meaning | undefined {
    const known = kept[list];
    const found = known.get(label);
    if (found) return found;
    const meaning = labels.find(list, label);
    if (meaning && known.size < mostKept) known.set(label, meaning);
    return meaning;
  }

  function need(list: LabelList, label: string, field: string): Meaning {
    const meaning = find(list, label);
    if (meaning) return meaning;
    throw new RowFault(
      field,
      shown(label),
      `Nobody has said what the ${listNames[list]} "${shown(label.trim())}" stands for: give it a code, or a reason to leave it out, in a mapping file (list ${list}).`,
    );
  }

  /** One note for all rows that carry the label: there are tens of thousands. */
  function noteOf(meaning: Meaning, label: string, field: string): Note {
    const known = notesKept.get(meaning);
    if (known) return known;
    const note = { field, value: label.trim(), reason: meaning.reason ?? 'The label stands for nothing here.' };
    if (notesKept.size < mostKept) notesKept.set(meaning, note);
    return note;
  }

  function codes(list: LabelList, all: string[], field: string, notes: Note[]): string[] {
    const found: string[] = [];
    for (const label of all) {
      if (label === '' || label.trim() === '') continue;
      const meaning = need(list, label, field);
      if (meaning.code === undefined) notes.push(noteOf(meaning, label, field));
      else if (!found.includes(meaning.code)) found.push(meaning.code);
    }
    return found;
  }

  return { find, need, codes };
}
