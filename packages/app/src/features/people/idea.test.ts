import { describe, expect, test } from 'vitest';
import { readIdea } from './read-idea.ts';
import { textFile } from './testing.ts';

const read = (text: string, name = 'idea.md') => readIdea(textFile(name, text), () => 'fr');

describe('an idea', () => {
  test('is titled by its first heading, and its text is plain', () => {
    expect(
      read(
        'Un mot avant.\n\n## Le **four** du quartier\n\nUn four *pour tous*,\nà [Lyon](https://example.org).\n\n- du pain\n- des liens\n\n> « On verra. »\n',
      ),
    ).toEqual({
      title: 'Le four du quartier',
      text: 'Un mot avant.\n\nUn four pour tous,\nà Lyon.\n\ndu pain\n\ndes liens\n\n« On verra. »',
      language: 'fr',
    });
  });

  test('without a heading is titled by its first line', () => {
    expect(read('Le four du quartier\nUn four pour tous.\n\nÀ Lyon.', 'idea.txt')).toMatchObject({
      title: 'Le four du quartier',
      text: 'Un four pour tous.\n\nÀ Lyon.',
    });
  });

  test('keeps what looks like HTML as the text it is', () => {
    expect(read('# Four\n\n<script>alert(1)</script>\n').text).toBe('<script>alert(1)</script>');
  });

  test('asks for its language, title and text together', () => {
    let asked = '';
    readIdea(textFile('i.md', '# Four\n\nDu pain.'), (text) => {
      asked = text;
      return 'fr';
    });
    expect(asked).toBe('Four\nDu pain.');
  });

  test.each([
    ['idea-empty', '---\n\n***\n'],
    ['file-empty', '  \n\n'],
    ['idea-too-long', 'x'.repeat(200_001)],
  ])('is refused as %s', (code, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code }));
  });
});
