// SPDX-License-Identifier: Apache-2.0
// Who lives among the windows, by locks of the browser: a window holds the lock of its name until it is closed, crashes or is killed.
// Where there are no locks (a page that is not served over https or from this machine) windows say goodbye themselves.

export function newName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Takes the lock for as long as this window lives; false if another window has it. One that is just being left is waited for. */
export async function hold(name: string): Promise<boolean> {
  const { locks } = navigator as { readonly locks?: LockManager };
  if (locks === undefined) return true;
  for (const wait of [0, 250]) {
    await new Promise((resume) => setTimeout(resume, wait));
    const held = await new Promise<boolean>((resolve) => {
      locks
        .request(name, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          return lock === null ? undefined : new Promise(() => undefined);
        })
        .catch(() => resolve(false));
    });
    if (held) return true;
  }
  return false;
}

/** Tells when the window that holds this lock is gone; never where there are no locks. */
export function whenGone(name: string, gone: () => void): void {
  const { locks } = navigator as { readonly locks?: LockManager };
  locks?.request(name, { mode: 'shared' }, gone).catch(() => undefined);
}
