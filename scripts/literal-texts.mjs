// Finds what the window says outside of the catalogue (src/texts): text between tags, names and descriptions in attributes
// and properties, and messages of notices. And calls of texts while a module loads, when the language is not chosen yet.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Attributes and properties that are read by people. */
const SHOWN = new Set(
  'about action alt aria-description aria-label aria-roledescription aria-valuetext description detail empty error heading hint label message name note placeholder reason text title tooltip verb word'.split(
    ' ',
  ),
);

/** Functions whose first text is read by people. */
const SAYING = new Set(['announce', 'setPlaces', 'edit', 'toastDone', 'sorry']);

/** A text with a word in it: a letter in a name of the API, a key or a path is none. */
const WORDS = /\p{L}{2,}/u;

/** What people do not read as language: identifiers, paths, keys, YAML, names of the API. */
const isCode = (text) =>
  !/\s/.test(text.trim()) &&
  (/^[a-z\d][\w./:@#-]*$/.test(text.trim()) || /[A-Z].*[A-Z]/.test(text) || /[_/:]/.test(text));

const nameOf = (node) =>
  node && (ts.isIdentifier(node) || ts.isStringLiteral(node)) ? node.text : node?.getText();

/** The texts that an expression can be: of a choice both, of a template what is fixed. */
function* literalsIn(node) {
  if (!node) return;
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) yield* literalsIn(node.expression);
  else if (ts.isConditionalExpression(node)) {
    yield* literalsIn(node.whenTrue);
    yield* literalsIn(node.whenFalse);
  } else if (ts.isBinaryExpression(node)) {
    yield* literalsIn(node.left);
    yield* literalsIn(node.right);
  } else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) yield [node, node.text];
  else if (ts.isTemplateExpression(node))
    yield [node, [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' ')];
}

/**
 * What is wrong in a file, each with its line.
 *
 * @param {string} path relative to src
 * @param {string} text
 */
export function literalTexts(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const report = (node, what) =>
    found.push(`src/${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`);
  const literals = (node) => {
    for (const [at, words] of literalsIn(node))
      if (WORDS.test(words) && !isCode(words))
        report(at, `“${words.trim().replace(/\s+/g, ' ')}” is not in the catalogue`);
  };

  const walk = (node, isLoading) => {
    if (ts.isJsxText(node)) {
      const words = node.text.trim();
      if (WORDS.test(words)) report(node, `“${words.replace(/\s+/g, ' ')}” is not in the catalogue`);
    } else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) literals(node.expression);
    else if (ts.isJsxAttribute(node) && SHOWN.has(node.name.getText())) literals(node.initializer);
    else if (ts.isPropertyAssignment(node) && SHOWN.has(nameOf(node.name))) literals(node.initializer);
    else if (ts.isBindingElement(node) && SHOWN.has(nameOf(node.name))) literals(node.initializer);
    else if (ts.isReturnStatement(node) && node.expression) sentences(node.expression);
    else if (ts.isCallExpression(node)) {
      const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
      if (SAYING.has(called.getText())) literals(node.arguments[0]);
      if (
        isLoading &&
        ts.isPropertyAccessExpression(node.expression) &&
        /^\w+Texts$/.test(node.expression.expression.getText())
      )
        report(
          node,
          `${node.expression.getText()} is called while the module loads, before the language is chosen`,
        );
    }
    const inFunction = ts.isFunctionLike(node) || ts.isPropertyDeclaration(node);
    ts.forEachChild(node, (child) => walk(child, isLoading && !inFunction));
  };
  /** What is returned is read by people where it is a sentence. */
  const sentences = (node) => {
    for (const [at, words] of literalsIn(node))
      if (/^\p{Lu}.* .*[.!?…]$/u.test(words.trim())) report(at, `“${words}” is not in the catalogue`);
  };
  walk(file, true);
  return [...new Set(found)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const isChecked = (path) => /\.tsx?$/.test(path) && !/\.(?:test|generated|d)\.tsx?$|\/testing\//.test(path);
  const files = ['ui', 'state'].flatMap((folder) =>
    readdirSync(`src/${folder}`, { recursive: true })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter(isChecked),
  );
  const found = files.flatMap((path) => literalTexts(path, readFileSync(`src/${path}`, 'utf8')));
  for (const line of found) console.log(line);
  console.log(`${files.length} files, ${found.length} texts outside of the catalogue.`);
  process.exit(found.length > 0 ? 1 : 0);
}
