package org.secondlook.observation;

/** A published version of a framework: what a lesson is looked at through. Nothing of it ever changes. */
record Framework(FrameworkId id, String slug, int number, Definition definition) {}
