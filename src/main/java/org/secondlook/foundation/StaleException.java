package org.secondlook.foundation;

/** Somebody, perhaps the same person in another tab, changed the thing since it was read: the answer is 409. */
public class StaleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StaleException(Object id) {
        super("changed meanwhile: " + id);
    }
}
