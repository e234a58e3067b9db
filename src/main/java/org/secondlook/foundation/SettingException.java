package org.secondlook.foundation;

/** A setting cannot be used; the message is the one line that an administrator needs. The tool does not start. */
public class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingException(String line) {
        super(line);
    }
}
