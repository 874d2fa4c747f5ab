import { expect, test } from 'vitest';
import { minifyCss } from '../../src/bundle/minify-css.js';

const cases: [rule: string, css: string, minified: string][] = [
  ['drops indentation', '\n  a {\n    color: red;\n  }\n', ' a{color:red}'],
  ['drops the space beside a comma', 'a ,\n b { margin: 0 }', 'a,b{margin:0}'],
  ['keeps a descendant combinator', 'a\n  b {}', 'a b{}'],
  ['keeps the space before a pseudo-class', 'a :hover {}', 'a :hover{}'],
  ['keeps the spaces of a sum', 'a { width: calc(1px + 2px) }', 'a{width:calc(1px + 2px)}'],
  [
    'keeps the spaces of a media query',
    '@media screen and (width > 1px) {',
    '@media screen and (width > 1px){',
  ],
  ['keeps strings', 'a { content: "x ;  /* y */ \\" ; " ; }', 'a{content:"x ;  /* y */ \\" ; "}'],
  ['keeps unquoted addresses', 'a { b: url( data:x;,/*  ) ; }', 'a{b:url( data:x;,/*  )}'],
  ['keeps an escaped space', '.a\\ { }', '.a\\ {}'],
  ['keeps a custom property that is empty', 'a { --none: ; }', 'a{--none: }'],
  ['drops comments', 'a /* b ; */ { /* c */ d: e; /* f */ }', 'a{d:e}'],
  ['never reads two comments as one', '/* a */ b /* c */ {', ' b{'],
  ['lets a comment part two words', 'a/* b */c', 'a/**/c'],
];

test.each(cases)('%s', (_rule, css, minified) => {
  expect(minifyCss(css)).toBe(minified);
});
