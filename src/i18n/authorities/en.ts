/** The words of the pages about authorities, in English; the other languages have the same. */
export const en = {
  intro: 'Who can act in Belgium on what the bodies recommend, by level of government.',
  note: 'Counted are the recommendations that name an authority or one below it. Most are addressed to Belgium as a whole.',
  severalLevels: 'Several levels',
  independent: 'Independent bodies',
  independentNote: 'They watch over human rights. They are listed by what they do, whatever the level that founded them.',
  levelUnknown: 'Level not known',
  authority: 'Authority',
  type: 'Kind',
  levels: 'Level of government',
  competences: 'Competent for',
  above: 'Part of',
  below: 'Under it',
  role: 'Role',
  established: 'Established',
  accreditation: 'Accreditation as a national human rights institution',
  reporting: 'Coordinates reports to',
  standing: 'Where the recommendations to it stand',
  own: 'What it has done itself, as an institute assessed it',
  ownNote: 'Of the recommendations addressed to it, those on which an institute published an assessment of this authority alone.',
  ownNone: 'No institute has published an assessment of this authority alone. That says nothing of what it has done.',
  measures: 'Measures it took',
  allMeasures: (count: number) => `All its measures (${count})`,
  noMeasures: 'No measure of it is in this database. That does not mean that it took none.',
  newest: 'Newest recommendations to it',
  tableOf: (name: string) => `Recommendations: ${name}`,
};

/** The words of the pages about authorities. */
export type AuthorityWords = typeof en;
