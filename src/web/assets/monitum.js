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
