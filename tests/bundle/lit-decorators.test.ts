import { LitElement, type PropertyDeclaration } from 'lit';
import * as lit from 'lit/decorators.js';
import { expect, test } from 'vitest';
import * as own from '../../src/bundle/lit-decorators.js';

type Decorators = Pick<typeof lit | typeof own, 'property' | 'state'>;

/** What an element with every kind of property is: what is declared of it, and what it follows. */
function made({ property, state }: Decorators): unknown {
  const changes: [PropertyKey | undefined, unknown][] = [];
  class Element extends LitElement {
    @property() text = '';
    @property({ type: Number, attribute: 'a-number', reflect: true }) count = 0;
    @state() inner = false;
    private kept = '';

    @property()
    get value(): string {
      return this.kept;
    }

    set value(value: string) {
      this.kept = `kept ${value}`;
    }

    override requestUpdate(name?: PropertyKey, old?: unknown): void {
      changes.push([name, old]);
    }
  }
  const element = new Element();
  Object.assign(element, { text: 'x', count: 2, inner: true, value: 'y' });
  const declared: Record<PropertyKey, PropertyDeclaration> = Object.fromEntries(
    [...Element.elementProperties].map(([name, declaration]) => [name, { ...declaration }]),
  );
  return { declared, changes, value: element.value, attributes: Element.observedAttributes };
}

test('the decorators of page scripts make what Lit’s own make', () => {
  expect(made(own)).toEqual(made(lit));
});

test('an accessor keeps its setter', () => {
  expect(made(own)).toMatchObject({ value: 'kept y' });
});
