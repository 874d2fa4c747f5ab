import type { PropertyDeclaration, ReactiveElement } from 'lit';

/*
 * Takes the place of `lit/decorators.js` in scripts for pages: the same two decorators, without what
 * Lit's have for the newer kind, which TypeScript does not make of this code (`tsconfig.json`).
 */

/** What it returns is for accessors alone; of properties TypeScript wants nothing. */
type LegacyDecorator = (prototype: object, name: string) => void;

/** A property that an update follows when it changes. */
export const property =
  (options?: PropertyDeclaration): LegacyDecorator =>
  (prototype, name) => {
    const isAccessor = Object.hasOwn(prototype, name);
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);
    // Of an accessor, which is wrapped now; TypeScript would put the old one back.
    return isAccessor ? Object.getOwnPropertyDescriptor(prototype, name) : undefined;
  };

/** A property of an element's own, without an attribute. */
export const state = (): LegacyDecorator => property({ state: true, attribute: false });
