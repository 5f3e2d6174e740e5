// @ts-nocheck: it runs in a browser, whose types the program around it does not have.
/* global document, fetch, FormData, setTimeout, clearTimeout, HTMLSelectElement */

const POLL_MS = 1500;
const PRESENCES = {
  available: 'Available',
  'on-the-phone': 'On the phone',
  'in-a-meeting': 'In a meeting',
  busy: 'Busy',
  dnd: 'Do not disturb',
  away: 'Away',
  vacation: 'On vacation',
  unavailable: 'Offline',
};
const ACTIVITIES = {
  logins: 'Logins',
  forcedLogins: 'Forced logins',
  logouts: 'Logouts',
  endpoints: 'Endpoints registered',
  refreshes: 'Endpoints refreshed',
  subscribes: 'Subscriptions made',
  renewals: 'Subscriptions renewed',
  fetches: 'Fetches of subscriptions',
  polls: 'Fetches of one contact',
  deletes: 'Removals',
  other: 'Other requests',
  notifications: 'Notifications sent',
  lostNotifications: 'Notifications lost',
  liveSessions: 'Sessions now',
  liveEndpoints: 'Endpoints now',
  liveSubscriptions: 'Subscriptions now',
};

const at = (id) => document.getElementById(id);
let rows = new Map();
let timer;

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

function say(text, bad = false) {
  write(at('said'), text);
  at('said').classList.toggle('bad', bad);
}

/** Asks for something and gives what it was answered with; undefined where it was refused, which is said. */
async function ask(method, path, body) {
  const options = { method };
  if (body !== undefined) {
    options.headers = { 'Content-Type': 'application/json' };
    options.body = JSON.stringify(body);
  }
  try {
    const answer = await fetch(path, options);
    const content = answer.status === 204 ? {} : await answer.json();
    if (answer.ok) return content;
    say(content.error, true);
  } catch {
    say('The simulator does not answer. Is it still running?', true);
  }
  return undefined;
}

/** Asks for a change, says what was done, and shows it. */
async function change(method, path, body, done) {
  const content = await ask(method, path, body);
  if (content) say(content.done ?? done);
  await show();
}

function personRow({ id, name, group }) {
  const mark = make('span', { className: 'mark' });
  const select = make('select', { ariaLabel: `Status of ${name}` });
  for (const [value, text] of Object.entries(PRESENCES)) select.append(make('option', { value }, text));
  select.addEventListener('change', () => {
    const note = at('note').value.trim();
    at('note').value = '';
    const presence = select.value;
    void change('POST', '/presence', { contact: id, presence, note }, `${name}: ${PRESENCES[presence]}.`);
  });
  const note = make('td');
  const who = make('th', { scope: 'row', title: id }, name);
  return {
    row: make('tr', {}, who, make('td', {}, group), make('td', {}, mark, select), note),
    mark,
    select,
    note,
  };
}

function showPeople(people) {
  if (people.length !== rows.size || people.some(({ id }) => !rows.has(id))) {
    rows = new Map(people.map((person) => [person.id, personRow(person)]));
    at('rows').replaceChildren(...[...rows.values()].map(({ row }) => row));
  }
  for (const { id, presence, note } of people) {
    const row = rows.get(id);
    row.mark.dataset.presence = presence;
    if (row.select.value !== presence) row.select.value = presence;
    write(row.note, note);
  }
}

function showLines(state) {
  const places = state.origins.join(' and ');
  write(
    at('where'),
    state.away ? `Away: nothing listens on ${places}` : `Listening on ${places} for ${state.domain}`,
  );
  at('where').classList.toggle('bad', state.away);
  write(
    at('more'),
    state.found > state.people.length ? `${state.people.length} of ${state.found}: search for the rest.` : '',
  );
  const faults = [...state.faults, ...(state.cpuHigh ? ['the CPU load is high'] : [])];
  const lines = faults.length > 0 ? faults : ['Nothing.'];
  const before = [...at('faults').children].map(({ textContent }) => textContent);
  if (before.join('\n') !== lines.join('\n')) {
    at('faults').replaceChildren(
      ...lines.map((text) => make('li', { className: faults.length > 0 ? '' : 'none' }, text)),
    );
  }
  at('behave').disabled = state.faults.length === 0;
  at('cpu-high').disabled = state.cpuHigh;
  at('cpu-normal').disabled = !state.cpuHigh;
  at('go-away').disabled = state.away;
  at('come-back').disabled = !state.away;
}

function showActivity(activity) {
  if (at('activity').children.length === 0) {
    for (const [key, text] of Object.entries(ACTIVITIES)) {
      at('activity').append(make('dt', {}, text), make('dd', { id: `activity-${key}` }));
    }
  }
  for (const key of Object.keys(ACTIVITIES)) write(at(`activity-${key}`), String(activity[key]));
}

/** What is set now stands in the fields, unless somebody is typing there. */
function showAdjusted(adjusted) {
  for (const name of ['sessionSeconds', 'maxRequestsPerSecond', 'backupServer']) {
    const field = document.querySelector(`[name=${name}]`);
    const value = String(adjusted[name] ?? '');
    if (field.dataset.shown !== value) field.value = value;
    field.dataset.shown = value;
  }
}

async function show() {
  clearTimeout(timer);
  if (document.visibilityState !== 'visible') return;
  const state = await ask('GET', `/state?search=${encodeURIComponent(at('search').value)}`);
  if (state) {
    showPeople(state.people);
    showLines(state);
    showActivity(state.activity);
    showAdjusted(state.adjusted);
  }
  clearTimeout(timer);
  timer = setTimeout(() => void show(), POLL_MS);
}

function bodyOf(form) {
  const body = JSON.parse(form.dataset.with);
  for (const [name, value] of new FormData(form)) {
    const field = form.elements[name];
    if (field instanceof HTMLSelectElement && 'json' in field.dataset) body[name] = JSON.parse(value);
    else if (value === '' && 'emptyIsNull' in field.dataset) body[name] = null;
    else if (value !== '') body[name] = field.type === 'number' ? Number(value) : value.trim();
  }
  return body;
}

const lasting = () => JSON.parse(at('lasting').value);

document.addEventListener('submit', (event) => {
  event.preventDefault();
  const form = event.target;
  const { to } = form.dataset;
  const body = bodyOf(form);
  void change('POST', to, to === '/faults' ? { ...body, ...lasting() } : body, 'Begun.');
});
document.addEventListener('click', ({ target }) => {
  const { fault, command } = target.dataset;
  if (fault) void change('POST', '/faults', { ...JSON.parse(fault), ...lasting() }, 'Begun.');
  if (command) void change('POST', '/commands', JSON.parse(command));
});
at('behave').addEventListener(
  'click',
  () => void change('DELETE', '/faults', undefined, 'All faults ended.'),
);
at('search').addEventListener('input', () => void show());
document.addEventListener('visibilitychange', () => void show());
void show();
