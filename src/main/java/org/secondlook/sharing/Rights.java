package org.secondlook.sharing;

/** What a share allows; each allows what those before it do. */
public enum Rights {
    VIEW,
    COMMENT,
    CODE
}
