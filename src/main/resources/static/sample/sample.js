// The behaviours of the sample lesson's page.
import '../reflection/lesson-player.js';
import '../reflection/lesson-timeline.js';
import './sample-captions.js';
import './sample-watching.js';
import './worked-coding.js';
