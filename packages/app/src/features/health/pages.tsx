import type { Language } from '../../platform/languages.ts';
import { Curve } from '../../ui/chart.tsx';
import { NetworkMap } from '../../ui/map.tsx';
import { drawing } from '../../ui/map-drawing.ts';
import { Unbroken } from '../../ui/unbroken.tsx';
import type { Link, Person } from '../people/person.ts';
import { CLEAR_MAP, mapModel } from './map-model.ts';
import { pageWords } from './page-words.ts';
import { PartsTable } from './parts-table.tsx';
import { PeopleList } from './people-list.tsx';
import type { Health } from './rules.ts';
import { StageSection } from './stage-section.tsx';
import { type NameOf, words } from './words.ts';

export interface WithoutYouProps {
  readonly health: Health;
  readonly people: ReadonlyMap<string, Person>;
  readonly links: readonly Link[];
  readonly introductions: readonly { readonly a: string; readonly b: string }[];
  readonly today: string;
  readonly seed: number;
  readonly name: NameOf;
  readonly language: Language;
}

/** *Sans vous*: the map and its twin, who would lose touch, the stage, what holds, on whom it rests. */
export function WithoutYou(props: WithoutYouProps) {
  const { health, language, introductions, name } = props;
  const t = pageWords[language];
  const opening = words[language].opening(health);
  const empty = health.links === 0;
  return (
    <section class="network stack" aria-labelledby="sans-vous">
      <div class="spread">
        <div class="text">
          <h2 id="sans-vous">{health.me === null ? t.headingAlone : t.heading}</h2>
          <p class="said-large">
            <Unbroken text={opening} />
          </p>
          {!empty && <Lead text={words[language].lead(health, introductions.length, name)} />}
        </div>
      </div>
      {!empty && (
        <>
          <MapFigure {...props} />
          <div class="spread">
            <div class="text">
              <PartsTable {...props} />
              <PeopleList {...props} />
            </div>
          </div>
          <RestsOn {...props} />
          <StageSection health={health} language={language} name={name} />
          <HoldSection {...props} />
        </>
      )}
    </section>
  );
}

function Lead({ text }: { text: string }) {
  return text === '' ? null : <p>{text}</p>;
}

function MapFigure(props: WithoutYouProps) {
  const { health, language } = props;
  const t = pageWords[language];
  const model = mapModel(props);
  const parts = health.loose.length;
  return (
    <>
      {health.people > CLEAR_MAP && <p class="note">{t.partial(model.people.length, health.people)}</p>}
      <NetworkMap
        drawing={drawing(model)}
        words={{
          title: t.mapTitle,
          switch: t.withoutMe,
          you: t.you,
          gone: t.gone,
          captionWith: health.people > CLEAR_MAP ? t.captionWithSome : t.captionWith(health.mine),
          how: t.how(health.mine),
          captionWithout: health.me === null ? t.captionAlone(parts) : t.captionWithout(health.mine, parts),
          soundsWith: t.soundsWith(health.people),
          soundsWithout: t.soundsWithout(health.together.now, parts),
          legend: t.legend,
        }}
      />
    </>
  );
}

/** Named one by one up to here; beyond, the list names them. */
const SUPPORTS_SAID = 6;
const BRIDGES_SHOWN = 60;

function RestsOn({ health, language, name }: WithoutYouProps) {
  const t = pageWords[language];
  const w = words[language];
  if (health.remaining.people < 3) return null;
  const said = health.restsOn.slice(0, SUPPORTS_SAID);
  const others = health.restsOn.length - said.length;
  return (
    <section class="spread" aria-labelledby="repose">
      <div class="text">
        <h3 id="repose">{t.restsOn}</h3>
        {said.length === 0 ? (
          <p>{w.noSupport}</p>
        ) : (
          <>
            <p>{w.supports(health)}</p>
            <ul class="plain">
              {said.map(({ person, loseTouch }) => (
                <li>{w.support(name(person), loseTouch)}</li>
              ))}
              {others > 0 && <li class="quiet">{t.moreSupports(others)}</li>}
            </ul>
          </>
        )}
        <Bridges health={health} language={language} name={name} />
      </div>
      <aside class="margin">
        {said.length > 0 && <p>{t.burden}</p>}
        <p>{w.least(health)}</p>
      </aside>
    </section>
  );
}

function Bridges({ health, language, name }: Pick<WithoutYouProps, 'health' | 'language' | 'name'>) {
  const t = pageWords[language];
  if (health.bridges.length === 0) return null;
  const shown = health.bridges.slice(0, BRIDGES_SHOWN).map(({ a, b }) => t.and(name(a), name(b)));
  const others = health.bridges.length - shown.length;
  return (
    <details>
      <summary>{t.bridges(health.bridges.length)}</summary>
      <p class="note">{[...shown, ...(others > 0 ? [t.more(others)] : [])].join(' ; ')}.</p>
    </details>
  );
}

function HoldSection({ health, language, introductions }: WithoutYouProps) {
  const t = pageWords[language];
  const w = words[language];
  const proposed = introductions.length;
  const { now, after } = health.curve;
  return (
    <section class="spread" aria-labelledby="tenue">
      <div class="text">
        <h3 id="tenue">{w.holdHeading(health, proposed)}</h3>
        {health.hold.now !== null && (
          <Curve
            id="courbe"
            now={now}
            later={proposed > 0 ? after : null}
            words={curveWords(health, language, proposed)}
          />
        )}
      </div>
      {health.hold.now !== null && (
        <aside class="margin">
          <p>{t.curve.hardest}</p>
          <p>{w.holdAside(health, proposed)}</p>
        </aside>
      )}
    </section>
  );
}

function curveWords(health: Health, language: Language, proposed: number) {
  const t = pageWords[language].curve;
  const alone = health.me === null;
  const { now, after } = health.curve;
  const last = now.length - 1;
  const share = (value: number | undefined) => Math.round((value ?? 0) * 100);
  const pairs = words[language].pairs;
  return {
    title: t.title,
    description: t.description(
      pairs(now[0] ?? 0),
      proposed > 0 ? pairs(after[0] ?? 0) : null,
      share(now[last]),
      proposed > 0 ? share(after[last]) : null,
      last,
    ),
    caption: alone ? t.captionAlone : t.caption,
    now: t.now,
    later: t.later(proposed),
    first: alone ? t.firstAlone : t.first,
    table: t.table,
    tableHead: [t.head[0], t.head[1], t.later(proposed)] as const,
    rows: now.map((_, step) => (alone ? t.rowAlone(step) : t.row(step))),
  };
}
