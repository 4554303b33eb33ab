import type { Child } from 'hono/jsx';

interface Props {
  /** Where one is. */
  readonly above?: string;
  /** What will stand here: the one true sentence of the page. */
  readonly title: string;
  /** How it begins. */
  readonly lead?: Child;
  /** The first deed, the only one. */
  readonly deed?: { readonly to: string; readonly text: string };
}

/** A page that has nothing to show yet: what it is for, then the first deed; never a drawing. */
export function EmptyPage({ above, title, lead, deed }: Props) {
  return (
    <div class="opening">
      {above && <p class="note">{above}</p>}
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      {deed && (
        <p class="deeds">
          <a class="button main" href={deed.to}>
            {deed.text}
          </a>
        </p>
      )}
    </div>
  );
}
