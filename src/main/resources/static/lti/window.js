// The page that offers a window of its own after the launch.
import { offer } from './offer.js';

offer(document);
