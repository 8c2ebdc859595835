/** Names of plans, bodies and places stay Chinese on an English screen; they are marked so, for readers aloud and for the choice of letters. */
import { watch } from 'vue'
import { language } from './appearance'

const HAN = /[\u3400-\u9fff]/
const AUTO = 'data-lang-marked'

function mark(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node: Node | null = root.nodeType === Node.TEXT_NODE ? root : walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || !HAN.test(node.textContent ?? '') || element.closest('[lang]')?.getAttribute('lang')?.startsWith('zh')) continue
    element.setAttribute('lang', 'zh-CN')
    element.setAttribute(AUTO, '')
  }
}
function forget(element: Element): void {
  element.removeAttribute('lang')
  element.removeAttribute(AUTO)
}
const unmark = () => document.querySelectorAll(`[${AUTO}]`).forEach(forget)
/** An element that was marked and says something else now. */
function again(element: Element | null): void {
  if (element?.hasAttribute(AUTO) && !HAN.test(element.textContent ?? '')) forget(element)
}

/** While the language is English, whatever Chinese comes onto the page is marked. */
export function markChinese(): void {
  const observer = new MutationObserver((changes) => {
    for (const change of changes) {
      again(change.target.nodeType === Node.TEXT_NODE ? change.target.parentElement : (change.target as Element))
      if (change.type === 'characterData') mark(change.target)
      else change.addedNodes.forEach(mark)
    }
  })
  watch(language, (value) => {
    observer.disconnect()
    unmark()
    if (value !== 'en') return
    mark(document.body)
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  }, { immediate: true, flush: 'post' })
}
