import { formatDate, formatNumber } from '../numbers.ts';
import type { MethodologyWords } from './en.ts';

/** The words of the page about the method, in German. */
export const de: MethodologyWords = {
  title: 'Methode',
  description: 'Wie Empfehlungen erfasst werden, wie ihre Umsetzung bewertet wird, und alle Skalen mit ihren Definitionen.',
  lead: 'Wie Empfehlungen in Monitum kommen, wie ihre Umsetzung bewertet wird und was jedes Wort auf diesen Seiten bedeutet. Die Skalen unten werden aus der Datenbank gelesen, wenn Sie die Seite öffnen.',
  contents: 'Auf dieser Seite',
  chapters: {
    coverage: {
      title: 'Was erfasst ist und was nicht',
      text: [
        'Monitum enthält, was internationale Gremien von Belgien verlangen, die Dokumente, in denen es steht, die betroffenen Menschenrechtsverträge und was Behörden getan haben.',
        'Es ist nicht vollständig und behauptet das auch nicht. Dass etwas hier nicht zu finden ist, beweist nicht, dass es nie gesagt wurde. Ein Gremium ohne Empfehlungen in Monitum hat oft viele ausgesprochen.',
      ],
    },
    recording: {
      title: 'Wie eine Empfehlung erfasst wird',
      text: [
        'Die Einheit ist ein nummerierter Absatz eines Dokuments. Die Nummer des Dokuments und die des Absatzes stehen dabei, damit jeder ihn im amtlichen Text wiederfindet.',
        'Stellt ein Absatz unter Buchstaben mehrere Forderungen, so wird jede ein eigener Eintrag unter diesem Absatz, mit eigenem Status.',
        'Die Adresse eines Eintrags wird aus Dokumentnummer und Absatz abgeleitet und ändert sich nicht. Ein zurückgezogener Eintrag hinterlässt an seiner Adresse den Grund; ein zusammengeführter leitet zum anderen weiter.',
      ],
    },
    tags: {
      title: 'Wie sie verschlagwortet wird',
      text: [
        'Jede Empfehlung kann mit Themen, Personengruppen, Rechten, Zielen für nachhaltige Entwicklung, Politikbereichen und Punkten von Aktionsplänen verknüpft werden, und mit den Behörden, die handeln können.',
        'Bei jedem Schlagwort steht, von wem es stammt:',
      ],
      points: [
        'vom Gremium selbst;',
        'aus einem Import, mit dessen Quelle;',
        'aus einer Zuordnung der Bezeichnungen eines anderen Systems zu unseren;',
        'vom Personal einer Institution;',
        'von einer Maschine, als Vorschlag.',
      ],
    },
    texts: {
      title: 'Wessen Worte Sie lesen',
      text: [
        'Bei jedem Text steht, von wem er stammt. Der Anfangsbestand von Monitum enthält keine amtlichen Texte, sondern Zusammenfassungen in unseren eigenen Worten mit maschinellen Übersetzungen. Amtliche Texte kommen durch Importe hinzu und werden dann zuerst gezeigt.',
        'Eine Zusammenfassung ersetzt nicht den Text des Gremiums. Dokumentnummer, Absatz und Link führen dorthin.',
      ],
    },
    verification: {
      title: 'Was in einer Quelle gelesen wurde',
      text: [
        'Jede Angabe nennt ihre Quellen. „Geprüft“ heißt, dass jemand sie in einer davon gelesen hat. Was noch niemand gelesen hat, trägt den Vermerk „nicht geprüft“; auch einzelne Felder können ihn tragen.',
        'Daten stehen so genau da, wie sie bekannt sind: auf den Tag, den Monat oder das Jahr.',
      ],
    },
    voices: {
      title: 'Vier Stimmen, getrennt gehalten',
      text: ['Bei jeder Empfehlung stehen vier Stimmen nebeneinander. Sie werden nie zu einer Zahl vermischt.'],
      points: [
        'Der Staat: was er auf eine Empfehlung der Universellen Periodischen Überprüfung geantwortet hat (Position).',
        'Das Gremium: was es später über Fortschritte gesagt hat, mit seiner eigenen Bezeichnung (Note).',
        'Die Institutionen: was sie anhand von Belegen feststellen (Bewertung).',
        'Andere: was die Zivilgesellschaft oder eine Behörde dazu sagt (Beitrag). Eine prüfende Person entscheidet, ob er veröffentlicht wird, und schreibt ihn nicht um.',
      ],
    },
    grades: {
      title: 'Skalen der Gremien und ihre Zuordnung',
      text: [
        'Gremien benoten Fortschritte nach eigenen Skalen. Die Bezeichnung wird wörtlich behalten, in der Sprache, in der wir sie haben. Zum Vergleich ist jede Note einem unserer Status zugeordnet. Diese Zuordnung ist unsere: Sie ist weder die Ansicht des Gremiums noch die Bewertung einer Institution.',
        'Eine Skala benotet die Antwort des Staates, die Lage selbst oder den Stand eines Verfahrens. Eine Note der Antwort sagt nichts über die Lage.',
      ],
    },
    assessment: {
      title: 'Wie die Umsetzung bewertet wird',
      text: [
        'Eine Bewertung stammt von einer Menschenrechtsinstitution und gilt für die Empfehlung als Ganzes oder für eine Behörde. Sie hat einen Status, einen Grad der Gewissheit, eine Begründung, Belege und den Tag, bis zu dem Belege betrachtet wurden.',
        'Sie geht vom Entwurf über die Prüfung zur Veröffentlichung. Eine prüfende Person kann sie mit Begründung zurückgeben. Vor der Veröffentlichung setzt das Programm diese Regeln durch:',
      ],
      points: [
        'Sie nennt mindestens einen Beleg.',
        '„Umgesetzt“ kann nicht allein auf Erklärungen der Behörden beruhen.',
        'Wer sie geschrieben hat, kann sie nicht selbst als „umgesetzt“ oder „Rückschritt“ veröffentlichen: Das muss eine zweite Person tun.',
        'Eine veröffentlichte Bewertung wird nie überschrieben. Eine neuere tritt an ihre Stelle, die ältere bleibt im Verlauf.',
      ],
    },
    rollUp: {
      title: 'Von einzelnen Behörden zum Ganzen',
      text: [
        'Der Status einer Empfehlung ist der der veröffentlichten Bewertung des Ganzen. Ohne eine solche ist er der schlechteste offene Status unter den angesprochenen oder bewerteten Behörden, in dieser Reihenfolge: Rückschritt, kein Fortschritt, begrenzter Fortschritt, erheblicher Fortschritt, unzureichende Informationen, nicht bewertet.',
        'Sie gilt erst als umgesetzt, wenn jede betroffene Behörde sie umgesetzt hat. „Nicht bewertet“ sagt nichts darüber, was getan wurde, und wird nie als „nicht umgesetzt“ gezählt.',
        'Stimmen gehen auseinander, wenn Status, letzte Noten und veröffentlichte Beiträge, nach der Zuordnung oben gelesen, nicht alle gleich sind. Was „nicht bekannt“ sagt, weicht von nichts ab; Noten eines Verfahrens und Antworten des Staates zählen nicht.',
      ],
    },
    deadlines: {
      title: 'Fristen',
      text: [
        'Eine Frist steht in einem Dokument oder folgt aus der üblichen Regel des Gremiums; die Seite sagt, welches von beiden. Eine Empfehlung ist überfällig, wenn eine Antwort, ein Bericht oder ein Plan, den Belgien schuldet, über den letzten Tag hinaus ist, den sein Datum bedeuten kann, und bekannt ist, dass er noch aussteht. Wo das nicht bekannt ist, wird nichts behauptet.',
      ],
    },
    time: {
      title: 'Frühere Tage, Verlauf und Änderungen',
      text: [
        '„Stand vom“ zeigt, was hier am Ende dieses Tages in Belgien öffentlich war. Bei Verträgen ist es der Stand an diesem Tag.',
        'Der Verlauf einer Empfehlung gibt jede veröffentlichte Fassung mit der Institution, von der sie stammt, und dem Grund; nie den Namen einer Person. Jeder Schreibvorgang ist zudem mit dem vorigen verkettet, sodass eine spätere Veränderung auffällt.',
      ],
    },
    scales: {
      title: 'Alle anderen Listen',
      text: ['Jede Liste von Codes mit Namen in vier Sprachen, Definitionen und Quellen ist in der API offen zugänglich.'],
    },
  },
  coverageTable: {
    caption: 'Was erfasst ist, nach Organisation',
    organisation: 'Organisation',
    documents: 'Dokumente',
    recommendations: 'Empfehlungen',
    verified: 'davon geprüft',
    treaties: 'Verträge',
    none: 'Ohne Organisation',
    total: 'Insgesamt',
    outOf: (count, total) => `${formatNumber('de', count)} von ${formatNumber('de', total)}`,
  },
  columns: {
    name: 'Name',
    code: 'Code',
    definition: 'Definition',
    value: 'Wert',
    label: 'Bezeichnung des Gremiums',
    sign: 'Zeichen',
    mapped: 'Zugeordnet zu (von uns)',
    body: 'Gremium',
    wording: 'Wortlaut des Gremiums',
    months: 'Monate',
    countedFrom: 'Gezählt ab',
    kind: 'Frist',
    verified: 'In einer Quelle gelesen',
    list: 'Liste',
    count: 'Einträge',
  },
  verified: 'geprüft',
  months: (least, most) => (least === most ? formatNumber('de', least) : `${formatNumber('de', least)} bis ${formatNumber('de', most)}`),
  countedFrom: { adoption: 'Annahme', dialogue: 'Dialog', transmission: 'Übermittlung', publication: 'Veröffentlichung' },
  axes: { reply: 'die Antwort des Staates', situation: 'die Lage', procedure: 'das Verfahren' },
  ofWhat: 'Benotet',
  inUse: 'In Gebrauch',
  period: (from, to) => [from && `ab ${formatDate('de', from)}`, to && `bis ${formatDate('de', to)}`].filter(Boolean).join(' '),
  perPart: 'Jeder Teil wird für sich benotet',
  note: 'Anmerkung',
  captions: {
    statuses: 'Status einer Bewertung',
    confidenceLevels: 'Gewissheit',
    evidenceTiers: 'Arten von Belegen, die stärksten zuerst',
    textOrigins: 'Herkunft der Texte',
    recommendationKinds: 'Arten von Empfehlungen',
    positions: 'Positionen des Staates',
    urgencies: 'Wie dringend Gremien ihre Empfehlungen nennen',
    followUpRules: 'Übliche Regeln der Gremien für Fristen',
    lists: 'Alle Referenzlisten',
  },
};
