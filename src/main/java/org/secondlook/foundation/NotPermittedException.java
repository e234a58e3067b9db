package org.secondlook.foundation;

/** The viewer may see the thing but not do this with it: the answer is 403. */
public class NotPermittedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotPermittedException(String act) {
        super("not permitted: " + act);
    }
}
