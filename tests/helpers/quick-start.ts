/**
 * Has Node run WebAssembly as it is first compiled. The embedded database starts with half the work,
 * and a process of a test ends before better code would gain that back.
 */
export const quickStart = '--liftoff-only';
