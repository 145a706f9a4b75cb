import {defineConfig} from 'wxt';

/**
 * The extension's public key: it fixes the id (mdpoblpacibmhbgmdghnfigfjdlccmla) wherever the folder
 * is loaded from, so that a service can allow exactly this origin.
 */
const PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqfRR5c8ey6G+epELeMwuz4BE2E9AwgTWazRvTxWWJzLZdwZReDwnBoJehXiCIfJ4t0joih6xA4kK07IncJSHlYAnoihxApjgFLU6VpGQ8onlWXbm8iFYk9dGShFS27TcKHItOp9ZCbOrMWBXp+1vALtVpXtqnuS743duR18ktQcYj1X/OVND/AQBFfP1xQxqBmLpS097mDrPa1VREgh4nbXwUpViLUgaHQguSr4lvsHxWx2ufmSHzISzfZaApusQOMbKonoqoVRhB+0W/nLV1w9DWi6xkathSJg4LyvfpVm0iDbk6ugCcXaDvTSZkiZ0PUyllVB0zDT+UEVTQeE4swIDAQAB';

/** Drawn from icon.svg by `make pictures`; the browser shows them on its toolbar and its pages. */
const ICONS = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icon/${size}.png`]));

export default defineConfig({
  srcDir: 'src',
  publicDir: 'public',
  outDir: '.',
  outDirTemplate: 'dist',
  imports: false,
  manifestVersion: 3,
  manifest: ({mode}) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    key: PUBLIC_KEY,
    minimum_chrome_version: '120',
    permissions: ['storage', 'sidePanel', 'activeTab', 'scripting'],
    host_permissions: [
      'https://x.com/*',
      'https://twitter.com/*',
      'https://www.facebook.com/*',
      'https://web.facebook.com/*',
      'http://127.0.0.1:8400/*',
    ],
    // Another service's address is asked for when it is entered, one at a time.
    optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
    storage: {managed_schema: 'managed-schema.json'},
    side_panel: {default_path: 'panel.html'},
    icons: ICONS,
    action: {default_title: '__MSG_suggestReply__', default_icon: ICONS},
    commands: {
      'suggest-reply': {suggested_key: {default: 'Alt+R'}, description: '__MSG_suggestReply__'},
    },
    content_security_policy: {
      // WebAssembly of our own package alone: the spelling of English, in its own thread.
      extension_pages:
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self' https: http://127.0.0.1:* http://localhost:*" +
        (mode === 'development' ? ' ws://localhost:*' : '') +
        "; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    },
  }),
  vite: () => ({
    worker: {format: 'es'},
    build: {
      target: 'chrome120',
      modulePreload: false,
    },
  }),
});
