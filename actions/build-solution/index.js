import { action } from '../../dist/index.js';

await action('build-solution');
