// axe-core is a classic script: it leaves itself on the window.
import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';

declare const axe: typeof axeCore;

/** WCAG 2.2, levels A and AA; axe has a tag for each version that brought the criterion. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export interface AxeOptions {
  /** Ids of axe's rules to leave out, each for a reason that stands beside the call. */
  except?: readonly string[];
}

/**
 * Asserts that `element`, with its shadow roots, has no breach of WCAG 2.2 AA that a program can
 * find. What it cannot find (sense of names, order, focus) is still for the test to ask.
 */
export async function expectAccessible(element: Element, options: AxeOptions = {}): Promise<void> {
  const rules = Object.fromEntries((options.except ?? []).map((id) => [id, { enabled: false }]));
  const { violations } = await axe.run(element, {
    runOnly: { type: 'tag', values: tags },
    rules,
    resultTypes: ['violations'],
  });
  if (violations.length === 0) return;
  const error = new Error(violations.map(describeViolation).join('\n\n'));
  // Chromium begins the stack with the message, which the runner would print twice.
  error.stack = error.stack?.replace(error.message, '');
  throw error;
}

function describeViolation({ id, help, helpUrl, nodes }: axeCore.Result): string {
  const places = nodes.map(({ target, html, failureSummary }) =>
    [`  at ${target.flat().join(' >>> ')}`, html, failureSummary ?? '']
      .join('\n')
      .replace(/\n/g, '\n    '),
  );
  return [`${id}: ${help}`, `  ${helpUrl}`, ...places].join('\n');
}
