'use strict';
(() => {
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const all = (selector, from = document) => Array.from(from.querySelectorAll(selector));
  const make = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const LANGUAGES = ['nl', 'en', 'both'];
  root.classList.add('js');

  // A fixed text of the page, in both languages, as new elements.
  const word = (key, values = {}) => {
    const copy = byId('woorden').querySelector('[data-word="' + key + '"]').cloneNode(true);
    copy.removeAttribute('data-word');
    for (const part of all('[lang]', copy)) {
      part.textContent = part.textContent.replace(/\{(\w+)\}/g, (_, name) => values[name]);
    }
    return copy;
  };

  // The address: #c90112 names a place, #c90112&en a language too; #&nl names a language only.
  const address = () => {
    const [place, language] = location.hash.slice(1).split('&');
    return { place, language: LANGUAGES.includes(language) ? language : null };
  };
  const hash = (place, language) => '#' + place + (language === 'both' ? '' : '&' + language);

  let language = 'both';
  const speak = (wanted) => {
    language = wanted;
    root.dataset.lang = wanted;
    root.lang = wanted === 'en' ? 'en' : 'nl';
    for (const button of all('.switch button')) button.setAttribute('aria-pressed', String(button.dataset.set === wanted));
    const input = byId('zoek');
    input.placeholder = wanted === 'en' ? input.dataset.en : input.dataset.nl;
  };

  // ---- the tree ----
  const tree = byId('boom');
  const narrow = matchMedia('(max-width: 60rem)');
  const fold = (item, open) => {
    const button = item.querySelector(':scope > button');
    if (!button) return;
    button.setAttribute('aria-expanded', String(open));
    item.classList.toggle('closed', !open);
  };
  for (const item of all('li', tree)) {
    const branch = item.querySelector(':scope > ul');
    if (!branch) continue;
    const button = make('button');
    button.type = 'button';
    const link = item.querySelector(':scope > a');
    button.append(make('span', 'unseen'));
    button.firstChild.append(word('fold'), ' ', link.textContent);
    item.prepend(button);
    let depth = 0;
    for (let above = item; above !== tree; above = above.parentElement) depth += above.tagName === 'UL';
    fold(item, depth < 2 && !narrow.matches);
    button.addEventListener('click', () => fold(item, item.classList.contains('closed')));
  }
  for (const button of all('[data-fold]', tree)) {
    button.addEventListener('click', () => { for (const item of all('li', tree)) fold(item, button.dataset.fold === 'open'); });
  }
  // Arrows walk the visible tree; right opens a branch, left closes it or climbs.
  tree.addEventListener('keydown', (event) => {
    const item = event.target.closest('li');
    if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
    const visible = () => all('a', tree).filter((link) => link.offsetParent !== null);
    const step = (by) => {
      const links = visible();
      const next = links[links.indexOf(item.querySelector(':scope > a')) + by];
      if (next) next.focus();
    };
    const closed = item.classList.contains('closed');
    const branch = item.querySelector(':scope > ul');
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'ArrowRight' && branch) { if (closed) fold(item, true); else step(1); }
    else if (event.key === 'ArrowLeft') {
      if (branch && !closed) fold(item, false);
      else { const above = item.parentElement.closest('li'); if (above) above.querySelector(':scope > a').focus(); }
    } else return;
    event.preventDefault();
  });
  const treeLinks = new Map(all('a', tree).map((link) => [link.hash.slice(1), link]));
  let current = null;
  const mark = (id, reveal) => {
    const link = treeLinks.get(id);
    if (!link || link === current) return;
    if (current) current.removeAttribute('aria-current');
    current = link;
    link.setAttribute('aria-current', 'true');
    if (reveal) for (let item = link.parentElement.parentElement.closest('li'); item; item = item.parentElement.closest('li')) fold(item, true);
    if (narrow.matches || link.offsetParent === null) return;
    const box = link.getBoundingClientRect(), frame = tree.getBoundingClientRect();
    if (box.top < frame.top + 40 || box.bottom > frame.bottom - 40) tree.scrollTop += box.top - frame.top - frame.height / 3;
  };

  // ---- going somewhere ----
  let target = null;
  const go = () => {
    const { place, language: wanted } = address();
    if (wanted && wanted !== language) speak(wanted);
    else if (!wanted && language !== 'both') history.replaceState(null, '', hash(place, language));
    if (target) target.classList.remove('target');
    target = place ? byId(place) : null;
    if (!target) return;
    target.classList.add('target');
    target.scrollIntoView();
    mark(place, true);
  };
  addEventListener('hashchange', go);
  for (const button of all('.switch button')) {
    button.addEventListener('click', () => {
      speak(button.dataset.set);
      history.replaceState(null, '', hash(address().place, language));
    });
  }
  if ('IntersectionObserver' in window) {
    const visible = new Set();
    const watch = new IntersectionObserver((seen) => {
      for (const one of seen) { if (one.isIntersecting) visible.add(one.target); else visible.delete(one.target); }
      const there = Array.from(visible).sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
      const first = there.find((one) => one.dataset.kind === 'item') || there[there.length - 1];
      if (first) mark(first.id, false);
    }, { rootMargin: '-110px 0px -80% 0px' });
    for (const place of all('.content .entry')) watch.observe(place);
  }

  // ---- copying an XPath ----
  for (const code of all('.xp')) {
    const button = make('button', 'copy');
    button.type = 'button';
    button.append(word('copy'));
    code.after(' ', button);
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
      } catch {
        getSelection().selectAllChildren(code);
        document.execCommand('copy');
      }
      button.replaceChildren(word('copied'));
      setTimeout(() => button.replaceChildren(word('copy')), 1500);
    });
  }

  // ---- searching ----
  // Folded text: lower case, no diacritics; `at` tells for each folded letter where it stood in the text.
  const folded = (text) => {
    let out = '';
    const at = [];
    for (let i = 0; i < text.length; i += 1) {
      const part = text[i].normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      for (let j = 0; j < part.length; j += 1) at.push(i);
      out += part;
    }
    return { out, at };
  };
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const texts = (element) => (element ? all('[lang]', element).map((part) => ({ lang: part.lang, text: part.textContent })) : []);
  const bare = (element) => (element ? [{ lang: '', text: element.textContent }] : []);
  const WEIGHTS = { id: 90, label: 100, synonym: 70, code: 80, badge: 40, xpath: 20, prose: 12 };

  let index = null;
  const entry = (kind, id, label, place, fields) => ({
    kind, id, label, place,
    fields: fields.flatMap(([name, parts]) => parts.map((part) => ({ name, ...part, plain: plain(part.text) }))),
  });
  const build = () => {
    const entries = [];
    for (const card of all('.entry')) {
      const kind = card.dataset.kind;
      const own = (selector) => card.querySelector(':scope > ' + selector);
      const section = card.closest('.group');
      const heading = own('header h2 > a') || own('header h3 > a');
      let label = texts(heading);
      const prose = all(':scope > .prose > [lang]', card).map((part) => ({ lang: part.lang, text: part.textContent }));
      const fields = [['prose', prose]];
      if (kind === 'page') { fields.push(['id', bare(heading)]); label = bare(heading); }
      else if (kind === 'rule') { fields.push(['id', bare(heading)]); label = [{ lang: '', text: heading.textContent + ' ' }, ...prose]; }
      else {
        fields.push(['label', label], ['id', bare(own('header .id'))], ['synonym', all(':scope > .facts > .syn dd', card).flatMap(bare)],
          ['badge', all(':scope > header .badge', card).flatMap((badge) => texts(badge))], ['xpath', bare(own('.tech .xp'))]);
      }
      const trail = section ? all(':scope > header .trail a', section).slice(1).map(texts) : [];
      if (kind === 'item' || kind === 'code_list') { const above = section && section.querySelector('h2'); if (above) trail.push(texts(above)); }
      entries.push(entry(kind, card.id, label, trail, fields));
      if (kind !== 'code_list') continue;
      for (const row of all('tbody tr', card)) {
        const display = texts(row.querySelector('.d'));
        entries.push(entry('code', row.id, display, [label], [
          ['label', display], ['code', bare(row.querySelector('.k'))], ['code', bare(row.querySelector('.v'))], ['prose', bare(row.querySelector('.s'))],
        ]));
      }
    }
    return entries;
  };
  const KIND = { item: 6, group: 5, code_list: 4, rule: 3, code: 0, page: -30 };
  const score = (one, terms) => {
    let total = 0, best = null, height = 0;
    for (const term of terms) {
      let most = 0;
      for (const field of one.fields) {
        const where = field.plain.indexOf(term);
        if (where < 0) continue;
        const whole = field.plain === term;
        const start = where === 0 || /[^\p{L}\p{N}]/u.test(field.plain[where - 1]);
        if ((field.name === 'id' || field.name === 'code') && !start) continue;
        if (field.name === 'code' && !whole && term.length < 3) continue;
        const points = WEIGHTS[field.name] * (whole ? 1.6 : where === 0 ? 1.25 : start ? 1 : 0.6);
        if (points > most) most = points;
        if (points > height) { height = points; best = field; }
      }
      if (!most) return null;
      total += most;
    }
    return { one, best, points: total / terms.length + KIND[one.kind] - Math.min(one.label.length ? one.label[0].text.length : 0, 80) / 40 };
  };
  const lit = (text, terms, lang) => {
    const span = make('span');
    if (lang) span.lang = lang;
    const { out, at } = folded(text);
    const marks = new Array(text.length).fill(false);
    for (const term of terms) {
      for (let where = out.indexOf(term); where >= 0; where = out.indexOf(term, where + 1)) {
        for (let i = where; i < where + term.length; i += 1) marks[at[i]] = true;
      }
    }
    for (let i = 0; i < text.length;) {
      let end = i;
      while (end < text.length && marks[end] === marks[i]) end += 1;
      span.append(marks[i] ? make('mark', '', text.slice(i, end)) : text.slice(i, end));
      i = end;
    }
    return span;
  };
  const both = (parts, terms) => {
    const holder = document.createDocumentFragment();
    const named = parts.filter((part) => part.lang);
    for (const part of parts) {
      const shown = lit(part.text, terms, part.lang);
      if (part.lang && named.length === 1) shown.setAttribute('data-only', '');
      holder.append(shown, ' ');
    }
    return holder;
  };

  const MOST = 60;
  const input = byId('zoek'), found = byId('gevonden'), count = byId('aantal'), list = found.querySelector('ol');
  const around = (text, terms) => {
    const where = Math.max(0, Math.min(...terms.map((term) => { const at = plain(text).indexOf(term); return at < 0 ? 1e9 : at; })));
    return where > 60 && where < 1e9 ? '…' + text.slice(where - 40, where + 120) : text.slice(0, 160);
  };
  const result = (hit, terms) => {
    const { one, best } = hit;
    const item = make('li'), link = make('a');
    link.href = '#' + one.id;
    const name = make('span', 'name');
    name.append(both(one.label, terms));
    const kind = make('span', 'badge kind');
    kind.append(word(one.kind));
    const head = make('span', 'head');
    head.append(name, kind);
    link.append(head);
    if (best && !['label', 'badge'].includes(best.name) && !(one.kind === 'rule')) {
      const why = make('span', 'why');
      why.append(lit(around(best.text, terms), terms, best.lang));
      if (best.lang) why.firstChild.setAttribute('data-only', '');
      link.append(why);
    }
    if (one.place.length) {
      const place = make('span', 'place');
      for (const part of one.place) { const crumb = make('span'); crumb.append(both(part, [])); place.append(crumb); }
      link.append(place);
    }
    item.append(link);
    return item;
  };
  const close = () => { found.hidden = true; };
  const search = () => {
    const terms = plain(input.value).split(/\s+/).filter(Boolean);
    if (!terms.length) { close(); list.replaceChildren(); count.replaceChildren(); return; }
    index = index || build();
    const hits = index.map((one) => score(one, terms)).filter(Boolean).sort((a, b) => b.points - a.points);
    list.replaceChildren(...hits.slice(0, MOST).map((hit) => result(hit, terms)));
    const n = hits.length;
    count.replaceChildren(word(n === 0 ? 'no_result' : n === 1 ? 'one_result' : n > MOST ? 'more_results' : 'results', { count: n, shown: MOST }));
    found.hidden = false;
    found.scrollTop = 0;
  };
  let waiting = 0;
  const settle = () => { if (waiting) { clearTimeout(waiting); waiting = 0; search(); } };
  input.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(settle, 60); });
  input.addEventListener('focus', () => { if (input.value.trim()) search(); });
  const ask = (text) => { input.value = text; input.focus(); search(); };
  const leave = () => { input.blur(); close(); };
  addEventListener('keydown', (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); input.focus(); input.select(); }
    else if (event.key === 'Escape' && !found.hidden) { close(); input.focus(); }
  });
  byId('zoek').parentElement.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') settle();
    const links = all('a', list), at = links.indexOf(document.activeElement);
    if (event.key === 'ArrowDown' && !found.hidden) { if (links[at + 1]) links[at + 1].focus(); }
    else if (event.key === 'ArrowUp' && at >= 0) { if (at === 0) input.focus(); else links[at - 1].focus(); }
    else if (event.key === 'Enter' && event.target === input) {
      const first = list.querySelector('a');
      if (first) first.click();
    } else return;
    event.preventDefault();
  });
  list.addEventListener('click', (event) => { const link = event.target.closest('a'); if (link) { leave(); if (link.hash.slice(1) === address().place) go(); } });
  document.addEventListener('click', (event) => { if (!event.target.closest('.search')) close(); });

  // The counts by conformance become buttons that find those items.
  for (const item of all('.legend li')) {
    const button = make('button');
    button.type = 'button';
    button.append(...item.childNodes);
    item.append(button);
    button.addEventListener('click', (event) => { event.stopPropagation(); ask(language === 'en' ? item.dataset.findEn : item.dataset.findNl); });
  }

  speak(address().language || 'both');
  go();
})();
