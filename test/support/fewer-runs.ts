import fc from 'fast-check';
import { inFull } from './in-full.ts';

// Of every property that names no number of its own.
fc.configureGlobal({ numRuns: inFull(100, 30) });
