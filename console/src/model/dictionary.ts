/** docs/dictionary.md as data: chapters of words. */
export interface Word { code: string; term: string; meaning: string }
export interface Chapter { title: string; words: Word[] }

const plain = (cell: string) => cell.trim().replace(/`/g, '')

export function chapters(markdown: string): Chapter[] {
  const all: Chapter[] = []
  for (const line of markdown.split('\n')) {
    if (line.startsWith('## ')) all.push({ title: line.slice(3).trim(), words: [] })
    const cells = /^\|(.*)\|$/.exec(line.trim())?.[1]?.split('|').map(plain)
    if (!cells || cells.length < 3 || cells[0] === 'code' || /^-+$/.test(cells[0]!)) continue
    all.at(-1)?.words.push({ code: cells[0]!, term: cells[1]!, meaning: cells[2]! })
  }
  return all.filter((chapter) => chapter.words.length > 0)
}
