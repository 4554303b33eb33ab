import { round } from './geometry.ts';
import { LINE, type Placed } from './labels.ts';
import { type DrawnTie, MAP, type MapDrawing } from './map-drawing.ts';

/** Words on the map and around it. */
interface MapWords {
  readonly title: string;
  readonly switch: string;
  readonly you: string;
  readonly gone: string;
  /** Captions, and what a screen reader hears of each state. */
  readonly captionWith: string;
  readonly how: string;
  readonly captionWithout: string;
  readonly soundsWith: string;
  readonly soundsWithout: string;
  readonly legend: Readonly<Record<'living' | 'sleeping' | 'holds' | 'off' | 'proposed' | 'you', string>>;
}

interface MapProps {
  readonly drawing: MapDrawing;
  readonly words: MapWords;
}

/**
 * The map as an SVG, in two states told apart by a checkbox and no script: with the initiator, and without.
 * A network without an initiator has only the second. Whoever draws it owes the reader a list of the same people.
 */
export function NetworkMap({ drawing, words }: MapProps) {
  const switchable = drawing.me !== null;
  return (
    <figure class={switchable ? 'carte' : 'carte alone'} aria-labelledby="carte-titre">
      <h3 id="carte-titre" class="visually-hidden">
        {words.title}
      </h3>
      {switchable && (
        <>
          <input type="checkbox" id="sans-moi" class="visually-hidden" />
          <label class="switch" for="sans-moi">
            {words.switch}
          </label>
          <div class="with">
            <p class="note">
              {words.captionWith} <span class="on-screen">{words.how}</span>
            </p>
            <svg viewBox={VIEW} role="img" aria-label={words.soundsWith}>
              <Ground drawing={drawing} without={false} />
              <Lettering drawing={drawing} without={false} you={words.you} />
            </svg>
          </div>
        </>
      )}
      <div class="without">
        <p class="note">{words.captionWithout}</p>
        <svg viewBox={VIEW} role="img" aria-label={words.soundsWithout}>
          <Ground drawing={drawing} without={true} />
          <Lettering drawing={drawing} without={true} you={words.gone} />
        </svg>
      </div>
      <Legend drawing={drawing} words={words} />
    </figure>
  );
}

const VIEW = `0 0 ${MAP.width} ${MAP.height}`;

/** Ties first, then people, so that no tie crosses a dot. */
function Ground({ drawing, without }: { drawing: MapDrawing; without: boolean }) {
  const shown = drawing.ties.filter((tie) =>
    without ? !tie.mine || tie.state === 'proposed' : tie.state !== 'proposed',
  );
  const order = [...shown].sort((a, b) => weight(a) - weight(b));
  return (
    <>
      {without && drawing.hulls.map((path) => <path class="hull" d={path} />)}
      {order.map((tie) => (
        <path class={tieClass(tie)} d={tie.path} />
      ))}
      {drawing.people.map((person) => (
        <Dot x={round(person.x)} y={round(person.y)} holds={person.holds} off={without && person.off} />
      ))}
      {drawing.me && <Me x={round(drawing.me.x)} y={round(drawing.me.y)} without={without} />}
    </>
  );
}

function weight(tie: DrawnTie): number {
  return tie.state === 'proposed' ? 2 : tie.mine ? 0 : 1;
}

function tieClass({ state, mine }: DrawnTie): string {
  if (state === 'proposed') return 'tie proposed';
  return ['tie', state === 'sleeping' ? 'sleeping' : '', mine ? 'mine' : ''].filter(Boolean).join(' ');
}

function Dot({ x, y, holds, off }: { x: number; y: number; holds: boolean; off: boolean }) {
  if (off) return <rect class="person off" x={round(x - 6)} y={round(y - 6)} width="12" height="12" />;
  if (!holds) return <circle class="person" cx={x} cy={y} r="6" />;
  return (
    <>
      <circle class="person holds" cx={x} cy={y} r="8.5" />
      <circle class="person" cx={x} cy={y} r="4" />
    </>
  );
}

function Me({ x, y, without }: { x: number; y: number; without: boolean }) {
  if (without) return <circle class="absent" cx={x} cy={y} r="16" />;
  return (
    <>
      <circle class="me-ring" cx={x} cy={y} r="16" />
      <circle class="me" cx={x} cy={y} r="10" />
    </>
  );
}

function Lettering({ drawing, without, you }: { drawing: MapDrawing; without: boolean; you: string }) {
  const state = new Map(drawing.people.map((person) => [person.id, person]));
  const mark = (name: Placed) => {
    const person = state.get(name.id);
    return [person?.holds ? 'key' : '', without && person?.off ? 'off key' : ''].filter(Boolean).join(' ');
  };
  return (
    <>
      <g class="wide">
        <Texts list={drawing.places} mark={() => 'place'} />
        <Texts list={drawing.names} mark={mark} />
      </g>
      <g class="few">
        <Texts list={drawing.fewPlaces} mark={() => 'place'} />
        <Texts list={drawing.fewNames} mark={mark} />
      </g>
      {drawing.me && (
        <text
          class={without ? 'gone' : 'self'}
          x={round(drawing.me.x)}
          y={round(drawing.me.y - 23)}
          text-anchor="middle"
        >
          {you}
        </text>
      )}
    </>
  );
}

function Texts({ list, mark }: { list: readonly Placed[]; mark: (name: Placed) => string }) {
  return (
    <>
      {list.map((name) => (
        <text class={mark(name) || undefined} x={round(name.x)} y={round(name.y)} text-anchor={name.anchor}>
          {name.lines.length === 1
            ? name.lines[0]
            : name.lines.map((line, i) => (
                <tspan x={round(name.x)} dy={i ? `${LINE}em` : undefined}>
                  {line}
                </tspan>
              ))}
        </text>
      ))}
    </>
  );
}

function Legend({ drawing, words }: MapProps) {
  const has = (state: DrawnTie['state']) => drawing.ties.some((tie) => tie.state === state);
  return (
    <ul class="legend">
      {has('living') && <Key text={words.legend.living} sign={<path class="tie" d={SWAY} />} />}
      {has('sleeping') && <Key text={words.legend.sleeping} sign={<path class="tie sleeping" d={SWAY} />} />}
      {drawing.people.some((person) => person.holds) && (
        <Key text={words.legend.holds} sign={<Dot x={18} y={9} holds={true} off={false} />} />
      )}
      {drawing.people.some((person) => person.off) && (
        <Key when="without" text={words.legend.off} sign={<Dot x={18} y={9} holds={false} off={true} />} />
      )}
      {has('proposed') && (
        <Key when="without" text={words.legend.proposed} sign={<path class="tie proposed" d={SWAY} />} />
      )}
      {drawing.me && (
        <Key
          when="with"
          text={words.legend.you}
          sign={
            <>
              <circle class="me-ring" cx="18" cy="9" r="8.5" />
              <circle class="me" cx="18" cy="9" r="5" />
            </>
          }
        />
      )}
    </ul>
  );
}

const SWAY = 'M1 12Q14 0 35 8';

function Key({ text, sign, when }: { text: string; sign: unknown; when?: 'with' | 'without' }) {
  return (
    <li class={when}>
      <svg viewBox="0 0 36 18" aria-hidden="true">
        {sign}
      </svg>
      {text}
    </li>
  );
}
