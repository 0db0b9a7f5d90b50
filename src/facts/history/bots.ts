import type { Identity } from '../../types.ts'

const BOT_NAMES =
  /\[bot\]|^(?:dependabot|dependabot-preview|renovate|renovate-bot|github-actions|github actions|github classroom|github-classroom|greenkeeper|snyk|snyk-bot|pyup-bot|pyup\.io bot|pre-commit-ci|pre-commit\.ci|imgbot|imgbotapp|allcontributors|codecov|codacy-badger|travis ci|travis-ci|semantic-release-bot|gitter-badger|the gitter badger|whitesource|mend-bolt|deepsource|deepsource-autofix|restyled|lgtm-com|mergify|actions-user|action|ci|web-flow|github|gitlab ci|gitlab-ci|jenkins|copilot|vercel|netlify|cursor agent|cursor|claude|claude code|gemini|gemini[- ]cli|gemini-code-assist|chatgpt|codex|openai codex|devin|devin ai|aider|openhands|replit agent|lovable|google-labs-jules)$/i
/** A name that calls itself one: "release-bot", "my bot". */
const CALLS_ITSELF_BOT = /(?:^|[\s._-])(?:bot|robot)$/i
const BOT_EMAILS =
  /\[bot\]@|^(?:action@github\.com|noreply@github\.com|support@github\.com|actions@github\.com|bot@|noreply@anthropic\.com|cursoragent@cursor\.com|github-actions@)/i

/** Whether a program wrote under this identity. */
export const isBot = ({ name, email }: Identity): boolean =>
  BOT_NAMES.test(name.trim()) || CALLS_ITSELF_BOT.test(name.trim()) || BOT_EMAILS.test(email)
