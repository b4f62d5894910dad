/** What every source does to the words it reads: one road, in parts. */
export { splitLabels } from './normalise/labels.ts';
export { type Paragraph, takeParagraph } from './normalise/paragraphs.ts';
export { splitWords } from './normalise/split-words.ts';
export { partLabels, stateFinder, stateInName, takeStates } from './normalise/states.ts';
export { plainText } from './normalise/text.ts';
export { uprCycleOf } from './normalise/upr.ts';
