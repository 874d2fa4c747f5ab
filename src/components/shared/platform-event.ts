/**
 * The browser's own `Event`. Pages with MooTools before 1.5 put a class of theirs in the place of the
 * global one, and nothing made by that can be dispatched; what `CustomEvent` is made from, no page
 * replaces.
 */
export const PlatformEvent = /* @__PURE__ */ Object.getPrototypeOf(CustomEvent) as typeof Event;
