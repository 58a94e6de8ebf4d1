/** `npm start`: servers and services, nothing fed. */
import { launch } from './launch.js';

await launch(() => Promise.resolve());
