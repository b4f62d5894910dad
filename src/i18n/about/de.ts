import { formatDate, formatNumber } from '../numbers.ts';
import type { AboutWords } from './en.ts';

const n = (value: number): string => formatNumber('de', value);

/** The words of the pages about accessibility, privacy and the terms of use, in German. */
export const de: AboutWords = {
  contact: {
    title: 'Kontakt',
    text: 'Für Fragen, Berichtigungen und Beschwerden zu diesen Seiten oder ihrem Inhalt:',
    nobody: 'Schreiben Sie an die Institution, die diese Installation betreibt. Sie hat für diese Seite keine E-Mail-Adresse angegeben.',
  },
  accessibility: {
    title: 'Erklärung zur Barrierefreiheit',
    description: 'Wie barrierefrei diese Seiten sind, was noch nicht getestet ist und wo Sie sich beschweren können.',
    lead: 'Diese Erklärung betrifft die Seiten dieser Installation von Monitum. Wer sie betreibt, möchte, dass alle sie benutzen können, wie es das belgische Gesetz vom 19. Juli 2018 über den barrierefreien Zugang zu den Websites und mobilen Anwendungen öffentlicher Stellen verlangt.',
    chapters: {
      conformity: {
        title: 'Wie weit die Seiten die Anforderungen erfüllen',
        text: [
          'Die Seiten erfüllen teilweise die Norm EN 301 549 Version 3.2.1, die für Webseiten die WCAG 2.1, Stufe AA verlangt. Gebaut wurden sie nach den WCAG 2.2, Stufe AA. „Teilweise“, weil noch niemand, der einen Bildschirmleser benutzt, sie getestet hat.',
        ],
      },
      method: {
        title: 'Wie dies festgestellt wurde',
        text: [
          'Dies ist eine Selbstbewertung. Jede Art von Seite wird automatisch mit axe-core getestet. Automatische Tests finden nur einen Teil aller Probleme.',
        ],
      },
      gaps: {
        title: 'Was nicht barrierefrei oder nicht getestet ist',
        text: [],
        points: [
          'Es gab noch keine Prüfung von Hand, weder durch Fachleute noch mit Menschen mit Behinderungen.',
          'Manche Texte gibt es nur in einer anderen Sprache. Sie sind für Bildschirmleser so gekennzeichnet. Maschinelle Übersetzungen werden als solche benannt und können schwer verständlich sein.',
          'Die Seite zum Ausprobieren der API (/docs) stammt von einem anderen Hersteller, ist auf Englisch und braucht JavaScript. Dieselbe Beschreibung steht als Datei (OpenAPI) auf der Seite „Daten und API“.',
          'Dokumente auf den Websites internationaler Gremien, oft PDF-Dateien, gehören nicht zu diesen Seiten.',
        ],
      },
      features: {
        title: 'Was getan wurde',
        text: [],
        points: [
          'Jede Seite funktioniert ohne JavaScript, mit der Tastatur, auf schmalem Bildschirm und vergrößert.',
          'Kein Status ist nur an der Farbe zu erkennen. Bei jeder Grafik stehen dieselben Zahlen als Tabelle.',
          'Helle und dunkle Farben folgen den Einstellungen Ihres Geräts.',
        ],
      },
      complaint: {
        title: 'Ein Problem melden oder sich beschweren',
        text: [
          'Sagen Sie uns, was nicht funktioniert, auf welcher Seite und mit welchem Gerät oder Programm. Wenn die Antwort Sie nicht zufriedenstellt und eine föderale Stelle die Installation betreibt, können Sie sich beim Föderalen Ombudsmann beschweren:',
        ],
      },
    },
    ombudsman: 'Föderaler Ombudsmann, Leuvenseweg 48 bus 6 / rue de Louvain 48 boîte 6, 1000 Brüssel',
    dated: (day) => `Diese Erklärung wurde am ${formatDate('de', day)} erstellt.`,
  },
  privacy: {
    title: 'Datenschutz',
    description: 'Welche personenbezogenen Daten diese Seiten verarbeiten, warum, wie lange, und welche Rechte Sie haben.',
    lead: 'Sie können hier alles lesen, ohne zu sagen, wer Sie sind. Diese Seiten setzen bei Besuchern keine Cookies, zählen keine Besuche und laden nichts von anderen Websites.',
    chapters: {
      controller: {
        title: 'Wer verantwortlich ist',
        text: [
          'Verantwortlich ist die Institution, die diese Installation betreibt. Was hier steht, folgt aus der Arbeitsweise des Programms; die Institution muss vielleicht ergänzen, was ihre eigenen Server und ihre E-Mail tun.',
        ],
      },
      visitors: {
        title: 'Wenn Sie diese Seiten besuchen',
        text: [],
        points: [
          'Ihre Internetadresse dient dazu, Ihnen die Antwort zu senden und Anfragen pro Minute zu zählen, damit niemand den Dienst blockieren kann. Diese Zählung steht nur im Arbeitsspeicher.',
          'Das Programm schreibt nicht auf, wer was liest. Sofern es nicht ausführlich protokolliert, hält es Fehler fest und keine Besuche; das ausführliche Protokoll enthält die Adresse der Seite mit den gesuchten Wörtern, nicht aber Ihre Internetadresse.',
          'Was Sie suchen, steht in der Adresse der Seite. Es wird nicht zusammen mit etwas über Sie gespeichert.',
          'Ein Server vor dem Programm kann ein eigenes Protokoll führen. Fragen Sie die verantwortliche Institution.',
        ],
      },
      staff: {
        title: 'Wenn Sie ein Konto haben',
        text: [],
        points: [
          'Gespeichert werden Ihr Name, Ihre E-Mail-Adresse, Ihre Institution und Ihre Rollen; zum Anmelden ein unlesbar gemachtes Passwort und ein Geheimnis für Codes, oder wie der Identitätsanbieter Ihrer Institution Sie kennt.',
          'Ein Cookie hält Sie angemeldet, ein anderer gilt, während Sie sich anmelden. Beide sind dafür notwendig und dienen zu nichts anderem.',
        ],
      },
      audit: {
        title: 'Was das Personal tut, wird festgehalten',
        text: [
          'Jede Änderung, Anmeldung und Ablehnung wird mit Zeitpunkt, Institution und einer Nummer, die für die Person steht, festgehalten, solange es Monitum gibt: Sonst könnte niemand darauf vertrauen, dass Bewertungen nicht verändert wurden. Die Öffentlichkeit sieht die Institution, nie die Person. Name und E-Mail-Adresse können gelöscht werden; die Nummer bleibt.',
        ],
      },
      content: {
        title: 'Menschen, die in Dokumenten genannt werden',
        text: [
          'Titel von Urteilen und Entscheidungen können Namen von Menschen enthalten, wie das Gericht oder das Gremium sie veröffentlicht hat. Wenn Sie genannt werden und widersprechen, schreiben Sie an die Adresse unten.',
        ],
      },
      basis: {
        title: 'Rechtsgrundlage und Ihre Rechte',
        text: [
          'Ist die verantwortliche Stelle eine öffentliche Institution, so verarbeitet sie diese Daten für ihre Aufgabe im öffentlichen Interesse (Datenschutz-Grundverordnung, Artikel 6 Absatz 1 Buchstabe e).',
          'Sie können verlangen, Daten über Sie einzusehen, zu berichtigen oder zu löschen und ihre Nutzung einzuschränken, und Sie können widersprechen. Sie können sich bei der belgischen Datenschutzbehörde beschweren:',
        ],
      },
    },
    session: (idleMinutes, longestHours, keptDays) =>
      `Eine Sitzung endet nach ${n(idleMinutes)} Minuten ohne Anfrage und spätestens nach ${n(longestHours)} Stunden. Sitzungen werden ${n(keptDays)} Tage nach ihrer letzten Benutzung gelöscht.`,
    authority: 'Datenschutzbehörde, Drukpersstraat 35 / rue de la Presse 35, 1000 Brüssel',
  },
  terms: {
    title: 'Nutzungsbedingungen',
    description: 'Lizenz der Daten, der Texte und der Software, und was nicht gewährleistet wird.',
    lead: 'Sie dürfen nutzen, was Sie hier finden. Dies sind die Bedingungen.',
    chapters: {
      licence: {
        title: 'Lizenz',
        text: [],
        points: [
          'Daten, Zusammenfassungen und Bewertungen: Creative Commons Namensnennung 4.0 (CC BY 4.0). Nennen Sie Monitum, die bewertende Institution und das Datum.',
          'Codelisten und Metadaten: CC0 1.0, ohne Bedingungen.',
          'Amtliche Texte: Sie gehören den Vereinten Nationen oder dem Europarat, unter deren eigenen Bedingungen.',
          'Die Software: Apache License 2.0.',
        ],
      },
      warranty: {
        title: 'Keine Gewähr',
        text: [
          'Der Inhalt ist mit Sorgfalt gemacht; er ist weder vollständig noch frei von Fehlern. Nur der amtliche Text, den das Gremium veröffentlicht hat, zählt. Was als „nicht geprüft“ gekennzeichnet ist, wurde noch nicht in einer Quelle gelesen, und maschinelle Übersetzungen sind nicht zu zitieren.',
          'Nichts hier ist Rechtsberatung. Wer diese Installation betreibt, verspricht nicht, dass sie immer verfügbar ist.',
        ],
      },
      fairness: {
        title: 'Wenn Sie es nutzen',
        text: [
          'Ändern Sie nicht den Sinn dessen, was ein Gremium oder eine Institution gesagt hat. Zeigen Sie eine Zusammenfassung nicht als amtlichen Text und eine fehlende Bewertung nicht als schlechte. Halten Sie die Grenze für Anfragen ein.',
        ],
      },
    },
    dataLink: 'Lizenz und Zitierweise der Daten',
  },
};
