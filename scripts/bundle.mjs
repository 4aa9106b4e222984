// A bundle of the package, with the licences of the libraries in it at its end.
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/** Of this checkout, or of a package in it that has its own. */
const LIBRARY = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/**
 * Bundles one entry of this checkout into one file. Whoever has the old one open keeps it: it is replaced in one go.
 *
 * @param root the folder of the checkout, to which `outfile` and `entryPoints` of the options are relative
 */
export async function bundle(root, { outfile, ...options }) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    // Half the time to start, and stack traces that can still be read.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    write: false,
    ...options,
  });
  const libraries = Object.keys(metafile.inputs).flatMap((path) => LIBRARY.exec(path)?.[0] ?? []);
  const notices = [...new Set(libraries)].sort().map((folder) => noticeOf(join(root, folder)));
  const file = join(root, outfile);
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${outputFiles[0].text}/*! Bundled libraries\n\n${notices.join('\n\n')}\n*/\n`);
  renameSync(unfinished, file);
}

function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((entry) => /^(license|licence|notice)/i.test(entry));
  const texts = files.map((entry) => readFileSync(join(folder, entry), 'utf8').trim());
  return ascii([`${name} ${version} (${license})`, ...texts].join('\n\n').replaceAll('*/', '* /'));
}

/** One letter of a licence beyond ASCII, and V8 keeps two bytes for each letter of the program. */
const ascii = (text) =>
  text
    .replaceAll('\u00A9', '(c)')
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[^\0-\x7F]/gu, (letter) => `\\u{${letter.codePointAt(0).toString(16)}}`);
