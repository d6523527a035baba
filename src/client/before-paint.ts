import { applyTheme, savedTheme } from './theme.ts';

// Stands in the page's head, so that a dark page is never light first.
applyTheme(savedTheme());
