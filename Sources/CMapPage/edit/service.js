// --- service.js: the service that the page came from ---------------------------------------------------------------------------

const POLL_MS = 4000, POLL_AFTER_FAILURE_MS = 10000;

/// What is known of the service. `rows` are all corrections by number, `read` the last number that was read in order.
const live = {
  state: document.querySelector('meta[name=dateline-live]').content, editing: false, rows: new Map(), read: 0, reachable: true,
  exportedAnew: false, token: null, asked: 0,
};

/// The token comes behind the # of the address, and must not stay there: addresses are copied and sent to others.
/// Says whether there was one.
function takeToken() {
  const parts = new URLSearchParams(location.hash.replace(/^#/, ''));
  const token = parts.get('token');
  if (token) {
    parts.delete('token');
    history.replaceState(null, '', parts.size ? `#${parts}` : addressOf(state, camera, events));
  }
  live.token = token ? keep('sessionStorage', 'dateline-token', token) : kept('sessionStorage', 'dateline-token');
  return token !== null;
}

/// Browsers may refuse storage to a page. It works without, but forgets; null forgets at once.
function keep(storage, name, value) {
  try {
    if (value === null) window[storage].removeItem(name);
    else window[storage].setItem(name, value);
  } catch (error) { console.info(`not kept: ${error.message}`); }
  return value;
}

function kept(storage, name) {
  try { return window[storage].getItem(name); } catch { return null; }  // Refused: then nothing was ever kept.
}

const canEdit = () => live.editing && live.token !== null;

/// The answer as `{status, value}`; status 0 is no answer at all.
async function ask(path, options = {}) {
  try {
    const answer = await fetch(path, { cache: 'no-store', signal: AbortSignal.timeout(15000), ...options });
    return { status: answer.status, value: await answer.json() };
  } catch (error) {
    return { status: 0, value: { description: error.message } };
  }
}

/// Stores a correction. The answer's `value` is the stored row, or says what is wrong.
const send = (correction) => ask('edits/corrections', {
  method: 'POST', body: JSON.stringify(correction),
  headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${live.token}` },
});

const candidatesFor = (query) => ask(`edits/candidates?${new URLSearchParams(query)}`);

/// Takes corrections in; says whether there were new ones.
function takeRows(rows) {
  const fresh = rows.filter(({ number }) => !live.rows.has(number));
  fresh.forEach((row) => live.rows.set(row.number, row));
  return fresh;
}

/// Asks what is new. `changed(fresh)` is called when the page has to show it; one question at a time.
let polling = null;
function poll(changed) {
  polling ??= pollOnce(changed).finally(() => { polling = null; });
  return polling;
}

async function pollOnce(changed) {
  const before = [live.reachable, live.editing, live.exportedAnew].join();
  const { status, value } = await ask('edits');
  live.reachable = status === 200;
  let fresh = [], isCutBack = false;
  if (live.reachable) {
    live.editing = value.editing === true;
    live.exportedAnew = value.map !== live.state;
    isCutBack = value.count < live.read;  // Another file, or rows taken out of it by hand.
    if (isCutBack) {
      live.rows.clear();
      live.read = 0;
    }
    if (value.count > live.read) {
      const answer = await ask(`edits/corrections?after=${live.read}`);
      if (answer.status === 200) {
        fresh = takeRows(answer.value.corrections);
        live.read = Math.max(live.read, ...answer.value.corrections.map(({ number }) => number));
      }
    }
  }
  live.asked += 1;
  if (fresh.length || isCutBack || before !== [live.reachable, live.editing, live.exportedAnew].join()) changed(fresh, isCutBack);
}

/// Polls while the page is looked at.
function keepPolling(changed) {
  let timer = 0;
  const next = async () => {
    clearTimeout(timer);
    if (document.visibilityState !== 'visible') return;
    await poll(changed);
    timer = setTimeout(next, live.reachable ? POLL_MS : POLL_AFTER_FAILURE_MS);
  };
  document.addEventListener('visibilitychange', next);
  return next();
}
