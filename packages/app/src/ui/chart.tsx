import { round } from './geometry.ts';

interface ChartWords {
  readonly title: string;
  readonly description: string;
  readonly caption: string;
  readonly now: string;
  readonly later: string;
  /** Under the axis: the first departure, then *+1*, *+2*… */
  readonly first: string;
  readonly table: string;
  readonly tableHead: readonly [string, string, string];
  readonly rows: readonly string[];
}

interface CurveProps {
  readonly id: string;
  /** Shares in [0, 1], one a departure. */
  readonly now: readonly number[];
  /** The same after what is proposed; null when nothing is. */
  readonly later: readonly number[] | null;
  readonly words: ChartWords;
}

const AREA = { left: 46, right: 616, top: 26, bottom: 284 } as const;

/** What still holds, departure after departure: two lines named on themselves, few grid lines, a table as twin. */
export function Curve({ id, now, later, words }: CurveProps) {
  const x = (i: number) => round(AREA.left + ((AREA.right - AREA.left) * i) / Math.max(1, now.length - 1));
  const y = (share: number) => round(AREA.bottom - (AREA.bottom - AREA.top) * share);
  const path = (shares: readonly number[]) =>
    shares.map((share, i) => `${i ? 'L' : 'M'}${x(i)} ${y(share)}`).join('');
  const names = namesOnLines(now, later, y);
  return (
    <>
      <figure>
        <svg class="chart wide" viewBox="0 0 640 330" role="img" aria-labelledby={`${id}-t ${id}-d`}>
          <title id={`${id}-t`}>{words.title}</title>
          <desc id={`${id}-d`}>{words.description}</desc>
          {[0, 0.5, 1].map((share) => (
            <>
              <path class={share ? 'grid' : 'axis'} d={`M${AREA.left} ${y(share)}H630`} />
              <text x="36" y={y(share) + 5} text-anchor="end">
                {share * 100}
              </text>
            </>
          ))}
          {now.map((_, i) => (
            <text x={x(i)} y="310" text-anchor="middle" class={i ? undefined : 'on'}>
              {i ? `+${i}` : words.first}
            </text>
          ))}
          <path class="line" d={path(now)} />
          {later && <path class="line then" d={path(later)} />}
          {now.map((share, i) => (
            <circle class="dot" cx={x(i)} cy={y(share)} r="4.5" />
          ))}
          {later?.map((share, i) => (
            <rect class="dot then" x={round(x(i) - 4.5)} y={round(y(share) - 4.5)} width="9" height="9" />
          ))}
          {later && (
            <text class="on-ivy" x={x(names.later.at) + 14} y={names.later.y}>
              {words.later}
            </text>
          )}
          <text class="on" x={x(names.now.at) - 10} y={names.now.y} text-anchor="end">
            {words.now}
          </text>
        </svg>
        <figcaption class="note">{words.caption}</figcaption>
      </figure>
      <details>
        <summary>{words.table}</summary>
        <Twin now={now} later={later} words={words} />
      </details>
    </>
  );
}

/** The upper line is named above, on its right; the lower one below, on its left: neither crosses the other. */
function namesOnLines(now: readonly number[], later: readonly number[] | null, y: (share: number) => number) {
  const at = Math.min(2, now.length - 1);
  const upper = later ? Math.min(1, later.length - 1) : 0;
  return {
    later: { at: upper, y: Math.max(16, y(later?.[upper] ?? 1) - 12) },
    now: { at, y: Math.min(AREA.bottom - 8, y(now[at] ?? 0) + 26) },
  };
}

function Twin({ now, later, words }: Pick<CurveProps, 'now' | 'later' | 'words'>) {
  return (
    <table class="register">
      <thead>
        <tr>
          <th scope="col">{words.tableHead[0]}</th>
          <th scope="col" class="num">
            {words.tableHead[1]}
          </th>
          {later && (
            <th scope="col" class="num">
              {words.tableHead[2]}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {now.map((share, i) => (
          <tr>
            <th scope="row">{words.rows[i]}</th>
            <td class="num">{Math.round(share * 100)}</td>
            {later && <td class="num">{Math.round((later[i] ?? 0) * 100)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
