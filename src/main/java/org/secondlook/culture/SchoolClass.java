package org.secondlook.culture;

/** A class of a teacher, as they call it. */
public record SchoolClass(ClassId id, String label) {}
