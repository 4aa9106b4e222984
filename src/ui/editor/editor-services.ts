import { InMemoryStorageService } from './monaco.ts';

/**
 * Services of Monaco that are ours. What a suggestion means is shown beside the list from the start; Ctrl+Space hides
 * and shows it.
 */
export function editorServices(): Readonly<Record<string, unknown>> {
  const storageService = new InMemoryStorageService();
  // Of the profile, by the user.
  storageService.store('expandSuggestionDocs', true, 0, 0);
  return { storageService };
}
