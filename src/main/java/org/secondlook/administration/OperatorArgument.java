package org.secondlook.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.foundation.NotVisibleException;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands controllers the {@link Operator} that they ask for, whom the gate has let in. */
@Configuration(proxyBeanMethods = false)
class OperatorArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Operator.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Object operator = request.getAttribute(OperatorGate.OPERATOR, RequestAttributes.SCOPE_REQUEST);
        if (operator == null) {
            throw new NotVisibleException("a page without an operator");
        }
        return operator;
    }
}
