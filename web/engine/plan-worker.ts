// SPDX-License-Identifier: Apache-2.0
// The planner's worker in a browser: see plan-desk.ts.
import { type DeskQuestion, type DeskReply, serveDesk } from './plan-desk.js';

interface Scope {
  postMessage(message: DeskReply): void;
  onmessage: ((event: { readonly data: DeskQuestion }) => void) | null;
}

const scope = globalThis as unknown as Scope;
serveDesk({
  post: (reply) => scope.postMessage(reply),
  receive: (listener) => {
    scope.onmessage = (event) => listener(event.data);
  },
});
