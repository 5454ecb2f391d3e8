import { useId, useMemo, useRef } from 'react';
import type { BurnUp } from '../../shared/meeting/burn-up.ts';
import { dateText } from '../../shared/words/en.ts';
import { scopeText } from '../../shared/words/wall-text.ts';
import styles from './burn-up-picture.module.css';
import { burnUpShape } from './burn-up-shape.ts';
import { useRoom } from './use-room.ts';

/** Half of the room that the words above the target take, in letters. */
const HALF_OF_TARGET = 4.2;

/** The burn-up: the line of what was delivered below that of what there is to deliver, and the way on. */
export function BurnUpPicture({ picture, label }: { picture: BurnUp; label: string }) {
  const frame = useRef<HTMLDivElement>(null);
  const room = useRoom(frame);
  const shape = useMemo(() => burnUpShape(picture, room), [picture, room]);
  const clipId = useId();
  const { left, right, top, bottom, today, end, target } = shape;
  const { em } = room;
  return (
    <div ref={frame} className={styles.frame}>
      <svg className={styles.picture} viewBox={`0 0 ${room.width} ${room.height}`} role="img" aria-label={label}>
        <clipPath id={clipId}>
          <rect x={left} y={0} width={right - left + em * 0.2} height={bottom + em} />
        </clipPath>
        {shape.counts.map(({ y, count }) => (
          <g key={count}>
            <path className={styles.grid} d={`M${left} ${y}H${right}`} />
            <text className={styles.quiet} x={left - em * 0.6} y={y + em * 0.35} textAnchor="end">
              {count}
            </text>
          </g>
        ))}
        <g clipPath={`url(#${clipId})`}>
          <path className={styles.band} d={shape.band} />
          <path className={styles.scope} d={shape.scope} />
          <path className={styles.planned} d={shape.planned} />
          <path className={styles.delivered} d={shape.delivered} />
        </g>
        {target !== null && (
          <>
            <path className={styles.target} d={`M${target} ${em * 1.3}V${bottom}`} />
            <text
              className={styles.strong}
              x={Math.max(left + em * HALF_OF_TARGET, Math.min(right - em * HALF_OF_TARGET, target))}
              y={em * 0.95}
              textAnchor="middle"
            >
              Target {dateText(picture.target ?? picture.today, picture.today)}
            </text>
          </>
        )}
        <text className={styles.words} x={left} y={top - em * 0.6}>
          {scopeText(picture)}
        </text>
        {shape.days.map(({ x, day }) => (
          <text key={day} className={styles.quiet} x={x} y={bottom + em * 1.4} textAnchor="middle">
            {dateText(day, day)}
          </text>
        ))}
        <text
          className={styles.today}
          x={Math.max(left + em, Math.min(right - em, today.x))}
          y={bottom + em * 1.4}
          textAnchor="middle"
        >
          today
        </text>
        {end !== null && <circle className={styles.end} cx={end.x} cy={end.y} r={em * 0.3} />}
        <circle className={styles.here} cx={today.x} cy={today.y} r={em * 0.42} />
      </svg>
    </div>
  );
}
