import { render } from 'preact';
import '../ui/theme.css';
import '../ui/marks.css';
import '../ui/controls.css';
import '../presence/presence.css';
import '../presence/status-bar.css';
import '../presence/screens.css';
import '../presence/rows.css';
import '../presence/list.css';
import './compact.css';
import { durationClock } from '../ui/clock.js';
import { followInput } from '../ui/input-kind.js';
import { textScale } from '../ui/text-scale.js';
import { CompactWindow } from './compact-window.js';
import { CompactModel } from './model.js';

const root = document.getElementById('app');
if (root !== null) {
  const model = new CompactModel(
    window.rollcall,
    durationClock(document, () => Date.now()),
  );
  void model.start();
  followInput(document);
  render(<CompactWindow model={model} scale={textScale(document)} />, root);
}
