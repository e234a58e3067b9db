package org.secondlook.administration;

/**
 * One thing that the tool asks a platform to be allowed.
 *
 * @param code in words of the message files
 */
record ScopeRow(String code, boolean granted) {

    static ScopeRow of(String scope, boolean granted) {
        return new ScopeRow(scope.substring(scope.lastIndexOf('/') + 1).replace('.', '-'), granted);
    }
}
