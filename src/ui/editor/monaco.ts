/** The one place that says which parts of Monaco there are; everything in this folder loads with this chunk. */
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeAction/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/folding/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/gotoSymbol/register';
import 'monaco-editor/features/hover/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/longLinesHelper/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/snippet/register';
import 'monaco-editor/features/stickyScroll/register';
import 'monaco-editor/features/wordHighlighter/register';
import 'monaco-editor/features/wordOperations/register';
import EditorWorker from './editor-worker.ts?worker';

self.MonacoEnvironment = { getWorker: () => new EditorWorker() };

export {
  KeyCode,
  KeyMod,
  MarkerSeverity,
  Range,
  Uri,
  editor,
  languages,
  type IDisposable,
  type IMarkdownString,
  type IPosition,
} from 'monaco-editor/editor';
export { SuggestController } from 'monaco-editor/editor/contrib/suggest/browser/suggestController';
export { language as markdownTokens } from 'monaco-editor/languages/definitions/markdown/markdown';
export { language as yamlTokens } from 'monaco-editor/languages/definitions/yaml/yaml';
export { InMemoryStorageService } from 'monaco-editor/platform/storage/common/storage';
