import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { widgets } from '../bundle/browser-build.js';

const suffix = '.stories.ts';

const withStories = readdirSync('stories')
  .filter((file) => file.endsWith(suffix))
  .map((file) => file.slice(0, -suffix.length));

test('every widget has stories', () => {
  expect(withStories).toEqual(expect.arrayContaining(widgets));
});

test.each(withStories)('the stories of %s are tested, all of them', (name) => {
  const path = `tests/stories/${name}.test.ts`;
  expect(existsSync(path), `${path} is missing`).toBe(true);
  const test = readFileSync(path, 'utf8');
  expect(test).toContain(
    `import * as stories from '../../stories/${name}${suffix.replace('.ts', '.js')}';`,
  );
  expect(test).toMatch(/^testStories\('[^']+', stories\);$/m);
});
