import { readFileSync } from 'node:fs';
import { fontFaces } from './fonts.ts';

let known: string | undefined;

/** All the style of a page, to stand in its one `<style>`: fonts, tokens, components. */
export function pageStyles(text: string): string {
  known ??= sheets(['tokens.css', 'components.css']);
  return `${fontFaces(text)}\n${known}`;
}

/** Style sheets, one after the other. */
export function sheets(names: readonly string[]): string {
  return names.map(read).map(squeezed).join('\n');
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
