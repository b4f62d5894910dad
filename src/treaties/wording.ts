import type { Language } from '../../db/schema/types.ts';

/** What a recommendation can ask of a State under a treaty. */
export type Asked = 'ratify' | 'sign' | 'withdrawReservations';

/** A stretch of a text in which the names stand of what is asked. */
export interface Scope {
  start: number;
  end: number;
}

/** Where the names stand: after the words that ask, or before them as at the end of a German sentence. */
interface Wording {
  words: RegExp;
  names: 'after' | 'before';
}

const begun =
  '(?:complet|finali[sz]|finish|consider|conclud|envisag|pursu|continu|accelerat|expedit|speed(?:ing)? up|proceed(?:ing)? (?:with|to)|moving? towards?|promot|take steps towards?)';

/** The words that ask for it. A participle asks for nothing: "the ratified convention". */
const wordings: Record<Asked, Record<Language, Wording[]>> = {
  ratify: {
    en: [
      {
        words:
          /(?<!\b(?:after|by|since|when|without|upon|before|not) )\b(?:ratify(?:ing)?|acced(?:e|ing) to|adher(?:e|ing) to|(?<=^|[.;:] |\b(?:to|should|and|or|consider) )join|becom(?:e|ing) (?:a )?(?:state )?party to)\b/gi,
        names: 'after',
      },
      { words: new RegExp(`\\b${begun}\\w*(?: [^ .,;]+){0,6}? (?:ratification of|accession to|ratification)\\b`, 'gi'), names: 'after' },
    ],
    fr: [
      { words: /(?<!\b(?:après|sans) )\b(?:ratifie[rz]|adhére[rz]|devenir (?:état )?partie)\b/gi, names: 'after' },
      {
        words:
          /\b(?:achever|finaliser|envisager|accélérer|poursuivre|conclure|mener à bien|procéder à|examiner)(?: [^ .,;]+){0,6}? (?:ratification|adhésion)\b/gi,
        names: 'after',
      },
    ],
    nl: [
      { words: /\b(?:bekrachtig|bekrachtigt|ratificeer|treed(?:t)? toe tot|toe te treden tot|word partij bij)\b/gi, names: 'after' },
      { words: /\b(?:te (?:bekrachtigen|ratificeren)|(?:bekrachtigen|ratificeren)(?= [.;]|[.;]|$))/gi, names: 'before' },
      {
        words: /\b(?:rond|voltooi|overweeg|versnel|zet)\b(?: [^ .,;]+){0,4}? (?:bekrachtiging|ratificatie|toetreding)\b/gi,
        names: 'after',
      },
    ],
    de: [
      { words: /(?<!\bohne zu )\b(?:zu )?(?:ratifizieren|beitreten|beizutreten)\b/gi, names: 'before' },
      {
        words:
          /\b(?:ratifizierung|ratifikation|beitritt)\b(?=[^.;]*\b(?:abschließen|abzuschließen|prüfen|erwägen|vorantreiben|beschleunigen|in betracht ziehen)\b)/gi,
        names: 'after',
      },
    ],
  },
  sign: {
    en: [{ words: /(?<!\b(?:after|by|since|when|without|upon|before|not) )\bsign(?:ing)?\b(?! languages?\b)/gi, names: 'after' }],
    fr: [{ words: /(?<!\b(?:après|sans) )\bsigne[rz]\b/gi, names: 'after' }],
    nl: [
      { words: /\bondertekent?\b/gi, names: 'after' },
      { words: /\bte ondertekenen\b/gi, names: 'before' },
    ],
    de: [{ words: /\b(?:zu )?unterzeichnen\b/gi, names: 'before' }],
  },
  withdrawReservations: {
    en: [
      {
        words: /\b(?:withdraw(?:ing|al of)?|lift(?:ing)?|remov(?:e|ing|al of))\b(?: [^ .;]+){0,8}? (?:reservations?|declarations?)\b/gi,
        names: 'after',
      },
    ],
    fr: [
      {
        words:
          /\b(?:lever|levez|retirer|retirez|retrait d\S+|levée d\S+)(?: [^ .;]+){0,8}? (?:réserves?|déclarations?(?: interprétatives?)?)(?!\p{L})/giu,
        names: 'after',
      },
    ],
    nl: [
      { words: /\b(?:trek|hef)\b(?: [^ .;]+){0,8}? (?:voorbehoud(?:en)?|verklaring(?:en)?)\b/gi, names: 'after' },
      {
        words: /\b(?:voorbehoud(?:en)?|verklaring(?:en)?)\b(?=[^.;]*\b(?:in te trekken|intrekken|op te heffen|opheffen)\b)/gi,
        names: 'after',
      },
    ],
    de: [
      {
        words:
          /\b(?:vorbehalte?n?|(?:auslegungs)?erklärung(?:en)?)(?!\p{L})(?=[^.;]*\b(?:zurücknehmen|zurückzunehmen|zurückziehen|zurückzuziehen|aufheben|aufzuheben)\b)/giu,
        names: 'after',
      },
    ],
  },
};

/** Where what is asked for ends: the sentence, a clause that tells something else, whoever advised it, or an "and" that asks for more. */
const ends: Record<Language, RegExp> = {
  en: /[.;](?=\s|$)|, (?:which|that|who|as|so|in order|with a view|including by|in line|in accordance|following)\b| (?:as (?:recommended|advised|suggested|urged|requested)|so as to|in order to|with a view to|in line with|in accordance with|recommended by|to ensure|to protect)\b|,? and (?=(?:also |fully |then |to |further |effectively |immediately )*(?!ratif|acced|sign|adher|join|become|the\b|a\b|an\b|its\b|their\b|both\b|other\b|of\b|all\b|any\b|consider ratif|optional|to the\b|protocols?\b|conventions?\b|interpretative|reservations?)[a-z]+\b(?! (?:covenant|convention|protocol|charter|treaty)))/,
  fr: /[.;](?=\s|$)|, (?:qui|que|dont|comme|afin|conformément|notamment en)\b| (?:comme l'\S+ recommandé|afin d\S+|en vue de|pour (?:que|garantir|protéger)|conformément)\b|,? et (?=(?:à )?(?!ratifi|adhér|signer|à (?:la|l')|au\b|aux\b|le\b|la\b|les\b|l'|celui|ceux|celle|son\b|sa\b|ses\b|de\b|du\b|des\b|déclaration|protocole|convention)[a-zà-ÿ']+)/,
  nl: /[.;](?=\s|$)|, (?:dat|die|zoals|om|waarbij|en pas|overeenkomstig)\b| (?:zoals|om ervoor|teneinde|overeenkomstig)\b|,? en (?=(?!bekrachtig|ratific|treed|onderteken|het\b|de\b|bij\b|dat bij|zijn\b|facultatief|verdrag|protocol|interpretatieve|van\b)[a-zà-ÿ]+)/,
  de: /[.;](?=\s|$)|, (?:das|die|der|dem|mit|um|wie|damit|wobei)\b| (?:wie von|gemäß|entsprechend)\b|,? und (?=(?!ratifi|beitr|unterzeich|das\b|die\b|den\b|dem\b|der\b|des\b|zum\b|zur\b|zu\b|seine\b|soziale|kulturelle|auslegung|fakultativ)[a-zà-ÿß]+)/,
};

/** Two things asked of the same treaty: "ratify and apply the Marrakesh Treaty", "sign or ratify", "ratify, or consider ratifying". */
const alsoAsked: Record<Language, RegExp> = {
  en: /^(?:,? (?:and|or)(?: to)? (?:\w+ly )?[a-z]+(?= (?:the|its)\b))/,
  fr: /^(?:,? (?:et|ou)(?: à)? [a-zà-ÿ]+er(?= (?:le|la|les|l')))/,
  nl: /^(?:,? (?:en|of) [a-zà-ÿ]+(?= (?:het|de)\b))/,
  de: /^$/,
};

/** Where the clause begins whose verb stands at its end. */
const begins: Record<'nl' | 'de', RegExp> = {
  nl: /[.;]\s|, (?:dat|die|om)\s|\b\w+en en /g,
  de: /[.;]\s|, (?:das|die|der|dem) \S+ |\b(?!Rechten|Personen|Menschen|Verträgen|Konventionen|Protokollen|allen|Kindern|Frauen)\p{L}{3,}(?:en|ern|eln),? und |\b\p{L}+(?:en|ern|eln), /gu,
};

/** Whether a text holds words that ask for it, of whatever treaty: quick, and without it there is nothing to look for. */
export const hasWords = (text: string, language: Language, asked: Asked): boolean =>
  wordings[asked][language].some(({ words }) => text.search(words) >= 0);

/** The stretches of a text in which the treaties stand of which something is asked; the names in it are blotted out, for they hold such words too. */
export function findScopes(text: string, language: Language, asked: Asked): Scope[] {
  return wordings[asked][language].flatMap(({ words, names }) =>
    [...text.matchAll(words)].map(({ index, 0: found }) => {
      const end = index + found.length;
      return names === 'before'
        ? { start: beginOf(text.slice(0, index), language), end: index }
        : { start: end, end: endOf(text, end, language) };
    }),
  );
}

function endOf(text: string, from: number, language: Language): number {
  const skipped = alsoAsked[language].exec(text.slice(from))?.[0].length ?? 0;
  const found = ends[language].exec(text.slice(from + skipped));
  return found ? from + skipped + found.index : text.length;
}

function beginOf(before: string, language: Language): number {
  const pattern = language === 'nl' || language === 'de' ? begins[language] : undefined;
  const found = pattern ? [...before.matchAll(pattern)].at(-1) : undefined;
  return found ? found.index + found[0].length : 0;
}
