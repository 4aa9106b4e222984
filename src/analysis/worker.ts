import './harden-worker.ts';
import { expose } from 'comlink';
import { createAnalyzer } from './create-analyzer.ts';
import { nextTurn } from './next-turn.ts';

/** Milliseconds after which the screen shows what is known by then of files that are opened. */
const PATIENCE = 100;

expose(createAnalyzer(nextTurn(), PATIENCE));
