import { action } from '../../dist/index.js';

await action('download-result');
