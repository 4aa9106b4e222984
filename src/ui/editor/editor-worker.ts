import '../../analysis/harden-worker.ts';
import 'monaco-editor/editor/editor.worker';
