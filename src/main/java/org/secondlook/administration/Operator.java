package org.secondlook.administration;

/**
 * Somebody who runs the tool, signed in. Pages and acts of operators are asked for with one of these.
 *
 * @param name as they have chosen it
 */
record Operator(OperatorId id, String name) {}
