import styles from './elephant.module.css';

/** The goal as it is: an elephant, with the lines along which it is cut. Decoration only. */
export function Elephant() {
  return (
    <svg className={styles.elephant} viewBox="0 0 100 64" fill="none" aria-hidden="true" focusable="false">
      <g className={styles.outline}>
        <path d="M10 42c-3-1-5-4-5-8" />
        <path d="M10 57V31C10 17 20 9 34 9h17c5 0 9 1 12 3" />
        <path d="M63 12c3-3 7-4 11-4 10 0 17 7 17 17v20c0 4 5 5 6 1l.5-3" />
        <path d="M91 30c-2 5-6 8-11 9v18H67V44H24v13H10" />
        <path d="M63 12c-6 3-8 9-6 16 1 5 5 9 9 9 5 0 8-5 8-11" />
        <path d="M85 38c2 3 5 3 8 1" />
        <circle cx="82" cy="21" r="1.2" />
      </g>
      <path className={styles.cuts} d="M20 6v54M33 4v56M46 4v56M60 4v56M76 4v56" />
    </svg>
  );
}
