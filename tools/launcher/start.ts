/** `npm start`: starts servers and services and sends no letters. */
import { launch } from './launch.js';

await launch(() => Promise.resolve());
