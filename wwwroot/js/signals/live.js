// the seller's live screen: one connection for all streams of a page (hub /live, websockets only)
import { createStreams, moments } from './streams.js';

/** @typedef {import('./streams.js').Moment} Moment */
/** @typedef {import('./streams.js').State} State */
/** @typedef {{ deal: string, member: string | null, unidentified: boolean, name: string, initials: string, asset: string,
 *   titleJa: string, titleEn: string, page: number, pages: number, since: string }} Reader who is in a room now, and where */

async function connect() {
  // the client is a plain script: importing it sets globalThis.signalR
  await import('signalr');
  return new signalR.HubConnectionBuilder()
    .withUrl('/live', { skipNegotiation: true, transport: signalR.HttpTransportType.WebSockets })
    .configureLogging(signalR.LogLevel.None)
    .build();
}

const streams = createStreams({ connect });
globalThis.addEventListener?.('online', streams.hurry);
globalThis.document?.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') streams.hurry(); });

/** The moments of one deal after `since`, then live.
 * @param {string} dealId @param {number} since
 * @param {{ onMoment: (moment: Moment) => void, onState?: (state: State) => void }} on @returns {() => void} stops it */
export const watch = (dealId, since, on) => streams.add(moments('Watch', [dealId], since, on));

/** The moments of every deal the seller may see.
 * @param {number} since @param {{ onMoment: (moment: Moment) => void, onState?: (state: State) => void }} on */
export const watchAll = (since, on) => streams.add(moments('WatchAll', [], since, on));

/** Who is reading now: each call brings the whole list. While the connection is lost the list is not known: null.
 * @param {string | null} dealId null: all deals the seller may see
 * @param {(readers: Reader[] | null) => void} onPresence */
export const presence = (dealId, onPresence) => streams.add({
  method: dealId ? 'Presence' : 'PresenceAll',
  args: () => dealId ? [dealId] : [],
  next: onPresence,
  state: state => { if (state === 'reconnecting' || state === 'ended') onPresence(null); },
});
