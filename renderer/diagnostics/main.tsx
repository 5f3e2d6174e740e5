import { render } from 'preact';
import '../ui/theme.css';
import '../ui/controls.css';
import './diagnostics.css';
import { DiagnosticsModel } from './model.js';
import { DiagnosticsWindow } from './diagnostics-window.js';

const root = document.getElementById('app');
if (root !== null) {
  const model = new DiagnosticsModel(window.rollcall, document, () => Date.now());
  model.start();
  render(<DiagnosticsWindow model={model} />, root);
}
