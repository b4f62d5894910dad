// Monitum, widget, version 1: puts a frame after this script, or into data-target. Takes data-show, data-size, data-lang, data-title, data-height, and
// every filter of the list (data-theme, data-body, data-review-cycle…). No cookies, no tracking, no globals; needs script-src and frame-src for our origin.
(() => {
  const script = document.currentScript;
  if (!script) return;
  const root = script.src.replace(/\/widget(?:\/\d+)?\.js(?:[?#].*)?$/, '');
  const { lang: asked, title, target, height, ...filters } = script.dataset;
  const languages = ['nl', 'fr', 'de', 'en'];
  const lang = [asked, document.documentElement.lang.slice(0, 2).toLowerCase(), 'nl'].find((one) => languages.includes(one));
  const titles = {
    nl: 'Monitum: aanbevelingen aan België over mensenrechten',
    fr: 'Monitum : recommandations à la Belgique sur les droits humains',
    de: 'Monitum: Empfehlungen an Belgien zu den Menschenrechten',
    en: 'Monitum: recommendations to Belgium on human rights',
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters))
    for (const one of name === 'q' ? [value] : value.split(/[\s,]+/)) if (one) query.append(name, one);

  const frame = document.createElement('iframe');
  frame.src = `${root}/${lang}/widget${query.size ? `?${query}` : ''}`;
  frame.title = title || titles[lang];
  frame.lang = lang;
  frame.width = '100%';
  frame.height = /^\d{2,4}$/.test(height) ? height : '480';
  frame.loading = 'lazy';
  frame.referrerPolicy = 'no-referrer';
  frame.style.border = '0';

  // What is in the frame says how high it is.
  addEventListener('message', ({ source, data }) => {
    const told = data?.monitumHeight;
    if (source === frame.contentWindow && Number.isFinite(told) && told > 0 && told < 20000) frame.height = String(Math.ceil(told));
  });

  const place = target ? document.querySelector(target) : script.parentElement === document.head ? null : script;
  if (!place) console.warn('Monitum: put the widget script into the body, or name an element in data-target');
  else if (place === script) script.after(frame);
  else place.append(frame);
})();
