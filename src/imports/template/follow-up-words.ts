import type { ColumnWords } from './words.ts';

/** What the columns of assessments and measures are called, and what staff are told of them. */
export const followUpWords = {
  authority: {
    heading: { nl: 'Beoordeelde overheid', fr: 'Autorité évaluée', de: 'Bewertete Behörde', en: 'Authority assessed' },
    meaning: {
      nl: 'De ene overheid waarover de beoordeling gaat; leeg voor de aanbeveling als geheel.',
      fr: "La seule autorité sur laquelle porte l'évaluation ; vide pour la recommandation dans son ensemble.",
      de: 'Die eine Behörde, um die es geht; leer für die Empfehlung als Ganzes.',
      en: 'The one authority that the assessment is about; empty for the recommendation as a whole.',
    },
  },
  institution: {
    heading: { nl: 'Instelling', fr: 'Institution', de: 'Institution', en: 'Institution' },
    meaning: {
      nl: 'De instelling die beoordeelt: de uwe. De beoordeling wordt een ontwerp dat een collega nakijkt.',
      fr: "L'institution qui évalue : la vôtre. L'évaluation devient un projet qu'un collègue relit.",
      de: 'Die bewertende Institution: Ihre eigene. Die Bewertung wird ein Entwurf, den eine zweite Person prüft.',
      en: 'The institution that assesses: your own. The assessment becomes a draft that a colleague reviews.',
    },
  },
  status: {
    heading: { nl: 'Status', fr: 'Statut', de: 'Stand der Umsetzung', en: 'Status' },
    meaning: {
      nl: 'Hoe ver de uitvoering staat, op de schaal van Monitum.',
      fr: "L'état de la mise en œuvre, selon l'échelle de Monitum.",
      de: 'Wie weit die Umsetzung ist, auf der Skala von Monitum.',
      en: 'How far implementation has come, on the scale of Monitum.',
    },
  },
  confidence: {
    heading: { nl: 'Zekerheid', fr: 'Degré de certitude', de: 'Sicherheit', en: 'Confidence' },
    meaning: {
      nl: 'Hoe zeker de beoordeling is.',
      fr: "Le degré de certitude de l'évaluation.",
      de: 'Wie sicher die Bewertung ist.',
      en: 'How sure the assessment is.',
    },
  },
  rationale: {
    heading: { nl: 'Motivering', fr: 'Motivation', de: 'Begründung', en: 'Rationale' },
    meaning: {
      nl: 'Waarom, in deze taal. Minstens één taal is verplicht.',
      fr: 'Les raisons, dans cette langue. Une langue au moins est obligatoire.',
      de: 'Warum, in dieser Sprache. Mindestens eine Sprache ist Pflicht.',
      en: 'Why, in this language. One language at least is required.',
    },
  },
  rationaleOrigin: {
    heading: { nl: 'Herkomst motivering', fr: 'Origine de la motivation', de: 'Herkunft der Begründung', en: 'Origin of the rationale' },
    meaning: {
      nl: 'Wie de motivering in deze taal schreef. Verplicht waar de motivering is ingevuld.',
      fr: 'Qui a rédigé la motivation dans cette langue. Obligatoire lorsque la motivation est remplie.',
      de: 'Wer die Begründung in dieser Sprache verfasst hat. Pflicht, wo die Begründung ausgefüllt ist.',
      en: 'Who wrote the rationale in this language. Required where the rationale is given.',
    },
  },
  evidenceUpTo: {
    heading: { nl: 'Bewijs bekeken tot', fr: "Éléments examinés jusqu'au", de: 'Belege geprüft bis', en: 'Evidence up to' },
    meaning: {
      nl: 'De dag tot waar de bronnen bekeken zijn.',
      fr: "Le jour jusqu'auquel les sources ont été examinées.",
      de: 'Der Tag, bis zu dem die Belege geprüft wurden.',
      en: 'The day up to which evidence was looked at.',
    },
  },
  methodologyVersion: {
    heading: { nl: 'Versie van de methode', fr: 'Version de la méthode', de: 'Version der Methode', en: 'Methodology version' },
    meaning: {
      nl: 'De versie van de methode waarmee beoordeeld werd.',
      fr: "La version de la méthode suivie pour l'évaluation.",
      de: 'Die Version der Methode, nach der bewertet wurde.',
      en: 'The version of the methodology by which it was assessed.',
    },
  },
  reason: {
    heading: { nl: 'Aanleiding', fr: "Motif de l'évaluation", de: 'Anlass', en: 'Occasion' },
    meaning: {
      nl: 'Waarom de beoordeling nu gebeurt, voor wie de geschiedenis leest.',
      fr: "Pourquoi l'évaluation a lieu maintenant, pour qui lit l'historique.",
      de: 'Warum jetzt bewertet wird, für Leser der Geschichte.',
      en: 'Why it is assessed now, for readers of the history.',
    },
  },
  evidenceTitle: {
    heading: { nl: 'Titel bewijsstuk', fr: 'Titre de la pièce', de: 'Titel des Belegs', en: 'Evidence title' },
    meaning: {
      nl: 'De titel van een bron waarop de beoordeling rust.',
      fr: "Le titre d'une source sur laquelle repose l'évaluation.",
      de: 'Der Titel einer Quelle, auf der die Bewertung beruht.',
      en: 'The title of a source on which the assessment rests.',
    },
  },
  evidenceLanguage: {
    heading: { nl: 'Taal van de titel', fr: 'Langue du titre', de: 'Sprache des Titels', en: 'Language of the title' },
    meaning: {
      nl: 'De taal waarin de titel van het bewijsstuk staat. Verplicht waar de titel is ingevuld.',
      fr: 'La langue dans laquelle le titre de la pièce est écrit. Obligatoire lorsque le titre est rempli.',
      de: 'Die Sprache, in der der Titel des Belegs steht. Pflicht, wo der Titel ausgefüllt ist.',
      en: 'The language in which the title of the evidence is given. Required where the title is.',
    },
  },
  evidenceUrl: {
    heading: { nl: 'Webadres bewijsstuk', fr: 'Adresse web de la pièce', de: 'Webadresse des Belegs', en: 'Evidence web address' },
    meaning: {
      nl: 'Het adres van de pagina, als er een is.',
      fr: "L'adresse de la page, s'il y en a une.",
      de: 'Die Adresse der Seite, wenn es eine gibt.',
      en: 'The address of the page, where there is one.',
    },
  },
  evidenceTier: {
    heading: { nl: 'Sterkte bewijsstuk', fr: 'Niveau de la pièce', de: 'Stärke des Belegs', en: 'Evidence tier' },
    meaning: {
      nl: 'Hoe sterk de bron is. Verplicht waar de titel is ingevuld.',
      fr: 'La force de la source. Obligatoire lorsque le titre est rempli.',
      de: 'Wie stark die Quelle ist. Pflicht, wo der Titel ausgefüllt ist.',
      en: 'How strong the source is. Required where the title is given.',
    },
  },
  evidencePublishedOn: {
    heading: { nl: 'Datum bewijsstuk', fr: 'Date de la pièce', de: 'Datum des Belegs', en: 'Evidence date' },
    meaning: {
      nl: 'De dag waarop de bron verscheen; een maand of een jaar mag ook.',
      fr: 'Le jour de parution de la source ; un mois ou une année suffit.',
      de: 'Der Tag, an dem die Quelle erschien; ein Monat oder ein Jahr genügt.',
      en: 'The day on which the source came out; a month or a year will do.',
    },
  },
  reference: {
    heading: { nl: 'Eigen kenmerk', fr: 'Référence propre', de: 'Eigenes Kennzeichen', en: 'Own reference' },
    meaning: {
      nl: 'Een kenmerk dat u zelf kiest en niet meer verandert: zo wordt de maatregel bij een volgende import teruggevonden.',
      fr: "Une référence que vous choisissez et ne changez plus : elle permet de retrouver la mesure à l'import suivant.",
      de: 'Ein Kennzeichen, das Sie wählen und nicht mehr ändern: So wird die Maßnahme beim nächsten Import wiedergefunden.',
      en: 'A reference that you choose and do not change again: by it the measure is found at the next import.',
    },
  },
  measureKind: {
    heading: { nl: 'Soort maatregel', fr: 'Nature de la mesure', de: 'Art der Maßnahme', en: 'Kind of measure' },
    meaning: {
      nl: 'Of het een wet is, een plan, een instelling of iets anders.',
      fr: "S'il s'agit d'une loi, d'un plan, d'une institution ou d'autre chose.",
      de: 'Ob es ein Gesetz, ein Plan, eine Einrichtung oder etwas anderes ist.',
      en: 'Whether it is a law, a plan, an institution or something else.',
    },
  },
  title: {
    heading: { nl: 'Titel', fr: 'Titre', de: 'Titel', en: 'Title' },
    meaning: {
      nl: 'De titel van de maatregel in deze taal. Minstens één taal is verplicht.',
      fr: 'Le titre de la mesure dans cette langue. Une langue au moins est obligatoire.',
      de: 'Der Titel der Maßnahme in dieser Sprache. Mindestens eine Sprache ist Pflicht.',
      en: 'The title of the measure in this language. One language at least is required.',
    },
  },
  titleOrigin: {
    heading: { nl: 'Herkomst titel', fr: 'Origine du titre', de: 'Herkunft des Titels', en: 'Origin of the title' },
    meaning: {
      nl: 'Wie de titel schreef: de overheid zelf, of het instituut.',
      fr: "Qui a rédigé le titre : l'autorité elle-même ou l'institut.",
      de: 'Wer den Titel verfasst hat: die Behörde selbst oder das Institut.',
      en: 'Who wrote the title: the authority itself, or the institute.',
    },
  },
  description: {
    heading: { nl: 'Beschrijving', fr: 'Description', de: 'Beschreibung', en: 'Description' },
    meaning: {
      nl: 'Wat de maatregel inhoudt, in deze taal. Minstens één taal is verplicht.',
      fr: 'Le contenu de la mesure, dans cette langue. Une langue au moins est obligatoire.',
      de: 'Was die Maßnahme umfasst, in dieser Sprache. Mindestens eine Sprache ist Pflicht.',
      en: 'What the measure consists of, in this language. One language at least is required.',
    },
  },
  takenOn: {
    heading: { nl: 'Genomen op', fr: 'Prise le', de: 'Getroffen am', en: 'Taken on' },
    meaning: {
      nl: 'Wanneer de maatregel genomen werd; een maand of een jaar mag ook.',
      fr: 'La date de la mesure ; un mois ou une année suffit.',
      de: 'Wann die Maßnahme getroffen wurde; ein Monat oder ein Jahr genügt.',
      en: 'When the measure was taken; a month or a year will do.',
    },
  },
  endedOn: {
    heading: { nl: 'Beëindigd op', fr: 'Terminée le', de: 'Beendet am', en: 'Ended on' },
    meaning: {
      nl: 'Wanneer de maatregel eindigde; een maand of een jaar mag ook.',
      fr: 'La date de fin de la mesure ; un mois ou une année suffit.',
      de: 'Wann die Maßnahme endete; ein Monat oder ein Jahr genügt.',
      en: 'When the measure ended; a month or a year will do.',
    },
  },
  note: {
    heading: { nl: 'Opmerking', fr: 'Remarque', de: 'Anmerkung', en: 'Note' },
    meaning: {
      nl: 'Wat de lezer verder moet weten, in deze taal.',
      fr: 'Ce que le lecteur doit savoir de plus, dans cette langue.',
      de: 'Was man sonst wissen sollte, in dieser Sprache.',
      en: 'What readers should know besides, in this language.',
    },
  },
  governmentLevels: {
    heading: { nl: 'Bestuursniveaus', fr: 'Niveaux de pouvoir', de: 'Regierungsebenen', en: 'Levels of government' },
    meaning: {
      nl: 'De bestuursniveaus waarop de maatregel geldt.',
      fr: 'Les niveaux de pouvoir concernés par la mesure.',
      de: 'Die Regierungsebenen, die die Maßnahme betrifft.',
      en: 'The levels of government that the measure concerns.',
    },
  },
  recommendations: {
    heading: { nl: 'Aanbevelingen (id)', fr: 'Recommandations (id)', de: 'Empfehlungen (ID)', en: 'Recommendations (id)' },
    meaning: {
      nl: "De id's in Monitum van de aanbevelingen waarop de maatregel antwoordt.",
      fr: 'Les identifiants dans Monitum des recommandations auxquelles la mesure répond.',
      de: 'Die IDs in Monitum der Empfehlungen, auf die die Maßnahme antwortet.',
      en: 'The ids in Monitum of the recommendations that the measure answers.',
    },
  },
  documents: {
    heading: { nl: 'Documenten (id)', fr: 'Documents (id)', de: 'Dokumente (ID)', en: 'Documents (id)' },
    meaning: {
      nl: "De id's in Monitum van documenten waarmee de maatregel verband houdt.",
      fr: 'Les identifiants dans Monitum des documents auxquels la mesure se rapporte.',
      de: 'Die IDs in Monitum der Dokumente, auf die sich die Maßnahme bezieht.',
      en: 'The ids in Monitum of the documents that the measure relates to.',
    },
  },
  treaties: {
    heading: { nl: 'Verdragen', fr: 'Traités', de: 'Verträge', en: 'Treaties' },
    meaning: {
      nl: 'De verdragen waarmee de maatregel verband houdt.',
      fr: 'Les traités auxquels la mesure se rapporte.',
      de: 'Die Verträge, auf die sich die Maßnahme bezieht.',
      en: 'The treaties that the measure relates to.',
    },
  },
  bodies: {
    heading: { nl: 'Organen', fr: 'Organes', de: 'Organe', en: 'Bodies' },
    meaning: {
      nl: 'De internationale organen waarmee de maatregel verband houdt.',
      fr: 'Les organes internationaux auxquels la mesure se rapporte.',
      de: 'Die internationalen Organe, auf die sich die Maßnahme bezieht.',
      en: 'The international bodies that the measure relates to.',
    },
  },
} satisfies Record<string, ColumnWords>;
