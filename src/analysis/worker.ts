import './harden-worker.ts';
import { expose } from 'comlink';
import { createAnalyzer } from './create-analyzer.ts';
import { nextTurn } from './next-turn.ts';

expose(createAnalyzer(nextTurn()));
