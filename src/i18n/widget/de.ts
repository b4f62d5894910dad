import { formatNumber } from '../numbers.ts';
import type { WidgetWords } from './en.ts';

/** The words of the widget for other sites, in German. */
export const de: WidgetWords = {
  titles: {
    list: 'Empfehlungen an Belgien zu den Menschenrechten',
    figures: 'Wo Empfehlungen an Belgien zu den Menschenrechten stehen',
    recommendation: 'Eine Empfehlung an Belgien zu den Menschenrechten',
    treaty: 'Belgien und ein Menschenrechtsvertrag',
  },
  shown: (count, total) =>
    count === total
      ? `Alle ${formatNumber('de', total)}, neueste zuerst.`
      : `Die neuesten ${formatNumber('de', count)} von ${formatNumber('de', total)}.`,
  all: (total) => `Alle ${formatNumber('de', total)} auf Monitum`,
  nothing: 'Keine Empfehlung entspricht hier diesen Filtern.',
  narrowedTo: 'Eingegrenzt auf',
  standingOn: (day) => `Stand am ${day}`,
  consent: 'Zustimmung, gebunden zu sein',
  inForce: 'Für Belgien in Kraft',
  details: 'Alles darüber auf Monitum',
  source: 'Quelle',
  asOf: (day) => `Stand vom ${day}`,
  newWindow: 'Links öffnen sich in einem neuen Fenster.',
  problem: 'Dies kann nicht gezeigt werden',
  problems: {
    400: 'Die Adresse dieses Widgets fragt nach etwas, das es nicht gibt:',
    404: 'Was dieses Widget zeigt, ist nicht da.',
    410: 'Was dieses Widget zeigte, wurde zurückgezogen.',
    429: 'Im Moment zu viele Anfragen. Versuchen Sie es in einer Minute erneut.',
    500: 'Auf unserer Seite ist etwas schiefgegangen. Versuchen Sie es später erneut.',
  },
  onMonitum: 'Auf Monitum suchen',
  builder: {
    title: 'Ein Widget für Ihre eigene Website',
    description: 'Zeigen Sie Empfehlungen, Zahlen oder einen Vertrag mit einer Zeile auf Ihrer Website: auswählen und die Zeile kopieren.',
    lead: 'Wählen Sie, was das Widget zeigt, und kopieren Sie die Zeile in Ihre Seite. Es liest jedes Mal aus Monitum, wenn jemand Ihre Seite öffnet, und bleibt so aktuell.',
    form: 'Was das Widget zeigt',
    show: 'Zeigt',
    shows: {
      list: 'eine Liste von Empfehlungen',
      figures: 'Zahlen: wo sie stehen',
      recommendation: 'eine einzelne Empfehlung',
      treaty: 'den Stand unter einem Vertrag',
    },
    q: 'Suchwörter',
    size: 'Wie viele höchstens in der Liste stehen',
    id: 'Kennung der Empfehlung (für eine einzelne Empfehlung)',
    idHint: 'Sie steht am Ende der Adresse ihrer Seite',
    language: 'Sprache des Widgets',
    make: 'Zeile erstellen',
    missing: {
      recommendation: 'Geben Sie die Kennung der Empfehlung an, um eine Zeile zu erhalten.',
      treaty: 'Wählen Sie einen Vertrag, um eine Zeile zu erhalten.',
    },
    copy: 'Die Zeile zum Kopieren',
    script: 'Mit einem Skript: Das Widget nimmt die Höhe ein, die es braucht',
    fixed: 'Mit einem Skript, das sich nie unbemerkt ändern kann (Subresource Integrity)',
    frame: 'Ohne Skript: ein Rahmen von fester Höhe',
    look: 'Das Widget ansehen',
    further: 'Gut zu wissen',
    points: [
      'Jeder Filter der Liste kann unter seinem Namen in der API hinzukommen: data-group, data-authority, data-adopted-from. Mehrere Werte werden durch ein Leerzeichen getrennt.',
      'Das Widget setzt keine Cookies, verfolgt niemanden und lädt nichts von Dritten. Es braucht keinen Schlüssel.',
      'Hat Ihre Website eine Content-Security-Policy, erlauben Sie diesen Ursprung in script-src und frame-src.',
      'data-title bestimmt den Namen, mit dem Bildschirmleser den Rahmen ankündigen, data-target das Element, in das er kommt.',
      'Nennen Sie die Quelle, wenn Sie aus dem Widget etwas anderes machen: CC BY 4.0; die Texte der Vereinten Nationen und des Europarats gehören diesen.',
    ],
  },
};
