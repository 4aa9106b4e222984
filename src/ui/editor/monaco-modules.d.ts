/** Part of Monaco that is not among its features with types: it shows the list of completions. */
declare module 'monaco-editor/editor/contrib/suggest/browser/suggestController';
