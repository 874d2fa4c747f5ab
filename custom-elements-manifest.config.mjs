/** Says which tag belongs to which class: `define('motcua-…', Class)`, our own helper's call. */
const tagNames = {
  name: 'motcua:tag-names',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
    const [tag, declaration] = node.arguments;
    if (!tag || !declaration || !ts.isStringLiteral(tag)) return;
    const module = moduleDoc.path.replace(/([^/]+)\/define\.ts$/, '$1/$1.ts');
    moduleDoc.exports.push({
      kind: 'custom-element-definition',
      name: tag.text,
      declaration: { name: declaration.getText(), module },
    });
  },
};

/** Adds the fields that a constructor declares in its parameters, as every event class does. */
const parameterFields = {
  name: 'motcua:parameter-fields',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isConstructorDeclaration(node)) return;
    const owner = moduleDoc.declarations.find(({ name }) => name === node.parent.name?.getText());
    for (const parameter of node.parameters) {
      if (!owner || !ts.isParameterPropertyDeclaration(parameter, node)) continue;
      const modifiers = parameter.modifiers.map((modifier) => modifier.getText());
      owner.members.push({
        kind: 'field',
        name: parameter.name.getText(),
        type: { text: parameter.type?.getText() ?? 'unknown' },
        ...(modifiers.includes('readonly') && { readonly: true }),
        privacy: modifiers.find((word) => word === 'private' || word === 'protected') ?? 'public',
      });
    }
  },
};

const isPublic = ({ privacy, name }) => (privacy ?? 'public') === 'public' && !name.startsWith('_');

const isDocumented = ({ description }) => Boolean(description);

/** Elements and events are for others to know; a widget's inner modules are not. */
const isForOthers = ({ path }) =>
  /\/components\/([^/]+)\/(\1|events|define)\.ts$/.test(path) && !path.includes('/shared/');

/** Leaves what someone who uses the package can reach, named as it is published. */
const publicOnly = {
  name: 'motcua:public-only',
  packageLinkPhase({ customElementsManifest }) {
    const modules = customElementsManifest.modules
      .filter(isForOthers)
      .sort((one, other) => (one.path < other.path ? -1 : 1));
    const declared = modules.flatMap(({ path, declarations }) =>
      declarations.map(({ name }) => [name, path]),
    );
    const moduleOf = new Map(declared);
    for (const declaration of modules.flatMap(({ declarations }) => declarations)) {
      if (declaration.members) declaration.members = declaration.members.filter(isPublic);
      // Only what `@fires` says: the analyzer also guesses names from `dispatchEvent` calls.
      if (declaration.events) declaration.events = declaration.events.filter(isDocumented);
      // Where an event's class is, whose fields are what it tells.
      for (const { type } of declaration.events ?? []) {
        const place = { name: type.text, module: moduleOf.get(type.text) };
        type.references = [{ ...place, start: 0, end: type.text.length }];
      }
      // The browser's own, by the name that finds it on every page.
      if (declaration.superclass?.name === 'PlatformEvent') {
        declaration.superclass = { name: 'Event', package: 'global:' };
      }
    }
    const published = JSON.stringify(modules).replace(/"src\/([^"]+)\.ts"/g, '"dist/$1.js"');
    customElementsManifest.modules = JSON.parse(published);
  },
};

export default {
  globs: ['src/components/**/*.ts'],
  litelement: true,
  // The analyzer would write its path into package.json, where it stands already.
  packagejson: false,
  plugins: [tagNames, parameterFields, publicOnly],
};
