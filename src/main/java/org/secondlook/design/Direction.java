package org.secondlook.design;

import java.util.ArrayList;
import java.util.List;

/** Which way something is moved, by one place. */
enum Direction {
    UP(-1),
    DOWN(1);

    private final int step;

    Direction(int step) {
        this.step = step;
    }

    int step() {
        return step;
    }

    /** The same with the one at a place moved by one; as it was where there is no place to move to. */
    <T> List<T> moved(List<T> all, int at) {
        List<T> moved = new ArrayList<>(all);
        int to = at + step;
        if (to >= 0 && to < all.size()) {
            moved.add(to, moved.remove(at));
        }
        return moved;
    }
}
