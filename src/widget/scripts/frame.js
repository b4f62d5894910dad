// Tells the page around a widget how high it is, so that nothing of it has to be scrolled.
const tell = () => parent.postMessage({ monitumHeight: document.documentElement.offsetHeight }, '*');
new ResizeObserver(tell).observe(document.documentElement);
tell();
