import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

type Root = ReturnType<typeof fromMarkdown>
export type Node = Root | Root['children'][number]

export const parsed = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

export const childrenOf = (node: Node): readonly Node[] =>
  'children' in node ? (node.children as readonly Node[]) : []

export const nodesOf = (node: Node): readonly Node[] => [node, ...childrenOf(node).flatMap(nodesOf)]

/** The texts that a host searches for mentions and references, one for each element: not code, not links. */
export const searchedTexts = (node: Node): readonly string[] =>
  node.type === 'link' || node.type === 'inlineCode' || node.type === 'code'
    ? []
    : [
        childrenOf(node)
          .map(child => (child.type === 'text' ? child.value : '\u0000'))
          .join(''),
        ...childrenOf(node).flatMap(searchedTexts),
      ]

/** What a reader sees, code included. */
export const seenText = (node: Node): string => {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value
  return childrenOf(node).map(seenText).join('')
}
