import { languages, yamlTokens, type IDisposable } from './monaco.ts';

const KEY = /(?:"[^"]*"|'[^']*'|[^\s#"'{}[\],-][^#]*?):/.source;
const ITEM = /^\s*- +/.source;
/** Nothing behind a colon but what begins a value on the next lines: an anchor, a tag, the sign of a block text. */
const NO_VALUE = /(?:\s+[&!]\S*)*(?:\s+[|>][-+\d]*)?\s*(?:\s#.*)?$/.source;
const NO_COMMENT = /^(?:(?!\s#).)*/.source;
const OPEN = /[{[]\s*(?:\s#.*)?$/.source;

const { Indent, IndentOutdent, None } = languages.IndentAction;
const deeper = { indentAction: Indent };
/** The column behind the dash, and one level deeper than that. */
const behindDash = { indentAction: None, appendText: '  ' };
const deeperBehindDash = { indentAction: Indent, appendText: '  ' };

/**
 * How YAML is edited: what is typed is what is written. Monaco's own definition closes brackets and quotes, and moves a
 * closing bracket to the first word of the line of the opening one, which in YAML may be too far out. Here a line break
 * brings the indentation of what comes next, and nothing else is written.
 */
const configuration: languages.LanguageConfiguration = {
  comments: { lineComment: '#' },
  folding: { offSide: true },
  // Pairs are shown and gone to, but what is typed does not move: for that Monaco reads `brackets`, and has its own
  // where there are none.
  brackets: [],
  colorizedBracketPairs: [
    ['{', '}'],
    ['[', ']'],
  ],
  onEnterRules: [
    { beforeText: /^\s*#/, action: { indentAction: None } },
    { beforeText: /[{[]\s*$/, afterText: /^\s*[}\]]/, action: { indentAction: IndentOutdent } },
    { beforeText: new RegExp(`${ITEM}(?:${KEY}${NO_VALUE}|.*${OPEN})`), action: deeperBehindDash },
    { beforeText: new RegExp(`${ITEM}${KEY}\\s`), action: behindDash },
    { beforeText: new RegExp(`${NO_COMMENT}(?::${NO_VALUE}|${OPEN})`), action: deeper },
  ],
};

/** Makes the language known for as long as the editor exists. To be called once Monaco's services are chosen. */
export function registerYaml(): readonly IDisposable[] {
  if (!languages.getLanguages().some(({ id }) => id === 'yaml')) languages.register({ id: 'yaml' });
  return [
    languages.setMonarchTokensProvider('yaml', yamlTokens),
    languages.setLanguageConfiguration('yaml', configuration),
  ];
}
