import { render } from 'preact';
import '../ui/theme.css';
import '../ui/marks.css';
import '../ui/controls.css';
import '../ui/dialog.css';
import '../ui/menu.css';
import './presence.css';
import './banners.css';
import './status-bar.css';
import './screens.css';
import './rows.css';
import './list.css';
import './details.css';
import './person.css';
import './panels.css';
import { followInput } from '../ui/input-kind.js';
import { textScale } from '../ui/text-scale.js';
import { durationClock } from '../ui/clock.js';
import { PresenceWindow } from './presence-window.js';
import { PresenceModel } from './model.js';

const root = document.getElementById('app');
if (root !== null) {
  const model = new PresenceModel(
    window.rollcall,
    durationClock(document, () => Date.now()),
  );
  void model.start();
  followInput(document);
  const scale = textScale(document);
  render(<PresenceWindow model={model} scale={scale} />, root);
}
