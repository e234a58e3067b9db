package org.secondlook.journeys;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands journeys their tool, one for all of them, and visitors, one for each parameter. */
final class JourneyParts implements ParameterResolver {

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
        return test.getStore(JOURNEYS).computeIfAbsent(parameter.getIndex(), index -> new Visitor(tool), Visitor.class);
    }
}
