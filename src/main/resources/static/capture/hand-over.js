/** The activity for which a recording is made hears of it as soon as it is handed over. */
import { attach } from '../recording/attachment.js';

const { url, recording } = document.getElementById('attachment').dataset;

await attach(recording, url);
