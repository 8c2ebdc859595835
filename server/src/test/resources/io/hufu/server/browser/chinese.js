// Chinese that stands on an English screen and is neither what the server told of plans and incidents nor marked as Chinese; run in the page.
() => {
  const wrong = [];
  const told = window.told ?? '';
  const known = (window.knownWords ??= new Set());
  const HAN = /[\u3400-\u9fff]+/g;
  /** Told as it stands, or put together out of two things that were told. */
  const wasTold = (run) => told.includes(run) || [...run].some((_, at) => at > 1 && told.includes(run.slice(0, at)) && told.includes(run.slice(at)));
  const check = (text, element, what) => {
    const spoken = element.closest('[lang]');
    const chinese = (spoken?.getAttribute('lang') ?? '').startsWith('zh');
    if (chinese && !spoken.hasAttribute('data-lang-marked')) return; // its source says that it is Chinese
    for (const [run] of text.matchAll(HAN)) {
      if (!known.has(run) && wasTold(run)) known.add(run);
      if (!known.has(run)) wrong.push(`Chinese of the screen itself in ${what}: "${run}" in "${text.trim().slice(0, 60)}"`);
    }
    if (text.search(HAN) >= 0 && !chinese) wrong.push(`Chinese that is not marked as such in ${what}: "${text.trim().slice(0, 60)}"`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!['SCRIPT', 'STYLE'].includes(element.tagName) && element.checkVisibility()) check(walker.currentNode.textContent, element, 'text');
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
    for (const name of ['aria-label', 'title', 'placeholder']) {
      const text = element.getAttribute(name) ?? '';
      for (const [run] of text.matchAll(HAN)) if (!known.has(run) && !wasTold(run)) wrong.push(`Chinese of the screen itself in ${name}: "${text.slice(0, 60)}"`);
    }
  }
  return [...new Set(wrong)];
}
