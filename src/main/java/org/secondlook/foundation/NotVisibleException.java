package org.secondlook.foundation;

/** What was asked for does not exist, or not for this viewer: the answer is 404, and it is the same answer. */
public class NotVisibleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotVisibleException(Object id) {
        super("not visible: " + id);
    }
}
