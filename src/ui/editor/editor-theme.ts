import { createColorReader } from './color-reader.ts';
import { editor } from './monaco.ts';

const NAME = 'gatehouse';

/** Monaco's colours from the design tokens as they are now. */
function defineFromTokens() {
  const root = document.documentElement;
  const style = getComputedStyle(root);
  const read = createColorReader();
  const token = (name: string, alpha?: number) => read(style.getPropertyValue(name), alpha);
  const ink = (name: string) => token(name).slice(1, 7);
  editor.defineTheme(NAME, {
    base: root.dataset['theme'] === 'dark' ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: ink('--text') },
      { token: 'type', foreground: ink('--tier-route') },
      { token: 'string', foreground: ink('--text') },
      { token: 'string.yaml', foreground: ink('--text') },
      { token: 'string.escape', foreground: ink('--tier-entry') },
      { token: 'number', foreground: ink('--tier-workload') },
      { token: 'keyword', foreground: ink('--tier-entry') },
      { token: 'tag', foreground: ink('--tier-entry') },
      { token: 'namespace', foreground: ink('--tier-entry') },
      { token: 'comment', foreground: ink('--text-faint'), fontStyle: 'italic' },
      { token: 'operators', foreground: ink('--text-muted') },
      { token: 'delimiter', foreground: ink('--text-muted') },
    ],
    colors: {
      'editor.background': token('--surface-1'),
      'editor.foreground': token('--text'),
      'editorCursor.foreground': token('--accent'),
      'editorLineNumber.foreground': token('--text-faint'),
      'editorLineNumber.dimmedForeground': token('--text-faint'),
      'editorLineNumber.activeForeground': token('--text'),
      'editor.lineHighlightBackground': token('--surface-3', 0.45),
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': token('--accent', 0.28),
      'editor.inactiveSelectionBackground': token('--accent', 0.16),
      'editor.wordHighlightBackground': token('--accent', 0.12),
      'editor.findMatchBackground': token('--warn', 0.4),
      'editor.findMatchHighlightBackground': token('--warn', 0.2),
      'editorIndentGuide.background1': token('--border'),
      'editorIndentGuide.activeBackground1': token('--border-strong'),
      'editorBracketMatch.background': token('--accent-bg'),
      'editorBracketMatch.border': token('--accent'),
      'editorError.foreground': token('--error'),
      'editorWarning.foreground': token('--warn'),
      'editorInfo.foreground': token('--info'),
      'editorLightBulb.foreground': token('--warn'),
      'editorGutter.foldingControlForeground': token('--text-muted'),
      'editorOverviewRuler.border': '#00000000',
      'editorStickyScroll.background': token('--surface-1'),
      'editorStickyScroll.shadow': '#00000000',
      'editorStickyScroll.border': token('--border'),
      'editorStickyScrollHover.background': token('--surface-3'),
      'editorWidget.background': token('--surface-1'),
      'editorWidget.foreground': token('--text'),
      'editorWidget.border': token('--border'),
      'editorHoverWidget.background': token('--surface-1'),
      'editorHoverWidget.foreground': token('--text'),
      'editorHoverWidget.border': token('--border'),
      'editorHoverWidget.statusBarBackground': token('--surface-2'),
      'editorSuggestWidget.background': token('--surface-1'),
      'editorSuggestWidget.foreground': token('--text'),
      'editorSuggestWidget.border': token('--border'),
      'editorSuggestWidget.selectedBackground': token('--accent-bg'),
      'editorSuggestWidget.selectedForeground': token('--text'),
      'editorSuggestWidget.highlightForeground': token('--accent'),
      'editorSuggestWidget.focusHighlightForeground': token('--accent-strong'),
      // The colours of the tiers, as on the canvas: what is written, what it refers to, whole blocks of it.
      'symbolIcon.propertyForeground': token('--tier-route'),
      'symbolIcon.enumeratorMemberForeground': token('--tier-workload'),
      'symbolIcon.referenceForeground': token('--tier-service'),
      'symbolIcon.fieldForeground': token('--tier-service'),
      'symbolIcon.moduleForeground': token('--tier-support'),
      'symbolIcon.snippetForeground': token('--tier-entry'),
      'symbolIcon.classForeground': token('--tier-gateway'),
      'list.hoverBackground': token('--surface-3'),
      'list.activeSelectionBackground': token('--accent-bg'),
      'list.activeSelectionForeground': token('--text'),
      'menu.background': token('--surface-1'),
      'menu.foreground': token('--text'),
      'menu.selectionBackground': token('--accent-bg'),
      'menu.selectionForeground': token('--text'),
      'menu.border': token('--border'),
      'menu.separatorBackground': token('--border'),
      'input.background': token('--surface-1'),
      'input.foreground': token('--text'),
      'input.border': token('--border-strong'),
      'input.placeholderForeground': token('--text-faint'),
      'inputOption.activeBackground': token('--accent-bg'),
      'inputOption.activeBorder': token('--accent'),
      'inputOption.activeForeground': token('--text'),
      'scrollbar.shadow': '#00000000',
      'scrollbarSlider.background': token('--border-strong', 0.35),
      'scrollbarSlider.hoverBackground': token('--border-strong', 0.6),
      'scrollbarSlider.activeBackground': token('--border-strong', 0.8),
      'textLink.foreground': token('--accent'),
      'textLink.activeForeground': token('--accent-strong'),
      'textCodeBlock.background': token('--surface-3'),
      'peekView.border': token('--accent'),
      'peekViewEditor.background': token('--surface-2'),
      'peekViewResult.background': token('--surface-2'),
      'peekViewTitle.background': token('--surface-3'),
      focusBorder: token('--accent'),
      'icon.foreground': token('--text-muted'),
      foreground: token('--text'),
    },
  });
  editor.setTheme(NAME);
}

/** Dresses every editor in the tokens, now and whenever the theme is switched. Returns how to stop. */
export function followTheme(): () => void {
  defineFromTokens();
  const observer = new MutationObserver(defineFromTokens);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
