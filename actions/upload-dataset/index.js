import { action } from '../../dist/index.js';

await action('upload-dataset');
