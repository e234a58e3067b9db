package org.secondlook.library;

import java.util.List;

/** An area as a page shows it, with what its school has there. */
record AreaView(AreaText text, List<Strategy> strategies) {}
