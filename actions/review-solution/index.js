import { action } from '../../dist/index.js';

await action('review-solution');
