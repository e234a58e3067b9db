package org.secondlook.foundation;

/**
 * Something that an operator has this program do once, instead of serving: {@code java -jar secondlook.jar
 * --secondlook.command=name}. A module that offers one makes it a bean.
 *
 * @param name what the operator calls it
 * @param work what it does; the last line it logs is its answer
 */
public record OperatorCommand(String name, Runnable work) {}
