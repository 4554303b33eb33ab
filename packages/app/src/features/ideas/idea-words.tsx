import type { Child } from 'hono/jsx';
import type { Idea } from './idea.ts';

/** A text as someone wrote it, in its own language and direction. */
export function Written({ text, idea }: { text: string; idea: Pick<Idea, 'language'> }) {
  return (
    <div class="stack" lang={idea.language} dir="auto">
      {text.split(/\n{2,}/).map((paragraph) => (
        <p class="lines" dir="auto">
          {paragraph}
        </p>
      ))}
    </div>
  );
}

/** One line of facts about an idea: its name, and what was said. */
export function Fact({ name, children }: { name: string; children: Child }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The words of a fact, as they were written. */
export function Said({ text, idea }: { text: string; idea: Pick<Idea, 'language'> }) {
  return (
    <span class="lines" lang={idea.language} dir="auto">
      {text}
    </span>
  );
}
