import { readFileSync } from 'node:fs';
import { fontFaces } from './fonts.ts';

let sheets: string | undefined;

/** All the style of a page, to stand in its one `<style>`: fonts, tokens, components. */
export function pageStyles(text: string): string {
  sheets ??= ['tokens.css', 'components.css'].map(read).map(squeezed).join('\n');
  return `${fontFaces(text)}\n${sheets}`;
}

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** Comments and indentation are for us, not for the page. */
function squeezed(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s+/gm, '')
    .trim();
}
