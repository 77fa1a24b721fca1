// SPDX-License-Identifier: Apache-2.0
// Under Emscripten a program sees an environment of its own: the tests need Node's, where GoogleTest finds which share of them to run.
Module.preRun = [() => Object.assign(ENV, process.env)];
