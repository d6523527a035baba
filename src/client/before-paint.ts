import { applyRemembered } from './preferences.ts';

// Stands in the page's head, so that a page is never first shown otherwise than as its reader wants it.
applyRemembered();
document.documentElement.dataset.scripted = '';
