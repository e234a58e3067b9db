package org.secondlook.lti.registration;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an administrator in one line what is wrong with a platform's file, in place of a stack trace. */
class RegistrationFailureAnalyzer extends AbstractFailureAnalyzer<RegistrationException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, RegistrationException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
