import type { Language } from '../languages.ts';

const LINK = /https?:\/\/[^\s<>"«»“”]*[^\s<>"«»“”.,;:!?)’']/g;

/**
 * The HTML part of a mail: the same words as the text, one column, the reader's own serif, no image, no colour but
 * that of a link, no background so that a dark screen stays dark.
 */
export function mailHtml(text: string, language: Language): string {
  const paragraphs = text.trim().split(/\n{2,}/);
  const body = paragraphs.map((paragraph) => `<p style="margin:0 0 1em">${linked(paragraph)}</p>`);
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head>`,
    '<body style="margin:0;padding:1em"><div style="max-width:34em;font:18px/1.5 Georgia,serif">',
    ...body,
    '</div></body></html>',
  ].join('\n');
}

/** Escaped first: what stands in an address cannot open a tag either. */
function linked(paragraph: string): string {
  let html = '';
  let from = 0;
  for (const { 0: link, index } of paragraph.matchAll(LINK)) {
    html += escaped(paragraph.slice(from, index));
    html += `<a href="${escaped(link)}" style="color:#11594f">${escaped(link)}</a>`;
    from = index + link.length;
  }
  return (html + escaped(paragraph.slice(from))).replace(/\n/g, '<br>\n');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
