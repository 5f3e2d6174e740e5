import { render } from 'preact';
import '../ui/theme.css';
import '../ui/controls.css';
import '../ui/dialog.css';
import '../ui/menu.css';
import './settings.css';
import './contacts.css';
import './test-panel.css';
import './lines.css';
import './dialogs.css';
import './releases.css';
import './repair.css';
import { textScale } from '../ui/text-scale.js';
import { SettingsModel } from './model.js';
import { SettingsWindow } from './settings-window.js';

const root = document.getElementById('app');
if (root !== null) {
  const model = new SettingsModel(window.rollcall, sessionStorage, localStorage, textScale(document));
  void model.start();
  render(<SettingsWindow model={model} />, root);
}
