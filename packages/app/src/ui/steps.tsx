interface Props {
  /** What the steps are of, for whoever hears the page. */
  readonly label: string;
  readonly steps: readonly string[];
  /** Where one is, from 0. */
  readonly here: number;
}

/** Where one is in something done in several pages. Steps are no links: what was given is sent again by the form. */
export function Steps({ label, steps, here }: Props) {
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step, i) => (
        <li aria-current={i === here ? 'step' : undefined}>{step}</li>
      ))}
    </ol>
  );
}
