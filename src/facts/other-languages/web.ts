import type { EndpointFact, HttpCallFact } from '../kinds.ts'
import { isTestPath, type SourceCode, shortened } from './source-code.ts'

interface Framework {
  readonly name: string
  /** Says that the file uses it. */
  readonly uses: RegExp
  /** A route; its method in the first group, its path in the second. */
  readonly routes: RegExp
  /** The handler answers with JSON. */
  readonly json: RegExp
}

const FRAMEWORKS: readonly Framework[] = [
  {
    name: 'express',
    uses: /["'](?:express|restify|polka)["']/,
    routes:
      /\b\w{0,40}(?:app|router|routes?|server|api)\w{0,40}\.(get|post|put|patch|delete)\(\s*["'`]([^"'`\n]{0,200})["'`]\s*,/gi,
    json: /\.json\s*\(|\.send\s*\(\s*[{[]/,
  },
  {
    name: 'koa',
    uses: /["'](?:koa|@koa\/router|koa-router)["']/,
    routes: /\b\w{0,40}router\w{0,40}\.(get|post|put|patch|delete)\(\s*["'`]([^"'`\n]{0,200})["'`]/gi,
    json: /ctx\.body\s*=\s*(?:\{|\[|await|\w+)/,
  },
  {
    name: 'fastify',
    uses: /["']fastify["']/,
    routes: /\b(?:fastify|app|server)\.(get|post|put|patch|delete)\(\s*["'`]([^"'`\n]{0,200})["'`]/gi,
    json: /\breturn\s*[{[]|\.send\s*\(/,
  },
  {
    name: 'nest',
    uses: /@nestjs\/common/,
    routes: /@(Get|Post|Put|Patch|Delete)\(\s{0,40}(?:["'`]([^"'`\n]{0,200})["'`])?\s*\)/g,
    json: /\breturn\b/,
  },
  {
    name: 'spring',
    uses: /@RestController/,
    routes:
      /@(Get|Post|Put|Patch|Delete|Request)Mapping(?:\(\s{0,40}(?:value\s{0,9}=\s{0,9}|path\s{0,9}=\s{0,9})?\{?\s{0,40}"([^"\n]{0,200})")?/g,
    json: /\breturn\b/,
  },
  {
    name: 'sinatra',
    uses: /["']sinatra/,
    routes: /^[ \t]*(get|post|put|patch|delete)[ \t]+["']([^"'\n]{0,200})["'].{0,80}\bdo\b/gm,
    json: /\.to_json|\bjson\s/,
  },
  {
    name: 'rails',
    uses: /ApplicationController|ActionController/,
    routes: /^[ \t]*def (index|show|create|update|destroy|\w{1,60})()\b/gm,
    json: /render\s{0,20}\(?\s{0,20}json:|format\.json/,
  },
  { name: 'gin', uses: /gin-gonic\/gin/, routes: /\.(GET|POST|PUT|PATCH|DELETE)\(\s*"([^"\n]{0,200})"/g, json: /./ },
  {
    name: 'echo',
    uses: /labstack\/echo|gofiber\/fiber/,
    routes: /\.(GET|POST|PUT|PATCH|DELETE|Get|Post|Put|Patch|Delete)\(\s*"([^"\n]{0,200})"/g,
    json: /./,
  },
  { name: 'net/http', uses: /"net\/http"/, routes: /\.(HandleFunc|Handle)\(\s*"([^"\n]{0,200})"/g, json: /./ },
  {
    name: 'laravel',
    uses: /\bRoute::/,
    routes: /\bRoute::(get|post|put|patch|delete|apiResource)\(\s*["']([^"'\n]{0,200})["']/g,
    json: /json\s*\(|apiResource/,
  },
  {
    name: 'asp.net',
    uses: /\[ApiController\]/,
    routes: /\[Http(Get|Post|Put|Patch|Delete)(?:\(\s*"([^"\n]{0,200})"\s*\))?\]/g,
    json: /\breturn\b/,
  },
]

/** Go's handlers stand elsewhere in the file: there the file as a whole says whether it answers with JSON. */
const BY_FILE: ReadonlyMap<string, RegExp> = new Map([
  ['gin', /\.(?:JSON|IndentedJSON)\(/],
  ['echo', /\.JSON\(/],
  ['net/http', /json\.NewEncoder|json\.Marshal/],
])

const MOST_ROUTES = 200
const LONGEST_HANDLER = 4_000

/** Routes that answer with JSON. */
export const endpointFacts = (source: SourceCode): readonly EndpointFact[] =>
  isTestPath(source.file.path) ? [] : FRAMEWORKS.flatMap(framework => routesOf(framework, source))

const routesOf = (framework: Framework, { file, code, bare, lineAt }: SourceCode): readonly EndpointFact[] => {
  if (!framework.uses.test(code) || BY_FILE.get(framework.name)?.test(code) === false) return []
  const found = [...code.matchAll(framework.routes)]
    .filter(match => bare.slice(match.index, match.index + match[0].length).trim() !== '')
    .slice(0, MOST_ROUTES)
  return found.flatMap((match, index) => {
    const end = Math.min(found[index + 1]?.index ?? code.length, match.index + LONGEST_HANDLER)
    const handler = code.slice(match.index, end)
    if (!framework.json.test(handler)) return []
    const line = lineAt(match.index)
    const route = match[2] ?? ''
    return [
      {
        kind: 'endpoint' as const,
        anchor: { at: 'lines' as const, path: file.path, startLine: line, endLine: line },
        owner: file.owner,
        framework: framework.name,
        route,
        methods: [(match[1] ?? '').toUpperCase()],
        handler: shortened(match[0]),
        json: true,
        template: false,
        usesData:
          /[:{]\w|req\.(?:body|params|query)|@RequestBody|@PathVariable|@RequestParam|@Body|@Param|await\b|params\[|c\.(?:Param|Query|BindJSON|ShouldBind)|\$request/.test(
            handler,
          ),
        substantial: handler.split('\n').filter(text => text.trim().length > 3).length > 3,
        language: 'other' as const,
      },
    ]
  })
}

const CALLS =
  /\b(fetch|axios(?:\.(?:get|post|put|patch|delete|request))?|\$\.(?:ajax|get|getJSON|post)|(?:this\.)?http(?:Client)?\.(?:get|post|put|patch|delete)(?:<[^>\n]{0,80}>)?|superagent\.(?:get|post)|got(?:\.(?:get|post))?|ky(?:\.(?:get|post))?)\s*\(/g

/** Somebody else's server: not this machine, and no fonts, scripts or pictures. */
const OUTSIDE = /["'`]https?:\/\/(?!localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])[^"'`\n]{3,300}/

/** Calls of outside HTTP APIs from JavaScript. A front end that calls its own back end names no host: it is none. */
export const httpCallFacts = ({ file, language, code, bare, lineAt }: SourceCode): readonly HttpCallFact[] => {
  if (language !== 'javascript') return []
  const constant =
    /(?:url|api|base|endpoint|host)\w{0,40}\s{0,20}[=:]\s{0,20}["'`]https?:\/\/(?!localhost|127\.)/i.test(code)
  return [...bare.matchAll(CALLS)].slice(0, MOST_ROUTES).flatMap(match => {
    const call = code.slice(match.index, match.index + 700)
    const argument = call.slice(match[0].length, match[0].length + 300)
    const direct =
      OUTSIDE.test(argument.split(/[,)\n]/)[0] ?? '') ||
      /^\s*\{[^}]{0,200}url\s*:\s*["'`]https?:\/\/(?!localhost|127\.)/.test(argument)
    const byName = constant && /^\s*(?:`\$\{|[A-Za-z_])/.test(argument) && !/^\s*["'`]?\//.test(argument)
    if (!direct && !byName) return []
    const line = lineAt(match.index)
    return [
      {
        kind: 'http-call' as const,
        anchor: { at: 'lines' as const, path: file.path, startLine: line, endLine: line },
        owner: file.owner,
        library: (match[1] ?? '').replace(/[.<][\s\S]*$/, '').replace('this', 'http'),
        json: /\.json\s*\(|getJSON|axios|dataType\s*:\s*["']json|\.data\b|http/.test(call),
        parameters: /[?&]\w+=|\$\{|params\s*:/.test(argument),
        errorsHandled: /\.catch\s*\(|\bcatch\s*[({]|\.ok\b|error\s*:/.test(call),
        text: shortened(call.split('\n')[0] ?? ''),
        inTest: isTestPath(file.path),
        language: 'other' as const,
      },
    ]
  })
}
