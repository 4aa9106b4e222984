import { removePowers } from './remove-powers.ts';

// Imported in front of everything else of a worker.
removePowers(globalThis);
