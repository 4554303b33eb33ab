import type { StageName } from '@liane/graph';
import type { Child } from 'hono/jsx';
import type { Language } from '../../platform/languages.ts';
import { capital } from '../../platform/typographer.ts';
import { pageWords } from './page-words.ts';
import { personSaid } from './person-said.ts';
import type { Health } from './rules.ts';
import { STAGES, stageWords } from './stage-words.ts';
import type { NameOf } from './words.ts';

interface StageProps {
  readonly health: Health;
  readonly name: NameOf;
  readonly language: Language;
}

/** At which of the four ages the network is, each drawn, and why Liane says so. */
export function StageSection({ health, name, language }: StageProps) {
  const t = stageWords[language];
  const { stage, between, reasons } = health.stage;
  const said = (person: number) => personSaid(health.ids[person] ?? '', health, name, language);
  const here = STAGES.filter((one) => one === stage || one === between);
  return (
    <section class="spread" aria-labelledby="age">
      <div class="text">
        <h3 id="age">{here.length === 2 ? t.between(here[0]!, here[1]!) : t.at(stage)}</h3>
        <ol class="stages">
          {STAGES.map((one) => (
            <li
              class={here.includes(one) ? 'here' : undefined}
              aria-current={one === stage ? 'true' : undefined}
            >
              <svg
                viewBox="0 0 64 40"
                aria-hidden="true"
                fill="none"
                stroke="currentColor"
                stroke-width="1.5"
              >
                {SIGNS[one]}
              </svg>
              {t.names[one]}
            </li>
          ))}
        </ol>
        <ul class="plain">
          {reasons.map((reason) => (
            <li>{capital(t.because(reason, said))}</li>
          ))}
        </ul>
      </div>
      <aside class="margin">
        <p>{pageWords[language].stageAside}</p>
      </aside>
    </section>
  );
}

/** Each age as one would draw it in a margin. */
const SIGNS: Readonly<Record<StageName, Child>> = {
  fragments: (
    <>
      <path d="M8 10 22 7M42 24l12-10" />
      <Dots
        at={[
          [8, 10],
          [22, 7],
          [42, 24],
          [54, 14],
          [14, 30],
        ]}
      />
    </>
  ),
  'hub-and-spoke': (
    <>
      <path d="M32 20 8 8M32 20 32 4M32 20 56 8M32 20 56 32M32 20 32 36M32 20 8 32" />
      <Dots
        at={[
          [32, 20, 4.5],
          [8, 8],
          [32, 4],
          [56, 8],
          [56, 32],
          [32, 36],
          [8, 32],
        ]}
      />
    </>
  ),
  'multi-hub': (
    <>
      <path d="M18 20 6 8M18 20 6 32M18 20 24 5M18 20H46M46 20 58 8M46 20 58 32M46 20 40 36" />
      <Dots
        at={[
          [18, 20, 4.5],
          [46, 20, 4.5],
          [6, 8],
          [6, 32],
          [24, 5],
          [58, 8],
          [58, 32],
          [40, 36],
        ]}
      />
    </>
  ),
  'core-periphery': (
    <>
      <path d="M24 14 40 14 42 27 24 28 24 14 42 27M40 14 24 28M24 14 8 6M40 14 56 6M42 27 58 34M24 28 8 35" />
      <Dots
        at={[
          [24, 14, 3.5],
          [40, 14, 3.5],
          [42, 27, 3.5],
          [24, 28, 3.5],
          [8, 6],
          [56, 6],
          [58, 34],
          [8, 35],
        ]}
      />
    </>
  ),
};

function Dots({ at }: { at: readonly (readonly [number, number, number?])[] }) {
  return (
    <g fill="currentColor" stroke="none">
      {at.map(([x, y, r]) => (
        <circle cx={x} cy={y} r={r ?? 3} />
      ))}
    </g>
  );
}
