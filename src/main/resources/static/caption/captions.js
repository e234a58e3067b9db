// What captions do on a page: one element that shows them with the video, one that works on them beside it.
import './caption-choice.js';
import './caption-panel.js';
