// The search, and colors in C#. The site is complete without both.
(() => {
  const root = document.currentScript.dataset.root;
  const form = document.querySelector('.search');
  const input = form.querySelector('input');
  const results = document.querySelector('.results');
  const page = document.querySelector('.page');
  const maximum = 40;
  let loading;

  form.hidden = false;
  form.addEventListener('submit', event => event.preventDefault());
  input.addEventListener('focus', load);
  input.addEventListener('input', () => load().then(() => show(input.value)));
  document.addEventListener('keydown', event => {
    if (event.key === '/' && document.activeElement !== input && !/^(input|textarea)$/i.test(document.activeElement.tagName)) {
      event.preventDefault();
      input.focus();
    } else if (event.key === 'Escape' && document.activeElement === input) {
      input.value = '';
      show('');
    }
  });

  const query = new URLSearchParams(location.search).get('q');
  if (query) {
    input.value = query;
    load().then(() => show(query));
  }

  // A script and no fetch, which browsers do not allow for files on disk.
  function load() {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${root}search-index.js`;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
    return loading;
  }

  function show(text) {
    const words = text.toLowerCase().split(/\s+/).filter(word => word.length > 1);
    results.hidden = words.length === 0;
    page.hidden = words.length > 0;
    if (words.length === 0) {
      return;
    }

    const found = Object.values(window.searchIndex)
      .map(entry => ({ entry, score: score(entry, words) }))
      .filter(match => match.score > 0)
      .sort((one, other) => other.score - one.score);
    const list = document.createElement('ol');
    found.slice(0, maximum).forEach(match => list.append(item(match.entry, words)));
    const count = document.createElement('p');
    count.textContent = found.length === 0 ? 'Nothing was found.' : `${found.length} pages`;
    results.replaceChildren(count, list);
  }

  // All words must occur. A title counts more than a text, and guides and operations more than types.
  function score(entry, words) {
    const weight = entry.href.startsWith('api/') ? 1 : 4;
    const title = entry.title.toLowerCase();
    const text = entry.summary.toLowerCase();
    let sum = 0;
    for (const word of words) {
      const inTitle = title.includes(word);
      if (!inTitle && !text.includes(word)) {
        return 0;
      }

      sum += (inTitle ? 20 : 0) + weight * Math.min(text.split(word).length - 1, 10);
    }

    return sum;
  }

  function item(entry, words) {
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = root + entry.href;
    link.textContent = entry.title.replace(/ - Intercom\.Generated$/, '');
    const text = document.createElement('p');
    const start = Math.max(entry.summary.toLowerCase().indexOf(words[0]) - 60, 0);
    const pattern = new RegExp(`(${words.map(word => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'i');
    entry.summary.slice(start, start + 220).split(pattern).forEach((part, index) => {
      const node = index % 2 === 1 ? document.createElement('mark') : document.createElement('span');
      node.textContent = part;
      text.append(node);
    });
    line.append(link, text);
    return line;
  }

  const token = /(\/\/[^\n]*)|("(?:\\.|[^"\\])*")|\b(await|async|using|new|var|if|else|try|catch|when|foreach|in|return|throw|true|false|null|string|int|bool|long|public|private|static|class|record|sealed|get|set|is|not|switch|required|for|while|this|void|readonly)\b/g;
  document.querySelectorAll('code.lang-csharp').forEach(code => {
    const text = code.textContent;
    const parts = document.createDocumentFragment();
    let last = 0;
    for (const match of text.matchAll(token)) {
      const span = document.createElement('span');
      span.className = match[1] ? 'c' : match[2] ? 's' : 'k';
      span.textContent = match[0];
      parts.append(text.slice(last, match.index), span);
      last = match.index + match[0].length;
    }

    parts.append(text.slice(last));
    code.replaceChildren(parts);
  });
})();
