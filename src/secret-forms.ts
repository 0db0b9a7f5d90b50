/** A form that says itself that it is a key. */
export interface SecretForm {
  /** Bounded, without nested repetition: texts are hostile. */
  readonly pattern: RegExp
  /** What a reader is told that it looks like; none for what is blanked and yet no reason to worry anybody. */
  readonly what?: string
  /** A part of every match, for looking whether a text can hold one. */
  readonly holds?: string
}

/** Blanked wherever a report would print them, and said to the candidate where one lies in a file of theirs. */
export const SECRET_FORMS: readonly SecretForm[] = [
  {
    pattern: /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
    what: 'a private key',
    holds: 'PRIVATE KEY-----',
  },
  { pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, what: 'an AWS access key', holds: 'A' },
  // Identifiers: of a role and of a user.
  { pattern: /\b(?:AROA|AIDA)[A-Z0-9]{16}\b/g },
  { pattern: /\bgh[pousr]_[A-Za-z0-9]{30,255}/g, what: 'a GitHub token', holds: 'gh' },
  { pattern: /\bgithub_pat_[A-Za-z0-9_]{20,255}/g, what: 'a GitHub token', holds: 'github_pat_' },
  { pattern: /\bgl(?:pat|ptt|dt|rt|soat)-[A-Za-z0-9_-]{20,100}/g, what: 'a GitLab token', holds: 'gl' },
  { pattern: /\bxox[abceoprs]-[A-Za-z0-9-]{10,255}/g, what: 'a Slack token', holds: 'xox' },
  {
    pattern: /\bhooks\.slack\.com\/services\/[A-Za-z0-9/]{20,100}/g,
    what: 'a Slack webhook',
    holds: 'hooks.slack.com',
  },
  { pattern: /\b[sr]k_live_[A-Za-z0-9]{10,255}/g, what: 'a Stripe key', holds: 'k_live_' },
  { pattern: /\b[sr]k_test_[A-Za-z0-9]{10,255}/g },
  { pattern: /\bsk-[A-Za-z0-9_-]{20,255}/g, what: 'an API key', holds: 'sk-' },
  // Of Firebase they are public, in a page for everybody to see.
  { pattern: /\bAIza[A-Za-z0-9_-]{35}/g },
  { pattern: /\bGOCSPX-[A-Za-z0-9_-]{20,60}/g, what: 'a Google client secret', holds: 'GOCSPX-' },
  { pattern: /\bya29\.[A-Za-z0-9_-]{20,255}/g },
  { pattern: /\bSG\.[A-Za-z0-9_-]{16,64}\.[A-Za-z0-9_-]{16,64}/g, what: 'a SendGrid key', holds: 'SG.' },
  { pattern: /\b(?:AC|SK)[0-9a-f]{32}\b/g },
  { pattern: /\bnpm_[A-Za-z0-9]{36}/g, what: 'an npm token', holds: 'npm_' },
  { pattern: /\bpypi-[A-Za-z0-9_-]{50,255}/g, what: 'a PyPI token', holds: 'pypi-' },
  // Short-lived, or made to be public: what they open nobody can tell.
  { pattern: /\beyJ[A-Za-z0-9_-]{8,4000}\.[A-Za-z0-9_-]{8,4000}(?:\.[A-Za-z0-9_-]{0,4000})?/g },
]

/** A form's field, a format or a blank: no secret stands there. */
export const PLACEHOLDER =
  /^(?:%s|%\([a-z_]{1,40}\)s|\$?\{[^}]{0,60}\}{0,2}|<[^>]{0,60}>|\*{1,60}|\.{1,60}|…|[x-]{1,60})$/i

/** A chat bot's token, which says nothing of itself but its form. */
export const BOT_TOKEN = /\b\d{8,10}:[A-Za-z0-9_-]{35}\b/g
