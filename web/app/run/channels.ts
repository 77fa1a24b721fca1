// SPDX-License-Identifier: Apache-2.0
// The channels of an inject, as the Run screen's panels know them.
export { channelName, channels } from '../session/channels.js';
