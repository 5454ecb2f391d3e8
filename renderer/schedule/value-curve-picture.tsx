import { useMemo } from 'react';
import type { ValueCurve } from '../../shared/schedule/value-curve.ts';
import { curveShape, PICTURE } from './curve-geometry.ts';
import styles from './value-curve-picture.module.css';

type ValueCurvePictureProps = {
  curve: ValueCurve;
  /** Up to this stop the curve is filled. */
  place: number;
  /** The picture in words. */
  label: string;
};

/** The worth that has been delivered, day by day, beside the line of those who deliver everything at the end. */
export function ValueCurvePicture({ curve, place, label }: ValueCurvePictureProps) {
  const shape = useMemo(() => curveShape(curve, place), [curve, place]);
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${PICTURE.width} ${PICTURE.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path className={styles.area} d={shape.area} />
      <path className={styles.reached} d={shape.reached} />
      <path className={styles.atEnd} d={shape.atEnd} />
      <path className={styles.line} d={shape.line} />
    </svg>
  );
}
