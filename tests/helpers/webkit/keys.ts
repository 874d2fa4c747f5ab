/** Code points that stand for keys, from https://www.w3.org/TR/webdriver2/#keyboard-actions. */
const codes: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  F8: '\uE038',
};

/** What WebDriver calls a key; throws for one that no test has pressed yet. */
export function keyCode(key: string): string {
  const code = key.length === 1 ? key : codes[key];
  if (code === undefined) throw new Error(`The key ${key} is not in tests/helpers/webkit/keys.ts.`);
  return code;
}
