package org.secondlook.administration;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The name and the password that somebody with a one-time link chooses. */
record WelcomeForm(String ticket, String name, String password) {

    Optional<OperatorName> operatorName() {
        return OperatorName.typed(name);
    }

    /** What is wrong with which field, in words of the message files. */
    Map<String, String> problems() {
        Map<String, String> problems = new HashMap<>();
        if (operatorName().isEmpty()) {
            problems.put("name", "unusable");
        }
        PasswordRules.check(password, name)
                .ifPresent(fault -> problems.put("password", fault.name().toLowerCase(Locale.ROOT)));
        return problems;
    }

    /** Never prints what opens something. */
    @Override
    public String toString() {
        return "WelcomeForm of " + name;
    }
}
