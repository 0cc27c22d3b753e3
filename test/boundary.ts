import { builtinModules } from 'node:module'
import path from 'node:path/posix'
import ts from 'typescript'

/** File path, relative to the repository and with forward slashes, to its text. */
export type Tree = ReadonlyMap<string, string>

type Import = {
  readonly file: string
  readonly spec: string
  readonly target: string
  readonly types: boolean
}

/** A part of the tree and what its files may import: folders of ours, by prefix, and packages, by name. */
type Room = {
  readonly folder: string
  readonly ours: readonly string[]
  readonly packages: readonly string[] | 'any'
}

const computing = ['zod', 'canonicalize']

/** The first room whose folder holds a file is the file's room, so an inner room stands before its outer one. */
const rooms: readonly Room[] = [
  { folder: 'models/', ours: ['models/'], packages: ['zod', 'luxon', 'canonicalize', 'node:crypto'] },
  { folder: 'solver/bench/', ours: ['models/', 'solver/'], packages: 'any' },
  { folder: 'solver/verify/', ours: ['models/', 'solver/verify/'], packages: [...computing, 'luxon'] },
  { folder: 'solver/lp/', ours: ['models/', 'solver/'], packages: ['highs', 'javascript-lp-solver'] },
  { folder: 'solver/', ours: ['models/', 'solver/'], packages: computing },
  { folder: 'src/', ours: ['models/', 'solver/', 'src/'], packages: 'any' },
]

/** Math whose result the language fixes to the last bit; exp, pow, log and their kin differ between machines. */
const exactMath = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc PI E SQRT2 SQRT1_2 LN2 LN10'.split(' '),
)
const outsideWorld = new Set(['process', 'performance', 'crypto', 'globalThis'])

const builtins = new Set(builtinModules.map((name) => `node:${name}`))

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  node.forEachChild((child) => walk(child, visit))
}

function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
}

/** What a node imports, if it is any form of import: a statement, a re-export, import('x'), an import type. */
function imported(node: ts.Node): { readonly spec: ts.Node; readonly types: boolean } | undefined {
  if (ts.isImportDeclaration(node)) {
    return {
      spec: node.moduleSpecifier,
      types: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
    }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { spec: node.moduleSpecifier, types: node.isTypeOnly }
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return { spec: node.argument.literal, types: true }
  }
  const callee = ts.isCallExpression(node) ? node.expression : undefined
  if (callee && (callee.kind === ts.SyntaxKind.ImportKeyword || callee.getText() === 'require')) {
    const [spec] = (node as ts.CallExpression).arguments
    if (spec) return { spec, types: false }
  }
  return undefined
}

function importsOf(file: string, text: string): Import[] {
  const found: Import[] = []
  walk(parse(file, text), (node) => {
    const one = imported(node)
    if (!one) return
    const spec = ts.isStringLiteralLike(one.spec) ? one.spec.text : `computed: ${one.spec.getText()}`
    const target = spec.startsWith('.') ? path.join(path.dirname(file), spec) : ''
    found.push({ file, spec, target, types: one.types })
  })
  return found
}

function packageOf(spec: string): string {
  const bare = builtins.has(`node:${spec}`) ? `node:${spec}` : spec
  if (bare.startsWith('node:')) return bare
  return bare
    .split('/')
    .slice(0, bare.startsWith('@') ? 2 : 1)
    .join('/')
}

/** Every import that points where its file's room may not look. */
export function forbiddenImports(tree: Tree): string[] {
  const faults: string[] = []
  for (const [file, text] of tree) {
    const room = rooms.find(({ folder }) => file.startsWith(folder))
    if (!room) continue
    for (const { spec, target } of importsOf(file, text)) {
      const allowed = target
        ? room.ours.some((folder) => target.startsWith(folder))
        : room.packages === 'any' || room.packages.includes(packageOf(spec))
      if (!allowed) faults.push(`${file} imports ${spec}`)
    }
  }
  return faults
}

/** Each import cycle once, as the files around it. Imports of types alone vanish at run time and do not count. */
export function importCycles(tree: Tree): string[] {
  const cycles = new Set<string>()
  const done = new Set<string>()
  const trail: string[] = []
  const follow = (file: string): void => {
    const at = trail.indexOf(file)
    if (at >= 0) cycles.add([...trail.slice(at), file].join(' → '))
    if (at >= 0 || done.has(file)) return
    trail.push(file)
    for (const { target, types } of importsOf(file, tree.get(file) ?? '')) {
      if (!types && tree.has(target)) follow(target)
    }
    trail.pop()
    done.add(file)
  }
  for (const file of tree.keys()) follow(file)
  return [...cycles]
}

/** What a node takes from outside its arguments: a clock, a random source, the process, inexact arithmetic. */
function impurity(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
    const { expression: owner } = node
    const name = ts.isPropertyAccessExpression(node) ? node.name.text : '[…]'
    if (!ts.isIdentifier(owner)) return undefined
    if (outsideWorld.has(owner.text)) return `${owner.text}.${name}`
    if (owner.text === 'Math' && !exactMath.has(name)) return `Math.${name}`
    if (owner.text === 'Date' && name === 'now') return 'Date.now'
    if (owner.text === 'DateTime' && (name === 'now' || name === 'local')) return `DateTime.${name}`
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') return 'new Date('
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date('
  if (ts.isVariableDeclaration(node) && node.initializer && ts.isIdentifier(node.initializer)) {
    const { text } = node.initializer
    if (outsideWorld.has(text) || text === 'Math' || text === 'Date') return `${text} under another name`
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AsteriskAsteriskToken)
    return '**'
  return undefined
}

/** Every place in solver/ (bench/ excepted: it measures) whose answer would differ from run to run or by machine. */
export function impureCode(tree: Tree): string[] {
  const faults: string[] = []
  for (const [file, text] of tree) {
    if (!file.startsWith('solver/') || file.startsWith('solver/bench/')) continue
    const source = parse(file, text)
    walk(source, (node) => {
      const what = impurity(node)
      if (!what) return
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      faults.push(`${file}:${line + 1} uses ${what}`)
    })
  }
  return faults
}
