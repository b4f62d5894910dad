// Makes pages easier where scripts run; everything works without.

// What was wrong with a form is read first.
document.querySelector('.error-summary')?.focus();

// Copying: shown only where it can be done.
if (navigator.clipboard)
  for (const button of document.querySelectorAll('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      const text = document.getElementById(button.dataset.copy)?.textContent ?? '';
      await navigator.clipboard.writeText(text.trim());
      const said = button.querySelector('[role=status]') ?? button;
      said.textContent = button.dataset.done ?? '✓';
    });
  }

// A printed page shows what is folded away.
const folded = () => document.querySelectorAll('details:not([open])');
addEventListener('beforeprint', () => {
  for (const details of folded()) {
    details.open = true;
    details.dataset.printed = '';
  }
});
addEventListener('afterprint', () => {
  for (const details of document.querySelectorAll('details[data-printed]')) {
    details.open = false;
    delete details.dataset.printed;
  }
});

// What is typed is kept while it is typed: by the server, and on this device while the server cannot be reached.
for (const form of document.querySelectorAll('form[data-draft]')) {
  const state = form.querySelector('.draft-state');
  const of = form.querySelector('[name=draftOf]')?.value;
  const keep = form.querySelector('[formaction$="/staff/drafts"]')?.getAttribute('formaction');
  if (!state || !of || !keep) continue;
  const key = `draft ${of}`;
  const fieldsOf = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'));
  const say = (text) => {
    state.textContent = `${text} (${new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })})`;
  };
  let sent = fieldsOf().toString();
  let timer;
  const send = async () => {
    const fields = fieldsOf();
    if (fields.toString() === sent) return;
    try {
      const answer = await fetch(keep, { method: 'POST', body: fields, redirect: 'manual' });
      // The answer is the way back to the form, which nobody needs to follow here.
      if (answer.type !== 'opaqueredirect') throw new Error(String(answer.status));
      sent = fields.toString();
      sessionStorage.removeItem(key);
      say(state.dataset.kept);
    } catch {
      fields.delete('csrf');
      sessionStorage.setItem(key, fields.toString());
      say(state.dataset.away);
      clearTimeout(timer);
      timer = setTimeout(send, 15_000);
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(send, 2_000);
  });
  form.addEventListener('submit', () => clearTimeout(timer));
  addEventListener('online', send);
  // What the device kept while there was no connection comes back into the fields, unless they were sent meanwhile.
  const left = sessionStorage.getItem(key);
  if (left && !document.querySelector('.draft-offer')) {
    const fields = new URLSearchParams(left);
    for (const control of form.elements) {
      if (!control.name || !fields.has(control.name) || control.type === 'hidden' || control.type === 'submit') continue;
      if (control.type === 'checkbox') control.checked = fields.getAll(control.name).includes(control.value);
      else if (control.type === 'radio') control.checked = fields.get(control.name) === control.value;
      else control.value = fields.get(control.name);
    }
    void send();
  }
}
