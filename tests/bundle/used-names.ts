import { parse, type Node, type Options } from 'acorn';

/** Names that a script uses, by what `floor.ts` knows them as. */
export interface UsedNames {
  readonly globals: Set<string>;
  readonly members: Set<string>;
  readonly properties: Set<string>;
  readonly atRules: Set<string>;
  readonly pseudos: Set<string>;
}

/** The version of the language that every browser of the floor reads. */
const language: Options = { ecmaVersion: 2022, sourceType: 'module' };

/**
 * Reads scripts and the style sheets in their templates.
 *
 * @throws {SyntaxError} where one has syntax that ES2022 does not have.
 */
export function usedNames(scripts: readonly string[]): UsedNames {
  const used: UsedNames = {
    globals: new Set(),
    members: new Set(),
    properties: new Set(),
    atRules: new Set(),
    pseudos: new Set(),
  };
  const own = new Set<string>();
  for (const script of scripts) visit(parse(script, language), used, own);
  // A member that the scripts define themselves says nothing of the platform.
  for (const name of own) used.members.delete(name);
  return used;
}

const definitions = new Set(['MethodDefinition', 'PropertyDefinition']);

type AnyNode = Node & Record<string, unknown>;

function visit(node: Node, used: UsedNames, own: Set<string>): void {
  const any = node as AnyNode;
  if (any.type === 'MemberExpression' && !any.computed) used.members.add(nameOf(any.property));
  if (any.type === 'NewExpression' || any.type === 'MemberExpression') {
    used.globals.add(nameOf(any.type === 'NewExpression' ? any.callee : any.object));
  }
  for (const key of keysOf(any, 'ObjectPattern')) used.members.add(key);
  for (const key of keysOf(any, 'ObjectExpression')) own.add(key);
  if (definitions.has(any.type)) own.add(nameOf(any.key));
  if (any.type === 'AssignmentExpression') own.add(nameOf((any.left as AnyNode).property));
  if (any.type === 'TemplateElement') readCss((any.value as { raw: string }).raw, used);
  for (const value of Object.values(any)) {
    for (const child of [value].flat()) if (isNode(child)) visit(child, used, own);
  }
}

const keysOf = (node: AnyNode, type: string): string[] =>
  node.type === type ? (node.properties as AnyNode[]).map(({ key }) => nameOf(key)) : [];

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

const nameOf = (node: unknown): string => (node as { name?: string } | undefined)?.name ?? '';

function readCss(text: string, { properties, atRules, pseudos }: UsedNames): void {
  const all = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name]) => name!);
  for (const name of all(/[{;]\s*([a-z][a-z-]*):(?=[^{}]*[;}])/g)) properties.add(name);
  for (const name of all(/@([a-z-]+)/g)) atRules.add(name);
  for (const name of all(/:([a-z-]+)(?=[^;{}]*\{)/g)) pseudos.add(name);
}
