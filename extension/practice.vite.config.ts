import {defineConfig} from 'vite';

/** The practice page: the panel's own components in a page that the service serves at `/`. */
export default defineConfig({
  root: 'src/practice',
  base: './',
  publicDir: false,
  build: {
    outDir: '../../practice-dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    // A data address would need its own word in the service's content security policy.
    assetsInlineLimit: 0,
  },
});
