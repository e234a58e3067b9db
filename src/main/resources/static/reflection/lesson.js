// The behaviours of a lesson's page, one element each.
import './lesson-player.js';
import './lesson-timeline.js';
import './marker-list.js';
import './marker-composer.js';
import './side-panel.js';
import './reflection-draft.js';
