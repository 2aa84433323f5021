import { action } from '../../dist/index.js';

await action('complete-suborder');
