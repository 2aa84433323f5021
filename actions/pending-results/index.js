import { action } from '../../dist/index.js';

await action('pending-results');
