import { speak } from '../../preload/words/catalogue.js';

// What chooses the language is the app, which most tests do not start.
speak('en');
