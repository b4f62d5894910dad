/** Where the depositary keeps what is known of a treaty; undefined where the reference is none that it is known how to address. */
export function depositaryPage(reference: string | null, language: string): string | undefined {
  const united = /^UNTC ([IVXL]+)-(\d+)(-[a-z])?$/.exec(reference ?? '');
  const own = language === 'fr' ? 'fr' : 'en';
  if (united) {
    const [, chapter = '', number = '', part = ''] = united;
    return `https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=${chapter}-${number}${part}&chapter=${romanNumber(chapter)}&clang=_${own}`;
  }
  const council = /^C?ETS No\. (\d{3})$/.exec(reference ?? '');
  return council ? `https://www.coe.int/${own}/web/conventions/full-list?module=treaty-detail&treatynum=${council[1]}` : undefined;
}

const letters: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 };

/** A number in Roman letters: each letter before a greater one is taken away. */
function romanNumber(written: string): number {
  const values = [...written].map((letter) => letters[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
