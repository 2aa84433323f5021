/** One review, to be measured as a process of its own: `node bench/reviewOnce.ts ARCHIVE`; prints how many files are whose. */
import { reviewImage } from '../src/review/reviewImage.ts';

const [archive = ''] = process.argv.slice(2);
const { origins, packages } = await reviewImage(archive);
const counts = Object.entries(origins).map(([name, { files }]) => `${files} ${name}`);
console.log(`${counts.join(', ')}; ${packages.length} packages`);
