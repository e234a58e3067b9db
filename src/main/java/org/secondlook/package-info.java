@NullMarked
package org.secondlook;

import org.jspecify.annotations.NullMarked;
