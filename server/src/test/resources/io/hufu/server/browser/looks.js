// What is wrong with the screen as it stands, in sentences; run in the page.
() => {
  const wrong = [];
  const wide = document.documentElement.scrollWidth;
  if (wide > window.innerWidth) wrong.push(`the page is ${wide} px wide in a window of ${window.innerWidth}`);

  for (const box of document.querySelectorAll('.el-dialog, .el-drawer')) {
    const place = box.getBoundingClientRect();
    if (box.checkVisibility() && (place.left < -1 || place.right > window.innerWidth + 1)) wrong.push(`a dialog reaches from ${Math.round(place.left)} to ${Math.round(place.right)} px in a window of ${window.innerWidth}`);
  }
  const about = (element) => `<${element.tagName.toLowerCase()} class="${element.className}" data-testid="${element.dataset?.testid ?? ''}"> "${element.textContent.trim().slice(0, 40)}"`;
  const scrolls = (value) => value === 'auto' || value === 'scroll';
  const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  for (const element of document.querySelectorAll('body *')) {
    const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== '');
    if (['TD', 'TH'].includes(element.tagName) && shown(element) && getComputedStyle(element).textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1) wrong.push(`a cell runs over by ${element.scrollWidth - element.clientWidth} px: ${about(element)}`);
    if (words.length === 0 || ['OPTION', 'SCRIPT', 'STYLE', 'TEXTAREA', 'SELECT'].includes(element.tagName) || !shown(element)) continue;
    const style = getComputedStyle(element);
    if (style.clipPath !== 'none' || style.display === 'inline') continue; // for screen readers only; inline boxes are measured by their block
    const meant = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    if (!meant && !scrolls(style.overflowX) && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) wrong.push(`text is wider than its box by ${element.scrollWidth - element.clientWidth} px: ${about(element)}`);
    if (!meant && style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 2) wrong.push(`text is cut off below: ${about(element)}`);
    const range = document.createRange();
    let scroller = element;
    while (scroller && !scrolls(getComputedStyle(scroller).overflowX)) scroller = scroller.parentElement;
    if (scroller || meant) continue;
    for (const node of words) {
      range.selectNodeContents(node);
      const place = range.getBoundingClientRect();
      if (place.width > 0 && (place.left < -1 || place.right > window.innerWidth + 1)) wrong.push(`text stands outside of the window: ${about(element)}`);
    }
  }

  // a character without a glyph looks like one that no font can have; what was looked at on this page is not looked at again
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 48;
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  const family = getComputedStyle(document.body).fontFamily;
  const picture = (character) => {
    brush.clearRect(0, 0, 48, 48);
    brush.font = `28px ${family}`;
    brush.fillText(character, 6, 36);
    return brush.getImageData(0, 0, 48, 48).data.join();
  };
  const known = (window.knownGlyphs ??= new Set());
  const none = new Set(['\u0378', '\u{2FE0}', '\u{EFFFD}'].map(picture));
  const fields = [...document.querySelectorAll('input, textarea')].map((field) => field.value + field.placeholder).join('');
  for (const character of new Set([...(document.body.innerText + fields + document.title)])) {
    if (/\s/u.test(character) || character === '\uFE0F' || character === '\u3000' || known.has(character)) continue;
    known.add(character);
    if (none.has(picture(character))) wrong.push(`no glyph for "${character}" U+${character.codePointAt(0).toString(16)}`);
  }
  return wrong;
}
