import { render } from 'preact';
import '../ui/theme.css';
import '../ui/controls.css';
import '../ui/dialog.css';
import './settings.css';
import './contacts.css';
import './test-panel.css';
import './repair.css';
import { SettingsModel } from './model.js';
import { SettingsWindow } from './settings-window.js';

const root = document.getElementById('app');
if (root !== null) {
  const model = new SettingsModel(window.rollcall);
  void model.start();
  render(<SettingsWindow model={model} />, root);
}
