package org.secondlook.practice;

/**
 * A plan as a page shows it.
 *
 * @param sentence all of it in one: when …, I will …
 * @param due whether its lesson is now, and nothing was tried yet
 */
record PlanView(Plan plan, String sentence, boolean due) {}
