package org.secondlook.reflection;

/** A prompt as it was asked when somebody submitted, and what they answered. */
record Asked(String prompt, String question, Answer answer) {}
