/** Parts of Monaco that are not among its features with types. */

/** Shows the list of completions. */
declare module 'monaco-editor/editor/contrib/suggest/browser/suggestController';

/** Where the editor keeps what the user has chosen in its own widgets, for as long as the page is open. */
declare module 'monaco-editor/platform/storage/common/storage' {
  export class InMemoryStorageService {
    store(key: string, value: boolean, scope: number, target: number): void;
  }
}
