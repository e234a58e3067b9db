package org.secondlook.journeys;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Hands journeys their tool, one for all of them, and visitors, one for each parameter. When a journey fails, what its
 * visitors saw at the end is left in {@code target/screenshots}.
 */
final class JourneyParts implements ParameterResolver, TestExecutionExceptionHandler {

    private static final Namespace JOURNEYS = Namespace.create(Journey.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningTool.class || type == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        RunningTool tool = test.getRoot()
                .getStore(JOURNEYS)
                .computeIfAbsent(RunningTool.class, type -> new RunningTool(), RunningTool.class);
        if (parameter.getParameter().getType() == RunningTool.class) {
            return tool;
        }
        return test.getStore(JOURNEYS)
                .computeIfAbsent(parameter.getIndex(), index -> new Visitor(tool.campus()), Visitor.class);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        for (int index = 0; index < test.getRequiredTestMethod().getParameterCount(); index++) {
            Visitor visitor = test.getStore(JOURNEYS).get(index, Visitor.class);
            if (visitor != null) {
                visitor.leavePicture(
                        "failed-%s-%d".formatted(test.getRequiredTestMethod().getName(), index));
            }
        }
        throw failure;
    }
}
