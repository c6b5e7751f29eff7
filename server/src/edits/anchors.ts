/** Is there an anchor in a stretch of a text that an alias outside of it may mean? */
export function anchorNeeded(text: string, start: number, end: number): boolean {
  const anchors = text.slice(start, end).matchAll(/&([^\s,[\]{}]+)/g);
  const outside = `${text.slice(0, start)}\n${text.slice(end)}`;
  return [...anchors].some(([, name]) => outside.includes(`*${name}`));
}
