package org.secondlook.culture;

/** What is permitted for somebody of a class is another, or somebody has been added, in the transaction that tells it. */
public record PermissionsChanged(ClassId of) {}
