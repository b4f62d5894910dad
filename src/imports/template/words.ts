import type { Language } from '../../../db/schema/types.ts';

type Words = Record<Language, string>;

/** The heading of a column and what is written in it. A number and a language stand behind the heading where it occurs several times. */
export interface ColumnWords {
  heading: Words;
  meaning: Words;
}

/** What the columns of the templates are called, and what staff are told of them. */
export const columnWords = {
  recommendation: {
    heading: { nl: 'Aanbeveling (id)', fr: 'Recommandation (id)', de: 'Empfehlung (ID)', en: 'Recommendation (id)' },
    meaning: {
      nl: 'De id van de aanbeveling in Monitum. Laat leeg als u symbool en paragraaf invult.',
      fr: "L'identifiant de la recommandation dans Monitum. Laissez vide si vous indiquez la cote et le paragraphe.",
      de: 'Die ID der Empfehlung in Monitum. Leer lassen, wenn Sie Dokumentsymbol und Absatz angeben.',
      en: 'The id of the recommendation in Monitum. Leave it empty where you give symbol and paragraph.',
    },
  },
  symbol: {
    heading: { nl: 'Documentsymbool', fr: 'Cote du document', de: 'Dokumentsymbol', en: 'Document symbol' },
    meaning: {
      nl: 'Het symbool of nummer waaronder het orgaan het document publiceerde.',
      fr: "La cote ou le numéro sous lequel l'organe a publié le document.",
      de: 'Das Symbol oder die Nummer, unter der das Organ das Dokument veröffentlicht hat.',
      en: 'The symbol or number under which the body published the document.',
    },
  },
  body: {
    heading: { nl: 'Orgaan', fr: 'Organe', de: 'Organ', en: 'Body' },
    meaning: {
      nl: 'Het internationale orgaan dat spreekt.',
      fr: "L'organe international qui s'exprime.",
      de: 'Das internationale Organ, das sich äußert.',
      en: 'The international body that speaks.',
    },
  },
  documentType: {
    heading: { nl: 'Documenttype', fr: 'Type de document', de: 'Dokumenttyp', en: 'Document type' },
    meaning: {
      nl: 'Wat voor document het is.',
      fr: 'La nature du document.',
      de: 'Welche Art von Dokument es ist.',
      en: 'What kind of document it is.',
    },
  },
  publishedOn: {
    heading: { nl: 'Gepubliceerd op', fr: 'Publié le', de: 'Veröffentlicht am', en: 'Published on' },
    meaning: {
      nl: 'De dag waarop het document verscheen; een maand of een jaar mag ook.',
      fr: 'Le jour de parution du document ; un mois ou une année suffit.',
      de: 'Der Tag, an dem das Dokument erschien; ein Monat oder ein Jahr genügt.',
      en: 'The day on which the document came out; a month or a year will do.',
    },
  },
  adoptedOn: {
    heading: { nl: 'Aangenomen op', fr: 'Adopté le', de: 'Angenommen am', en: 'Adopted on' },
    meaning: {
      nl: 'De dag waarop het orgaan het document aannam; een maand of een jaar mag ook.',
      fr: "Le jour où l'organe a adopté le document ; un mois ou une année suffit.",
      de: 'Der Tag, an dem das Organ das Dokument annahm; ein Monat oder ein Jahr genügt.',
      en: 'The day on which the body adopted the document; a month or a year will do.',
    },
  },
  documentTitle: {
    heading: { nl: 'Documenttitel', fr: 'Titre du document', de: 'Dokumenttitel', en: 'Document title' },
    meaning: {
      nl: 'De titel van het document in deze taal.',
      fr: 'Le titre du document dans cette langue.',
      de: 'Der Titel des Dokuments in dieser Sprache.',
      en: 'The title of the document in this language.',
    },
  },
  paragraph: {
    heading: { nl: 'Paragraaf', fr: 'Paragraphe', de: 'Absatz', en: 'Paragraph' },
    meaning: {
      nl: 'Het nummer zoals het gedrukt staat, met de letter van het onderdeel. Houd de cel als tekst: anders maakt Excel van 100.10 het getal 100.1.',
      fr: "Le numéro tel qu'imprimé, avec la lettre de la partie. Gardez la cellule au format texte : sinon Excel change 100.10 en 100.1.",
      de: 'Die Nummer wie gedruckt, mit dem Buchstaben des Teils. Die Zelle als Text belassen: Excel macht sonst aus 100.10 die Zahl 100.1.',
      en: 'The number as printed, with the letter of the part. Keep the cell as text: Excel otherwise makes 100.10 the number 100.1.',
    },
  },
  recommendationKind: {
    heading: { nl: 'Soort aanbeveling', fr: 'Nature de la recommandation', de: 'Art der Empfehlung', en: 'Kind of recommendation' },
    meaning: {
      nl: 'Of het een aanbeveling is, een punt van zorg of iets anders.',
      fr: "S'il s'agit d'une recommandation, d'une préoccupation ou d'autre chose.",
      de: 'Ob es eine Empfehlung, ein Anlass zur Sorge oder etwas anderes ist.',
      en: 'Whether it is a recommendation, a concern or something else.',
    },
  },
  text: {
    heading: { nl: 'Tekst', fr: 'Texte', de: 'Text', en: 'Text' },
    meaning: {
      nl: 'De tekst van de aanbeveling in deze taal.',
      fr: 'Le texte de la recommandation dans cette langue.',
      de: 'Der Text der Empfehlung in dieser Sprache.',
      en: 'The text of the recommendation in this language.',
    },
  },
  textOrigin: {
    heading: { nl: 'Herkomst tekst', fr: 'Origine du texte', de: 'Herkunft des Textes', en: 'Origin of the text' },
    meaning: {
      nl: 'Wie de tekst in deze taal schreef. Verplicht waar de tekst is ingevuld.',
      fr: 'Qui a rédigé le texte dans cette langue. Obligatoire lorsque le texte est rempli.',
      de: 'Wer den Text in dieser Sprache verfasst hat. Pflicht, wo der Text ausgefüllt ist.',
      en: 'Who wrote the text in this language. Required where the text is given.',
    },
  },
  themes: {
    heading: { nl: "Thema's", fr: 'Thèmes', de: 'Themen', en: 'Themes' },
    meaning: { nl: 'Waarover het gaat.', fr: 'Ce dont il est question.', de: 'Worum es geht.', en: 'What it is about.' },
  },
  groups: {
    heading: { nl: 'Groepen', fr: 'Groupes', de: 'Gruppen', en: 'Groups' },
    meaning: { nl: 'Over wie het gaat.', fr: 'Les personnes concernées.', de: 'Um wen es geht.', en: 'Whom it concerns.' },
  },
  sdgs: {
    heading: {
      nl: 'Duurzame-ontwikkelingsdoelen',
      fr: 'Objectifs de développement durable',
      de: 'Ziele für nachhaltige Entwicklung',
      en: 'Sustainable Development Goals',
    },
    meaning: {
      nl: 'Doelen en subdoelen, bijvoorbeeld 16 of 16.10. Houd de cel als tekst: anders maakt Excel van 16.10 het getal 16.1.',
      fr: 'Objectifs et cibles, par exemple 16 ou 16.10. Gardez la cellule au format texte : sinon Excel change 16.10 en 16.1.',
      de: 'Ziele und Zielvorgaben, etwa 16 oder 16.10. Die Zelle als Text belassen: Excel macht sonst aus 16.10 die Zahl 16.1.',
      en: 'Goals and targets, for instance 16 or 16.10. Keep the cell as text: Excel otherwise makes 16.10 the number 16.1.',
    },
  },
  authorities: {
    heading: { nl: 'Overheden', fr: 'Autorités', de: 'Behörden', en: 'Authorities' },
    meaning: {
      nl: 'De overheden of instanties die worden aangesproken of die handelden.',
      fr: 'Les autorités ou organismes visés ou qui ont agi.',
      de: 'Die Behörden oder Stellen, die angesprochen sind oder gehandelt haben.',
      en: 'The authorities that are addressed, or that acted.',
    },
  },
  urgency: {
    heading: { nl: 'Dringendheid', fr: 'Urgence', de: 'Dringlichkeit', en: 'Urgency' },
    meaning: {
      nl: 'Hoe sterk het orgaan het zegt, op zijn eigen schaal.',
      fr: "La force de la formule, selon l'échelle propre à l'organe.",
      de: 'Wie nachdrücklich das Organ es sagt, auf seiner eigenen Skala.',
      en: 'How strongly the body puts it, on its own scale.',
    },
  },
  followUp: {
    heading: { nl: 'Opvolgingsprocedure', fr: 'Procédure de suivi', de: 'Follow-up-Verfahren', en: 'Follow-up procedure' },
    meaning: {
      nl: 'Of het orgaan de aanbeveling koos voor zijn opvolgingsprocedure.',
      fr: "Si l'organe a retenu la recommandation pour sa procédure de suivi.",
      de: 'Ob das Organ die Empfehlung für sein Follow-up-Verfahren gewählt hat.',
      en: 'Whether the body chose the recommendation for its follow-up procedure.',
    },
  },
  uprSession: {
    heading: { nl: 'UPR-zitting', fr: "Session de l'EPU", de: 'UPR-Tagung', en: 'UPR session' },
    meaning: {
      nl: 'Het nummer van de zitting van de UPR-werkgroep; de cyclus volgt eruit.',
      fr: "Le numéro de la session du groupe de travail de l'EPU ; le cycle en découle.",
      de: 'Die Nummer der Tagung der UPR-Arbeitsgruppe; der Zyklus ergibt sich daraus.',
      en: 'The number of the session of the UPR working group; the cycle follows from it.',
    },
  },
  recommendingStates: {
    heading: { nl: 'Aanbevelende Staten', fr: 'États auteurs', de: 'Empfehlende Staaten', en: 'Recommending States' },
    meaning: {
      nl: 'De Staten die de aanbeveling deden, met hun landcode of hun naam.',
      fr: 'Les États auteurs de la recommandation, par leur code ou leur nom.',
      de: 'Die Staaten, die die Empfehlung abgaben, mit Ländercode oder Namen.',
      en: 'The States that made the recommendation, by country code or name.',
    },
  },
  position: {
    heading: { nl: 'Standpunt van België', fr: 'Position de la Belgique', de: 'Standpunkt Belgiens', en: 'Position of Belgium' },
    meaning: {
      nl: 'Wat de Staat in de UPR antwoordde.',
      fr: "Ce que l'État a répondu lors de l'EPU.",
      de: 'Was der Staat in der UPR geantwortet hat.',
      en: 'What the State answered in the UPR.',
    },
  },
  sourceKind: {
    heading: { nl: 'Soort bron', fr: 'Nature de la source', de: 'Art der Quelle', en: 'Kind of source' },
    meaning: {
      nl: 'Of u het las bij het orgaan of de overheid zelf, in een kopie, bij iemand anders, of uit eigen kennis schreef.',
      fr: "Si vous l'avez lu chez l'organe ou l'autorité, dans une copie, chez un tiers, ou écrit de votre connaissance.",
      de: 'Ob Sie es beim Organ oder der Behörde selbst, in einer Kopie oder bei anderen gelesen oder aus eigenem Wissen geschrieben haben.',
      en: 'Whether you read it with the body or authority itself, in a copy, with somebody else, or wrote it from own knowledge.',
    },
  },
  sourceCitation: {
    heading: { nl: 'Bron', fr: 'Source', de: 'Quelle', en: 'Source' },
    meaning: {
      nl: 'Waar het gelezen werd, zodat een ander het terugvindt.',
      fr: "Où cela a été lu, pour qu'un autre le retrouve.",
      de: 'Wo es gelesen wurde, damit andere es wiederfinden.',
      en: 'Where it was read, so that others find it again.',
    },
  },
  sourceUrl: {
    heading: { nl: 'Webadres van de bron', fr: 'Adresse web de la source', de: 'Webadresse der Quelle', en: 'Web address of the source' },
    meaning: {
      nl: 'Het adres van de pagina, als er een is.',
      fr: "L'adresse de la page, s'il y en a une.",
      de: 'Die Adresse der Seite, wenn es eine gibt.',
      en: 'The address of the page, where there is one.',
    },
  },
  verification: {
    heading: { nl: 'Verificatie', fr: 'Vérification', de: 'Überprüfung', en: 'Verification' },
    meaning: {
      nl: 'Of iemand het in de genoemde bron heeft nagelezen. Leeg betekent: niet geverifieerd.',
      fr: "Si quelqu'un l'a lu dans la source indiquée. Vide signifie : non vérifié.",
      de: 'Ob jemand es in der genannten Quelle nachgelesen hat. Leer heißt: nicht überprüft.',
      en: 'Whether somebody read it in the source named. Empty means: unverified.',
    },
  },
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

/** The name of an entry of the catalogue. */
export type WordName = keyof typeof columnWords;

/** What the sheets of a template say beside the columns. */
export const templateWords = {
  recommendations: { nl: 'Aanbevelingen', fr: 'Recommandations', de: 'Empfehlungen', en: 'Recommendations' },
  assessments: { nl: 'Beoordelingen', fr: 'Évaluations', de: 'Bewertungen', en: 'Assessments' },
  measures: { nl: 'Maatregelen', fr: 'Mesures', de: 'Maßnahmen', en: 'Measures' },
  help: { nl: 'Uitleg', fr: 'Aide', de: 'Erläuterung', en: 'Help' },
  codes: { nl: 'Codes', fr: 'Codes', de: 'Codes', en: 'Codes' },
  column: { nl: 'Kolom', fr: 'Colonne', de: 'Spalte', en: 'Column' },
  technicalName: { nl: 'Technische naam', fr: 'Nom technique', de: 'Technischer Name', en: 'Technical name' },
  meaning: { nl: 'Betekenis', fr: 'Signification', de: 'Bedeutung', en: 'Meaning' },
  required: { nl: 'Verplicht', fr: 'Obligatoire', de: 'Pflicht', en: 'Required' },
  allowed: { nl: 'Toegelaten', fr: 'Valeurs admises', de: 'Zulässig', en: 'Allowed' },
  /** Stands before every example, in the sheets too: a row that keeps it is refused. */
  example: { nl: 'VOORBEELD', fr: 'EXEMPLE', de: 'BEISPIEL', en: 'EXAMPLE' },
  exampleText: { nl: 'schrijf hier uw tekst', fr: 'écrivez ici votre texte', de: 'hier steht Ihr Text', en: 'write your text here' },
  yes: { nl: 'ja', fr: 'oui', de: 'ja', en: 'yes' },
  no: { nl: 'nee', fr: 'non', de: 'nein', en: 'no' },
  list: { nl: 'Lijst', fr: 'Liste', de: 'Liste', en: 'List' },
  code: { nl: 'Code', fr: 'Code', de: 'Code', en: 'Code' },
  label: { nl: 'Naam', fr: 'Nom', de: 'Bezeichnung', en: 'Name' },
  severalAllowed: {
    nl: 'meerdere mogelijk, gescheiden door ; of op eigen regels',
    fr: 'plusieurs possibles, séparés par ; ou sur des lignes distinctes',
    de: 'mehrere möglich, durch ; oder Zeilenumbruch getrennt',
    en: 'several possible, separated by ; or on lines of their own',
  },
  codeOf: {
    nl: 'code of naam uit de lijst',
    fr: 'code ou nom de la liste',
    de: 'Code oder Name aus der Liste',
    en: 'code or name from the list',
  },
  textUpTo: {
    nl: 'tekst, hoogstens zoveel tekens:',
    fr: 'texte, longueur maximale :',
    de: 'Text, höchstens so viele Zeichen:',
    en: 'text, at most so many characters:',
  },
  partialDate: {
    nl: 'datum: dd/mm/jjjj, jjjj-mm-dd, jjjj-mm of jjjj',
    fr: 'date : jj/mm/aaaa, aaaa-mm-jj, aaaa-mm ou aaaa',
    de: 'Datum: TT.MM.JJJJ, JJJJ-MM-TT, JJJJ-MM oder JJJJ',
    en: 'date: dd/mm/yyyy, yyyy-mm-dd, yyyy-mm or yyyy',
  },
  day: {
    nl: 'dag: dd/mm/jjjj of jjjj-mm-dd',
    fr: 'jour : jj/mm/aaaa ou aaaa-mm-jj',
    de: 'Tag: TT.MM.JJJJ oder JJJJ-MM-TT',
    en: 'day: dd/mm/yyyy or yyyy-mm-dd',
  },
  url: {
    nl: 'adres dat met http:// of https:// begint',
    fr: 'adresse commençant par http:// ou https://',
    de: 'Adresse, die mit http:// oder https:// beginnt',
    en: 'address that begins with http:// or https://',
  },
  wholeNumber: { nl: 'geheel getal', fr: 'nombre entier', de: 'ganze Zahl', en: 'whole number' },
  recordId: {
    nl: 'id van twaalf tekens',
    fr: 'identifiant de douze caractères',
    de: 'ID mit zwölf Zeichen',
    en: 'id of twelve characters',
  },
  country: {
    nl: 'landcode van twee letters, of de naam van het land',
    fr: 'code pays à deux lettres, ou nom du pays',
    de: 'zweistelliger Ländercode oder Name des Staates',
    en: 'country code of two letters, or the name of the country',
  },
  emptyRule: {
    nl: 'Een lege cel of een ontbrekende kolom zegt niets: ze wist nooit iets. Een waarde wissen kan niet via een import; doe dat in Monitum zelf.',
    fr: "Une cellule vide ou une colonne absente ne dit rien : elle n'efface jamais rien. On n'efface pas une valeur par un import ; faites-le dans Monitum.",
    de: 'Eine leere Zelle oder fehlende Spalte sagt nichts: Sie löscht nie etwas. Ein Wert lässt sich nicht durch einen Import löschen; tun Sie das in Monitum selbst.',
    en: 'An empty cell or a missing column says nothing: it never clears anything. A value cannot be cleared by an import; do that in Monitum itself.',
  },
  exampleRule: {
    nl: 'Verwijder de voorbeeldrij voor u het bestand invoert. Plak waarden, geen formules. Een rij met één foute cel wordt in haar geheel geweigerd.',
    fr: "Supprimez la ligne d'exemple avant l'import. Collez des valeurs, pas de formules. Une ligne dont une cellule est fausse est refusée en entier.",
    de: 'Löschen Sie die Beispielzeile vor dem Import. Fügen Sie Werte ein, keine Formeln. Eine Zeile mit einer falschen Zelle wird ganz abgelehnt.',
    en: 'Delete the example row before you import the file. Paste values, not formulas. A row with one bad cell is refused whole.',
  },
} satisfies Record<string, Words>;

/** The words for the small lists that only the templates have. */
export const choiceWords = {
  sourceKind: {
    official: { nl: 'officieel', fr: 'officielle', de: 'amtlich', en: 'official' },
    mirror: {
      nl: 'kopie van een officiële tekst',
      fr: "copie d'un texte officiel",
      de: 'Kopie eines amtlichen Textes',
      en: 'copy of an official text',
    },
    secondary: { nl: 'weergave door anderen', fr: 'relation par un tiers', de: 'Darstellung durch andere', en: "somebody else's account" },
    knowledge: { nl: 'eigen kennis', fr: 'connaissance propre', de: 'eigenes Wissen', en: 'own knowledge' },
  },
  verification: {
    verified: { nl: 'geverifieerd', fr: 'vérifié', de: 'überprüft', en: 'verified' },
    unverified: { nl: 'niet geverifieerd', fr: 'non vérifié', de: 'nicht überprüft', en: 'unverified' },
  },
  language: {
    nl: { nl: 'Nederlands', fr: 'néerlandais', de: 'Niederländisch', en: 'Dutch' },
    fr: { nl: 'Frans', fr: 'français', de: 'Französisch', en: 'French' },
    de: { nl: 'Duits', fr: 'allemand', de: 'Deutsch', en: 'German' },
    en: { nl: 'Engels', fr: 'anglais', de: 'Englisch', en: 'English' },
  },
} satisfies Record<string, Record<string, Words>>;

/** The name of one of those lists. */
export type ChoiceName = keyof typeof choiceWords;
