'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
  const word = (key) => document.querySelector('#words [data-word="' + key + '"]').textContent;
  document.documentElement.classList.add('js');

  // ---- the filter ----
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const cards = all('.card').map((card) => ({ card, text: plain(all(':scope > :not(.exhibit)', card).map((part) => part.textContent).join(' ')) }));
  const choices = ['impact', 'severity', 'rule'];
  const parts = all('.part').map((part) => ({ part, open: part.open }));
  const filter = () => {
    const terms = plain(byId('text').value).split(/\s+/).filter(Boolean);
    const wanted = choices.map((name) => [name, byId(name).value]).filter(([, value]) => value);
    const active = terms.length > 0 || wanted.length > 0;
    let shown = 0;
    for (const { card, text } of cards) {
      card.hidden = !(wanted.every(([name, value]) => card.dataset[name] === value) && terms.every((term) => text.includes(term)));
      shown += !card.hidden;
    }
    for (const { part, open } of parts) {
      const left = all('.card', part).some((card) => !card.hidden);
      part.hidden = active && !left;
      part.open = active ? left : open;
    }
    byId('count').textContent = active ? word('shown').replace('{shown}', shown).replace('{all}', cards.length) : '';
  };
  const reset = () => {
    byId('text').value = '';
    for (const name of choices) byId(name).value = '';
    filter();
  };
  if (byId('text')) {
    byId('text').addEventListener('input', filter);
    for (const name of choices) byId(name).addEventListener('change', filter);
    byId('reset').addEventListener('click', () => { reset(); byId('text').focus(); });
    addEventListener('keydown', (event) => {
      const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); byId('text').focus(); }
      else if (event.key === 'Escape' && event.target === byId('text')) reset();
    });
  }

  // ---- an address leads to a finding, also where it is folded or filtered away ----
  const go = () => {
    const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.hidden) reset();
    for (let above = target; above; above = above.parentElement) if (above.tagName === 'DETAILS') above.open = true;
    target.scrollIntoView();
    if (target.tabIndex === -1) target.focus({ preventScroll: true });
  };
  addEventListener('hashchange', go);

  // ---- the trees ----
  const rows = byId('rows');
  if (rows) {
    byId('touched').addEventListener('change', (event) => rows.classList.toggle('touched', event.target.checked));
    for (const button of all('[data-fold]')) {
      button.addEventListener('click', () => { for (const branch of all('details', rows)) branch.open = button.dataset.fold === 'open'; });
    }
    // A link in a summary must not open or close the branch as well.
    rows.addEventListener('click', (event) => { if (event.target.closest('a')) event.stopPropagation(); });
  }

  // ---- copying a message ----
  for (const sheet of all('.sheet')) {
    const code = sheet.querySelector('.message'), button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = word('copy');
    sheet.after(button);
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
      } catch {
        getSelection().selectAllChildren(code);
        document.execCommand('copy');
      }
      button.textContent = word('copied');
      setTimeout(() => { button.textContent = word('copy'); }, 1500);
    });
  }
  // A message that is opened shows the refused place first.
  for (const exhibit of all('.exhibit')) {
    exhibit.addEventListener('toggle', () => {
      const refused = exhibit.querySelector('.refused'), sheet = exhibit.querySelector('.sheet');
      if (exhibit.open && refused) sheet.scrollTop = Math.max(0, refused.offsetTop - sheet.clientHeight / 3);
    });
  }

  // What is printed is all there.
  let shut = [];
  addEventListener('beforeprint', () => { shut = all('details:not([open])'); for (const one of shut) one.open = true; });
  addEventListener('afterprint', () => { for (const one of shut) one.open = false; });
  go();
})();
