// Chinese that stands on an English screen and is neither data (window.told: what plans and people say) nor marked as Chinese; run in the page.
() => {
  const wrong = [];
  const told = (window.toldRuns ??= new Set(window.told));
  const known = (window.knownWords ??= new Set());
  const HAN = /[\u3400-\u9fff]+/g;
  /** Data as it stands, put together out of two things, or a line of a drawing, whose words are wrapped. */
  const wasTold = (run, element) =>
    told.has(run) ||
    [...run].some((_, at) => at > 0 && told.has(run.slice(0, at)) && told.has(run.slice(at))) ||
    (element.closest('svg') !== null && window.told.some((one) => one.includes(run)));
  const isKnown = (run, element) => known.has(run) || (wasTold(run, element) && known.add(run) !== null);
  const check = (text, element, what) => {
    const spoken = element.closest('[lang]');
    const chinese = (spoken?.getAttribute('lang') ?? '').startsWith('zh');
    if (chinese && !spoken.hasAttribute('data-lang-marked')) return; // its source says that it is Chinese
    for (const [run] of text.matchAll(HAN)) {
      if (!isKnown(run, element)) wrong.push(`Chinese of the screen itself in ${what}: "${run}" in "${text.trim().slice(0, 60)}"`);
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
      for (const [run] of text.matchAll(HAN)) if (!isKnown(run, element)) wrong.push(`Chinese of the screen itself in ${name}: "${text.slice(0, 60)}"`);
    }
  }
  return [...new Set(wrong)];
}
