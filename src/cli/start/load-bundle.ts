import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, wrap } from 'node:module';
import { dirname } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

type Body = (exports: object, require: NodeJS.Require, module: object, file: string, folder: string) => void;

/**
 * Loads a bundle as `require` would, with what V8 made of it the last time: compiling it anew takes longer than many a run.
 * That is kept beside the bundle. Whoever can write there can change the bundle as well, so no one else needs to be trusted;
 * where no one can (a folder that is read only), the bundle is compiled each time.
 */
export function loadBundle(file: string): void {
  const source = readFileSync(file);
  // Another version of Node, or other flags, have a cache of their own.
  const cache = `${file}.${cachedDataVersionTag().toString(16)}.cache`;
  const cachedData = readCache(cache, source);
  const script = new Script(wrap(textOf(source)), { filename: file, ...(cachedData && { cachedData }) });
  if (!cachedData || script.cachedDataRejected === true) {
    // What was compiled by then is what the run needed.
    process.on('exit', () => writeCache(cache, source, script.createCachedData()));
  }
  const module = { exports: {} };
  const body = script.runInThisContext() as Body;
  body(module.exports, createRequire(file), module, file, dirname(file));
}

/** Where each byte is a letter, there is nothing to decode. */
const textOf = (source: Buffer): string => source.toString(isAscii(source) ? 'latin1' : 'utf8');

const DIGEST_LENGTH = 32;

/** V8 checks neither that a cache is whole nor that it is for this text: a damaged one could do anything. */
const digestOf = (source: Buffer, data: Buffer): Buffer =>
  createHash('sha256').update(source).update(data).digest();

/** What was kept for a text, if it is there and as it was written. */
function readCache(path: string, source: Buffer): Buffer | undefined {
  let kept: Buffer;
  try {
    kept = readFileSync(path);
  } catch {
    // There is none yet, or none can be kept here.
    return undefined;
  }
  const data = kept.subarray(DIGEST_LENGTH);
  return digestOf(source, data).equals(kept.subarray(0, DIGEST_LENGTH)) ? data : undefined;
}

/** Other processes see the whole of it or nothing. */
function writeCache(path: string, source: Buffer, data: Buffer): void {
  const unfinished = `${path}.${process.pid}`;
  try {
    writeFileSync(unfinished, Buffer.concat([digestOf(source, data), data]));
    renameSync(unfinished, path);
  } catch {
    // A cache only saves time: a folder that is read only, or a full disk, is nothing to report.
    rmSync(unfinished, { force: true });
  }
}
