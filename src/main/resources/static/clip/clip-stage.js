// A clip stops within seconds when it may not be watched any more.
import { stopWhenRefused } from '../playback/watch.js';

for (const video of document.querySelectorAll('.clip-stage__video')) {
  stopWhenRefused(video);
}
