import { gradeWrites } from '../../grades/writes.ts';
import { positionWrites } from '../../positions/writes.ts';
import type { RecordKind } from '../../writing/kinds.ts';
import { commonFields, type FieldSpec } from '../records/fields.ts';

/** A voice on a recommendation that staff write down: what the State answered, what the body graded. */
export interface VoiceKind {
  /** In the address, below the recommendation, and in the words of the pages. */
  path: 'positions' | 'grades';
  kind: RecordKind;
  fields: FieldSpec[];
}

/** The voices that staff write down; assessments and contributions have pages of their own. */
export const voiceKinds: readonly VoiceKind[] = [
  {
    path: 'positions',
    kind: positionWrites as unknown as RecordKind,
    fields: [
      { name: 'value', control: 'code', list: 'positions', isRequired: true },
      { name: 'statedOn', control: 'date', hint: 'date' },
      { name: 'document', control: 'text', hint: 'ids' },
      { name: 'note', control: 'localized', isLong: true },
      ...commonFields,
    ],
  },
  {
    path: 'grades',
    kind: gradeWrites as unknown as RecordKind,
    fields: [
      { name: 'scheme', control: 'code', list: 'gradeSchemes', isRequired: true },
      { name: 'grade', control: 'text', isRequired: true },
      { name: 'document', control: 'text', isRequired: true, hint: 'ids' },
      { name: 'paragraph', control: 'text', hint: 'paragraph' },
      { name: 'gradedOn', control: 'date', hint: 'date' },
      { name: 'note', control: 'localized', isLong: true },
      ...commonFields,
    ],
  },
];
