/** Runs deeds in order, at most so many at once.
 * @param {number} most */
export function createQueue(most) {
  /** @type {(() => Promise<unknown>)[]} */
  const waiting = [];
  let running = 0;
  function next() {
    while (running < most && waiting.length) {
      running++;
      const deed = /** @type {() => Promise<unknown>} */ (waiting.shift());
      deed().catch(() => {}).finally(() => { running--; next(); });
    }
  }
  return {
    /** @param {() => Promise<unknown>} deed */
    add(deed) { waiting.push(deed); next(); },
    get idle() { return running === 0 && waiting.length === 0; },
  };
}

/** What the server says is wrong, in its own words: ProblemDetails, with the field's message first. Null: it said nothing readable.
 * @param {string} body */
export function problemText(body) {
  try {
    const { errors, detail, title } = JSON.parse(body);
    const first = errors && Object.values(errors).flat()[0];
    return [first, detail, title].find(text => typeof text === 'string' && text) ?? null;
  } catch {
    return null;
  }
}
