import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Button,
  Choices,
  ErrorSummary,
  emptyForm,
  Field,
  Form,
  type FormState,
  OneDeed,
  Select,
  TextArea,
  Tick,
} from './form.tsx';
import { typesetHtml } from './typeset-html.ts';

const options = [
  { value: 'idea', text: 'à cette idée' },
  { value: 'all', text: 'à tout' },
];
const faulty: FormState = {
  language: 'fr',
  values: { name: 'Jean', reach: 'all', kinds: ['idea', 'all'] },
  errors: { name: 'too-short', reach: 'never-heard' },
  said: { 'never-heard': 'Dites à quoi.' },
};

/** What a browser would send back for a text that was shown again. */
function typedIn(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  const text = /<textarea[^>]*>\n?([\s\S]*?)<\/textarea>/.exec(html)![1]!;
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!);
}

describe('A form', () => {
  it('is sent to us and checked by us', () => {
    const html = (
      <Form to="/x" file>
        <Button main>Lire</Button>
      </Form>
    ).toString();
    expect(html).toMatch(/<form method="post" action="\/x" enctype="multipart\/form-data"[^>]* novalidate/);
    expect(html).toContain('<button type="submit" class="button main">Lire</button>');
  });

  it('has nothing ticked or chosen in advance', () => {
    const form = emptyForm('fr');
    const html = (
      <div>
        <Choices form={form} name="reach" label="Jusqu'où" options={options} />
        <Choices form={form} name="kinds" label="Lesquels" options={options} several />
        <Tick form={form} name="tell" label="Le lui dire" />
      </div>
    ).toString();
    expect(html).not.toMatch(/checked/);
  });

  it('comes back with what was typed and chosen', () => {
    const html = (
      <div>
        <Field form={faulty} name="name" label="Son nom" />
        <Select form={faulty} name="reach" label="Jusqu'où" options={options} />
        <Choices form={faulty} name="kinds" label="Lesquels" options={options} several />
        <Tick form={{ ...faulty, values: { tell: 'yes' } }} name="tell" label="Le lui dire" />
      </div>
    ).toString();
    expect(html).toContain('value="Jean"');
    expect(html).toContain('<option value="all" selected="">');
    expect(html.match(/checked=""/g)).toHaveLength(3);
  });

  it('gives a text back to the letter, its first line end included, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replace(/\r/g, '');
        const form = emptyForm('fr', { words: plain });
        const html = (<TextArea form={form} name="words" label="Vos mots" />).toString();
        expect(typedIn(typesetHtml(html, 'fr'))).toBe(plain);
      }),
      { examples: [['\n\nun'], ['</textarea><b>'], ['C\'est "moi" ?']] },
    );
  });

  it('ties what is to be mended to its field, and the hint after it', () => {
    const html = (<Field form={faulty} name="name" label="Son nom" hint="Un mot suffit." />).toString();
    expect(html).toMatch(/data-error=""/);
    expect(html).toMatch(/aria-invalid="true" aria-describedby="name-error name-hint"/);
    expect(html).toMatch(/<p class="error" id="name-error">C’est trop court/);
    expect(html.indexOf('name-error')).toBeLessThan(html.indexOf('<input'));
  });

  it('says in its own words what only it knows, and says if you like instead of a star', () => {
    const html = (
      <Choices form={faulty} name="reach" label="Jusqu'où" options={options} optional />
    ).toString();
    expect(html).toContain('Dites à quoi.');
    expect(html).toContain('(si vous voulez)');
  });

  it('lists at the top what is to be mended, each as a link to its field, and takes the focus there', () => {
    const labels = { name: 'Son nom', reach: 'Son refus' };
    const html = (<ErrorSummary form={{ ...faulty, prefix: 'a-' }} labels={labels} />).toString();
    expect(html).toContain('Deux choses à corriger');
    expect(html).toMatch(/<a href="#a-name">Son nom : C’est trop court/);
    expect(html).toMatch(/<a href="#a-reach">Son refus : Dites à quoi\./);
    expect(html).toMatch(/<div class="errors"[^>]* autofocus=""/);
    expect((<ErrorSummary form={emptyForm('en')} labels={labels} />).toString()).toBe('');
  });

  it('can stand beside another with fields of the same name', () => {
    const html = (<Field form={{ ...faulty, prefix: 'b-' }} name="name" label="Son nom" />).toString();
    expect(html).toMatch(/<label for="b-name">/);
    expect(html).toMatch(/id="b-name" name="name"/);
  });

  it('may be one button, which sends what it must', () => {
    const html = (
      <OneDeed to="/aside" values={{ person: '"7"' }} quiet>
        Mettre de côté
      </OneDeed>
    ).toString();
    expect(html).toContain('<input type="hidden" name="person" value="&quot;7&quot;"/>');
    expect(html).toContain('class="button plain-link"');
  });
});
