import './design/fonts.css';
import './design/tokens.css';
import './design/base.css';
import { render } from 'preact';
import { App } from './app.js';
import { startScrollRestoration } from './scroll-restoration.js';

startScrollRestoration();
const page = document.getElementById('page');
if (page !== null) render(<App />, page);
